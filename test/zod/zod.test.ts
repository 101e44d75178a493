import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { type CheckedFilter, defineSchema, deleteFacesRequest } from '../../src/index.ts';
import { filterString } from '../../src/zod/index.ts';

const people = defineSchema({ age: 'integer', color: 'string' });
const target = { endpoint: 'https://face.example.com', projectId: 'p', faceSetName: 's' };

describe('filterString', () => {
  it('gives a checked filter inside a schema of zod', () => {
    const form = z.object({ filter: filterString(people) });
    const { filter } = form.parse({ filter: 'age:20' });
    expectTypeOf(filter).toExtend<CheckedFilter>();
    expect(deleteFacesRequest(target, filter).body).toBe('{"filter":"age:20"}');
  });

  it('gives a checked filter inside a schema of zod/mini', () => {
    const form = mini.object({ filter: mini.optional(filterString(people)) });
    expect(form.parse({ filter: 'color:red' }).filter?.kind).toBe('Equality');
    expect(form.parse({})).toEqual({});
  });

  it('makes one issue of each diagnostic, with its code and span', () => {
    const { error } = z.object({ filter: filterString(people) }).safeParse({ filter: 'agee:20 &&color:red' });
    const issues = error?.issues.map((issue) => [
      issue.path,
      issue.code === 'custom' && issue.params?.code,
      issue.code === 'custom' && issue.params?.span,
    ]);
    expect(issues).toEqual([
      [['filter'], 'unknown-field', { start: 0, end: 4 }],
      [['filter'], 'missing-blank', { start: 8, end: 10 }],
    ]);
  });

  it('is a Standard Schema, and refuses what is no string', async () => {
    const standard = filterString(people)['~standard'];
    expect(standard.version).toBe(1);
    expect('issues' in (await standard.validate(20))).toBe(true);
    expect('value' in (await standard.validate('age:20'))).toBe(true);
  });

  it('takes the options of checkFilter', () => {
    const text = '(!color:red) || color:red';
    expect(filterString(people).safeParse(text).success).toBe(false);
    expect(filterString(people, { everyFace: 'intended' }).safeParse(text).success).toBe(true);
  });
});
