import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { top } from '../support/files.ts';
import { runs } from '../support/runs.ts';
import { folderWith, put } from './folder.ts';

const text = (path: string): string => readFileSync(path, 'utf8');

test('killed at any moment, there is the old file or the new', async () => {
  const folder = folderWith();
  const script = join(folder, 'replace.mjs');
  buildSync({
    stdin: {
      contents: `import { replaceFile } from './src/files/replace-file.ts';
        const versions = ['b', 'a'].map((letter) => Array.from({ length: 6 }, () => letter.repeat(50_000)));
        process.send('ready');
        for (let turn = 0; ; turn++)
          for (const name of ['0', '1', '2']) await replaceFile(process.argv[2] + '/' + name, versions[turn % 2]);`,
      resolveDir: top,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: script,
  });
  const files = ['0', '1', '2'].map((name) => join(folder, 'files', name));
  const whole = ['a', 'b'].map((letter) => letter.repeat(300_000));
  const torn: string[] = [];
  let changes = 0;
  for (let kill = 0; kill < runs(40); kill++) {
    put(join(folder, 'files'), Object.fromEntries(['0', '1', '2'].map((name) => [name, whole[0] ?? ''])));
    await killedDuring(script, { folder: join(folder, 'files'), after: (kill * 7.3) % 60 });
    for (const path of files) {
      const now = text(path);
      if (!whole.includes(now)) torn.push(path);
      if (now === whole[1]) changes += 1;
    }
  }
  expect(torn).toEqual([]);
  // Some were killed before, and some after a file had been replaced.
  expect([changes > 0, changes < 3 * runs(40)]).toEqual([true, true]);
});

/** Runs the script, which says when it begins, and kills it so many milliseconds later. */
async function killedDuring(
  script: string,
  { folder, after }: { readonly folder: string; readonly after: number },
): Promise<void> {
  const child = fork(script, [folder], { stdio: 'ignore' });
  await once(child, 'message');
  await new Promise((resolve) => setTimeout(resolve, after));
  child.kill('SIGKILL');
  await once(child, 'exit');
}
