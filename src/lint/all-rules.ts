import { rules } from '../check/rules/index.ts';
import type { Severity } from '../diagnostic/diagnostic.ts';
import { fileRules } from './file-rules.ts';

/** All that can be found: by the rules about filters, and by those about the files that filters are stored in. */
export const allRules: readonly { readonly code: string; readonly severity: Severity }[] = [...rules, ...fileRules];
