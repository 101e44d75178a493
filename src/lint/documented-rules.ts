import { type RuleDescription, rules } from '../rules/index.ts';
import { type FileRule, fileRules } from './rules.ts';

/** All rules with their documentation, which only reports and the command `rule` need. */
export const documentedRules: readonly (RuleDescription | FileRule)[] = [...rules, ...fileRules];
