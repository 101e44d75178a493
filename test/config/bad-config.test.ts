import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command } from '../cli/command.ts';
import { folderWith } from '../support/folder.ts';

/** What the command says about these files, after its own name. */
async function said(files: Readonly<Record<string, string | Uint8Array>>, more: readonly string[] = []): Promise<string> {
  const cwd = folderWith(files);
  const { status, out, err } = await command(['check', 'age:1', ...more], { cwd });
  expect([status, out]).toEqual([2, '']);
  return err.replace(/^frs-filter: /, '').replaceAll(cwd, 'FOLDER');
}

const json = (text: string) => said({ 'frs-filter.config.json': text });

/** A frame of the only line. */
function frame(line: string, marked: string, message: string, help?: string): string {
  const start = line.indexOf(marked);
  return [
    'The configuration in frs-filter.config.json cannot be used.',
    '',
    `error: ${message}`,
    `  at frs-filter.config.json:1:${start + 1}`,
    `  1 | ${line}`,
    `    | ${' '.repeat(start)}${'^'.repeat(marked.length)}`,
    ...(help === undefined ? [] : [`  help: ${help}`]),
    '',
  ].join('\n');
}

const severities = 'A rule is off, or shown as a hint, warning or error; this is';
const list = 'A configuration has schema, at, rules, ignores and overrides.';

test.each<[string, string, string, string?]>([
  ['{"rulse": {}}', '"rulse"', 'A configuration has no key "rulse".', 'Did you mean rules?'],
  ['{"override": []}', '"override"', 'A configuration has no key "override".', 'Did you mean overrides?'],
  ['{"endpoint": 1}', '"endpoint"', 'A configuration has no key "endpoint".', list],
  [
    '{"overrides": [{"paths": ["a"], "rules": {}}]}',
    '"rules"',
    'An override has no key "rules".',
    'An override has paths, schema and at.',
  ],
  ['{"overrides": [{"path": [], "paths": []}]}', '"path"', 'An override has no key "path".', 'Did you mean paths?'],
  [
    '{"rules": {"layout": {"severity": "off", "reasn": "x"}}}',
    '"reasn"',
    'A rule\'s setting has no key "reasn".',
    'Did you mean reason?',
  ],
  ['{"rules": {"redundant": "off"}}', '"redundant"', 'There is no rule called "redundant".', 'Did you mean redundant-clause?'],
  ['{"rules": {"xyz": "off"}}', '"xyz"', 'There is no rule called "xyz".', 'frs-filter rule lists them.'],
  ['{"rules": {"layout": "warn"}}', '"warn"', `${severities} "warn".`, 'Did you mean warning?'],
  ['{"rules": {"layout": 0}}', '0', `${severities} 0.`],
  ['{"rules": {"layout": {"severity": []}}}', '[]', `${severities} a list.`],
  ['{"rules": {"layout": {"reason": "x"}}}', '{"reason": "x"}', 'A severity is missing here, such as {"severity": "warning"}.'],
  ['{"rules": {"layout": {"severity": "off", "reason": ""}}}', '""', 'A reason is a sentence; this is empty.'],
  ['{"rules": []}', '[]', 'Rules are an object, such as {"redundant-clause": "off"}; this is a list.'],
  ['{"at": 5}', '5', 'at says where filters stand, such as filter or jobs[*].filter; this is 5.'],
  [
    '{"at": "a["}',
    '"a["',
    'From its character 2 on, "a[" is no path to a filter. Write a key, such as filter, or a path, such as jobs[*].filter or a["b.c"].filter.',
  ],
  ['{"ignores": "a"}', '"a"', 'Patterns are a list, such as ["staff/**", "*.csv"]; this is "a".'],
  ['{"ignores": [null]}', 'null', 'A pattern is a text, such as staff/**; this is null.'],
  [
    '{"ignores": ["../a"]}',
    '"../a"',
    'Patterns start in the folder of the configuration, as in .gitignore, and with no dot: "../a" fits no file.',
  ],
  [
    '{"ignores": ["#a"]}',
    '"#a"',
    'A pattern that starts with # is a comment in .gitignore and fits no file; write \\# for the sign itself.',
  ],
  [
    '{"overrides": {}}',
    '{}',
    'Overrides are a list, such as [{"paths": ["staff/**"], "schema": "staff.json"}]; this is an object.',
  ],
  ['{"overrides": [5]}', '5', 'An override is an object, such as {"paths": ["staff/**"], "schema": "staff.json"}; this is 5.'],
  [
    '{"overrides": [{"at": "a"}]}',
    '{"at": "a"}',
    'This override has no paths, so it holds for no file; give some, such as "paths": ["staff/**"].',
  ],
  ['[]', '[]', 'A configuration is an object, such as {"schema": {"age": "integer"}}; this is a list.'],
  ['{"schema": 5}', '5', 'A schema is an object, or the path of a file; this is 5.'],
  ['{"schema": null}', 'null', 'A schema is an object, or the path of a file; this is null.'],
  ['{"schema": []}', '[]', 'A schema is an object of fields, such as {"age": {"type": "integer"}}; this is a list.'],
  [
    '{"overrides": [{"paths": [], "schema": {"age": "int"}}]}',
    '"int"',
    'The field age has the type "int"; the service knows string, integer, long, float, double, boolean.',
    'Did you mean integer?',
  ],
  ['{"schema": "people.json"}', '"people.json"', 'people.json cannot be read. There is no such file or folder.'],
  ['{"schema": "."}', '"."', 'FOLDER cannot be read. It is a folder; a schema is a JSON or YAML file.'],
  ['{"schema": "/dev/zero"}', '"/dev/zero"', '/dev/zero is neither a file nor a folder; a schema is a JSON or YAML file.'],
  [
    '{"age": {"type": "integer"}, "male": "boolean"}',
    '"age"',
    '"age" belongs to a schema, and this file is a configuration: put the fields under the key schema.',
    'As in {"schema": {"age": "integer"}}.',
  ],
  [
    '{"face_set_info": {"external_fields": {}}}',
    '"face_set_info"',
    '"face_set_info" belongs to a schema, and this file is a configuration: put the fields under the key schema.',
    'As in {"schema": {"age": "integer"}}.',
  ],
])('%s is told at %s', async (line, marked, message, help) => {
  expect((await json(line)).replace(/(?:\.\.\/)+dev/, '/dev')).toBe(frame(line, marked, message, help));
});

test('an error is switched off with a reason only', async () => {
  const line = '{"rules": {"inverted-range": "off"}}';
  const why =
    'A filter with inverted-range is never sent, and hiding the finding hides why; say the reason, as in {"severity": "off", "reason": "…"}.';
  expect(await json(line)).toBe(frame(line, '"off"', why));
  const long = '{"rules": {"inverted-range": {"severity": "off"}}}';
  expect(await json(long)).toBe(frame(long, '{"severity": "off"}', why));
});

test('all mistakes of a file are told, in its order, and then those of its schema files, once', async () => {
  const err = await said({
    'frs-filter.config.yaml': [
      'ignores: a',
      'overrides:',
      '  - paths: [a]',
      '    schema: staff.json',
      '    attic: x',
      '  - paths: [b]',
      '    schema: staff.json',
      'rules: {layout: warn}',
      'at: a',
      'at: b',
    ].join('\n'),
    'staff.json': '{"age": "int"}',
  });
  expect(err).toBe(
    `${[
      'The configuration in frs-filter.config.yaml cannot be used.',
      'error: Patterns are a list, such as ["staff/**", "*.csv"]; this is "a".\n  at frs-filter.config.yaml:1:10\n  1 | ignores: a\n    |          ^',
      'error: An override has no key "attic".\n  at frs-filter.config.yaml:5:5\n  5 |     attic: x\n    |     ^^^^^\n  help: An override has paths, schema and at.',
      'error: A rule is off, or shown as a hint, warning or error; this is "warn".\n  at frs-filter.config.yaml:8:17\n  8 | rules: {layout: warn}\n    |                 ^^^^\n  help: Did you mean warning?',
      'error: The key "at" stands here a second time; one of the two would be lost.\n  at frs-filter.config.yaml:10:1\n  10 | at: b\n     | ^^',
      'The schema in staff.json cannot be used.',
      'error: The field age has the type "int"; the service knows string, integer, long, float, double, boolean.\n  at staff.json:1:9\n  1 | {"age": "int"}\n    |         ^^^^^\n  help: Did you mean integer?',
    ].join('\n\n')}\n`,
  );
});

test.each([
  [
    'frs-filter.config.json',
    '',
    'This file is empty; a configuration was expected, such as {"schema": {"age": "integer"}}.',
    '1:1',
  ],
  [
    'frs-filter.config.yaml',
    '# nothing\n',
    'This file is empty; a configuration was expected, such as: schema: {age: integer}',
    '1:1',
  ],
  [
    'frs-filter.config.json',
    '{\n  "at": "a"\n  "rules": {}\n}',
    'A comma was expected here, between this entry and the one before it.',
    '3:3',
  ],
  ['frs-filter.config.json', '{"at": "a"} // where', 'JSON has no comments; take it out.', '1:13'],
  ['frs-filter.config.yml', 'at: a\n\trules: {}', 'YAML indents with spaces, not with tabs.', '2:1'],
  [
    'frs-filter.config.yaml',
    'schema: *people',
    'This stands for something written elsewhere (*people); write it out here.',
    '1:9',
  ],
  [
    'frs-filter.config.json',
    '['.repeat(500),
    'Here the file is nested more than 100 levels deep; a configuration needs six.',
    '1:101',
  ],
  [
    'frs-filter.config.json',
    `{"at": "${'x'.repeat(300_000)}"}`,
    'This file has more than 262144 characters, far more than a configuration needs. Is it the right file?',
    '1:1',
  ],
])('broken: %s %j', async (name, text, message, place) => {
  expect((await said({ [name]: text })).split('\n').slice(0, 4)).toEqual([
    `The configuration in ${name} cannot be used.`,
    '',
    `error: ${message}`,
    `  at ${name}:${place}`,
  ]);
});

test.each([
  ['throw new Error("no luck\\nat all")', 'stopped with an error in line 1: Error: no luck'],
  ['const a = 1;\nexport default { at: b };', 'stopped with an error in line 2: ReferenceError: b is not defined'],
  ['throw "\\u001b[31m"', 'stopped with an error: <U+001B>[31m was thrown.'],
  ['throw Object.create(null)', 'stopped with an error: something else than an error was thrown.'],
  ['export default { get at() { throw new TypeError("not now"); } };', 'stopped with an error in line 1: TypeError: not now'],
  [
    'const a = {}; a.a = a; export default a;',
    'stopped with an error: RangeError: the object is nested more than 100 levels deep',
  ],
  ['export const at = 1;', 'exports no object; export default { … } or module.exports = { … } gives one.'],
  ['export default [];', 'exports no object; export default { … } or module.exports = { … } gives one.'],
  ['export default new Map([["at", "a"]]);', 'exports no object; export default { … } or module.exports = { … } gives one.'],
  ['export default () => ({});', 'exports no object; export default { … } or module.exports = { … } gives one.'],
])('a program: %j', async (text, words) => {
  expect(await said({ 'frs-filter.config.js': text })).toBe(`frs-filter.config.js ${words}\n`);
});

test('what a program exports is told by its paths', async () => {
  const text = `export default {
    schema: { age: 'int' },
    overrides: [{ paths: ['a'], schema: { 'no blank': 'long' } }, { paths: [/a/] }],
    rulse: {},
    rules: new Map(),
    at: undefined,
  };`;
  expect(await said({ 'frs-filter.config.js': text })).toBe(
    `${[
      'The configuration in frs-filter.config.js cannot be used.',
      '',
      '  schema.age: The field age has the type "int"; the service knows string, integer, long, float, double, boolean. Did you mean integer?',
      '  overrides[0].schema["no blank"]: A field\'s name has 1 to 36 letters, digits, _ or -; "no blank" does not.',
      '  overrides[1].paths[0]: A pattern is a text, such as staff/**; this is a RegExp.',
      '  rulse: A configuration has no key "rulse". Did you mean rules?',
      '  rules: Rules are an object, such as {"redundant-clause": "off"}; this is a Map.',
    ].join('\n')}\n`,
  );
});

test.each(['3', '-1.5', 'null', '~', 'True'])('in YAML schema: %s is no path', async (word) => {
  const err = await said({ 'frs-filter.config.yaml': `schema: ${word}\n` });
  expect(err.split('\n')[2]).toBe(`error: A schema is an object, or the path of a file; this is ${word}.`);
});

test('two configurations in one folder, and one in no encoding of ours', async () => {
  expect(await said({ 'frs-filter.config.json': '{}', 'frs-filter.config.yaml': '' })).toBe(
    'In FOLDER stand frs-filter.config.json and frs-filter.config.yaml; which of them holds would be a guess. Keep one.\n',
  );
  expect(await said({ 'frs-filter.config.json': Buffer.from('\ufeff{}', 'utf16le') })).toBe(
    'frs-filter.config.json is not UTF-8 text; save or convert it as UTF-8.\n',
  );
});

test('a configuration above is named from here', async () => {
  const folder = folderWith({ 'frs-filter.config.json': '{"at": 1}' });
  mkdirSync(join(folder, 'a'));
  const { err } = await command(['check', 'age:1'], { cwd: join(folder, 'a') });
  expect(err.split('\n').slice(0, 4)).toEqual([
    'frs-filter: The configuration in ../frs-filter.config.json cannot be used.',
    '',
    'error: at says where filters stand, such as filter or jobs[*].filter; this is 1.',
    '  at ../frs-filter.config.json:1:8',
  ]);
});

test('--schema takes a configuration, and then its schema', async () => {
  const good = { 'a/frs-filter.config.json': '{"schema": {"age": "integer"}, "at": "x"}', 'frs-filter.config.json': 'broken' };
  const cwd = folderWith(good);
  expect(await command(['check', 'age:1', '--schema', 'a/frs-filter.config.json'], { cwd })).toEqual({
    status: 0,
    out: '',
    err: '',
  });
  expect(await said({ 'a/frs-filter.config.yaml': 'at: x' }, ['--schema', 'a/frs-filter.config.yaml'])).toBe(
    'a/frs-filter.config.yaml is a configuration without a schema.\n',
  );
  expect(await said({ 'a/frs-filter.config.yaml': 'age: integer' }, ['--schema', 'a/frs-filter.config.yaml'])).toContain(
    '"age" belongs to a schema, and this file is a configuration: put the fields under the key schema.',
  );
});
