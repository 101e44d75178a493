import { describe, expect, test } from 'vitest';
import { type Container, containerOf, extensions, readStored } from '../../../src/sources/filters/read-stored.ts';
import { filtersOf, readPieces } from './support.ts';

describe('A name says how filters are stored', () => {
  test.each([
    ['people.filter', 'lines'],
    ['a/b.TXT', 'lines'],
    ['jobs.json', 'json'],
    ['tsconfig.jsonc', 'json'],
    ['export.ndjson', 'ndjson'],
    ['export.jsonl', 'ndjson'],
    ['jobs.yaml', 'yaml'],
    ['jobs.yml', 'yaml'],
    ['jobs.csv', 'csv'],
    ['src/delete.test.ts', 'script'],
    ['page.jsx', 'script'],
    ['README.md', undefined],
    ['filter', undefined],
    ['-', undefined],
  ])('%s', (name, container) => {
    expect(containerOf(name)).toBe(container);
  });

  test('and every extension is one', () => {
    expect(extensions.filter((name) => containerOf(`a.${name}`) === undefined)).toEqual([]);
  });
});

test.each<[Container, string]>([
  ['lines', 'age:1\n'],
  ['json', '{"filter": "age:1"}'],
  ['ndjson', '{"filter": "age:1"}\n'],
  ['yaml', 'filter: age:1\n'],
  ['csv', 'filter\nage:1\n'],
  ['script', "parseFilter('age:1');\n"],
])('%s: the same filter', async (container, file) => {
  const pieces = await readPieces((input, at) => readStored(input, { container, at }), file);
  expect(filtersOf(pieces).map(([, text]) => text)).toEqual(['age:1']);
});
