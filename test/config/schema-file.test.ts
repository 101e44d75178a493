import { expect, test } from 'vitest';
import { formatOf, type TextFormat } from '../../src/config/placed-text.ts';
import { readSchemaText } from '../../src/config/schema-file.ts';
import { renderDiagnostics } from '../../src/diagnostic/render/render-diagnostics.ts';

/** The fields of a text as one line, or what is said about it in frames. */
async function read(text: string, format: TextFormat = 'json'): Promise<string> {
  const outcome = await readSchemaText(text, { format });
  return outcome.ok ? outcome.schema.digest : renderDiagnostics(text, outcome.diagnostics, { format: 'pretty' });
}

const people = 'age:integer,external_image_id:string,male:boolean';

test.each([
  ['the service’s own external_fields', '{"age": {"type": "integer"}, "male": {"type": "boolean"}}'],
  ['the short form', '{"age": "integer", "male": "boolean"}'],
  ['a create request', '{"face_set_name": "s", "external_fields": {"age": {"type": "integer"}, "male": {"type": "boolean"}}}'],
  [
    'the answer for one face set',
    '{"face_set_info": {"face_number": 9, "create_date": "2026", "external_fields": {"age": {"type": "integer"}, "male": {"type": "boolean"}}}}',
  ],
  ['a configuration', '{"schema": {"age": {"type": "integer"}, "male": {"type": "boolean"}}}'],
  ['a configuration with an answer in it', '{"schema": {"external_fields": {"age": "integer", "male": "boolean"}}}'],
])('%s, in JSON and as YAML', async (_, text) => {
  expect([await read(text), await read(text, 'yaml')]).toEqual([people, people]);
});

test('YAML as people write it', async () => {
  expect(await read('# who\nage: {type: integer}\nmale: boolean\n', 'yaml')).toBe(people);
  expect(await read('schema:\n  age:\n    type: integer\n  male: "boolean"\n', 'yaml')).toBe(people);
});

test('names are text, whatever they look like', async () => {
  expect(await read('1: long\nyes: string\nnull: float\n1e3: double\n', 'yaml')).toBe(
    '1:long,1e3:double,external_image_id:string,null:float,yes:string',
  );
  expect(await read('{"__proto__": "long", "toString": {"type": "string"}}')).toBe(
    '__proto__:long,external_image_id:string,toString:string',
  );
});

test('fields that are called like what holds fields', async () => {
  expect(await read('{"error_code": "string", "error_msg": "string"}')).toBe(
    'error_code:string,error_msg:string,external_image_id:string',
  );
  expect(await read('{"schema": {"type": "string"}, "external_fields": "long", "face_set_info": "float"}')).toBe(
    'external_fields:long,external_image_id:string,face_set_info:float,schema:string',
  );
});

test('a face set without customised fields', async () => {
  expect(await read('{"face_set_info": {"face_number": 1}}')).toBe('external_image_id:string');
  expect(await read('{}')).toBe('external_image_id:string');
});

test('a mistaken type is marked, and the likely one named', async () => {
  expect(await read('{\n  "age": {"type": "int"},\n  "male": "Boolean",\n  "note": "text"\n}')).toBe(
    [
      'error: The field age has the type "int"; the service knows string, integer, long, float, double, boolean.',
      '  2 |   "age": {"type": "int"},',
      '    |                   ^^^^^',
      '  help: Did you mean integer?',
      '',
      'error: The field male has the type "Boolean"; the service knows string, integer, long, float, double, boolean.',
      '  3 |   "male": "Boolean",',
      '    |           ^^^^^^^^^',
      '  help: Did you mean boolean?',
      '',
      'error: The field note has the type "text"; the service knows string, integer, long, float, double, boolean.',
      '  4 |   "note": "text"',
      '    |           ^^^^^^',
    ].join('\n'),
  );
});

test('a mistaken name is marked at the key', async () => {
  expect(await read('external_fields:\n  face_id: string\n  年龄: integer\n', 'yaml')).toBe(
    [
      'error: The service keeps the name face_id for itself; a face set cannot define a field of that name.',
      '  2 |   face_id: string',
      '    |   ^^^^^^^',
      '',
      'error: A field\'s name has 1 to 36 letters, digits, _ or -; "年龄" does not.',
      '  3 |   年龄: integer',
      '    |   ^^^^',
    ].join('\n'),
  );
});

test('a key that nobody documents is not passed over', async () => {
  expect(await read('{"age": {"type": "integer", "unit": "years"}}')).toBe(
    [
      'error: The field age has the key "unit", which the service does not document; a field has a type and nothing else.',
      '  1 | {"age": {"type": "integer", "unit": "years"}}',
      '    |                             ^^^^^^',
    ].join('\n'),
  );
});

test('a field without a type', async () => {
  const words = 'give one, such as {"type": "integer"}. The service knows string, integer, long, float, double, boolean.';
  expect(await read('{"age": {"typ": "integer"}}')).toBe(
    [`error: The field age has no type; ${words}`, '  1 | {"age": {"typ": "integer"}}', '    |         ^^^^^^^^^^^^^^^^^^'].join(
      '\n',
    ),
  );
  expect(await read('{"age": 5}')).toBe(
    [`error: The field age has no type; ${words}`, '  1 | {"age": 5}', '    |         ^'].join('\n'),
  );
});

test('a key that stands twice is marked where it stands again', async () => {
  const frame = (number: number, line: string, carets: string) =>
    [
      'error: The key age stands here a second time; the service would keep the last one without a word.',
      `  ${number} | ${line}`,
      `    | ${carets}`,
    ].join('\n');
  expect(await read('{"age": "long", "age": "integer"}')).toBe(
    frame(1, '{"age": "long", "age": "integer"}', '                ^^^^^'),
  );
  expect(await read('age: long\nage: integer\n', 'yaml')).toBe(frame(2, 'age: integer', '^^^'));
});

test('eleven fields are one too many', async () => {
  const text = JSON.stringify(Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`f${index}`, 'long'])));
  expect((await read(text)).split('\n')[0]).toBe('error: A face set has at most 10 customised fields; this schema has 11.');
});

test('the list of all face sets is not a schema', async () => {
  expect(await read('{"face_sets_info": []}')).toBe(
    [
      'error: This is the list of all face sets; give the answer for one of them, or its external_fields.',
      '  1 | {"face_sets_info": []}',
      '    |  ^^^^^^^^^^^^^^^^',
    ].join('\n'),
  );
});

test('a key beside schema', async () => {
  expect(await read('schema: {age: integer}\nendpoint: x\n', 'yaml')).toBe(
    [
      'error: Nothing stands beside the key schema but in a configuration, called frs-filter.config.json, .yaml or .js; "endpoint" is not known here.',
      '  2 | endpoint: x',
      '    | ^^^^^^^^',
    ].join('\n'),
  );
});

test.each([
  ['[1, 2]', 'this is a list.'],
  ['"age"', 'this is a string.'],
  ['null', 'this is empty.'],
])('%s is no object of fields', async (text, end) => {
  expect((await read(text)).split('\n')[0]).toBe(
    `error: A schema is an object of fields, such as {"age": {"type": "integer"}}; ${end}`,
  );
});

test.each([
  ['', 'This file is empty; a schema was expected, such as {"age": {"type": "integer"}}.', 0],
  ["{'age': 1}", 'JSON writes texts between double quotes, not between single ones.', 1],
  ['{age: 1}', 'JSON writes texts between double quotes; this has none.', 1],
  ['{"age": integer}', 'JSON writes texts between double quotes; this has none.', 8],
  ['{"age": "long",}', 'A comma stands before this closing bracket, where one more entry was expected.', 15],
  ['{"age" "long"}', 'A colon was expected here, between a key and its value.', 7],
  ['{"a": "long" "b": "long"}', 'A comma was expected here, between this entry and the one before it.', 13],
  ['{"a": "long"', 'The closing } is missing.', 12],
  ['{"a": }', 'A value was expected before this closing bracket.', 6],
  ['// fields\n{}', 'JSON has no comments; take it out.', 0],
  ['{} {}', 'The JSON ended before this; nothing may follow it.', 3],
  ['{"a": "long}', 'The double quote that ends this text is missing.', 6],
  ['{"a": "\\x"}', 'JSON does not know this use of \\ between double quotes.', 6],
])('JSON that stops: %s', async (text, message, start) => {
  const outcome = await readSchemaText(text, { format: 'json' });
  expect(outcome.ok ? [] : outcome.diagnostics.map(({ message, span }) => [message, span.start])).toEqual([[message, start]]);
});

test.each([
  ['', 'This file is empty; a schema was expected, such as: age: {type: integer}', 0],
  ['age: *word', 'This stands for something written elsewhere (*word); write it out here.', 5],
  ['a: &w integer\nb: *w', 'This stands for something written elsewhere (*w); write it out here.', 17],
  ['age:\n\ttype: integer', 'YAML indents with spaces, not with tabs.', 5],
  ['age: !word integer', 'A word that starts with ! is for YAML itself here; take it out, or put it between quotes.', 5],
  ['age: {type: integer', 'The indentation does not fit the lines above, or a closing bracket is missing.', 19],
  ['a: long\n---\nb: long', 'A second document starts here; the file should hold one.', 8],
  ['? [a, b]\n: long', 'A key is one word; this is more.', 2],
  ['a: @b', 'YAML keeps this character for itself at the start of a word; put the word between quotes.', 3],
])('YAML that stops: %s', async (text, message, start) => {
  const outcome = await readSchemaText(text, { format: 'yaml' });
  expect(outcome.ok ? [] : outcome.diagnostics.map(({ message, span }) => [message, span.start])).toEqual([[message, start]]);
});

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'.replaceAll(/./g, (name, index) => {
  const before = 'abcdefghij'.charAt(index);
  return `${name}: &${name} [${`*${before}, `.repeat(8)}*${before}]\n`;
})}`;

test.each<[string, string, TextFormat, string]>([
  ['ten megabytes of JSON', `{"a": "${'x'.repeat(10_000_000)}"}`, 'json', 'This file has more than 65536 characters'],
  ['ten megabytes of YAML', 'a: long\n'.repeat(1_250_000), 'yaml', 'This file has more than 65536 characters'],
  ['deep JSON', '['.repeat(60_000), 'json', 'Here the file is nested more than 100 levels deep'],
  ['deep flow YAML', '{a: '.repeat(16_000), 'yaml', 'Here the file is nested more than 100 levels deep'],
  ['deep block YAML', '- '.repeat(32_000), 'yaml', 'Here the file is nested more than 100 levels deep'],
  ['deep keys', '? '.repeat(32_000), 'yaml', 'Here the file is nested more than 100 levels deep'],
  ['anchored lists', '- &a '.repeat(12_000), 'yaml', 'Something is missing here'],
  ['an alias bomb', bomb, 'yaml', 'This stands for something written elsewhere (*a)'],
  [
    'twenty thousand keys',
    Array.from({ length: 6_000 }, (_, index) => `k${index}: x`).join('\n'),
    'yaml',
    'A face set has at most',
  ],
])('%s is refused', async (_, text, format, beginning) => {
  const outcome = await readSchemaText(text, { format });
  expect(outcome.ok ? '' : outcome.diagnostics[0].message.slice(0, beginning.length)).toBe(beginning);
});

test('the format is the name’s, and the first character’s where the name does not say', () => {
  expect(formatOf('People.JSON', 'age: integer')).toBe('json');
  expect(formatOf('people.yml', '{}')).toBe('yaml');
  expect(formatOf('/dev/fd/63', ' {"age": "long"}')).toBe('json');
  expect(formatOf('/dev/fd/63', 'age: long')).toBe('yaml');
});
