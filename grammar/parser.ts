import { EMPTY_ALT, EmbeddedActionsParser, type IToken } from 'chevrotain';
import type { Filter } from '../src/ast/filter.ts';
import type { Field } from './clause.ts';
import { type Compared, compared, leaning } from './foreign/comparison.ts';
import { between, type Ends, inList, ranged, unbracketed } from './foreign/foreign-forms.ts';
import * as foreign from './foreign/tokens.ts';
import { endOf, IssueCollector, spanOf } from './issue-collector.ts';
import { type Level, newLevel } from './level.ts';
import { addOperator, addPart, bracketed, closeLevel, joinedField, negated } from './operation.ts';
import * as t from './tokens.ts';
import { bareWord, fieldOf, grouped, named, valued } from './word.ts';

type Made = Filter | undefined;

const NO_FIELD: Field = { text: '', span: { start: 0, end: 0 } };
const BARE = 'a word that no colon follows';

function rangeIn(range: Made): Compared {
  return range ? { range } : {};
}

/**
 * The grammar of everything that is accepted: the documented forms (see documented.ts) and the plausible foreign ones. A rule's
 * comment is its production. Each rule builds its part of the tree and reports what is odd as issues, which src/check judges.
 */
export class FilterParser extends EmbeddedActionsParser {
  readonly issues = new IssueCollector();
  private level: Level = newLevel();
  /** The field of the clause being read. */
  private field: Field = NO_FIELD;
  /** The field of the values in the brackets being read. */
  private groupField: Field | undefined;

  constructor(options: { readonly recovery: boolean }) {
    super(foreign.tokens, { recoveryEnabled: options.recovery, maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  /** Prepares the parser for another text. */
  listen(text: string, tokens: IToken[]): void {
    this.input = tokens;
    this.level = newLevel();
    this.groupField = undefined;
    this.issues.reset(text);
  }

  /** Recovery skips tokens; it never inserts one that is not in the text. */
  override canTokenTypeBeInsertedInRecovery(): boolean {
    return false;
  }

  // The alternatives of hot rules are made once for each parser instead of once for each clause.

  private readonly turns = [
    { ALT: (): void => addOperator(this.level, this.CONSUME(t.Operator), this.issues) },
    {
      ALT: (): void => {
        const { level } = this;
        const first = this.LA(1);
        const node = this.SUBRULE(this.clause);
        addPart(level, { node, first, span: { start: first.startOffset, end: endOf(this.LA(0)) } }, this.issues);
      },
    },
  ];

  private readonly clauses = [
    {
      ALT: (): Made => {
        const name = this.CONSUME(t.Name);
        const field = fieldOf(name);
        this.field = field;
        const node = this.OR2(this.afterName);
        return node === BARE
          ? bareWord(name, this.groupField, joinedField(this.level), this.issues)
          : named(name, field, node, this.issues);
      },
    },
    { ALT: (): Made => this.SUBRULE(this.group) },
    { ALT: (): Made => this.SUBRULE(this.negation) },
    { ALT: (): Made => this.SUBRULE(this.nameless) },
  ];

  private readonly afterName = [
    {
      ALT: (): Made => {
        const colon = this.CONSUME(t.Colon);
        if (colon.image !== ':') this.ACTION(() => this.oddColon(colon));
        return this.OR3(this.operands);
      },
    },
    { ALT: (): Made => this.SUBRULE1(this.comparison) },
    { ALT: (): Made => this.SUBRULE(this.between) },
    { ALT: (): Made => this.SUBRULE(this.inList) },
    { ALT: (): Made => this.withoutColon(this.SUBRULE1(this.range)) },
    { ALT: EMPTY_ALT<Made | typeof BARE>(BARE) },
  ];

  /** The rest of a range without brackets; `TO` may also be a field's name. */
  private readonly rest = {
    GATE: (): boolean => this.LA(2).tokenType !== t.Colon && this.LA(3).tokenType !== t.Colon,
    DEF: (): IToken => {
      this.CONSUME(t.RangeWord);
      return this.CONSUME(t.Bound);
    },
  };

  private readonly operands = [
    {
      // After a colon a word is a value, `is` and `eq` too.
      IGNORE_AMBIGUITIES: true,
      ALT: (): Made => {
        const { field } = this;
        const value = this.CONSUME(t.Value);
        // Tested by hand first: an option costs a fifth of a clause, and hardly any clause continues like this.
        const isRange = this.RECORDING_PHASE || this.continuesRange();
        const upper = isRange ? this.OPTION1(this.rest) : undefined;
        return upper && !this.RECORDING_PHASE ? unbracketed(field, value, upper, this.issues) : valued(field, value, this.issues);
      },
    },
    { ALT: (): Made => this.SUBRULE2(this.range) },
    { ALT: (): Made => this.SUBRULE(this.values) },
    { ALT: (): Made => this.SUBRULE2(this.comparison) },
    { ALT: (): Made => this.missingValue() },
  ];

  /** filter = operation { closer operation }; a closer here has no opening bracket */
  readonly filter = this.RULE('filter', (): Made => {
    const { level } = this;
    this.SUBRULE1(this.operation);
    this.MANY(() => {
      const closer = this.CONSUME(t.Closer);
      this.issues.report('unopened-bracket', spanOf(closer), { bracket: closer.image });
      this.SUBRULE2(this.operation);
    });
    return this.ACTION(() => closeLevel(level, this.issues));
  });

  /** operation = { clause | operator }; they alternate, and an issue is reported where they do not */
  private readonly operation = this.RULE('operation', (): void => {
    this.MANY(() => {
      this.OR(this.turns);
    });
  });

  /** clause = name ( ":" ( value | range | values | comparison ) | comparison | between | inList | range ) | group | negation */
  private readonly clause = this.RULE('clause', (): Made => this.OR1(this.clauses));

  /** group = "(" operation ")" */
  private readonly group = this.RULE('group', (): Made => {
    const opener = this.CONSUME(t.OpenGroup);
    const level = this.inside(undefined, () => this.SUBRULE(this.operation));
    const closer = this.OPTION(() => this.CONSUME(t.CloseGroup));
    return this.ACTION(() => bracketed(level, opener, closer, this.LA(0), this.issues));
  });

  /** negation = "!" clause */
  private readonly negation = this.RULE('negation', (): Made => {
    const sign = this.CONSUME(t.Negator);
    const node = this.OPTION(() => this.SUBRULE(this.clause));
    return this.ACTION(() => negated(sign, node, this.LA(0), this.issues));
  });

  /** values = "(" operation ")", whose bare words are values of one field; or a range in round brackets */
  private readonly values = this.RULE('values', (): Made => {
    const { field } = this;
    const opener = this.CONSUME(t.OpenGroup);
    return this.OR([
      {
        GATE: () => this.LA(2).tokenType === t.To,
        IGNORE_AMBIGUITIES: true,
        ALT: () => {
          const lower = this.CONSUME1(t.Bound);
          const separator = this.CONSUME(t.To);
          const upper = this.OPTION1(() => this.CONSUME2(t.Bound));
          const closer = this.OPTION2(() => this.CONSUME1(t.Closer));
          return this.ACTION(() => ranged(field, { opener, lower, separator, upper, closer }, this.issues));
        },
      },
      {
        ALT: () => {
          const level = this.inside({ ...field, isShared: true }, () => this.SUBRULE(this.operation));
          const closer = this.OPTION3(() => this.CONSUME2(t.Closer));
          return this.ACTION(() => grouped(field, level, bracketed(level, opener, closer, this.LA(0), this.issues), this.issues));
        },
      },
    ]);
  });

  /** range = ( "[" | "{" ) bound "TO" bound ( "]" | "}" ); any part but the first may be missing */
  private readonly range = this.RULE('range', (): Made => {
    const { field } = this;
    const opener = this.CONSUME(t.OpenRange);
    const lower = this.OPTION1(() => this.CONSUME1(t.Bound));
    const separator = this.separates() ? this.OPTION2(() => this.CONSUME(t.RangeSeparator)) : undefined;
    const upper = this.OPTION3(() => this.CONSUME2(t.Bound));
    const closer = this.OPTION4(() => this.CONSUME(t.Closer));
    return this.ACTION(() => ranged(field, { opener, lower, separator, upper, closer } satisfies Ends, this.issues));
  });

  /** comparison = sign ( value | range ), as other languages compare */
  private readonly comparison = this.RULE('comparison', (): Made => {
    const { field } = this;
    const sign = this.OR1([
      { ALT: () => this.CONSUME(foreign.Comparison) },
      { ALT: () => this.CONSUME(foreign.ComparisonWord) },
      { ALT: () => this.CONSUME(t.Not) },
    ]);
    const operand = this.OR2<Compared>([
      { ALT: () => ({ value: this.CONSUME(t.Value) }) },
      { ALT: () => rangeIn(this.SUBRULE(this.range)) },
      { ALT: EMPTY_ALT<Compared>({}) },
    ]);
    return this.ACTION(() => compared(field, sign, operand, this.LA(0), this.issues));
  });

  /** between = "BETWEEN" bound "AND" bound */
  private readonly between = this.RULE('between', (): Made => {
    const { field } = this;
    const word = this.CONSUME(foreign.Between);
    const lower = this.CONSUME1(t.Bound);
    this.OR([{ ALT: () => this.CONSUME(t.Operator) }, { ALT: () => this.CONSUME(t.To) }]);
    const upper = this.CONSUME2(t.Bound);
    return this.ACTION(() => between(field, word, [lower, upper], this.issues));
  });

  /** inList = "IN" "(" { value | separator } ")" */
  private readonly inList = this.RULE('inList', (): Made => {
    const { field } = this;
    const values: IToken[] = [];
    const separators: IToken[] = [];
    const word = this.CONSUME(foreign.In);
    this.OR1([{ ALT: () => this.CONSUME(t.OpenGroup) }, { ALT: () => this.CONSUME(t.OpenRange) }]);
    this.MANY(() => {
      this.OR2([
        { IGNORE_AMBIGUITIES: true, ALT: () => values.push(this.CONSUME(t.Bound)) },
        { ALT: () => separators.push(this.CONSUME(t.RangeSeparator)) },
      ]);
    });
    this.OPTION(() => this.CONSUME(t.Closer));
    return this.ACTION(() => inList(field, word, { values, separators, last: this.LA(0) }, this.issues));
  });

  /** nameless = ":" [ value ] | range | comparison sign [ value ], without a field */
  private readonly nameless = this.RULE('nameless', (): Made => {
    const first = this.LA(1);
    const { groupField } = this;
    const before = groupField?.text ?? this.level.lastField;
    const field: Field = groupField ?? { text: before ?? '', span: { start: first.startOffset, end: first.startOffset } };
    this.field = field;
    const node = this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Colon);
          this.OPTION1(() => this.CONSUME1(t.Value));
          return undefined;
        },
      },
      {
        ALT: () => {
          const sign = this.CONSUME(foreign.Comparison);
          const value = this.OPTION2(() => this.CONSUME2(t.Value));
          return this.ACTION(() => leaning(field, sign, value, this.issues));
        },
      },
      { ALT: () => this.SUBRULE(this.range) },
    ]);
    return this.ACTION(() => {
      if (groupField && node) return node;
      const span = { start: first.startOffset, end: endOf(this.LA(0)) };
      const data = { found: this.issues.text.slice(span.start, span.end), ...(node && before !== undefined && { before }) };
      this.issues.report('missing-field', span, data, before === undefined ? undefined : node);
      return before === undefined ? undefined : node;
    });
  });

  /** Whether `TO`, dots, or a minus before a number follows. */
  private continuesRange(): boolean {
    const { tokenType, image } = this.LA(1);
    return (
      tokenType === t.To ||
      tokenType === foreign.Dots ||
      (tokenType === foreign.Sign && image === '-' && /^[\d.]+$/.test(this.LA(2).image))
    );
  }

  /** Whether a separator follows. An operator separates bounds only where the range continues to its closing bracket. */
  private separates(): boolean {
    const { tokenType } = this.LA(1);
    const isOperator = tokenType === t.And || tokenType === t.Or || tokenType === foreign.AndWord || tokenType === foreign.OrWord;
    return this.RECORDING_PHASE || !isOperator || this.LA(3).tokenType === t.CloseRange;
  }

  /** Reads the inside of brackets as a new level. */
  private inside(groupField: Field | undefined, read: () => void): Level {
    const { level: outerLevel, groupField: outerField } = this;
    const level = newLevel();
    this.level = level;
    this.groupField = groupField ?? outerField;
    read();
    this.level = outerLevel;
    this.groupField = outerField;
    return level;
  }

  private oddColon(colon: IToken): void {
    const plain = this.issues.plain(colon);
    if (plain !== ':') this.issues.report('doubled-colon', spanOf(colon), { found: plain });
  }

  private missingValue(): undefined {
    const { field } = this;
    this.issues.report('missing-value', { start: field.span.start, end: endOf(this.LA(0)) }, { field: field.text });
  }

  private withoutColon(node: Made): Made {
    this.issues.report('range-without-colon', this.field.span, { field: this.field.text });
    return node;
  }
}
