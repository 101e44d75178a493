import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFilter } from '../../src/check/check-filter.ts';
import { defineSchema } from '../../src/schema/schema.ts';
import { applyEdits } from '../../src/text/edit.ts';

interface Mistake {
  readonly text: string;
  readonly verdict: 'error' | 'warning' | 'ok';
  readonly mark: string;
  readonly fixes: readonly string[];
}

const schema = defineSchema({
  age: 'integer',
  timestamp: 'long',
  score: 'float',
  weight: 'double',
  color: 'string',
  male: 'boolean',
  'vip-2': 'boolean',
});

const mistakes = readFileSync(new URL('mistakes.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Mistake => JSON.parse(line));

describe('what people get wrong', () => {
  it.each(mistakes.map((mistake) => [mistake.text, mistake] as const))('%s', (text, { verdict, mark, fixes }) => {
    const { ok, diagnostics } = checkFilter(text, schema);
    const warned = diagnostics.some(({ severity }) => severity === 'warning');
    expect(ok ? (warned ? 'warning' : 'ok') : 'error').toBe(verdict);
    const places = occurrences(text, mark);
    const touched = diagnostics.some(({ span }) => places.some((start) => span.start < start + mark.length && start < span.end));
    expect(mark === '' || touched).toBe(true);
    const offered = diagnostics.flatMap(({ suggestions }) => suggestions.map(({ edits }) => applyEdits(text, edits)));
    expect(fixes.length === 0 || fixes.some((fix) => offered.includes(fix)), `offered ${JSON.stringify(offered)}`).toBe(true);
  });
});

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1 && part !== ''; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}
