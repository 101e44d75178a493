import { type RuleDescription, rules } from '../check/documented-rules.ts';
import { type FileRule, fileRules } from './file-rules.ts';

/** All that can be found: the rules about filters, and those about the files that filters are stored in. */
export const allRules: readonly (RuleDescription | FileRule)[] = [...rules, ...fileRules];
