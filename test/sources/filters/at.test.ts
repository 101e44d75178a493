import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAt } from '../../../src/sources/filters/at.ts';
import { type Path, pathName } from '../../../src/sources/filters/path-name.ts';
import { runs } from '../../support/runs.ts';
import { atOf } from './support.ts';

describe('A key stands at any depth', () => {
  test.each<[string, Path, boolean]>([
    ['filter', ['filter'], true],
    ['filter', ['jobs', 3, 'filter'], true],
    ['filter', ['filter', 'text'], false],
    ['filter', ['Filter'], false],
    ['filter', [], false],
    ['face filter', ['a', 'face filter'], true],
    ['["a.b"]', ['x', 'a.b'], true],
    ["['a.b']", ['x', 'a.b'], true],
    ['a*', ['x', 'a*'], true],
    ['过滤', ['x', '过滤'], true],
  ])('%s: %j is %s', (at, path, matches) => {
    expect(atOf(at).matches(path)).toBe(matches);
  });
});

describe('A path leads from the top of a record', () => {
  test.each<[string, Path, boolean]>([
    ['jobs[*].filter', ['jobs', 3, 'filter'], true],
    ['jobs[*].filter', ['all', 'jobs', 3, 'filter'], false],
    ['jobs[*].filter', ['jobs', 3, 'filter', 0], false],
    ['jobs[*].filter', ['jobs', 'nightly', 'filter'], true],
    ['jobs[0].filter', ['jobs', 0, 'filter'], true],
    ['jobs[0].filter', ['jobs', 1, 'filter'], false],
    ['jobs[0].filter', ['jobs', '0', 'filter'], false],
    ['jobs.0.filter', ['jobs', '0', 'filter'], true],
    ['*.filter', ['nightly', 'filter'], true],
    ['*.filter', [2, 'filter'], true],
    ['*.filter', ['filter'], false],
    ['a["b.c"].filter', ['a', 'b.c', 'filter'], true],
    ["a['b\"c'].filter", ['a', 'b"c', 'filter'], true],
    ['a["b\\"]c"]', ['a', 'b"]c'], true],
    ['$.filter', ['filter'], true],
    ['$.filter', ['jobs', 'filter'], false],
    ['.filter', ['filter'], true],
    ['.filter', ['jobs', 'filter'], false],
    ['$["a"]', ['a'], true],
    ['$[*]', [7], true],
    ['[*]', [7], true],
    ['$', [], true],
    ['$', ['filter'], false],
    ['$price', ['a', '$price'], true],
  ])('%s: %j is %s', (at, path, matches) => {
    expect(atOf(at).matches(path)).toBe(matches);
  });
});

const EXAMPLES = 'Write a key, such as filter, or a path, such as jobs[*].filter or a["b.c"].filter.';

describe('What leads nowhere is told', () => {
  test.each([
    ['', `It does not say where the filters stand. ${EXAMPLES}`],
    ['  ', `It does not say where the filters stand. ${EXAMPLES}`],
    ['jobs[', `From its character 5 on, "jobs[" is no path to a filter. ${EXAMPLES}`],
    ['jobs[]', `From its character 5 on, "jobs[]" is no path to a filter. ${EXAMPLES}`],
    ['jobs[-1]', `From its character 5 on, "jobs[-1]" is no path to a filter. ${EXAMPLES}`],
    ['jobs[0]filter', `From its character 8 on, "jobs[0]filter" is no path to a filter. ${EXAMPLES}`],
    ['jobs..filter', `From its character 5 on, "jobs..filter" is no path to a filter. ${EXAMPLES}`],
    ['jobs.', `From its character 5 on, "jobs." is no path to a filter. ${EXAMPLES}`],
    ['$.', `From its character 2 on, "$." is no path to a filter. ${EXAMPLES}`],
    ['.', `From its character 1 on, "." is no path to a filter. ${EXAMPLES}`],
    ['**', `From its character 1 on, "**" is no path to a filter. ${EXAMPLES}`],
    ['a["\\q"]', `From its character 2 on, "a[\\"\\\\q\\"]" is no path to a filter. ${EXAMPLES}`],
  ])('%j', (given, problem) => {
    expect(readAt(given)).toEqual({ ok: false, problem });
  });
});

describe('A name is the path to a filter', () => {
  test.each<[Path, string]>([
    [['jobs', 3, 'filter'], 'jobs[3].filter'],
    [['a', 'b c', 'filter'], 'a["b c"].filter'],
    [[0, 'filter'], '[0].filter'],
    [['a.b', 'filter'], '["a.b"].filter'],
    [['filter-late', '年龄'], 'filter-late.年龄'],
    [['*', '$', ''], '["*"]["$"][""]'],
    [['"'], '["\\""]'],
    [[], ''],
  ])('%j: %s', (path, name) => {
    expect(pathName(path)).toBe(name);
  });

  test('and can be given back', () => {
    const part = fc.oneof(fc.nat(), fc.string({ unit: 'binary' }), fc.constantFrom('filter', '*', '$', 'a.b', '0'));
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 5 }), (path) => {
        expect(atOf(pathName(path)).matches(path)).toBe(true);
        expect(atOf(pathName(path)).matches(['more', ...path])).toBe(false);
      }),
      { numRuns: runs(100) },
    );
  });
});
