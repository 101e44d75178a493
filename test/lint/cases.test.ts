import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../cli/command.ts';
import { top } from '../support/files.ts';

// Each folder of cases/ holds a file as it is stored (before), what lint says about it, and the file after --fix. A case is a
// file dropped in; `npx vitest run test/lint --update` writes what is said, and the after has to be written by hand.

const folder = `${top}test/lint/cases`;
const schema = ['--schema', `${top}examples/people.json`];

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'frs-filter-'));
});
afterAll(() => rmSync(work, { recursive: true }));

describe.each(readdirSync(folder))('%s', (name) => {
  const [before = ''] = readdirSync(`${folder}/${name}`).filter((file) => file.startsWith('before.'));
  const after = before.replace('before', 'after');
  const original = readFileSync(`${folder}/${name}/${before}`);

  test('what is said stands at its place', async () => {
    const { status, out, err } = await command(['lint', before, ...schema, '--format', 'plain'], { cwd: `${folder}/${name}` });
    await expect(`${out}${err}status ${status}\n`).toMatchFileSnapshot(`${folder}/${name}/says.txt`);
  });

  test('what can be mended is, and nothing else in the file is another byte', async () => {
    const copy = join(work, before);
    copyFileSync(`${folder}/${name}/${before}`, copy);
    await command(['lint', before, ...schema, '--fix'], { cwd: work });
    const mended = readFileSync(copy);
    expect(mended.toString('latin1')).toBe(readFileSync(`${folder}/${name}/${after}`).toString('latin1'));
    expect(mended.equals(original)).toBe(false);
    await command(['lint', before, ...schema, '--fix'], { cwd: work });
    expect(readFileSync(copy).equals(mended)).toBe(true);
  });
});
