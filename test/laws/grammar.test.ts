import { Lexer } from 'chevrotain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentedParser, documentedTokens } from '../../grammar/documented.ts';
import { tokens as acceptedTokens } from '../../grammar/foreign/tokens.ts';
import { scan } from '../../grammar/scan.ts';
import { equals } from '../../src/ast/equals.ts';
import type { Filter } from '../../src/ast/filter.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { parseText } from '../../src/syntax/parse-text.ts';
import { filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { runs } from '../support/runs.ts';
import { groupTextArbitrary, textArbitrary } from '../support/texts.ts';

const lexer = new Lexer(documentedTokens);
const anyLexer = new Lexer(acceptedTokens, { positionTracking: 'onlyOffset' });
const parser = new DocumentedParser();

/** The tree of a text in documented forms; undefined for every other text. */
function documented(text: string): Filter | undefined {
  const { tokens, errors } = lexer.tokenize(text);
  parser.input = tokens;
  const filter = parser.filter();
  return errors.length === 0 && parser.errors.length === 0 ? filter : undefined;
}

/** What documented forms can be odd about: which clauses belong together, and words that touch operators. */
const ODD_WHERE_DOCUMENTED = ['mixed-operators', 'missing-blank'];

const word = fc.constantFrom(
  'age',
  'color',
  'red',
  '20',
  '0.5',
  '020',
  'TO',
  'to',
  'and',
  'not',
  'is',
  'in',
  'between',
  'x-y',
  '_',
  '2x',
);
const bound = fc.constantFrom('20', '-5', '*', '1.5', '1e3');
const space = fc.constantFrom('', ' ', '  ');

const clause = fc.oneof(
  fc.tuple(word, word).map(([field, value]) => `${field}:${value}`),
  fc
    .tuple(word, fc.constantFrom('[]', '{}'), bound, bound, space)
    .map(([field, brackets, lower, upper, blank]) => `${field}:${brackets[0]}${blank}${lower} TO ${upper}${blank}${brackets[1]}`),
);

const { text: documentedText } = fc.letrec<{ text: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    { weight: 4, arbitrary: clause },
    { weight: 1, arbitrary: fc.tuple(space, tie('text')).map(([blank, inside]) => `(${blank}${inside}${blank})`) },
    { weight: 1, arbitrary: tie('operand').map((operand) => `(!${operand})`) },
  ),
  text: fc
    .tuple(tie('operand'), fc.array(fc.tuple(fc.constantFrom(' && ', ' || ', ' &&  ', '&&'), tie('operand')), { maxLength: 3 }))
    .map(([first, more]) => first + more.map((pair) => pair.join('')).join('')),
}));

describe('the documented language', () => {
  it('is read by the parser of any text as the same trees', () => {
    fc.assert(
      fc.property(documentedText, (text) => {
        const tree = documented(text);
        const { filter, issues } = parseText(text);
        expect(tree).toBeDefined();
        expect(tree && filter && equals(tree, filter)).toBe(true);
        expect(issues.map(({ code }) => code).filter((code) => !ODD_WHERE_DOCUMENTED.includes(code))).toEqual([]);
      }),
      { numRuns: runs(5_000) },
    );
  });

  it('holds everything that is printed', () => {
    fc.assert(
      fc.property(
        schemaArbitrary().chain((schema) => filterArbitrary(schema)),
        (filter) => {
          const tree = documented(printFilter(filter));
          expect(tree && equals(tree, filter)).toBe(true);
        },
      ),
      { numRuns: runs(5_000) },
    );
  });

  it.each([
    ['documented texts', documentedText],
    ['any text', textArbitrary],
    ['values in brackets', groupTextArbitrary],
    ['characters', fc.string({ unit: fc.constantFrom(...'aAnNdDtToO1.-+*"\\\'&|!=:()[]{} \t\n/#~：é'), maxLength: 12 })],
  ])('the scanner declines, or makes the tokens of the lexer: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const scanned = scan(text);
        if (!scanned) return;
        const { tokens, groups, errors } = anyLexer.tokenize(text);
        expect(scanned).toEqual(tokens);
        expect([...(groups.asides ?? []), ...errors]).toEqual([]);
      }),
      { numRuns: runs(20_000) },
    );
  });

  it.each([
    '',
    '()',
    'age',
    'age:',
    'age:-5',
    '!age:1',
    'age:1 AND age:2',
    'age:[1 to 2]',
    'age:[1 TO 2',
    'color:AND',
    'age:>1',
    'age:"1"',
  ])('does not hold %s', (text) => {
    expect(documented(text)).toBeUndefined();
  });
});
