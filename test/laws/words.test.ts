import { describe, expect, it } from 'vitest';
import { printFilter } from '../../src/canonical/print.ts';
import { parseFilter } from '../../src/check/parse-filter.ts';

/** Words that are something else in other places, and plain words of a face set in these. */
const WORDS = [
  ...['and', 'or', 'not', 'adn', 'ro', 'nto', 'und', 'oder', 'nicht', 'et', 'ou', 'And', 'Or', 'Not', 'TO', 'to', 'too', 'ot'],
  ...[
    'is',
    'eq',
    'ne',
    'neq',
    'gt',
    'gte',
    'lt',
    'lte',
    'le',
    'ge',
    'equals',
    'over',
    'under',
    'above',
    'below',
    'in',
    'between',
    'BETWEEN',
    'IN',
  ],
  ...['filter', 'query', 'q', 'select', 'where', 'null', 'true', '__proto__', 'constructor', 'x', '2x', 'x-y', '_'],
];

describe.each(WORDS)('%s', (word) => {
  it.each([
    `color:${word}`,
    `color:${word} && age:1`,
    `age:1 || color:${word}`,
    `(!color:${word}) && age:1`,
    `(color:${word} || age:1) && (!age:2)`,
  ])('as a value: %s', (text) => {
    expect(roundTrip(text)).toEqual([text, []]);
  });

  it.each([
    `${word}:1`,
    `${word}:1 && age:1`,
    `age:1 || ${word}:[1 TO 2]`,
    `(!${word}:1) && color:red`,
    `(age:1 && ${word}:{1 TO *}) || ${word}:2`,
  ])('as a field: %s', (text) => {
    expect(roundTrip(text)).toEqual([text, []]);
  });
});

function roundTrip(text: string): readonly [string | undefined, readonly string[]] {
  const outcome = parseFilter(text);
  return [outcome.ok ? printFilter(outcome.filter) : undefined, outcome.diagnostics.map(({ code }) => code)];
}
