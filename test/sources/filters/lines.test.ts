import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLineFilters } from '../../../src/sources/filters/line-filters.ts';
import { runs } from '../../support/runs.ts';
import {
  cutsArbitrary,
  expectKept,
  filtersOf,
  placesOf,
  problemsOf,
  type Reading,
  readPieces,
  remarksOf,
  replacing,
  rewrittenFile,
} from './support.ts';

const read = (file: string | Uint8Array, reading: Reading = {}) => readPieces(readLineFilters, file, reading);

describe('One filter a line', () => {
  test('blank lines and comments are none, and blanks round a filter are no part of it', async () => {
    const pieces = await read('# people\n\nage:20\n \t \r\n  male:true \t\r\n\t# age:1\ncolor:red # blue');
    expect(filtersOf(pieces)).toEqual([
      ['', 'age:20'],
      ['', 'male:true'],
      ['', 'color:red # blue'],
    ]);
    expect(pieces.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test.each([
    ['LF', 'age:1\nage:2\nage:[30 TO 20]\n', '3:5-3:15'],
    ['CR LF', 'age:1\r\nage:2\r\nage:[30 TO 20]\r\n', '3:5-3:15'],
    ['no end of the last line', 'age:[30 TO 20]', '1:5-1:15'],
    ['a carriage return at the end of the last line', 'age:[30 TO 20]\r', '1:5-1:15'],
    ['a byte order mark', '\ufeffage:[30 TO 20]\n', '1:5-1:15'],
    ['a byte order mark, and a second one that is text', '\ufeff\ufeffage:[30 TO 20]\n', '1:6-1:16'],
    ['blanks before it', ' \t age:[30 TO 20]\n', '1:8-1:18'],
    ['an emoji and Chinese characters before it', 'color:红色😀 && age:[30 TO 20]\n', '1:19-1:29'],
    ['a lone carriage return above, where editors end a line', 'age:1\rage:2\nage:[30 TO 20]\n', '3:5-3:15'],
    ['blank lines above', '\n\r\n \nage:[30 TO 20]\n', '4:5-4:15'],
  ])('is placed: %s', async (_, file, place) => {
    for (const size of [1, 3, 1000]) expect(placesOf(await read(file, { size }), '[30 TO 20]')).toEqual([place]);
  });

  test('a lone carriage return is part of a filter, so that it is told', async () => {
    expect(filtersOf(await read('age:1\rage:2\r\r\n'))).toEqual([['', 'age:1\rage:2\r']]);
  });

  test('an edit changes its stretch alone', async () => {
    const file = '\ufeff# keep\r\n  age:1  \r\n\r\nage:2\t\nage:3';
    expect(rewrittenFile(await read(file), replacing('age', 'color'))).toBe(
      '\ufeff# keep\r\n  color:1  \r\n\r\ncolor:2\t\ncolor:3',
    );
  });

  test.each([
    ['a second line', 'age', 'a\nb'],
    ['a carriage return', 'age', 'a\rb'],
    ['a comment', 'age', '#age'],
    ['a blank at the start', 'age', ' age'],
    ['a blank at the end', '1', '1\t'],
    ['nothing', 'age:1', ''],
    ['a byte order mark', 'age', '\ufeffage'],
    ['a NUL byte', 'age', 'a\0'],
    ['half a character', 'age', '\ud83d'],
  ])('no edit writes %s', async (_, words, replacement) => {
    const pieces = await read('age:1\n');
    const [filter] = pieces.flatMap(({ filters }) => filters);
    expect(filter?.rewrite(replacing(words, replacement)(filter))).toBe(undefined);
  });
});

describe('A comment above a filter speaks of it', () => {
  test('alone, or with others on the lines between', async () => {
    const file = [
      '# frs-filter-ignore layout: as they wrote it',
      'age:1',
      'age:2',
      '  #  frs-filter-wider: asked for',
      '# for the shop in Köln',
      '## frs-filter-ignore null-value: both 😀  ',
      '  age:3',
    ].join('\r\n');
    const pieces = await read(file);
    expect(remarksOf(pieces)).toEqual([
      ['1:3-1:45', 'frs-filter-ignore layout: as they wrote it', ['age:1']],
      ['4:6-4:33', 'frs-filter-wider: asked for', ['age:3']],
      ['6:4-6:41', 'frs-filter-ignore null-value: both 😀', ['age:3']],
    ]);
    expect(placesOf(pieces, '3')).toEqual(['7:7-7:8']);
    expect(rewrittenFile(pieces, replacing('age', 'color'))).toBe(file.replaceAll('age', 'color'));
  });

  test.each([
    ['a blank line', '# frs-filter-wider: x\n\nage:1\n'],
    ['the end of the file', 'age:1\n# frs-filter-wider: x'],
    ['a line that is no text', '# frs-filter-wider: x\nage\0\nage:1\n'],
  ])('and of none above %s', async (_, file) => {
    expect(remarksOf(await read(file)).map(([, text, filters]) => [text, filters])).toEqual([['frs-filter-wider: x', []]]);
  });

  test('and not after a filter, where # is part of it', async () => {
    expect(remarksOf(await read('age:1 # frs-filter-wider: x\n# see frs-filter-wider: x\nage:2\n'))).toEqual([]);
  });
});

const NUL = 'A NUL byte stands on this line; is the file binary, or UTF-16 text?';
const NOT_UTF8 = 'This line is not UTF-8 text; save or convert the file as UTF-8.';
const TOO_LONG = 'This line has more than 16,777,216 bytes and is not read; is this another format?';
const utf16 = Buffer.from('\ufeffage:1\nage:2\n', 'utf16le');
const utf32 = Buffer.concat(
  [...'\ufeffage:1'].map((character) => Buffer.from([character.codePointAt(0)! & 255, character.codePointAt(0)! >> 8, 0, 0])),
);

describe('What cannot be read is told at its line, and the rest is read', () => {
  test('Latin-1', async () => {
    const pieces = await read(Buffer.from('color:gelb\ncolor:grün\r\nage:2\ncolor:grün', 'latin1'));
    expect(problemsOf(pieces)).toEqual([
      ['2', NOT_UTF8],
      ['4', NOT_UTF8],
    ]);
    expect(filtersOf(pieces)).toEqual([
      ['', 'color:gelb'],
      ['', 'age:2'],
    ]);
  });

  test('NUL bytes', async () => {
    const pieces = await read('age:1\nag\0e:2\nage:3\r\0\nage:4\n');
    expect(problemsOf(pieces)).toEqual([
      ['2', NUL],
      ['3', NUL],
    ]);
    expect(filtersOf(pieces)).toEqual([
      ['', 'age:1'],
      ['', 'age:4'],
    ]);
    expect(placesOf(pieces, '4')).toEqual(['5:5-5:6']);
  });

  test.each([
    ['UTF-16', utf16],
    ['UTF-16', Buffer.from(utf16).swap16()],
    ['UTF-32', utf32],
    ['UTF-32', Buffer.from(utf32).swap32()],
    ['UTF-16', Buffer.from([0xff, 0xfe])],
  ])('%s, by its byte order mark', async (encoding, file) => {
    for (const size of [1, 3, 1000]) {
      const pieces = await read(file, { size });
      expect(problemsOf(pieces)).toEqual([['1', `This file is ${encoding} text; save or convert it as UTF-8.`]]);
      expect(filtersOf(pieces)).toEqual([]);
    }
  });

  test.each([65_536, 100_000_000])('a line that is too long, in parts of %d bytes', async (size) => {
    const longest = `${'x'.repeat(16_777_215)}\r`;
    const file = `age:1\n${longest}\n${'y'.repeat(16_777_217)}\nage:4\n# frs-filter-wider: x\n${'红'.repeat(5_592_406)}`;
    const pieces = await read(file, { size });
    expect(problemsOf(pieces)).toEqual([
      ['3', TOO_LONG],
      ['6', TOO_LONG],
    ]);
    expect(filtersOf(pieces).map(([, text]) => text.slice(0, 9))).toEqual(['age:1', 'xxxxxxxxx', 'age:4']);
    expect(placesOf(pieces, '4')).toEqual(['4:5-4:6']);
    expect(remarksOf(pieces)).toEqual([['5:3-5:22', 'frs-filter-wider: x', []]]);
  });

  test.each(['', '\ufeff', '\n', '\r\n\r\n', '# nothing'])('%j holds nothing, and nothing to tell', async (file) => {
    const pieces = await read(file);
    expect([filtersOf(pieces), problemsOf(pieces)]).toEqual([[], []]);
  });
});

describe('The input', () => {
  test('is closed by whoever stops in the middle', async () => {
    let isClosed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.from('\ufeffage:1\n');
      } finally {
        isClosed = true;
      }
    }
    for await (const [piece] of readLineFilters(endless())) {
      expect(piece?.source).toBe('\ufeff');
      break;
    }
    expect(isClosed).toBe(true);
  });

  test('may fail, and says so itself', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('age:1\n');
      throw new Error('The disk is gone.');
    }
    const texts: string[] = [];
    const all = async () => {
      for await (const pieces of readLineFilters(failing()))
        texts.push(...pieces.flatMap(({ filters }) => filters.map(({ text }) => text)));
    };
    await expect(all()).rejects.toThrow('The disk is gone.');
    expect(texts).toEqual(['age:1']);
  });
});

test('Whatever lines hold is read, placed and rewritten', async () => {
  const line = fc
    .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', '"', ' ', '\t', '#', '😀', '\u2028') }))
    .map((text) => text.replace(/[\r\n\0]/g, '').replace(/^[ \t#\ufeff]+|[ \t]+$/g, ''))
    .filter((text) => text !== '');
  const blanks = fc.constantFrom('', ' ', '\t ');
  const end = fc.constantFrom('\n', '\r\n', '\n\n', '\n# note\n');
  let written = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(blanks, line, blanks, end)),
      fc.record({ mark: fc.boolean(), size: fc.integer({ min: 1, max: 40 }), edited: fc.nat(), cuts: cutsArbitrary }),
      async (lines, { mark, size, edited, cuts }) => {
        const file = (mark ? '\ufeff' : '') + lines.map((parts) => parts.join('')).join('');
        const texts = lines.map(([, text]) => text);
        if (await expectKept(readLineFilters, { file, texts, edited, cuts, read: (unit) => unit }, { size })) written += 1;
      },
    ),
    { numRuns: runs(100) },
  );
  expect(written).toBeGreaterThan(runs(20));
});
