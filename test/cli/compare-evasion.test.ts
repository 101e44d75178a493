import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../files/folder.ts';
import { command } from './command.ts';
import { gitEnv, repositoryWith, type TestRepository } from './repository.ts';

// What somebody might try, or do by accident, so that a filter matches more and nobody hears of it.

const CONFIG = 'frs-filter.config.json';
const schema = { age: 'integer', color: 'string' };
const configOf = (more: object = {}) => JSON.stringify({ schema, ...more });

interface Files {
  readonly [path: string]: string | undefined;
}

/** A repository whose files have become others since `main`; a file without a text is gone. */
function changed(before: Readonly<Record<string, string>>, after: Files = {}): TestRepository {
  const repository = repositoryWith({ [CONFIG]: configOf(), ...before });
  for (const [path, text] of Object.entries(after)) {
    if (text === undefined) rmSync(join(repository.folder, path));
    else repository.put({ [path]: text });
  }
  return repository;
}

/** The status, and `PLACE RELATION` of each change, with a sign after what counts as wider unsaid. */
async function told(repository: TestRepository, ...args: readonly string[]): Promise<readonly [number, ...string[]]> {
  const { status, out } = await repository.compare('main', ...(args.length > 0 ? args : ['.']), '--format', 'json');
  const changes: readonly { source: string; line: number; relation: string; wider: boolean }[] = JSON.parse(out || '[]');
  return [status, ...changes.map(({ source, line, relation, wider }) => `${source}:${line} ${relation}${wider ? ' !' : ''}`)];
}

const NARROW = 'age:[20 TO 30]';
const WIDE = 'age:[0 TO 99]';
const ONCE = `{"one": {"filter": "${NARROW}"}}`;
const TWICE = `{"one": {"filter": "${NARROW}", "filter": "${WIDE}"}}`;

test.each<[string, string, string, ...string[]]>([
  ['json', ONCE, TWICE, '1 unknown !', '1 unknown !'],
  ['ndjson', ONCE, TWICE, '1 unknown !', '1 unknown !'],
  ['yaml', `one:\n  filter: ${NARROW}\n`, `one:\n  filter: ${NARROW}\n  'filter': ${WIDE}\n`, '2 unknown !', '3 unknown !'],
  ['json', ONCE, `{"one": {"filter": "${NARROW}"}, "one": {"filter": "${WIDE}"}}`, '1 unknown !', '1 unknown !'],
  ['json', `{"one": {"filter": "${WIDE}", "filter": "${NARROW}"}}`, `{"one": {"filter": "${WIDE}"}}`, '1 unknown !', '1 removed'],
])('a key that is there twice leaves it open which filter is meant: .%s %s to %s', async (ending, before, after, ...expected) => {
  const file = `a.${ending}`;
  expect(await told(changed({ [file]: before }, { [file]: after }))).toEqual([1, ...expected.map((one) => `${file}:${one}`)]);
});

test('a key that is there twice passes with a marker', async () => {
  const repository = changed(
    { 'a.json': ONCE },
    { 'a.json': TWICE.replace('"filter"', '"why": "frs-filter-wider: all", "filter"') },
  );
  expect(await told(repository)).toEqual([0, 'a.json:1 unknown', 'a.json:1 unknown']);
});

test.each<[string, Files, Files, number, ...string[]]>([
  [
    'in other order',
    { 'a.filter': `${NARROW}\ncolor:red\n` },
    { 'a.filter': `color:red\n${WIDE}\n` },
    1,
    'a.filter:2 added !',
    'a.filter:1 removed',
  ],
  [
    'narrower in other order',
    { 'a.filter': `${NARROW}\ncolor:red\n` },
    { 'a.filter': 'color:red\nage:25\n' },
    0,
    'a.filter:2 added',
    'a.filter:1 removed',
  ],
  [
    'in another file',
    { 'a.filter': `${NARROW}\n` },
    { 'a.filter': undefined, 'b.filter': `${WIDE}\n` },
    1,
    'b.filter:1 added !',
    'a.filter:1 removed',
  ],
  [
    'as it was in another file',
    { 'a.filter': `${NARROW}\n` },
    { 'a.filter': undefined, 'b.filter': `# moved\n\n# here\n${NARROW}\n` },
    0,
    'b.filter:4 added',
    'a.filter:1 removed',
  ],
  [
    'in another kind of file',
    { 'a.filter': `${NARROW}\n` },
    { 'a.filter': undefined, 'b.yaml': `filter: ${WIDE}\n` },
    1,
    'b.yaml:1 added !',
    'a.filter:1 removed',
  ],
  [
    'refused by the service',
    { 'a.filter': `${NARROW}\n` },
    { 'a.filter': undefined, 'b.filter': 'age:[1 TO 2\n' },
    0,
    'b.filter:1 added',
    'a.filter:1 removed',
  ],
  [
    'of no known meaning',
    { 'a.filter': `${NARROW}\n` },
    { 'a.filter': undefined, 'b.filter': 'color:r*\n' },
    1,
    'b.filter:1 added !',
    'a.filter:1 removed',
  ],
  [
    'with nothing removed',
    { 'a.filter': `${NARROW}\n` },
    { 'a.filter': `${NARROW}\n${WIDE}\n`, 'b.filter': 'color:red\n' },
    0,
    'a.filter:2 added',
    'b.filter:1 added',
  ],
  [
    'with a marker',
    { 'a.filter': `${NARROW}\n` },
    { 'a.filter': undefined, 'b.filter': `# frs-filter-wider: all\n${WIDE}\n` },
    0,
    'b.filter:2 added',
    'a.filter:1 removed',
  ],
])('an added filter may be one that was removed: %s', async (_, before, after, ...expected) => {
  expect(await told(changed(before as Record<string, string>, after))).toEqual(expected);
});

test('what is removed under one schema says nothing about what is added under another', async () => {
  const overrides = [{ paths: ['b/'], schema: { age: 'integer' } }];
  const before = { [CONFIG]: configOf({ overrides }), 'a/x.filter': `${WIDE}\n`, 'b/y.filter': 'age:1\n' };
  const repository = changed(before, { 'a/x.filter': undefined, 'b/y.filter': `age:1\n${NARROW}\n` });
  expect(await told(repository)).toEqual([1, 'b/y.filter:2 added !', 'a/x.filter:1 removed']);
});

test('past so many comparisons an added filter is not known to be narrower', async () => {
  const lines = (count: number, from: number) => Array.from({ length: count }, (_, index) => `age:${from + index}\n`).join('');
  const repository = changed(
    { 'a.filter': lines(201, 1_000) },
    { 'a.filter': undefined, 'b.filter': `${lines(50, 9_000)}age:{999 TO 1001}\n` },
  );
  expect((await told(repository)).filter((line) => String(line).startsWith('b.filter:51'))).toEqual(['b.filter:51 added !']);
  const few = changed(
    { 'a.filter': lines(20, 1_000) },
    { 'a.filter': undefined, 'b.filter': `${lines(5, 9_000)}age:{999 TO 1001}\n` },
  );
  expect((await told(few)).filter((line) => String(line).startsWith('b.filter:6'))).toEqual(['b.filter:6 added']);
});

test('an alias that leads to another filter is another filter there', async () => {
  const file = (alias: string, marker = '') =>
    `n: &n\n  filter: ${NARROW}\nw: &w\n  ${marker}\n  filter: ${WIDE}\njob: *${alias}\nmerged:\n  <<: *${alias}\n`;
  const repository = changed({ 'a.yaml': file('n') }, { 'a.yaml': file('w') });
  expect(await told(repository)).toEqual([1, 'a.yaml:5 wider !', 'a.yaml:5 wider !']);
  repository.put({ 'a.yaml': file('w', '# frs-filter-wider: agreed') });
  expect(await told(repository)).toEqual([0, 'a.yaml:5 wider', 'a.yaml:5 wider']);
});

test('a file that was moved without a word to git is compared with all that is gone', async () => {
  const repository = changed({ 'a.filter': `${NARROW}\n` });
  renameSync(join(repository.folder, 'a.filter'), join(repository.folder, 'b.filter'));
  expect(await told(repository)).toEqual([0, 'b.filter:1 added', 'a.filter:1 removed']);
  repository.put({ 'b.filter': `${WIDE}\n` });
  expect(await told(repository)).toEqual([1, 'b.filter:1 added !', 'a.filter:1 removed']);
});

test('what the configuration leaves out since then is compared', async () => {
  const repository = changed(
    { 'a.filter': `${NARROW}\n` },
    { 'a.filter': `${WIDE}\n`, [CONFIG]: configOf({ ignores: ['a.filter'] }) },
  );
  const since = 'It is compared though the configuration leaves it out, for the configuration has changed, too.';
  expect(await told(repository)).toEqual([1, 'a.filter:1 wider !']);
  const { err } = await repository.compare('main', '.');
  expect(err.split('\n').slice(0, 2)).toEqual([
    'The configuration has changed since main; both versions are read as it is now.',
    `a.filter: ${since}`,
  ]);
  expect(await told(repository, 'a.filter')).toEqual([1, 'a.filter:1 wider !']);
  repository.put({ 'a.filter': `${NARROW}\n` });
  expect(await told(repository)).toEqual([0]);
  rmSync(join(repository.folder, 'a.filter'));
  expect(await told(repository)).toEqual([0, 'a.filter:1 removed']);
});

test('what the configuration left out before, too, is silent', async () => {
  const ignoring = { [CONFIG]: configOf({ ignores: ['a.filter'] }) };
  const repository = changed({ ...ignoring, 'a.filter': `${NARROW}\n` }, { 'a.filter': `${WIDE}\n` });
  expect(await repository.compare('main', '.')).toEqual({ status: 0, out: '', err: '' });
});

test('a configuration that is new, gone or in another folder is a changed one', async () => {
  const left = configOf({ ignores: ['a.filter'] });
  const nearer = changed({ 'sub/a.filter': `${NARROW}\n` }, { 'sub/a.filter': `${WIDE}\n`, [`sub/${CONFIG}`]: left });
  const ran = await command(['compare', '--against', 'main', '.'], { cwd: join(nearer.folder, 'sub'), env: gitEnv });
  expect([ran.status, ran.out.split('\n')[0]]).toEqual([1, 'a.filter:1:1']);
  const farther = changed(
    { [CONFIG]: configOf({ ignores: ['sub'] }), [`sub/${CONFIG}`]: configOf(), 'sub/a.filter': `${NARROW}\n` },
    { 'sub/a.filter': `${WIDE}\n`, [`sub/${CONFIG}`]: undefined },
  );
  const after = await command(['compare', '--against', 'main', '.'], { cwd: join(farther.folder, 'sub'), env: gitEnv });
  expect([after.status, after.out.split('\n')[0]]).toEqual([1, 'a.filter:1:1']);
});

test('git keeps what a .gitignore names, and so it is compared', async () => {
  const repository = changed({ 'a.filter': `${NARROW}\n` }, { 'a.filter': `${WIDE}\n`, '.gitignore': '*.filter\n' });
  expect(await told(repository)).toEqual([1, 'a.filter:1 wider !']);
  expect(await told(repository, '*.filter')).toEqual([1, 'a.filter:1 wider !']);
  expect(await told(repository, '*.txt')).toEqual([2]);
  repository.git('rm', '-q', '--cached', 'a.filter');
  expect(await told(repository)).toEqual([1, 'a.filter:1 wider !']);
  repository.put({ 'b.filter': `${WIDE}\n` });
  repository.git('add', '--force', 'b.filter');
  expect(await told(repository)).toEqual([1, 'a.filter:1 wider !', 'b.filter:1 added']);
});

test('a file that goes to where nobody looks is followed', async () => {
  const body = '# one\n# two\n# three\n# four\ncolor:red\n';
  const repository = changed({ 'a.filter': `${body}${NARROW}\n` });
  mkdirSync(join(repository.folder, 'node_modules'));
  repository.git('mv', 'a.filter', 'node_modules/a.filter');
  repository.put({ 'node_modules/a.filter': `${body}${WIDE}\n` });
  expect(await told(repository)).toEqual([1, 'node_modules/a.filter:6 wider !']);
  const hidden = changed({ [CONFIG]: configOf({ ignores: ['old'] }), 'a.filter': `${body}${NARROW}\n` });
  mkdirSync(join(hidden.folder, 'old'));
  hidden.git('mv', 'a.filter', 'old/a.filter');
  hidden.put({ 'old/a.filter': `${body}${WIDE}\n` });
  expect(await told(hidden)).toEqual([1, 'old/a.filter:6 wider !']);
  expect((await hidden.compare('main', '.')).err.split('\n')[0]).toBe(
    'old/a.filter: It is compared though the configuration leaves it out, for it stood where it was looked at.',
  );
});

test('where the configuration says another place since then, both places are compared', async () => {
  const stored = (filter: string, query: string) => JSON.stringify({ filter, query });
  const at = { [CONFIG]: configOf({ at: 'query' }) };
  expect(await told(changed({ 'a.json': stored(NARROW, 'age:1') }, { ...at, 'a.json': stored(WIDE, 'age:1') }))).toEqual([
    1,
    'a.json:1 wider !',
  ]);
  const before = { [CONFIG]: configOf({ overrides: [{ paths: ['*.json'], at: 'query' }] }), 'a.json': stored('x', NARROW) };
  expect(await told(changed(before, { [CONFIG]: configOf(), 'a.json': stored('x', WIDE) }))).toEqual([1, 'a.json:1 wider !']);
  const script = { 'frs-filter.config.js': `export default { schema: ${JSON.stringify(schema)}, at: 'query' };` };
  const repository = repositoryWith({ ...script, 'a.json': `{"query": "${NARROW}"}` });
  repository.put({
    'frs-filter.config.js': `export default { schema: ${JSON.stringify(schema)} };`,
    'a.json': `{"query": "${WIDE}"}`,
  });
  expect(await told(repository)).toEqual([1, 'a.json:1 wider !']);
  const unchanged = changed({ 'a.json': stored(NARROW, 'age:1') }, { 'a.json': stored(WIDE, 'age:1') });
  expect(await told(unchanged, '.', '--at', 'query')).toEqual([0]);
});

test('a schema that has changed is told', async () => {
  const repository = changed(
    { [CONFIG]: JSON.stringify({ schema: 'people.json' }), 'people.json': JSON.stringify(schema), 'a.filter': 'age:1\n' },
    { 'people.json': JSON.stringify({ ...schema, more: 'long' }) },
  );
  const said = { status: 0, out: '', err: 'The schema has changed since main; both versions are read as it is now.\n' };
  expect(await repository.compare('main', 'a.filter')).toEqual(said);
  expect(await repository.compare('main', 'a.filter', '--schema', 'people.json')).toEqual(said);
  repository.put({ 'mine.json': JSON.stringify(schema) });
  expect((await repository.compare('main', 'a.filter', '--schema', 'mine.json')).err).toBe('');
});

test('a link in the place of a file is compared by what it leads to', async () => {
  const files = { 'a.filter': `${NARROW}\n`, 'narrow.filter': `${NARROW}\n`, 'wide.filter': `${WIDE}\n` };
  const link = ({ folder }: TestRepository, target: string) => {
    rmSync(join(folder, 'a.filter'), { force: true });
    symlinkSync(target, join(folder, 'a.filter'));
  };
  const repository = changed(files);
  link(repository, 'narrow.filter');
  expect(await told(repository)).toEqual([0]);
  link(repository, 'wide.filter');
  expect(await told(repository)).toEqual([1, 'a.filter:1 wider !']);
  expect(await told(repository, 'a.filter')).toEqual([1, 'a.filter:1 wider !']);
  link(repository, '/nowhere/wide.filter');
  expect(await told(repository)).toEqual([2, 'a.filter:1 unknown !']);
  link(repository, 'narrow.filter');
  repository.commit();
  repository.git('branch', '-f', 'then');
  const since = async () => (await command(['compare', '--against', 'then', '.'], { cwd: repository.folder, env: gitEnv })).out;
  expect(await since()).toBe('');
  link(repository, 'wide.filter');
  expect(await since()).toContain('a.filter:1:1\n  - age:[20 TO 30]\n  + age:[0 TO 99]\n  wider');
  rmSync(join(repository.folder, 'a.filter'));
  repository.put({ 'a.filter': `${WIDE}\n` });
  expect(await since()).toContain('a.filter:1:1\n  - age:[20 TO 30]\n  + age:[0 TO 99]\n  wider');
});

test('a link to what git did not keep may have led to anything', async () => {
  const outside = folderWith({ 'x.filter': `${NARROW}\n` });
  const repository = changed({});
  symlinkSync(join(outside, 'x.filter'), join(repository.folder, 'a.filter'));
  repository.commit();
  rmSync(join(repository.folder, 'a.filter'));
  repository.put({ 'a.filter': `${WIDE}\n` });
  expect(await told(repository, 'a.filter')).toEqual([1, 'a.filter:1 unknown !']);
});

const marked = (reason: string) => `# frs-filter-wider: ${reason}\n`;

test.each<[string, string, string, readonly [number, ...string[]]]>([
  [
    'moved to another filter',
    `${marked('x')}color:red\n${NARROW}\n`,
    `color:red\n${marked('x')}${WIDE}\n`,
    [1, 'a.filter:3 wider !'],
  ],
  [
    'copied to another filter',
    `${marked('x')}color:red\n${NARROW}\n`,
    `${marked('x')}color:red\n${marked('x')}${WIDE}\n`,
    [0, 'a.filter:4 wider'],
  ],
  [
    'kept, and copied to one that did not change',
    `${marked('x')}${NARROW}\ncolor:red\n`,
    `${marked('x')}${WIDE}\n${marked('x')}color:red\n`,
    [1, 'a.filter:2 wider !'],
  ],
  [
    'one of two taken to a third',
    `${marked('x')}color:red\n${marked('x')}color:blue\n${NARROW}\n`,
    `color:red\n${marked('x')}color:blue\n${marked('x')}${WIDE}\n`,
    [1, 'a.filter:5 wider !'],
  ],
  ['that spoke of nothing', `${NARROW}\n\n\n${marked('x')}`, `${marked('x')}${WIDE}\n`, [1, 'a.filter:2 wider !']],
  ['new beside an old one', `${marked('x')}${NARROW}\n`, `${marked('x')}${marked('y')}${WIDE}\n`, [0, 'a.filter:3 wider']],
])('a marker %s', async (_, before, after, expected) => {
  expect(await told(changed({ 'a.filter': before }, { 'a.filter': after }))).toEqual(expected);
});

test('a marker that comes along into another file is an old one', async () => {
  const repository = changed(
    { 'a.filter': `${marked('x')}${NARROW}\n` },
    { 'a.filter': undefined, 'b.yaml': `# frs-filter-wider: x\nfilter: ${WIDE}\n` },
  );
  expect(await told(repository)).toEqual([1, 'b.yaml:2 added !', 'a.filter:2 removed']);
});

test('the environment leads git nowhere else, and what git was told not to look at is looked at', async () => {
  const repository = changed({ 'a.filter': `${NARROW}\n` });
  const decoy = changed({ 'a.filter': `${WIDE}\n` });
  repository.git('update-index', '--assume-unchanged', 'a.filter');
  repository.put({ 'a.filter': `${WIDE}\n` });
  expect(await told(repository)).toEqual([1, 'a.filter:1 wider !']);
  repository.git('update-index', '--skip-worktree', 'a.filter');
  expect(await told(repository)).toEqual([1, 'a.filter:1 wider !']);
  const env = {
    ...gitEnv,
    GIT_DIR: join(decoy.folder, '.git'),
    GIT_WORK_TREE: decoy.folder,
    GIT_INDEX_FILE: join(decoy.folder, '.git/index'),
    GIT_OBJECT_DIRECTORY: join(decoy.folder, '.git/objects'),
    GIT_NAMESPACE: 'x',
  };
  const { status, out } = await command(['compare', '--against', 'main', '.'], { cwd: repository.folder, env });
  expect([status, out.split('\n')[0]]).toEqual([1, 'a.filter:1:1']);
});

test('a file that git converts on its way is compared by what is in it', async () => {
  const repository = changed({
    '.gitattributes': '*.filter filter=same\n',
    'a.filter': `${NARROW}\n`,
    'b.filter': 'color:red\n',
  });
  repository.git('config', 'filter.same.clean', "sed 's/0 TO 99/20 TO 30/'");
  repository.put({ 'a.filter': `${WIDE}\n`, 'b.filter': 'color:red\r\n' });
  expect(await told(repository)).toEqual([1, 'a.filter:1 wider !']);
});

test('a file that a sparse checkout leaves out is as git keeps it', async () => {
  const repository = changed({ 'a/a.filter': `${NARROW}\n`, 'b/b.filter': `${NARROW}\n` });
  repository.git('branch', 'now');
  repository.git('checkout', '-q', 'now');
  repository.git('sparse-checkout', 'set', 'b');
  expect(await told(repository)).toEqual([0]);
  repository.git('sparse-checkout', 'disable');
  repository.put({ 'a/a.filter': `${WIDE}\n` });
  repository.commit();
  repository.git('sparse-checkout', 'set', 'b');
  expect(await told(repository)).toEqual([1, 'a/a.filter:1 wider !']);
});

test('what is missing because its file is broken may still be there', async () => {
  const repository = changed(
    { 'a.json': `[{"filter": "color:red"}, {"filter": "${NARROW}"}]` },
    { 'a.json': '[{"filter": "color:red"}, {"fil' },
  );
  expect(await told(repository)).toEqual([2, 'a.json:1 unknown !']);
  const { out } = await repository.compare('main', '.');
  expect(out.split('\n')[2]).toBe(
    '  unknown: The file cannot be read as a whole now, and may hold another one in its place. Take the new one for wider until somebody has looked.',
  );
});

test('a table whose column has another name now is told', async () => {
  const repository = changed({ 'a.csv': `filter\n${NARROW}\n` }, { 'a.csv': `filtre\n${WIDE}\n` });
  expect(await told(repository)).toEqual([2, 'a.csv:2 unknown !']);
});

test('a revision is one commit that is here', async () => {
  const repository = changed({ 'a.filter': `${NARROW}\n` }, { 'a.filter': `${WIDE}\n` });
  const refused = async (revision: string, cwd = repository.folder) => {
    const { status, out, err } = await command(['compare', `--against=${revision}`, '.'], { cwd, env: gitEnv });
    expect([status, out]).toEqual([2, '']);
    return err;
  };
  for (const range of ['main...HEAD', 'main..HEAD', '..HEAD'])
    expect(await refused(range)).toBe(`frs-filter: --against ${range}: Here stands a range; name one revision, such as main.\n`);
  const empty = folderWith({ [CONFIG]: configOf(), 'a.filter': `${NARROW}\n` });
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: empty, env: gitEnv });
  expect(await refused('HEAD', empty)).toBe('frs-filter: This repository has no commit yet.\n');
});

test('content that git lacks is told, with what brings it', async () => {
  const repository = changed({ 'a.filter': `${NARROW}\n` }, { 'a.filter': `${WIDE}\n` });
  const object = repository.git('rev-parse', 'main:a.filter').trim();
  rmSync(join(repository.folder, '.git/objects', object.slice(0, 2), object.slice(2)));
  const { status, err } = await repository.compare('main', '.');
  expect([status, err]).toEqual([
    2,
    expect.stringMatching(
      /^frs-filter: Some of what the repository should hold is not here \(git says: .*\)\. git fetch brings it; in a shallow clone, git fetch --unshallow does\.\n$/,
    ),
  ]);
  const tree = repository.git('rev-parse', 'main^{tree}').trim();
  rmSync(join(repository.folder, '.git/objects', tree.slice(0, 2), tree.slice(2)));
  expect((await repository.compare('main', '.')).err).toMatch(
    /^frs-filter: Some of what the repository should hold is not here /,
  );
  writeFileSync(join(repository.folder, '.git/HEAD'), 'nonsense');
  expect((await repository.compare('main', '.')).status).toBe(2);
});
