import type { Filter } from '../src/ast/filter.ts';
import type { Span } from '../src/text/span.ts';

/** Something odd about a text, as data. The rule of the same code has its message, reason and fixes. */
export type SyntaxIssue = { readonly [Code in SyntaxIssueCode]: SyntaxIssueOf<Code> }[SyntaxIssueCode];

export interface SyntaxIssueOf<Code extends SyntaxIssueCode> {
  readonly code: Code;
  readonly span: Span;
  readonly data: SyntaxIssueData[Code];
  /** What an odd spelling was read as. */
  readonly node?: Filter;
}

export type SyntaxIssueCode = keyof SyntaxIssueData;
export type SyntaxIssueData = FatalIssueData & ForeignFormData;

/** Faults after which there is no tree to trust. */
export interface FatalIssueData {
  readonly 'empty-filter': Record<never, never>;
  readonly 'too-long': { readonly length: number; readonly limit: number };
  readonly 'too-deep': { readonly limit: number };
  readonly 'too-many-clauses': { readonly count: number; readonly limit: number };
  readonly 'stray-character': { readonly character: string };
  readonly 'unexpected-part': { readonly found: string };
  /** Two clauses with only a space between them; `operators` are those to choose from. */
  readonly 'missing-operator': {
    readonly before: Span;
    readonly after: Span;
    readonly operators: readonly string[];
    readonly signed: boolean;
  };
  /** An operator with no clause on one side; `cut` is what goes with it, where it can go without turning the meaning round. */
  readonly 'missing-clause': { readonly operator: string; readonly side: 'before' | 'after'; readonly cut?: Span };
  /** A comma or semicolon: between two clauses, or the last thing in the text. */
  readonly 'list-separator': { readonly separator: string; readonly last: boolean; readonly gap: Span };
  readonly 'unclosed-bracket': { readonly bracket: string; readonly closer: string };
  readonly 'unopened-bracket': { readonly bracket: string };
  readonly 'empty-brackets': Record<never, never>;
  readonly 'missing-value': { readonly field: string };
  readonly 'missing-field': { readonly found: string; readonly before?: string };
  /** `before` is the field of the clause that an operator joins it to. */
  readonly 'word-without-field': { readonly word: string; readonly written: string; readonly before?: string };
  readonly 'incomplete-range': {
    readonly lower: string;
    readonly ends: readonly string[];
    readonly separator: string;
    readonly open: string;
    readonly close: string;
  };
  readonly 'unwritable-value': { readonly field: string; readonly value: string };
  readonly 'unaskable-field': { readonly field: string };
  readonly wildcard: { readonly value: string };
  readonly fuzzy: { readonly found: string };
  readonly 'regular-expression': { readonly value: string };
  readonly 'has-field': { readonly field: string };
  readonly 'every-face': { readonly found: string };
  readonly 'json-body': { readonly filter: string };
  readonly 'quoted-filter': { readonly filter: string };
  readonly 'sql-statement': { readonly condition: string };
  readonly 'encoded-filter': { readonly filter: string; readonly how: 'html' | 'url' | 'shell' };
  readonly 'labelled-filter': { readonly filter: string };
  readonly 'null-search': { readonly field: string; readonly written: string };
}

/** Forms that the manual does not document, with a plain intent. */
export interface ForeignFormData {
  readonly 'word-operator': OperatorWord;
  readonly 'lower-case-operator': OperatorWord;
  readonly 'mistyped-operator': { readonly found: string; readonly operator: string; readonly operand?: Span };
  /** An operator without a space beside a word; the service reads both as one word. */
  readonly 'missing-blank': { readonly operator: string };
  /** A tab or a line end inside a range, where only spaces separate. */
  readonly 'blank-in-range': { readonly character: string };
  readonly 'bare-negation': { readonly operand: Span };
  /** `level` is the span of the level that the negation is part of. */
  readonly 'negation-among-alternatives': { readonly operand: Span; readonly level: Span };
  readonly 'doubled-negation': { readonly operand: Span };
  readonly 'blank-after-negation': { readonly sign: string; readonly operand: Span };
  readonly 'sign-before-clause': { readonly sign: string; readonly operand: Span };
  /** The clauses of one level and the operators between them, in the order of the text. */
  readonly 'mixed-operators': { readonly clauses: readonly Span[]; readonly operators: readonly string[] };
  readonly 'odd-blank': { readonly character: string };
  readonly comment: { readonly comment: string };
  readonly boost: { readonly boost: string };
  readonly 'full-width': { readonly found: string; readonly plain: string };
  readonly 'doubled-colon': { readonly found: string };
  readonly 'quoted-value': Quoting;
  readonly 'odd-quotes': Quoting;
  readonly 'escaped-value': Quoting;
  readonly 'quoted-field': { readonly field: string };
  readonly 'signed-value': { readonly field: string; readonly value: string };
  /** `age:>=20`, which the service and a person read alike. */
  readonly comparison: Comparing;
  /** Every other comparison: `age >= 20`, `age = 20`, `age is 20`. */
  readonly 'comparison-habit': Comparing;
  readonly between: { readonly field: string; readonly lower: string; readonly upper: string };
  readonly 'value-list': { readonly field: string };
  readonly 'value-group': { readonly field: string };
  readonly 'sign-among-values': { readonly field: string };
  readonly 'range-without-colon': { readonly field: string };
  readonly 'unbracketed-range': { readonly lower: string; readonly upper: string };
  readonly 'half-open-range': BracketedRange;
  readonly 'range-brackets': BracketedRange;
  readonly 'range-separator': {
    readonly separator: string;
    readonly field: string;
    readonly lower: string;
    readonly upper: string;
  };
}

interface OperatorWord {
  readonly word: string;
  readonly operator: string;
  /** What a negating word negates. */
  readonly operand?: Span;
}

interface Quoting {
  readonly value: string;
  readonly written: string;
}

interface Comparing {
  readonly field: string;
  readonly sign: string;
  readonly value: string;
}

interface BracketedRange {
  readonly field: string;
  readonly lower: string;
  readonly upper: string;
  readonly open: string;
  readonly close: string;
}
