import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Config, loadConfig } from '../../src/config/config.ts';
import { folderWith } from '../support/folder.ts';

const nothing = (async function* () {})();

async function load(cwd: string, schema?: string): Promise<Config> {
  const outcome = await loadConfig({ cwd, stdin: nothing, ...(schema === undefined ? {} : { schema }) });
  if (!outcome.ok) throw new Error(outcome.faults.map(({ message }) => message).join('\n'));
  return outcome.config;
}

/** The fields and the place for a file, as one line. */
function holds(config: Config, path: string): string {
  const { schema, at } = config.settingsFor(join(config.folder, path));
  return `${schema?.digest ?? 'no schema'} at ${at}`;
}

const full = {
  $schema: 'https://example.com/schema.json',
  schema: { age: 'integer' },
  at: 'filter',
  rules: {
    'redundant-clause': 'off',
    'quoted-value': { severity: 'hint' },
    'inverted-range': { severity: 'off', reason: 'kept as a bad example' },
    'unused-ignore': 'error',
  },
  ignores: ['fixtures/**', '!fixtures/kept.txt'],
  overrides: [
    { paths: ['staff/**', '*.csv'], schema: 'schemas/staff.json', at: 'jobs[*].filter' },
    { paths: ['staff/old/**'], schema: { name: 'string' } },
    { paths: ['Staff.ndjson'], at: 'query' },
  ],
};
const files = { 'schemas/staff.json': '{"external_fields": {"badge": {"type": "long"}}}', 'below/filters.txt': '' };

test.each([
  ['frs-filter.config.json', JSON.stringify(full)],
  ['frs-filter.config.yaml', JSON.stringify(full)],
  ['frs-filter.config.js', `export default ${JSON.stringify(full)};`],
  ['frs-filter.config.js', `module.exports = ${JSON.stringify(full)};`],
])('%s says what holds below it', async (name, text) => {
  const folder = folderWith({ ...files, [name]: text });
  const config = await load(join(folder, 'below'));
  expect({ path: config.path, folder: config.folder, rules: [...config.rules], ignores: config.ignores }).toEqual({
    path: join(folder, name),
    folder,
    rules: [
      ['redundant-clause', { shown: 'off' }],
      ['quoted-value', { shown: 'hint' }],
      ['inverted-range', { shown: 'off', reason: 'kept as a bad example' }],
      ['unused-ignore', { shown: 'error' }],
    ],
    ignores: ['fixtures/**', '!fixtures/kept.txt'],
  });
  expect(holds(config, 'a.txt')).toBe('age:integer,external_image_id:string at filter');
});

test.each([
  ['a.txt', 'age:integer,external_image_id:string at filter'],
  ['staff/a.txt', 'badge:long,external_image_id:string at jobs[*].filter'],
  ['staff/b/c.txt', 'badge:long,external_image_id:string at jobs[*].filter'],
  ['other/a.csv', 'badge:long,external_image_id:string at jobs[*].filter'],
  ['staff/old/a.txt', 'external_image_id:string,name:string at jobs[*].filter'],
  ['staff/old/Staff.ndjson', 'external_image_id:string,name:string at query'],
  ['staff.ndjson', 'age:integer,external_image_id:string at filter'],
  ['../staff/a.txt', 'age:integer,external_image_id:string at filter'],
  ['staff', 'age:integer,external_image_id:string at filter'],
])('for %s holds %s: the last override that fits wins, key by key', async (path, expected) => {
  const config = await load(folderWith({ ...files, 'frs-filter.config.json': JSON.stringify(full) }));
  expect(holds(config, path)).toBe(expected);
});

test('without a configuration there is no schema, and the working folder is where paths start', async () => {
  const folder = folderWith({});
  const { path, folder: from, rules, ignores, base } = await load(folder);
  expect({ path, from, rules: [...rules], ignores, base }).toEqual({
    path: undefined,
    from: folder,
    rules: [],
    ignores: [],
    base: { schema: undefined, at: 'filter' },
  });
});

test('an empty object is a configuration that says nothing', async () => {
  const folder = folderWith({ 'frs-filter.config.json': '{}' });
  const { path, base } = await load(folder);
  expect([path, base]).toEqual([join(folder, 'frs-filter.config.json'), { schema: undefined, at: 'filter' }]);
});

test('--schema wins over every schema of the file, and over nothing else', async () => {
  const folder = folderWith({ ...files, 'frs-filter.config.json': JSON.stringify(full) });
  const config = await load(folder, 'schemas/staff.json');
  expect([holds(config, 'a.txt'), holds(config, 'staff/old/a.txt'), config.rules.size]).toEqual([
    'badge:long,external_image_id:string at filter',
    'badge:long,external_image_id:string at jobs[*].filter',
    4,
  ]);
});

test('what is printed for a file', async () => {
  const folder = folderWith({ ...files, 'frs-filter.config.json': JSON.stringify(full) });
  const config = await load(folder);
  expect(config.printed(join(folder, 'staff/a.txt'))).toEqual({
    schema: { badge: 'long', external_image_id: 'string' },
    at: 'jobs[*].filter',
    rules: {
      'redundant-clause': 'off',
      'quoted-value': 'hint',
      'inverted-range': { severity: 'off', reason: 'kept as a bad example' },
      'unused-ignore': 'error',
    },
    ignores: ['fixtures/**', '!fixtures/kept.txt'],
  });
});

const type = fc.constantFrom('string', 'integer', 'long', 'float', 'double', 'boolean');
const fields = fc.dictionary(fc.stringMatching(/^[a-z0-9_-]{1,4}$/), type, { maxKeys: 10 });
const shown = fc.constantFrom('off', 'hint', 'warning', 'error');
const written = fc.record(
  {
    schema: fields,
    at: fc.constantFrom('filter', 'jobs[*].filter', 'a["b c"]'),
    rules: fc.dictionary(
      fc.constantFrom('redundant-clause', 'inverted-range', 'not-text'),
      fc.record({ severity: shown, reason: fc.constantFrom('because', '…') }),
    ),
    ignores: fc.array(fc.constantFrom('a/**', '!a/b', '*.txt')),
    overrides: fc.array(
      fc.record(
        { paths: fc.array(fc.constantFrom('a/**', '*.txt', '!a/b.txt')), schema: fields, at: fc.constantFrom('x', 'y') },
        { requiredKeys: ['paths'] },
      ),
    ),
  },
  { requiredKeys: [] },
);

test('what is printed for a file is a configuration that says the same for it', async () => {
  await fc.assert(
    fc.asyncProperty(written, fc.constantFrom('a/b.txt', 'a/c.csv', 'd.txt'), async (data, path) => {
      const first = await load(folderWith({ 'frs-filter.config.json': JSON.stringify(data) }));
      const printed = first.printed(join(first.folder, path));
      const second = await load(folderWith({ 'frs-filter.config.json': JSON.stringify(printed) }));
      expect(holds(second, path)).toBe(holds(first, path));
      expect(second.printed(join(second.folder, path))).toEqual(printed);
    }),
    { numRuns: 30 },
  );
});
