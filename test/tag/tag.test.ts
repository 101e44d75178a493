import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineSchema, deleteFacesRequest, filterFor, filterTag, printFilter } from '../../src/index.ts';
import { runs } from '../support/runs.ts';

const people = defineSchema({ age: 'integer', timestamp: 'long', score: 'float', color: 'string', male: 'boolean' });
const filter = filterTag(people);
const { and, or, not, field } = filterFor(people);

const TARGET = { endpoint: 'https://face.cn-north-4.myhuaweicloud.com', projectId: 'p', faceSetName: 'f' };

describe('placeholders are values', () => {
  it.each([
    [filter`age:${20}`, field('age').is(20)],
    [filter`age:${-20}`, field('age').is(-20)],
    [filter`age:[${20} TO ${30}] && (!male:${true})`, and(field('age').between(20, 30), not(field('male').is(true)))],
    [filter`age:{${20} TO *}`, field('age').above(20)],
    [
      filter`color:${'red'} || timestamp:${9_007_199_254_740_993n}`,
      or(field('color').is('red'), field('timestamp').is(9_007_199_254_740_993n)),
    ],
    [filter`score:[* TO ${1e-7}]`, field('score').atMost(1e-7)],
    [filter`color:hole && age:${1}`, and(field('color').is('hole'), field('age').is(1))],
  ])('%o', (tagged, built) => {
    expect(tagged).toEqual(built);
    expect(deleteFacesRequest(TARGET, tagged).body).toBe(JSON.stringify({ filter: printFilter(tagged) }));
  });

  it('whatever a string is, it comes back exactly or is refused', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('a || age:1', '*', ''),
          fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/),
        ),
        (value) => {
          const text = written(() => filter`age:1 && color:${value}`);
          expect(text === undefined || text === `age:1 && color:${value}`).toBe(true);
        },
      ),
      { numRuns: runs(1_000) },
    );
  });
});

describe('refuses, and says why', () => {
  it.each([
    [
      'a hole for a field',
      () => filter`${'age'}:1`,
      'Hole 1 stands where no value of a field can; a hole is a whole value, after a colon or in a range.',
    ],
    [
      'a hole for a part of a word',
      () => filter`color:a${'b'}`,
      'Hole 1 stands where no value of a field can; a hole is a whole value, after a colon or in a range.',
    ],
    ['a value of another type', () => filter`age:${'20'}`, 'age needs a number, got "20". Convert it first.'],
    [
      'no value',
      () => filter`age:${undefined as never}`,
      'age needs a number, got undefined. Decide first what to do without a value.',
    ],
    [
      'an unknown field',
      () => filter`agee:${20}`,
      'The schema has no field "agee"; it has age, timestamp, score, color, male, external_image_id.',
    ],
    [
      'a text that the service would misread',
      () => filter`age:${20} &&male:${true}`,
      '`&&` needs a blank on both sides; glued to a word it becomes part of the word.',
    ],
    [
      'a text without a filter',
      () => filter``,
      'There is nothing here to delete by: a filter names at least one field and value.',
    ],
    ['something that is no schema', () => filterTag(undefined as never), 'schema is undefined; pass what defineSchema returns.'],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(new TypeError(message));
  });
});

function written(call: () => ReturnType<typeof filter>): string | undefined {
  try {
    return printFilter(call());
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
