import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNdjsonFilters } from '../../../src/sources/filters/ndjson.ts';
import { runs } from '../../support/runs.ts';
import {
  cutsArbitrary,
  expectKept,
  filtersOf,
  misfitsOf,
  placesOf,
  problemsOf,
  type Reading,
  readPieces,
  remarksOf,
  replacing,
  rewrittenFile,
} from './support.ts';

const read = (file: string | Uint8Array, reading: Reading = {}) => readPieces(readNdjsonFilters, file, reading);

describe('A record a line', () => {
  test('names are paths in the record, and blank lines are none', async () => {
    const pieces = await read('{"filter":"age:1"}\r\n\n \t\r\n{"jobs":[{"filter":"age:2"}],"filter":7}\n"filter"\nnull');
    expect(filtersOf(pieces)).toEqual([
      ['filter', 'age:1'],
      ['jobs[0].filter', 'age:2'],
    ]);
    expect(misfitsOf(pieces)).toEqual([['4:39-4:40', 'filter', 'a number']]);
    expect(problemsOf(pieces)).toEqual([]);
    expect(pieces.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a path starts at the top of each', async () => {
    const file = '{"filter":"age:1"}\n{"a":{"filter":"age:2"}}\n"age:3"\n';
    expect(filtersOf(await read(file, { at: 'a.filter' }))).toEqual([['a.filter', 'age:2']]);
    expect(filtersOf(await read(file, { at: '$' }))).toEqual([['', 'age:3']]);
  });

  test.each([
    ['LF', '{"filter":"age:[30 TO 20]"}\n', '2:16-2:26'],
    ['CR LF', '{"filter":"age:[30 TO 20]"}\r\n', '2:16-2:26'],
    ['no end of the last line', '{"filter":"age:[30 TO 20]"}', '2:16-2:26'],
    ['emoji and Chinese characters before it', '{"名":"😀","filter":"红:[30 TO 20]"}', '2:23-2:33'],
    ['escapes', '{"filter":"\\u7ea2:\\u005b30 TO 20]"}', '2:19-2:34'],
  ])('is placed: %s', async (_, line, place) => {
    expect(placesOf(await read(`\ufeff{"id":1}\n${line}`), '[30 TO 20]')).toEqual([place]);
  });

  test('an edit changes its stretch alone', async () => {
    const file = '\ufeff{ "filter":"\\u0061ge:1", "n": 1.0 }\r\n\r\n{"filter":["age:2"]}';
    expect(rewrittenFile(await read(file), replacing('a', 'A\n'))).toBe(
      '\ufeff{ "filter":"A\\nge:1", "n": 1.0 }\r\n\r\n{"filter":["A\\nge:2"]}',
    );
  });

  test('texts beside a filter may speak of it', async () => {
    const file = '{"filter":"age:1","note":"frs-filter-wider: x"}\n{"note":"frs-filter-wider: y"}\n{"filter":"age:2"}\n';
    expect(remarksOf(await read(file))).toEqual([
      ['1:27-1:46', 'frs-filter-wider: x', ['filter']],
      ['2:10-2:29', 'frs-filter-wider: y', []],
    ]);
  });
});

describe('What cannot be read is told at its line, and the rest is read', () => {
  test('one problem a line', async () => {
    const file = [
      '{"filter":"age:1"}',
      '{"filter":"age:2"',
      '{"filter":"age:3"} // note',
      '{"filter":"age:4",}',
      'age:5',
      '{"filter":"age:6"} {"filter":"age:7"}',
      '{"filter":"age:8"}',
    ].join('\n');
    const pieces = await read(file);
    expect(problemsOf(pieces)).toEqual([
      ['2:18', 'The closing } is missing.'],
      ['3:20', 'JSON has no comments; take it out.'],
      ['4:19', 'A comma stands before this closing bracket, where one more entry was expected.'],
      ['5:1', 'JSON writes texts between double quotes; this has none.'],
      ['6:20', 'The JSON ended before this; nothing may follow it.'],
    ]);
    expect(filtersOf(pieces).map(([, text]) => text)).toEqual(['age:1', 'age:2', 'age:3', 'age:4', 'age:6', 'age:8']);
    expect(rewrittenFile(pieces, replacing('age', 'color'))).toBe(file.replace('age:1', 'color:1').replace('age:8', 'color:8'));
  });

  test('a line that is no text, or too long', async () => {
    const file = Buffer.concat([
      Buffer.from('{"filter":"age:1"}\n'),
      Buffer.from('{"filter":"color:grün"}\n', 'latin1'),
      Buffer.from('{"filter":"age:\0"}\n'),
      Buffer.from(`{"filter":"${'x'.repeat(17_000_000)}"}\n{"filter":"age:5"}\n`),
    ]);
    const pieces = await read(file, { size: 65_536 });
    expect(problemsOf(pieces)).toEqual([
      ['2', 'This line is not UTF-8 text; save or convert the file as UTF-8.'],
      ['3', 'A NUL byte stands on this line; is the file binary, or UTF-16 text?'],
      ['4', 'This line has more than 16,777,216 bytes and is not read; is this another format?'],
    ]);
    expect(filtersOf(pieces).map(([, text]) => text)).toEqual(['age:1', 'age:5']);
    expect(placesOf(pieces, '5')).toEqual(['5:16-5:17']);
  });
});

test('Whatever NDJSON holds is read, placed and rewritten', async () => {
  const record = fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\r\n', '\n\n', ' \t\r\n'));
  let written = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(record),
      fc.record({ mark: fc.boolean(), size: fc.integer({ min: 1, max: 40 }), edited: fc.nat(), cuts: cutsArbitrary }),
      async (records, { mark, size, edited, cuts }) => {
        const lines = records.map(([filter, end], id) => JSON.stringify({ id, filter }) + end);
        const file = (mark ? '\ufeff' : '') + lines.join('');
        const texts = records.map(([filter]) => filter);
        const unread = (stretch: string) => (stretch.startsWith('\\') ? JSON.parse(`"${stretch}"`) : stretch);
        if (await expectKept(readNdjsonFilters, { file, texts, edited, cuts, read: unread }, { size })) written += 1;
      },
    ),
    { numRuns: runs(100) },
  );
  expect(written).toBeGreaterThan(runs(20));
});
