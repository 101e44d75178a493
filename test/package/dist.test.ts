import { execFileSync } from 'node:child_process';
import { createRequire, isBuiltin } from 'node:module';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { filesBelow, fileText, top } from '../support/files.ts';
import { bundleOf, PARSER } from './bundle.ts';

const require = createRequire(import.meta.url);
const scripts = filesBelow('dist').filter((file) => /\.c?js$/.test(file));

/** What each built file imports, as a bundler sees it. */
const { inputs } = (
  await build({
    entryPoints: scripts.map((file) => ({ in: file, out: file })),
    absWorkingDir: top,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    // Node runs what is imported for its effects alone.
    ignoreAnnotations: true,
    outdir: 'unwritten',
    write: false,
    metafile: true,
    logLevel: 'error',
  })
).metafile;

test('the modules of both formats offer the same names', async () => {
  for (const entry of ['frs-filter', 'frs-filter/zod'])
    expect(Object.keys(require(entry)).sort()).toEqual(Object.keys(await import(entry)).sort());
});

test('a filter checked by one format is sent by the other', async () => {
  const [esm, cjs]: typeof import('../../src/index.ts')[] = [await import('frs-filter'), require('frs-filter')];
  const outcome = esm?.checkFilter('age:[20 TO 30]', esm.defineSchema({ age: 'integer' }));
  const target = { endpoint: 'https://face.cn-north-4.myhuaweicloud.com', projectId: 'p', faceSetName: 'f' };
  expect(outcome?.ok && cjs?.deleteFacesRequest(target, outcome.filter).body).toBe('{"filter":"age:[20 TO 30]"}');
});

test.each([
  [['filterFor', 'printFilter'], 3_700],
  [['filterFor', 'printFilter', 'defineSchema'], 5_200],
  [['deleteFacesRequest'], 2_700],
  [['applyEdits'], 500],
  [['matcherFor'], 6_000],
  [['renderDiagnostics'], 6_000],
  [['readAsService'], 9_400],
  [['readDeleteFacesResponse'], 2_000],
] as const)('%j come without the parser in less than %i bytes', async (names, limit) => {
  const { code, bytes } = await bundleOf(...names);
  expect(PARSER.test(code)).toBe(false);
  expect(bytes).toBeLessThan(limit);
});

test('the parser is known by its words', async () => {
  expect(PARSER.test((await bundleOf('parseFilter')).code)).toBe(true);
});

test('no code is made from text', () => {
  const maker = /(?<![\w$.])(?:Function|eval)\)?\s*\(|[=(,]\s*(?:Function|eval)\s*[;,)]/;
  expect(scripts.filter((file) => maker.test(withoutComments(fileText(file))))).toEqual([]);
});

test('what is imported elsewhere is the zod of the user, in the bridge alone', () => {
  const outside = scripts.flatMap((file) =>
    importsOf(file)
      .filter((path) => !path.startsWith('dist/') && !isBuiltin(path))
      .map((path) => [file, path]),
  );
  expect(outside).toEqual([
    ['dist/zod.cjs', 'zod/mini'],
    ['dist/zod.js', 'zod/mini'],
  ]);
});

test("the library asks for none of Node's own modules", () => {
  const library = new Set(
    ['dist/index.js', 'dist/zod.js', 'dist/index.cjs', 'dist/zod.cjs'].flatMap((file) => [...loadedBy(file)]),
  );
  const asking = [...library].filter(
    (file) => /getBuiltinModule|createRequire/.test(fileText(file)) || importsOf(file).some(isBuiltin),
  );
  expect(asking).toEqual([]);
});

test('--help loads neither parser nor rules', () => {
  const withRules = (files: Iterable<string>) => [...files].filter((file) => /number-suffix/.test(fileText(file)));
  const loaded = [...loadedBy('dist/cli.js')];
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded.filter((file) => PARSER.test(fileText(file)))).toEqual([]);
  expect([withRules(scripts).length > 0, withRules(loaded)]).toEqual([true, []]);
});

test('nothing is made on import nor for a canonical text, and the parser for the first other one', () => {
  expect(
    JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', CALLS], { cwd: top, encoding: 'utf8' })),
  ).toEqual([
    ['on import', 0],
    ['for a canonical text', 0],
    ['for another text', 1],
    ['for the next', 1],
  ]);
});

/** Counts, by V8's own coverage, how often a parser has looked at its grammar. */
const CALLS = `
  import { Session } from 'node:inspector/promises';
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  let calls = 0;
  const count = async (when) => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    for (const { url, functions } of result)
      for (const { functionName, ranges } of functions)
        if (url.includes('/dist/') && functionName === 'performSelfAnalysis') calls += ranges[0].count;
    return [when, calls];
  };
  const { parseFilter } = await import('frs-filter');
  const counts = [await count('on import')];
  for (const [when, text] of [['for a canonical text', 'age:1'], ['for another text', 'age: 1'], ['for the next', 'age: 2']]) {
    parseFilter(text);
    counts.push(await count(when));
  }
  console.log(JSON.stringify(counts));
`;

/** The files that a built file loads before it does anything, itself among them; what it loads later is left out. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const path of importsOf(file)) if (path.startsWith('dist/')) loadedBy(path, seen);
  return seen;
}

/** What a built file imports or requires before it does anything. */
function importsOf(file: string): readonly string[] {
  const { imports = [] } = inputs[file] ?? {};
  return imports.filter(({ kind, path }) => kind !== 'dynamic-import' && path !== '<runtime>').map(({ path }) => path);
}

/** Comments between functions stand on lines of their own. */
function withoutComments(code: string): string {
  return code.replace(/^\s*(?:\/\/.*|\/\*[\s\S]*?\*\/)$/gm, '');
}
