import { describe, expect, it } from 'vitest';
import { checkFilter } from '../../src/check/check-filter.ts';
import { exampleSchema } from '../../src/check/example-schema.ts';
import { rules } from '../../src/rules/index.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { spanOf } from '../../src/text/span.ts';

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it.each(rule.examples.bad.map((example) => [brief(example.text), example] as const))(
    'speaks once about %s',
    (_, { text, mark, fixed }) => {
      const { diagnostics } = checkFilter(text, exampleSchema);
      const start = text.indexOf(mark);
      const own = diagnostics.filter((diagnostic) => diagnostic.code === code);
      expect(own.length).toBe(1);
      expect(diagnostics.filter(({ severity }) => severity === 'error').map((error) => error.code)).toEqual(
        rule.severity === 'error' ? [code] : [],
      );
      if (code !== 'reads-differently') expect(diagnostics.length).toBe(1);
      expect(own[0]?.severity).toBe(rule.severity);
      expect(overlap(own[0]?.span, start, start + mark.length)).toBe(true);
      const texts = own[0]?.suggestions.map(({ edits }) => applyEdits(text, edits)) ?? [];
      expect(texts).toEqual(fixed ?? []);
      for (const fixedText of texts) expect(codesOf(fixedText)).not.toContain(code);
    },
  );

  it.each(rule.examples.good)('is silent about %s', (text) => {
    expect(codesOf(text)).not.toContain(code);
  });

  it('speaks plainly', () => {
    const words = rule.examples.bad.flatMap(({ text }) =>
      checkFilter(text, exampleSchema).diagnostics.flatMap(({ message, help }) => [message, help ?? '']),
    );
    for (const sentence of words)
      expect(sentence.replace(/`[^`]*`/g, '')).not.toMatch(/\b(?:invalid|illegal|token|syntax|undefined|null|NaN|\[object)\b/i);
  });
});

function codesOf(text: string): string[] {
  return checkFilter(text, exampleSchema).diagnostics.map(({ code }) => code);
}

function overlap(span: { start: number; end: number } | undefined, start: number, end: number): boolean {
  return (
    span !== undefined && span.start < end && start < span.end && spanOf(span.start, span.end).end <= Math.max(end, span.end)
  );
}

function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
