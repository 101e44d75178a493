import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow, fileText, top } from '../support/files.ts';

const call = promisify(execFile);

let room = '';
let tarball = '';
let packed: readonly string[] = [];

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'frs-filter-'));
  // Without the scripts: they would build again under the other tests.
  const { stdout } = await call('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', room], { cwd: top });
  const [{ filename, files }] = JSON.parse(stdout) as [{ filename: string; files: readonly { path: string }[] }];
  tarball = join(room, filename);
  packed = files.map(({ path }) => path).sort();
  writeFileSync(join(room, 'package.json'), '{"private":true}');
  await call('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: room });
});
afterAll(() => rmSync(room, { recursive: true }));

test('the tarball holds what was built and what is read, and nothing else', () => {
  const built = filesBelow('dist').filter((file) => /\.(?:d\.c?ts|c?js(?:\.map)?)$/.test(file));
  const read = ['CHANGELOG.md', 'LICENSE', 'README.md', 'RULES.md', 'THIRD-PARTY-NOTICES', 'package.json'];
  expect(packed).toEqual([...built, ...read].sort());
});

test('nothing else is installed with it, and no script runs', () => {
  const { dependencies, optionalDependencies, scripts = {} } = JSON.parse(fileText('package.json'));
  expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
  expect(Object.keys(scripts).filter((name) => /install$|^prepare$/.test(name))).toEqual([]);
});

test('the installed command says its version', async () => {
  const { version } = JSON.parse(fileText('package.json'));
  const { stdout } = await call('npx', ['--offline', 'frs-filter', '--version'], { cwd: room });
  expect(stdout).toBe(`${version}\n`);
});

test('the installed command refuses a filter', async () => {
  cpSync(`${top}examples/people.json`, join(room, 'people.json'));
  const ended = call('npx', ['--offline', 'frs-filter', 'check', 'age:[30 TO 20]', '--schema', 'people.json'], { cwd: room });
  await expect(ended).rejects.toHaveProperty('code', 1);
});

test.each([
  ['node16, as an ES module', 'user.mts', { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ['node16, as CommonJS', 'user.cts', { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ['a bundler', 'user.ts', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
] as const)('the types resolve for %s', (_, name, options) => {
  const zod = join(room, 'node_modules/zod');
  rmSync(zod, { force: true, recursive: true });
  mkdirSync(join(room, 'node_modules'), { recursive: true });
  symlinkSync(`${top}node_modules/zod`, zod, 'junction');
  const file = join(room, name);
  writeFileSync(file, USER);
  const program = ts.createProgram([file], {
    ...options,
    strict: true,
    noEmit: true,
    skipDefaultLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  // The declarations of zod and of the language are not ours to check, and take most of the time.
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName === file || fileName.includes('/frs-filter/dist/'));
  expect(ours.length).toBeGreaterThan(2);
  const problems = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...ours.flatMap((one) => [...program.getSyntacticDiagnostics(one), ...program.getSemanticDiagnostics(one)]),
  ];
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});

const USER = `
import { type CheckedFilter, checkFilter, defineSchema, deleteFacesRequest, filterFor } from 'frs-filter';
import { filterString } from 'frs-filter/zod';

const people = defineSchema({ age: 'integer', male: { type: 'boolean' } });
const built = filterFor(people).field('age').between(20, 30);
const checked = checkFilter(built, people);
export const body: string | undefined = checked.ok
  ? deleteFacesRequest({ endpoint: 'https://face', projectId: 'p', faceSetName: 'f' }, checked.filter).body
  : undefined;
export const parsed: CheckedFilter = filterString(people).parse('age:1');
// @ts-expect-error: the schema knows no such field
filterFor(people).field('agee');
`;

test('publint has nothing to say', async () => {
  const { messages } = await publint({ pkgDir: join(room, 'node_modules/frs-filter'), pack: false, strict: true });
  expect(messages).toEqual([]);
});

test('the types are not wrong', async () => {
  const attw = `${top}node_modules/@arethetypeswrong/cli/dist/index.js`;
  const { stdout } = await call(process.execPath, [attw, tarball, '--profile', 'node16', '--format', 'json']);
  const problems: readonly { resolutionKind?: string }[] = Object.values(JSON.parse(stdout).problems ?? {}).flat() as never;
  // Node 10's resolution knows no exports; the package needs Node 20.
  expect(problems.filter(({ resolutionKind }) => resolutionKind !== 'node10')).toEqual([]);
});
