import { execFileSync } from 'node:child_process';
import { createRequire, isBuiltin } from 'node:module';
import { expect, test } from 'vitest';
import { filesBelow, fileText, top } from '../support/files.ts';
import { bundleOf, PARSER } from './bundle.ts';

const require = createRequire(import.meta.url);
const scripts = filesBelow('dist').filter((file) => /\.c?js$/.test(file));

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
  [['filterFor', 'printFilter'], 5_000],
  [['filterFor', 'printFilter', 'defineSchema'], 5_200],
  [['deleteFacesRequest'], 2_600],
  [['applyEdits'], 500],
  [['matcherFor'], 6_000],
  [['renderDiagnostics'], 6_000],
  [['readAsService'], 9_000],
  [['readDeleteFacesResponse'], 8_000],
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
      .filter((name) => !name.startsWith('.') && !isBuiltin(name))
      .map((name) => [file, name]),
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

test('--help loads no parser', () => {
  const loaded = [...loadedBy('dist/cli.js')];
  expect(loaded.filter((file) => PARSER.test(fileText(file)))).toEqual([]);
});

test('nothing is made on import, and the parser on first use', () => {
  expect(
    JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', CALLS], { cwd: top, encoding: 'utf8' })),
  ).toEqual([
    ['on import', 0],
    ['on first use', 1],
    ['on second use', 1],
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
  const onImport = await count('on import');
  parseFilter('age:1');
  const onFirst = await count('on first use');
  parseFilter('age:2');
  console.log(JSON.stringify([onImport, onFirst, await count('on second use')]));
`;

/** The files that a built file loads before it does anything, itself among them; what it loads later is left out. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of importsOf(file)) if (name.startsWith('./')) loadedBy(`dist/${name.slice(2)}`, seen);
  return seen;
}

function importsOf(file: string): readonly string[] {
  const text = fileText(file);
  const imports = file.endsWith('.cjs') ? /(?<![\w$.])require\("([^"]+)"\)/g : /^(?:import|export)\b[^;()]*?"([^"]+)";/gm;
  return [...text.matchAll(imports)].map(([, name = '']) => name);
}

/** Comments between functions stand on lines of their own. */
function withoutComments(code: string): string {
  return code.replace(/^\s*(?:\/\/.*|\/\*[\s\S]*?\*\/)$/gm, '');
}
