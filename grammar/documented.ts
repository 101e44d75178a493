import { createToken, EmbeddedActionsParser, type IToken, Lexer, type TokenType } from 'chevrotain';
import type { Filter, Interval, Operands } from '../src/ast/filter.ts';
import { AND, CLOSE_GROUP, COLON, INTERVAL_BRACKETS, NOT, OPEN_GROUP, OR, TO } from './spelling.ts';

// The language as the manual documents it (face_02_0014, face_02_0012), and nothing else. The parser of any text is in parser.ts;
// a test holds that it reads everything written here as the same tree.

const [OPEN_INCLUDED, CLOSE_INCLUDED] = INTERVAL_BRACKETS.included;
const [OPEN_EXCLUDED, CLOSE_EXCLUDED] = INTERVAL_BRACKETS.excluded;

function symbol(name: string, label: string): TokenType {
  return createToken({ name, label, pattern: label });
}

const Space = createToken({ name: 'Space', pattern: / +/, group: Lexer.SKIPPED });
const And = symbol('And', AND);
const Or = symbol('Or', OR);
const Not = symbol('Not', NOT);
const OpenGroup = symbol('OpenGroup', OPEN_GROUP);
const CloseGroup = symbol('CloseGroup', CLOSE_GROUP);
const OpenIncluded = symbol('OpenIncluded', OPEN_INCLUDED);
const CloseIncluded = symbol('CloseIncluded', CLOSE_INCLUDED);
const OpenExcluded = symbol('OpenExcluded', OPEN_EXCLUDED);
const CloseExcluded = symbol('CloseExcluded', CLOSE_EXCLUDED);
const Colon = symbol('Colon', COLON);
const Star = symbol('Star', '*');
const NumberToken = createToken({ name: 'Number', pattern: /\d+(?:\.\d+)?(?:e-?\d+)?(?![\w.-])/i });
const Negative = createToken({ name: 'Negative', pattern: /-\d+(?:\.\d+)?(?:e-?\d+)?(?![\w.-])/i });
const Word = createToken({ name: 'Word', pattern: /(?!(?:AND|OR|NOT)(?![\w-]))\w[\w-]*/ });
const To = createToken({ name: 'To', label: TO, pattern: TO, longer_alt: Word });

/** The tokens of the documented language, in match order. */
export const documentedTokens: TokenType[] = [
  Space,
  And,
  Or,
  Not,
  OpenGroup,
  CloseGroup,
  OpenIncluded,
  CloseIncluded,
  OpenExcluded,
  CloseExcluded,
  Colon,
  Star,
  NumberToken,
  Negative,
  To,
  Word,
];

type Bounds = Pick<Interval, 'lower' | 'upper' | 'bounds'>;

/** The documented language: ten productions, each with the tree that it stands for. */
export class DocumentedParser extends EmbeddedActionsParser {
  constructor() {
    super(documentedTokens, { maxLookahead: 2 });
    this.performSelfAnalysis();
  }

  /** A filter is never empty. */
  readonly filter = this.RULE('filter', (): Filter => this.SUBRULE(this.disjunction));

  /** The manual says only that brackets give priority; without them `&&` joins before `||`, as in ordinary logic. */
  private readonly disjunction = this.RULE('disjunction', (): Filter => {
    const operands = [this.SUBRULE1(this.conjunction)];
    this.MANY(() => {
      this.CONSUME(Or);
      operands.push(this.SUBRULE2(this.conjunction));
    });
    return joined('Disjunction', operands);
  });

  private readonly conjunction = this.RULE('conjunction', (): Filter => {
    const operands = [this.SUBRULE1(this.operand)];
    this.MANY(() => {
      this.CONSUME(And);
      operands.push(this.SUBRULE2(this.operand));
    });
    return joined('Conjunction', operands);
  });

  private readonly operand = this.RULE(
    'operand',
    (): Filter =>
      this.OR([
        { ALT: () => this.SUBRULE(this.negation) },
        { ALT: () => this.SUBRULE(this.group) },
        { ALT: () => this.SUBRULE(this.clause) },
      ]),
  );

  /** "Add brackets before and after a non-statement." */
  private readonly negation = this.RULE('negation', (): Filter => {
    this.CONSUME(OpenGroup);
    this.CONSUME(Not);
    const operand = this.SUBRULE(this.operand);
    this.CONSUME(CloseGroup);
    return { kind: 'Negation', operand };
  });

  private readonly group = this.RULE('group', (): Filter => {
    this.CONSUME(OpenGroup);
    const inside = this.SUBRULE(this.disjunction);
    this.CONSUME(CloseGroup);
    return inside;
  });

  private readonly clause = this.RULE('clause', (): Filter => {
    const field = this.SUBRULE1(this.word).image;
    this.CONSUME(Colon);
    return this.OR<Filter>([
      { ALT: () => ({ kind: 'Equality', field, value: this.SUBRULE2(this.word).image }) },
      { ALT: () => ({ kind: 'Interval', field, ...this.SUBRULE(this.range) }) },
    ]);
  });

  /** `[ ]` includes the two ends, `{ }` does not. */
  private readonly range = this.RULE(
    'range',
    (): Bounds =>
      this.OR<Bounds>([
        {
          ALT: () => {
            this.CONSUME(OpenIncluded);
            const lower = this.SUBRULE1(this.bound).image;
            this.CONSUME1(To);
            const upper = this.SUBRULE2(this.bound).image;
            this.CONSUME(CloseIncluded);
            return { lower, upper, bounds: 'included' };
          },
        },
        {
          ALT: () => {
            this.CONSUME(OpenExcluded);
            const lower = this.SUBRULE3(this.bound).image;
            this.CONSUME2(To);
            const upper = this.SUBRULE4(this.bound).image;
            this.CONSUME(CloseExcluded);
            return { lower, upper, bounds: 'excluded' };
          },
        },
      ]),
  );

  private readonly bound = this.RULE(
    'bound',
    (): IToken =>
      this.OR([
        { ALT: () => this.CONSUME(NumberToken) },
        { ALT: () => this.CONSUME(Negative) },
        { ALT: () => this.CONSUME(Star) },
      ]),
  );

  /** A field's name or a value. */
  private readonly word = this.RULE(
    'word',
    (): IToken =>
      this.OR([{ ALT: () => this.CONSUME(Word) }, { ALT: () => this.CONSUME(NumberToken) }, { ALT: () => this.CONSUME(To) }]),
  );
}

function joined(kind: 'Conjunction' | 'Disjunction', operands: readonly Filter[]): Filter {
  const [first, ...rest] = operands;
  return rest.length === 0 ? (first as Filter) : { kind, operands: operands as unknown as Operands };
}
