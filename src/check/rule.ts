import type { SyntaxIssueCode, SyntaxIssueData } from '../../grammar/syntax-issue.ts';
import type { Filter, Kind, NodeOf } from '../ast/filter.ts';
import type { Severity } from '../diagnostic/diagnostic.ts';
import type { FieldType } from '../schema/field-type.ts';
import type { Schema } from '../schema/schema.ts';
import type { Analysis } from '../semantics/analysis.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { TextProblem } from './value-problem.ts';

/**
 * One kind of mistake: how it is found, what is said of it, why it matters and what to write instead.
 * What the reader notices needs no `finds`: the rule of the notice's code words it.
 */
export interface Rule<Data = unknown> {
  /** Names the offence. */
  readonly code: string;
  readonly severity: Severity;
  /** Whether such a syntax issue leaves no tree to trust, so that `parseFilter` refuses too. */
  readonly fatal?: true;
  readonly finds?: Finder<Data>;
  /** What a notice's data gains from what the service would read and match. */
  enrich?(finding: Match<Data>, context: Context): Data;
  /** What is wrong and why it matters, with the author's own text in it: a function of the data alone. */
  message(data: Data): string;
  help?(data: Data): string | undefined;
  fixes?(finding: Match<Data>, context: Context): readonly Fix[];
}

/** The documentation of a rule, beside the rule in its file. */
export interface RuleDocs {
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** Why that matters for a delete, and how it is known. */
  readonly why: string;
  readonly examples: Examples;
}

/** Judged by the example schema. */
export interface Examples {
  /** `mark` is the part that gets the carets; `fixed` are the texts that the suggestions make of it, in their order. */
  readonly bad: readonly [Example, ...Example[]];
  readonly good: readonly [string, ...string[]];
}

/** A text with its mistake. */
export interface Example {
  readonly text: string;
  readonly mark: string;
  readonly fixed?: readonly string[];
}

/** Looks at the tree. Each is called for its kind of node, or for a value that its field's type does not take. */
export type Finder<Data> = {
  readonly [K in Kind]?: (node: NodeOf<K>, context: Context, parents: readonly Filter[]) => OneOrMore<Data> | undefined;
} & {
  readonly problem?: {
    readonly [K in TextProblem['kind']]?: (value: FieldValue, problem: Extract<TextProblem, { kind: K }>) => Data | undefined;
  };
  /** Asked last, of the whole filter, and only where nothing yet withholds the stamp. */
  readonly whole?: (filter: Filter, question: WholeFilterContext) => readonly Match<Data>[];
};

type OneOrMore<Data> = Match<Data> | readonly Match<Data>[];

export interface Match<Data> {
  readonly span: Span;
  readonly data: Data;
  /** The part of the tree it is about, for its fixes. */
  readonly node?: Filter;
}

/** A value or a bound where it stands. */
export interface FieldValue {
  readonly text: string;
  readonly span: Span;
  readonly field: string;
  readonly type: FieldType;
  readonly clause: Filter;
}

/** What a rule may look at. */
export interface Context {
  readonly text: string;
  readonly schema: Schema | undefined;
}

/** What a rule about the whole may ask besides. */
export interface WholeFilterContext extends Context {
  readonly canonical: string;
  /** Whether no rule has spoken yet. */
  isSilent(): boolean;
  /** What the filter and its parts match; nothing without a schema. */
  readonly analysis: Analysis | undefined;
}

/** What to write instead; how it changes what the service matches is measured, not asserted. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly [Edit, ...Edit[]];
}

/** A rule without a finder of its own. An interface, so that the published types name it by its code. */
export interface SyntaxRule<Code extends SyntaxIssueCode> extends Rule<SyntaxIssueData[Code]> {
  readonly code: Code;
}

/** The rule that words a notice. */
export function syntaxRule<Code extends SyntaxIssueCode>(rule: SyntaxRule<Code>): SyntaxRule<Code> {
  return rule;
}

/** A fix of one edit. */
export function replace(title: string, span: Span, replacement: string): Fix {
  return { title, edits: [{ span, replacement }] };
}
