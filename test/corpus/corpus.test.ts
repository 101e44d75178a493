import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sketch } from '../support/sketch.ts';
import { checkFilter } from '../../src/check/check-filter.ts';
import { exampleSchema } from '../../src/check/example-schema.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { renderDiagnostics } from '../../src/diagnostic/render/render-diagnostics.ts';
import { printFilter } from '../../src/canonical/print.ts';

/** Drop a `.filter` file into a folder, run with `--update`, read what is written beside it, and commit both. */
describe('accepts', () => {
  it.each(filtersIn('accepts'))('%s', async (name, text) => {
    const outcome = checkFilter(text, exampleSchema);
    if (!outcome.ok) throw new Error(pictured(text, outcome.diagnostics));
    const shown = [printFilter(outcome.filter), '', sketch(outcome.filter), '', pictured(text, outcome.diagnostics)].join('\n');
    await expect(`${shown.trimEnd()}\n`).toMatchFileSnapshot(`accepts/${name}.tree`);
  });
});

describe('rejects', () => {
  it.each(filtersIn('rejects'))('%s', async (name, text) => {
    const outcome = checkFilter(text, exampleSchema);
    expect(outcome.ok).toBe(false);
    await expect(`${pictured(text, outcome.diagnostics)}\n`).toMatchFileSnapshot(`rejects/${name}.says`);
  });
});

function filtersIn(folder: string): [string, string][] {
  const place = new URL(`${folder}/`, import.meta.url);
  const names = readdirSync(place).flatMap((file) => (file.endsWith('.filter') ? [file.slice(0, -'.filter'.length)] : []));
  return names.map((name) => [name, readFileSync(new URL(`${name}.filter`, place), 'utf8')]);
}

function pictured(text: string, diagnostics: readonly Diagnostic[]): string {
  return renderDiagnostics(text, diagnostics, { format: 'pretty' }).trimEnd();
}
