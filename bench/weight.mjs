import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { atMost, medians } from './measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const BUNDLES = [
  [['checkFilter'], 62, 50],
  [['parseFilter'], 58, 50],
  [['printFilter', 'filterFor'], 3.5, 3],
  [['matcherFor'], 5, 4],
];

/** What a user's bundler takes from the built package, minified and packed. */
export async function sizeRows() {
  const rows = [];
  for (const [names, least, aim] of BUNDLES) {
    const { outputFiles } = await build({
      stdin: { contents: `export { ${names.join(', ')} } from 'frs-filter';`, resolveDir: here('..') },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'neutral',
      conditions: ['import'],
      write: false,
      logLevel: 'error',
    });
    const kilobytes = gzipSync(outputFiles[0].contents, { level: 9 }).length / 1_000;
    rows.push(atMost(`{ ${names.join(', ')} }`, 'gzipped', kilobytes, 'kB', { least, aim }));
  }
  return rows;
}

/** The command as a whole process, beside Node that does nothing. */
export async function startRows({ rounds }) {
  const run = (...argv) => ({
    run: () => {
      const { status } = spawnSync(process.execPath, argv, { stdio: 'ignore' });
      if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}.`);
    },
  });
  const schema = ['--schema', here('../examples/people.json')];
  const [bare, check] = await medians(
    [run('-e', '0'), run(here('../dist/cli.js'), 'check', 'age:[20 TO 30] && male:true', ...schema)],
    2 * rounds,
  );
  return [atMost('frs-filter check, a good filter', 'node -e 0', check - bare, 'ms more', { least: 70, aim: 45 })];
}
