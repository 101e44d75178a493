// npm run lucene: holds the built package to the answers of a real Lucene; see ../README.md.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../../../', import.meta.url);
const cache = new URL('node_modules/.cache/frs-filter-judge/', root);
const outfile = fileURLToPath(new URL('judge.mjs', cache));

/** What is published comes from dist/, as a user of the package gets it. */
const publishedFromDist = {
  name: 'published-from-dist',
  setup(esbuild) {
    esbuild.onResolve({ filter: /\/src\/index\.ts$/ }, () => ({ path: new URL('dist/index.js', root).href, external: true }));
  },
};

await build({
  entryPoints: [fileURLToPath(new URL('judge.ts', import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [publishedFromDist],
});

const { runJudge } = await import(pathToFileURL(outfile).href);
process.exitCode = await runJudge(process.argv.slice(2), { root: fileURLToPath(root), cache: fileURLToPath(cache) });
