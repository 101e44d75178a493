import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { folderWith } from '../support/folder.ts';
import { command } from './command.ts';

const NEXT = 'It holds when frs-filter is called in this folder or below it; next: frs-filter lint .\n';

const NO_FIELDS = 'This face set has no external_fields, so a filter can ask for external_image_id alone.\n';

/** As ShowFaceSet answers (face_02_0012). */
const answer = {
  face_set_info: {
    face_number: 5,
    external_fields: { timestamp: { type: 'long' }, '1': { type: 'string' }, age: { type: 'integer' } },
    face_set_id: 'ftF4dzMn',
    face_set_name: 'people',
    create_date: '2026-11-24 10:00:00',
    face_set_capacity: 10000,
  },
};

/** As the service would write it: the name that looks like a number not moved to the front. */
const answerText = JSON.stringify(answer).replace('"1":{"type":"string"},', '').replace('"age"', '"1":{"type":"string"},"age"');

const configured = '{\n  "schema": {\n    "timestamp": "long",\n    "1": "string",\n    "age": "integer"\n  }\n}\n';

function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

test('the fields of a ShowFaceSet answer become a configuration, in their order', async () => {
  const cwd = folderWith({ 'answer.json': answerText });
  expect(await command(['init', 'answer.json'], { cwd })).toEqual({ status: 0, out: 'frs-filter.config.json\n', err: NEXT });
  expect(textOf(cwd, 'frs-filter.config.json')).toBe(configured);
  expect(readdirSync(cwd)).toEqual(['answer.json', 'frs-filter.config.json']);
});

test.each([
  ['its external_fields', '{"timestamp": {"type": "long"}, "1": {"type": "string"}, "age": {"type": "integer"}}'],
  ['a create request', '{"face_set_name": "people", "external_fields": {"timestamp": "long", "1": "string", "age": "integer"}}'],
  ['YAML', 'timestamp: long\n1: {type: string}\nage: integer\n'],
])('%s on standard input', async (_, text) => {
  const cwd = folderWith({});
  expect((await command(['init', '-'], { cwd, stdin: [text] })).status).toBe(0);
  expect(textOf(cwd, 'frs-filter.config.json')).toBe(configured);
});

test('as YAML', async () => {
  const cwd = folderWith({});
  expect(await command(['init', '-', '--format', 'yaml'], { cwd, stdin: [answerText] })).toEqual({
    status: 0,
    out: 'frs-filter.config.yaml\n',
    err: NEXT,
  });
  expect(textOf(cwd, 'frs-filter.config.yaml')).toBe('schema:\n  timestamp: long\n  "1": string\n  age: integer\n');
});

test.each([
  ['{"face_set_info": {"face_number": 1}}', '{\n  "schema": {}\n}\n'],
  ['{"external_image_id": "string"}', '{\n  "schema": {\n    "external_image_id": "string"\n  }\n}\n'],
])('of %s nothing is left out or added', async (text, written) => {
  const cwd = folderWith({});
  const { status, err } = await command(['init', '-'], { cwd, stdin: [text] });
  expect([status, err, textOf(cwd, 'frs-filter.config.json')]).toEqual([0, `${NO_FIELDS}${NEXT}`, written]);
});

test.each<[string, readonly string[], string]>([
  ['frs-filter.config.json', [], 'frs-filter.config.json stands here already; --force replaces it.'],
  [
    'frs-filter.config.json',
    ['--format', 'yaml', '--force'],
    'frs-filter.config.json stands here already, and a folder has one configuration; take it away first, or replace it with --format json --force.',
  ],
  [
    'frs-filter.config.yaml',
    [],
    'frs-filter.config.yaml stands here already, and a folder has one configuration; take it away first, or replace it with --format yaml --force.',
  ],
  [
    'frs-filter.config.yml',
    ['--format', 'yaml'],
    'frs-filter.config.yml stands here already, and a folder has one configuration; take it away first.',
  ],
  [
    'frs-filter.config.mjs',
    ['--force'],
    'frs-filter.config.mjs stands here already, and a folder has one configuration; take it away first.',
  ],
  [
    'frs-filter.config.js',
    ['--force'],
    'frs-filter.config.js stands here already, and a folder has one configuration; take it away first.',
  ],
])('beside %s, init %j writes nothing', async (name, more, words) => {
  const cwd = folderWith({ [name]: 'as it was' });
  expect(await command(['init', '-', ...more], { cwd, stdin: [answerText] })).toEqual({
    status: 2,
    out: '',
    err: `frs-filter: ${words}\n`,
  });
  expect([readdirSync(cwd), textOf(cwd, name)]).toEqual([[name], 'as it was']);
});

test('--force replaces the configuration of that name', async () => {
  const cwd = folderWith({ 'frs-filter.config.json': 'as it was' });
  expect((await command(['init', '-', '--force'], { cwd, stdin: [answerText] })).status).toBe(0);
  expect([readdirSync(cwd), textOf(cwd, 'frs-filter.config.json')]).toEqual([['frs-filter.config.json'], configured]);
});

test('a folder of that name is not replaced', async () => {
  const cwd = folderWith({});
  mkdirSync(join(cwd, 'frs-filter.config.json'));
  const { status, err } = await command(['init', '-', '--force'], { cwd, stdin: [answerText] });
  expect([status, err]).toEqual([
    2,
    'frs-filter: frs-filter.config.json cannot be written here. It is a folder; take it away first.\n',
  ]);
});

test.each([
  [
    ['init'],
    '',
    'Give the JSON of a face set, as the service answers with it (ShowFaceSet), or its external_fields: a file, or - for standard input.',
  ],
  [['init', 'none.json'], '', 'none.json cannot be read. There is no such file or folder.'],
  [['init', '.'], '', '. cannot be read. It is a folder; a schema is a JSON or YAML file.'],
  [
    ['init', '-'],
    '{"age": "int"}',
    'The schema in standard input cannot be used.\n\n' +
      'error: The field age has the type "int"; the service knows string, integer, long, float, double, boolean.\n' +
      '  at standard input:1:9\n  1 | {"age": "int"}\n    |         ^^^^^\n  help: Did you mean integer?',
  ],
  [
    ['init', '-'],
    '{"error_code": "FRS.0404", "error_msg": "The face set does not exist."}',
    'The schema in standard input cannot be used.\n\n' +
      'error: This is no face set but an error that the service answered with: FRS.0404, The face set does not exist.\n' +
      '  at standard input:1:2\n  1 | {"error_code": "FRS.0404", "error_msg": "The face set does not exist."}\n    |  ^^^^^^^^^^^^',
  ],
  [
    ['init', '-'],
    '{"face_sets_info": []}',
    'The schema in standard input cannot be used.\n\n' +
      'error: This is the list of all face sets; give the answer for one of them, or its external_fields.\n' +
      '  at standard input:1:2\n  1 | {"face_sets_info": []}\n    |  ^^^^^^^^^^^^^^^^',
  ],
])('%j with %j writes nothing', async (argv, stdin, words) => {
  const cwd = folderWith({});
  expect(await command(argv, { cwd, stdin: [stdin], isTTY: false })).toEqual({
    status: 2,
    out: '',
    err: `frs-filter: ${words}\n`,
  });
  expect(readdirSync(cwd)).toEqual([]);
});

const type = fc.constantFrom('string', 'integer', 'long', 'float', 'double', 'boolean');
const name = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_-]{1,5}$/),
  fc.constantFrom('null', 'yes', '1', '1e3', '__proto__', 'schema'),
);

test('what init writes is a configuration with the schema that it was given', async () => {
  const fields = fc.uniqueArray(fc.tuple(name, type), { maxLength: 10, selector: ([key]) => key });
  await fc.assert(
    fc.asyncProperty(fields, fc.constantFrom('json', 'yaml'), async (given, format) => {
      const cwd = folderWith({});
      const text = `{${given.map(([key, value]) => `"${key}": {"type": "${value}"}`).join(', ')}}`;
      const { status, err } = await command(['init', '-', '--format', format], { cwd, stdin: [text] });
      const hasFields = given.some(([key]) => key !== 'external_image_id');
      expect([status, err]).toEqual([0, hasFields ? NEXT : `${NO_FIELDS}${NEXT}`]);
      const outcome = await loadConfig({ cwd, stdin: (async function* () {})() });
      const digest = [...given, ['external_image_id', 'string']]
        .map((field) => field.join(':'))
        .sort()
        .join(',');
      expect(outcome.ok ? outcome.config.base.schema?.digest.split(',').sort().join(',') : outcome.faults).toBe(digest);
    }),
    { numRuns: 40 },
  );
});
