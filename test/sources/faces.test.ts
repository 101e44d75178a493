import fc from 'fast-check';
import { parse as parseLossless, stringify } from 'lossless-json';
import { describe, expect, test } from 'vitest';
import { defineSchema } from '../../src/schema/schema.ts';
import { readExactJson } from '../../src/sources/faces/exact-json.ts';
import type { SourceRecord } from '../../src/sources/faces/face-record.ts';
import { type FacesFormat, facesFormatOf, readFaces } from '../../src/sources/faces/faces.ts';

const schema = defineSchema({ age: 'integer', male: 'boolean', timestamp: 'long', score: 'float', color: 'string' });

/** Everything in a file, in pieces of so many bytes. */
async function records(format: FacesFormat, file: string | Uint8Array, size = 7): Promise<readonly SourceRecord[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const found: SourceRecord[] = [];
  for await (const batch of readFaces(pieces(), { format, schema })) found.push(...batch);
  return found;
}

/** The same as lists: line and face, or line, problem and what becomes of the rest. */
async function read(format: FacesFormat, file: string | Uint8Array): Promise<readonly (readonly unknown[])[]> {
  return (await records(format, file)).map((record) =>
    record.kind === 'face' ? [record.line, { ...record.face }] : [record.line, record.problem, record.rest],
  );
}

const listing = (...faces: readonly string[]) => `{"face_set_id":"a","face_set_name":"b","faces":[${faces.join(',')}]}`;
const listed = (fields: string) => `{"face_id":"f1","external_image_id":"x","external_fields":{${fields}}}`;

describe('A name says how an export is written', () => {
  test.each([
    ['export.ndjson', 'ndjson'],
    ['a/b.JSONL', 'ndjson'],
    ['export.json', 'json'],
    ['export.csv', 'csv'],
    ['export.txt', undefined],
    ['-', undefined],
  ])('%s', (name, format) => {
    expect(facesFormatOf(name)).toBe(format);
  });
});

describe('NDJSON', () => {
  test('holds a face a line, blank lines, CR LF and a byte order mark aside', async () => {
    expect(await read('ndjson', '\ufeff{"age":1}\r\n\r\n  \n{"age":2}')).toEqual([
      [1, { age: 1 }],
      [4, { age: 2 }],
    ]);
  });

  test('keeps 64-bit integers and what else is on the line', async () => {
    const line = '{ "timestamp": 9007199254740993, "note": "1.0", "score": 0.12345678901234566 }';
    const [record] = await records('ndjson', `${line}\r\n`);
    expect(record?.kind === 'face' && [record.face.timestamp, record.face.score, record.written()]).toEqual([
      9007199254740993n,
      0.12345678901234566,
      line,
    ]);
  });

  test('takes the shape of the listing, where external_image_id stands beside the customised fields', async () => {
    expect(await read('ndjson', listed('"age":1,"color":""'))).toEqual([[1, { age: 1, color: '', external_image_id: 'x' }]]);
    expect(await read('ndjson', '{"external_fields":"","age":1}')).toEqual([[1, { external_fields: '', age: 1 }]]);
  });

  test('may hold a whole listing on a line', async () => {
    const found = await records('ndjson', `{"age":0}\n${listing('{"age": 1}', '{"age":9007199254740993}')}\n`);
    expect(found.map((record) => record.kind === 'face' && [record.line, record.written()])).toEqual([
      [1, '{"age":0}'],
      [2, '{"age":1}'],
      [2, '{"age":9007199254740993}'],
    ]);
  });

  test('tells what cannot be read, and goes on', async () => {
    const text = ['{"age":1}', '{"age":020}', '{"age":', '[{"age":1}]', '12', 'null', '{"age":2} x', '{"age":3}'].join('\n');
    expect(await read('ndjson', text)).toEqual([
      [1, { age: 1 }],
      [2, 'From column 9 on this is not JSON.', 'readable'],
      [3, 'This ends too early to be JSON.', 'readable'],
      [4, 'This is a list, not a face; a face is an object, such as {"age": 25}.', 'readable'],
      [5, 'This is a number, not a face; a face is an object, such as {"age": 25}.', 'readable'],
      [6, 'This is null, not a face; a face is an object, such as {"age": 25}.', 'readable'],
      [7, 'From column 11 on this is not JSON.', 'readable'],
      [8, { age: 3 }],
    ]);
  });

  test('tells the line that is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\ufeff{"age":1}\n{"color":"'),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"age":2}\n'),
    ]);
    expect(await read('ndjson', bytes)).toEqual([
      [1, { age: 1 }],
      [2, 'This line is not UTF-8 text.', 'readable'],
      [3, { age: 2 }],
    ]);
  });

  test('a line that is longer than any face is told, and not held', async () => {
    const huge = `{"age":1}\n{"note":"${'x'.repeat(17_000_000)}"}\n{"age":2}\n`;
    const found = await records('ndjson', huge, 65_536);
    expect(found.map((record) => (record.kind === 'face' ? record.face : [record.line, record.problem]))).toEqual([
      { age: 1 },
      [2, 'This line has more than 16,777,216 bytes. One face stands on each line; is this another format?'],
      { age: 2 },
    ]);
  });

  test('a line of some megabytes is a face', async () => {
    const found = await records('ndjson', `{"age":1,"note":"${'x'.repeat(3_000_000)}"}`, 65_536);
    expect(found.map((record) => record.kind === 'face' && record.face.age)).toEqual([1]);
  });

  test('brackets without end are told', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(await read('ndjson', `{"age":9007199254740993,"a":${deep}}`)).toEqual([
      [1, 'This is nested too deeply to be a face.', 'readable'],
    ]);
  });
});

describe('JSON', () => {
  const faces = [
    [1, { age: 1 }],
    [1, { age: 2 }],
  ];
  test.each([
    ['a list', '[{"age":1},{"age":2}]'],
    ['a listing', listing('{"age":1}', '{"age":2}')],
    ['faces alone', '{"faces":[{"age":1},{"age":2}]}'],
    ['listings one after another', listing('{"age":1}') + listing() + listing('{"age":2}')],
    ['a list of listings and faces', `[${listing('{"age":1}')},{"age":2}]`],
    ['faces one after another', '{"age":1} {"age":2}'],
    [
      'a listing whose other keys hold the word',
      '{"name":"faces","x":{"faces":[0]},"faces":[{"age":1},{"age":2}],"y":["faces"]}',
    ],
  ])('%s', async (_name, text) => {
    expect(await read('json', text)).toEqual(faces);
  });

  test('a face may have a field called faces', async () => {
    expect(await read('json', '{"faces":"many"}')).toEqual([[1, { faces: 'many' }]]);
  });

  test('faces are written in one line, with all their digits', async () => {
    const [record] = await records(
      'json',
      '[\n  {\n "face_id": "f",\n "score": 1.50, "note": "a \\" b",\n "n": 9007199254740993\n}]',
    );
    expect(record?.kind === 'face' && [record.line, record.id, record.written()]).toEqual([
      2,
      'f',
      '{"face_id":"f","score":1.50,"note":"a \\" b","n":9007199254740993}',
    ]);
  });

  test('nothing is lost without a word', async () => {
    expect(await read('json', '[{"age":1},\n{"age":020},\n7,"x"\n,{"faces":[]} {"age":2},]')).toEqual([
      [1, { age: 1 }],
      [2, 'From column 9 on this is not JSON.', 'readable'],
      [3, 'This is a number, not a face; a face is an object, such as {"age": 25}.', 'readable'],
      [3, 'This is a string, not a face; a face is an object, such as {"age": 25}.', 'readable'],
      [4, 'A comma is missing before this face.', 'readable'],
      [4, { age: 2 }],
      [4, 'A comma stands before this closing bracket; JSON has none after the last entry.', 'readable'],
    ]);
    expect(await read('json', '{"faces":[{"age":1}],\n"x":}')).toEqual([
      [1, { age: 1 }],
      [1, 'What stands round this list of faces is not JSON.', 'readable'],
    ]);
    expect(await read('json', '{"faces":[{"faces":[1]},,{"age":1}]}')).toEqual([
      [1, 'This is a list of faces where one face was expected.', 'readable'],
      [1, 'This comma has no face before it.', 'readable'],
      [1, { age: 1 }],
    ]);
  });

  test.each([
    ['[{"age":1}\n,{"age":', [[2, 'The file ends in the middle of what starts here.', 'lost']]],
    ['[{"age":1}\n', [[2, 'The file ends here, before the list of faces does; some of it is missing.', 'lost']]],
    ['[{"age":1}\n,{"x":[}', [[2, 'This closing bracket does not fit the one that was opened.', 'lost']]],
    ['[{"age":1}\n}', [[2, 'This closing bracket does not fit the one that was opened.', 'lost']]],
    ['{"age":1}\n]', [[2, 'Nothing was opened that this could end.', 'lost']]],
  ])('where the rest is lost, that is said: %j', async (text, end) => {
    expect(await read('json', text)).toEqual([[1, { age: 1 }], ...end]);
  });

  test('an empty file holds no faces', async () => {
    expect(await read('json', ' \n')).toEqual([]);
    expect(await read('ndjson', '')).toEqual([]);
    expect(await read('csv', '')).toEqual([]);
  });

  test('what is not UTF-8 is told', async () => {
    expect(await read('json', new Uint8Array([0x5b, 0x22, 0xff, 0x22, 0x5d]))).toEqual([
      [1, 'Soon after this line the file stops being UTF-8 text; save or convert it as UTF-8.', 'lost'],
    ]);
  });
});

describe('CSV', () => {
  test('values are read as the schema says', async () => {
    const text =
      '\ufeffface_id,age,male,timestamp,score,color,note\r\n007,020,TRUE,9007199254740993,1e-1,12,3\r\n\r\n8,20.0,false,,,,\r\n';
    expect(await read('csv', text)).toEqual([
      [2, { face_id: '007', age: 20, male: true, timestamp: 9007199254740993n, score: 0.1, color: '12', note: '3' }],
      [4, { face_id: '8', age: 20, male: false }],
    ]);
  });

  test('what a type does not hold stays text, for the matcher to refuse', async () => {
    expect(await read('csv', 'age,male,timestamp\nold,1,12a\n')).toEqual([[2, { age: 'old', male: '1', timestamp: '12a' }]]);
  });

  test('faces are written as JSON', async () => {
    const [record] = await records('csv', 'face_id,age,timestamp\n"a""b",20,9007199254740993\n');
    expect(record?.kind === 'face' && record.written()).toBe('{"face_id":"a\\"b","age":20,"timestamp":9007199254740993}');
  });

  test('lines are those of the file', async () => {
    expect(await read('csv', 'age,note\r\n1,"a\r\nb\r\nc"\r\n2,"d\ne"\r\n3\r\n4,x')).toEqual([
      [2, { age: 1, note: 'a\r\nb\r\nc' }],
      [5, { age: 2, note: 'd\ne' }],
      [7, 'This row has one value; the first row names 2 columns.', 'readable'],
      [8, { age: 4, note: 'x' }],
    ]);
  });

  test.each([
    [
      'age,color\n1,red\n2,"gre"en\n3,red\n',
      [3, 'The double quotes do not fit: a value that holds one stands between quotes, with the quote doubled.', 'lost'],
    ],
    ['age,color\n1,red\n2,"green\n3,red\n', [3, 'A double quote opens here, or further down, and is never closed.', 'lost']],
  ])('a quote that does not fit ends it: %j', async (text, end) => {
    expect(await read('csv', text)).toEqual([[2, { age: 1, color: 'red' }], end]);
  });

  test.each([
    ['age,age\n', 'Two columns are called "age".'],
    [
      'age;male\n20;true\n',
      'The first row should name the fields, and names none that the schema has: age, male, timestamp, score, color, external_image_id. Columns are separated by commas.',
    ],
    [
      '20,true\n',
      'The first row should name the fields, and names none that the schema has: age, male, timestamp, score, color, external_image_id.',
    ],
  ])('the first row names the fields: %j', async (text, problem) => {
    expect(await read('csv', text)).toEqual([[1, problem, 'lost']]);
  });

  test('what is not UTF-8 is told', async () => {
    const bytes = Buffer.concat([Buffer.from('color\n'), Buffer.from([0xff]), Buffer.from('\n')]);
    expect(await read('csv', bytes)).toEqual([
      [1, 'Soon after this line the file stops being UTF-8 text; save or convert it as UTF-8.', 'lost'],
    ]);
  });
});

/** JSON's numbers, the long ones among them, as texts. */
const numberText = fc.oneof(
  fc.integer().map(String),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
  fc.constantFrom(
    '9007199254740991',
    '9007199254740992',
    '-9007199254740993',
    '1e20',
    '12345678901234567.0',
    '0.12345678901234567',
  ),
);
const scalarText = fc.oneof(
  numberText,
  fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
  fc.constantFrom('true', 'null'),
);
const objectText = fc
  .array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('age', 'a1234567890123456', '__proto__')), scalarText), { maxLength: 6 })
  .map((entries) => `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(' , ')}}`)
  .filter((text) => !/"(?:faces|external_fields)"/.test(text));

describe('Laws', () => {
  test('reading exactly is reading losslessly', () => {
    const parseNumber = (text: string) =>
      /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text)) ? BigInt(text) : Number(text);
    fc.assert(
      fc.property(objectText, (text) => {
        const all = parseLossless(text, undefined, { parseNumber, onDuplicateKey: ({ newValue }) => newValue });
        expect(readExactJson(text)).toEqual(all);
      }),
      { numRuns: 2_000 },
    );
  });

  test('what JSON.parse refuses is refused', () => {
    const spoilt = fc.tuple(objectText, fc.nat(), fc.constantFrom('', '"', ',', '{', '\u0000', '1')).map(([text, at, put]) => {
      const place = at % text.length;
      return text.slice(0, place) + put + text.slice(place + 1);
    });
    const refuses = (parse: (text: string) => unknown, text: string): boolean => {
      try {
        parse(text);
        return false;
      } catch {
        return true;
      }
    };
    fc.assert(
      fc.property(spoilt, (text) => {
        expect(refuses(readExactJson, text)).toBe(refuses(JSON.parse, text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('the same faces come out of every container, however the bytes are cut', async () => {
    const cut = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(objectText, { maxLength: 5 }), cut, cut, async (texts, size, other) => {
        const faces = async (format: FacesFormat, file: string, pieces: number) =>
          (await records(format, file, pieces)).map((record) => record.kind === 'face' && record.face);
        const expected = texts.map(readExactJson);
        const list = texts.join('\n,');
        expect(await faces('ndjson', texts.join('\n'), size)).toEqual(expected);
        expect(await faces('json', `[${list}]`, other)).toEqual(expected);
        expect(await faces('json', `{"x": [1, {"y": "]"}], "faces" : [${list}] , "z": "\\"" }`, size)).toEqual(expected);
        expect(await faces('json', texts.join(''), other)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('what is written reads back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(objectText, { maxLength: 5 }), async (texts) => {
        const found = await records('json', `[${texts.join(',')}]`);
        const again = await records('ndjson', found.map((record) => record.kind === 'face' && record.written()).join('\n'));
        expect(again.map((record) => record.kind === 'face' && record.face)).toEqual(texts.map(readExactJson));
      }),
      { numRuns: 200 },
    );
  });

  test('a table says what its faces say', async () => {
    const face = fc.record(
      {
        external_image_id: fc.string({ minLength: 1 }),
        age: fc.integer(),
        male: fc.boolean(),
        timestamp: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        score: fc.double({ noNaN: true, noDefaultInfinity: true }),
        color: fc.string({ unit: 'binary', minLength: 1 }),
      },
      { requiredKeys: ['external_image_id'] },
    );
    const columns = ['external_image_id', 'age', 'male', 'timestamp', 'score', 'color'] as const;
    const cell = (value: unknown) => (value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`);
    await fc.assert(
      fc.asyncProperty(fc.array(face, { maxLength: 5 }), async (faces) => {
        const rows = [columns, ...faces.map((one) => columns.map((name) => one[name]))];
        const found = await records('csv', rows.map((row) => row.map(cell).join(',')).join('\n'));
        const expected = faces.map((one) => readExactJson(stringify({ ...one, score: one.score === 0 ? 0 : one.score }) ?? ''));
        const got = found.map(
          (record) => record.kind === 'face' && { ...record.face, ...(record.face.score === 0 && { score: 0 }) },
        );
        expect(got).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
