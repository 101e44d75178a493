import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, put } from '../files/folder.ts';
import { command } from './command.ts';
import { gitEnv, repositoryWith, type TestRepository } from './repository.ts';

const config = {
  'frs-filter.config.json':
    '{"schema": {"age": "integer", "male": "boolean", "timestamp": "long", "color": "string"}, "overrides": [{"paths": ["*.csv"], "at": "query"}], "ignores": ["fixtures"]}',
};
const ADVICE =
  'Where that is meant, put a marker with the reason into a comment above the filter, or into a text beside it: frs-filter-wider: REASON\n';
const ONE_WIDER = `The changed filter may match faces that it did not match before. ${ADVICE}`;
const UNMARKED = 'No marker says that this is meant.';

/** A repository in which these files have become others since `main`; a file without a text there is gone. */
function changed(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string | undefined>>): TestRepository {
  const repository = repositoryWith({ ...config, ...before });
  for (const [path, text] of Object.entries(after)) {
    if (text === undefined) rmSync(join(repository.folder, path));
    else repository.put({ [path]: text });
  }
  return repository;
}

test('where no filter has changed nothing is said, whatever else has', async () => {
  const repository = changed({ 'a.txt': 'age:1\n', 'b.md': 'x' }, { 'a.txt': '# a comment\n\nage:1\n', 'b.md': 'y' });
  expect(await repository.compare('main', '.')).toEqual({ status: 0, out: '', err: '' });
  expect(await repository.compare('main', '.', '--format', 'json')).toEqual({ status: 0, out: '[]\n', err: '' });
});

const cases: readonly (readonly [string, string, ...string[]])[] = [
  ['age:[20 TO 30]', 'age:[20 TO 31]', 'wider: the new one also matches a face with age 31.', UNMARKED],
  ['age:[20 TO 30]', 'age:[20 TO 29]', 'narrower: the new one no longer matches a face with age 30.'],
  ['age:[20 TO 30]', 'age:{19 TO 31}', 'equal: the old one and the new one match the same faces.'],
  [
    'age:[20 TO 30]',
    'age:[21 TO 31]',
    'overlapping: the new one also matches a face with age 31, and no longer matches a face with age 20.',
    UNMARKED,
  ],
  [
    'age:20',
    'age:21',
    'disjoint: no face matches both. The new one matches a face with age 21, and no longer matches a face with age 20.',
    UNMARKED,
  ],
  // The service refuses what has no closing bracket, so that nothing is matched.
  ['age:[20 TO 30', 'age:20', 'wider: the new one also matches a face with age 20.', UNMARKED],
  [
    'age:20',
    'age:[20 TO 30',
    'narrower: the new one no longer matches a face with age 20.',
    'check refuses the new one; frs-filter lint says why.',
  ],
  // The service takes `and` for a word among alternatives.
  [
    'age:20 && male:true',
    'age:20 and male:true',
    'wider: the new one also matches a face with male true.',
    UNMARKED,
    'check refuses the new one; frs-filter lint says why.',
  ],
  [
    'age:20',
    'color:r*d',
    'unknown: No documented form says what the service makes of it: a pattern with * or ? in color:r*d. Take the new one for wider until somebody has looked.',
    UNMARKED,
    'check refuses the new one; frs-filter lint says why.',
  ],
];

test('each relation is told in words, by what the service would match', async () => {
  const file = (side: 0 | 1) => `${cases.map((row, index) => `job${index}:\n  filter: ${JSON.stringify(row[side])}\n`).join('')}`;
  const { status, out, err } = await changed({ 'jobs.yaml': file(0) }, { 'jobs.yaml': file(1) }).compare('main', '.');
  const paragraphs = cases.map(([before, after, ...said], index) =>
    [`jobs.yaml:${index * 2 + 2}:12  job${index}.filter`, `- ${before}`, `+ ${after}`, ...said].join('\n  '),
  );
  expect(out.split(/\n\n|\n$/).slice(0, -1)).toEqual(paragraphs);
  expect([status, err]).toEqual([1, `6 of 9 changed filters may match faces that they did not match before. ${ADVICE}`]);
});

test('a new marker with a reason lets a filter match more; an old one and one without a reason do not', async () => {
  const line = (marker: string, filter: string) =>
    `${marker === '' ? '' : `# frs-filter-wider${marker}\n`}${filter}\nmale:true\n`;
  const before = [line(': guests', 'age:1'), line(': guests', 'age:2'), line('', 'age:3'), line('', 'age:4'), line('', 'age:5')];
  const after = [
    line(': guests', 'age:[1 TO 9]'),
    line(': staff', 'age:[2 TO 9]'),
    line(':  ', 'age:[3 TO 9]'),
    line(': the rest', 'age:[4 TO 9]'),
    line(': narrower for all that', 'age:5 && male:true'),
  ];
  const { status, out } = await changed({ 'a.txt': before.join('') }, { 'a.txt': after.join('') }).compare('main', '.');
  expect(out.split('\n\n').map((paragraph) => paragraph.trimEnd().split('\n  ').slice(3))).toEqual([
    [
      'wider: the new one also matches a face with age 2.',
      'The words of the marker here stood in a marker before, and speak of an earlier change; write a new one.',
    ],
    ['wider: the new one also matches a face with age 3.', 'This is meant: staff'],
    [
      'wider: the new one also matches a face with age 4.',
      'The marker here gives no reason; write frs-filter-wider: and the reason.',
    ],
    ['wider: the new one also matches a face with age 5.', 'This is meant: the rest'],
    ['narrower: the new one no longer matches a face with age 5.'],
  ]);
  expect(status).toBe(1);
});

test('where all that got wider is marked, the status is 0', async () => {
  const repository = changed(
    { 'a.json': '{"filter": "age:1"}\n' },
    { 'a.json': '{"filter": "age:[1 TO 2]", "why": "frs-filter-wider: more of them"}\n' },
  );
  expect(await repository.compare('main', '.')).toEqual({
    status: 0,
    out: 'a.json:1:13  filter\n  - age:1\n  + age:[1 TO 2]\n  wider: the new one also matches a face with age 2.\n  This is meant: more of them\n',
    err: '',
  });
});

const MAY_REPLACE =
  'A filter that was removed may have become this one, and none of those is known to match all that this one matches.';

test('what is added and what is gone are told', async () => {
  const repository = changed(
    { 'a.txt': 'age:1\nage:2\n', 'sub/gone.yaml': 'filter: age:7\n', 'fixtures/x.txt': 'age:1\n' },
    { 'a.txt': 'age:2\nmale:true\n', 'sub/gone.yaml': undefined, 'new.csv': 'id,query\n1,age:9\n', 'fixtures/x.txt': 'age:2\n' },
  );
  const doubtful = `  ${MAY_REPLACE}\n  ${UNMARKED}\n`;
  const out = (gone: string) =>
    [
      `a.txt:2:1\n  + male:true\n  added: it matches a face with male true.\n${doubtful}`,
      'a.txt:1:1\n  - age:1\n  removed: it stood here at main.\n',
      `new.csv:2:3  query\n  + age:9\n  added: it matches a face with age 9.\n${doubtful}`,
      ...(gone === '' ? [] : [`${gone}:1:9  filter\n  - age:7\n  removed: it stood here at main.\n`]),
    ].join('\n');
  const err = (all: number) => `2 of ${all} changed filters may match faces that they did not match before. ${ADVICE}`;
  expect(await repository.compare('main', '.')).toEqual({ status: 1, out: out('sub/gone.yaml'), err: err(4) });
  expect(await repository.compare('main', '*.{txt,csv}')).toEqual({ status: 1, out: out('sub/gone.yaml'), err: err(4) });
  expect(await repository.compare('main', 'a.txt', 'new.csv')).toEqual({ status: 1, out: out(''), err: err(3) });
  expect(await repository.compare('main', 'sub')).toEqual({
    status: 0,
    out: 'sub/gone.yaml:1:9  filter\n  - age:7\n  removed: it stood here at main.\n',
    err: '',
  });
  expect(await repository.compare('main', 'new.csv')).toEqual({
    status: 0,
    out: 'new.csv:2:3  query\n  + age:9\n  added: it matches a face with age 9.\n',
    err: '',
  });
  expect(await repository.compare('main', 'fixtures/x.txt')).toEqual({
    status: 0,
    out: '',
    err: 'fixtures/x.txt: It is not compared: the configuration leaves it out.\n',
  });
});

test('a file that was renamed is compared with what it was', async () => {
  const body = '# one\n# two\n# three\ncolor:red\nmale:true\n';
  const repository = repositoryWith({ ...config, 'old/a.txt': `${body}age:1\n`, 'old/b.txt': `${body}age:5\n` });
  mkdirSync(join(repository.folder, 'new'));
  renameSync(join(repository.folder, 'old/a.txt'), join(repository.folder, 'new/a [1].txt'));
  repository.put({ 'new/a [1].txt': `${body}age:[1 TO 2]\n` });
  repository.git('add', '--all');
  const out =
    'new/a [1].txt:6:1\n  - age:1\n  + age:[1 TO 2]\n  wider: the new one also matches a face with age 2.\n  No marker says that this is meant.\n';
  expect(await repository.compare('main', '.')).toEqual({ status: 1, out, err: ONE_WIDER });
  repository.git('commit', '-q', '-m', 'x');
  expect(await repository.compare('main~1', 'new')).toEqual({ status: 1, out, err: ONE_WIDER });
  expect((await repository.compare('main~1', 'old')).out).toContain('old/a.txt:6:1\n  - age:1\n  removed');
  expect(await repository.compare('HEAD', '.')).toEqual({ status: 0, out: '', err: '' });
});

test('values that only the program knows leave it open what has changed', async () => {
  const script = (hole: string, low: string) =>
    `import { filterTag } from 'frs-filter';\nconst tag = filterTag(people);\nexport const old = tag\`age:[${low} TO \${${hole}}]\`;\n`;
  const repository = changed({ 'a.ts': script('high', '1') }, { 'a.ts': script('higher', '1') });
  expect(await repository.compare('main', '.')).toEqual({
    status: 1,
    out: [
      'a.ts:3:24  old',
      `- age:[1 TO $\{high}]`,
      `+ age:[1 TO $\{higher}]`,
      'unknown: Some of its values only the running program knows. Take the new one for wider until somebody has looked.',
      `${UNMARKED}\n`,
    ].join('\n  '),
    err: ONE_WIDER,
  });
});

test('what is no text any more may mean anything', async () => {
  const repository = changed({ 'a.json': '{"filter": "age:1"}' }, { 'a.json': '{"filter": null}' });
  const { status, out } = await repository.compare('main', '.');
  expect([status, out.split('\n').slice(0, 4)]).toEqual([
    1,
    [
      'a.json:1:12  filter',
      '  - age:1',
      '  + null',
      '  unknown: Here stands null, which is no filter. Take the new one for wider until somebody has looked.',
    ],
  ]);
});

test('a text is not what looks like it and is none', async () => {
  const repository = changed({ 'a.json': '{"filter": "null"}' }, { 'a.json': '{"filter": null}' });
  expect((await repository.compare('main', '.')).status).toBe(1);
});

test('what has only moved is told, since it may now be for something else', async () => {
  const jobs = (...filters: readonly string[]) => JSON.stringify(filters.map((filter) => ({ filter })));
  const repository = changed({ 'a.json': jobs('age:1', 'age:[1 TO 9]') }, { 'a.json': jobs('age:[1 TO 9]', 'age:1') });
  expect(await repository.compare('main', '.')).toEqual({
    status: 0,
    out: 'a.json:1:39  [1].filter\n  - age:1\n  + age:1\n  equal: it has only moved. What stands round it says whether it is for something else now.\n',
    err: '',
  });
});

test('what cannot be read is told; the rest is compared', async () => {
  const repository = changed(
    { 'a.ndjson': '{"filter": "age:1"}\n{"filter": \n', 'b.txt': 'age:1\n' },
    { 'a.ndjson': '{"filter": "age:1"}\n{"filter": "age:2"}\n', 'b.txt': 'age:[1 TO 2]\n' },
  );
  const { status, out, err } = await repository.compare('main', '.');
  expect([status, out.split('\n')]).toEqual([
    1,
    [
      'a.ndjson:2:13  filter',
      '  + age:2',
      '  unknown: The earlier file cannot be read as a whole, and may have held another one here. Take the new one for wider until somebody has looked.',
      `  ${UNMARKED}`,
      '',
      'b.txt:1:1',
      '  - age:1',
      '  + age:[1 TO 2]',
      '  wider: the new one also matches a face with age 2.',
      `  ${UNMARKED}`,
      '',
    ],
  ]);
  expect(err.split('\n')[0]).toMatch(/^a\.ndjson as it was:2:\d+: /);
  repository.commit();
  repository.put({ 'a.ndjson': '{"filter": "age:1"}\n{"filter": \n', 'b.txt': 'age:1\n' });
  const now = await repository.compare('main', '.');
  expect([now.status, now.err]).toEqual([2, expect.stringMatching(/^a\.ndjson:2:\d+: /)]);
  expect(now.out).toContain('narrower: the new one no longer matches a face with age 2.');
});

test('json keeps all digits, and hides nothing that a terminal would act on', async () => {
  const repository = changed(
    { '\u202ea.txt': 'timestamp:9007199254740993\n' },
    { '\u202ea.txt': '# frs-filter-wider: \u001b[2J ##[group]\ntimestamp:[9007199254740993 TO *]\n' },
  );
  const { status, out } = await repository.compare('main', '.', '--format', 'json');
  expect([status, out]).toEqual([
    0,
    `[
  {
    "source": "\\u202ea.txt",
    "line": 2,
    "column": 1,
    "relation": "wider",
    "wider": false,
    "before": "timestamp:9007199254740993",
    "after": "timestamp:[9007199254740993 TO *]",
    "onlyAfter": {
      "timestamp": 9007199254740994
    },
    "marker": "\\u001b[2J #\\u0023[group]"
  }
]
`,
  ]);
  const pretty = await repository.compare('main', '.');
  expect(pretty.out.split('\n')[0]).toBe('<U+202E>a.txt:2:1');
  expect(pretty.out.split('\n')[4]).toBe('  This is meant: ␛[2J #<U+0023>[group]');
});

const RUN = ['compare', '--against'];

test('without a repository, a commit, a schema or a path there is nothing to compare', async () => {
  const plain = folderWith({ ...config, 'a.txt': 'age:1\n' });
  const repository = changed({ 'a.txt': 'age:1\n' }, { 'a.txt': 'age:2\n' });
  const usage = async (argv: readonly string[], cwd = repository.folder, env: Record<string, string | undefined> = gitEnv) => {
    const { status, out, err } = await command(argv, { cwd, env });
    expect([status, out]).toEqual([2, '']);
    return err;
  };
  expect(await usage([...RUN, 'main', '.'], plain)).toBe(
    'frs-filter: This folder is in no git repository, so there is nothing earlier to compare with.\n',
  );
  expect(await usage([...RUN, 'main', '.'], repository.folder, { PATH: plain })).toBe(
    'frs-filter: git is not installed, or stands in no folder of the PATH; without it there is nothing earlier to compare with.\n',
  );
  expect(await usage([...RUN, 'no\u001b[2J', '.'])).toBe('frs-filter: There is no commit no␛[2J in this repository.\n');
  expect(await usage(['compare', '--against=--output=x', '.'])).toBe(
    'frs-filter: There is no commit --output=x in this repository.\n',
  );
  expect(await usage(['compare', '--against=', '.'])).toBe('frs-filter: --against is empty; name a revision, such as main.\n');
  expect(await usage([...RUN, 'main'])).toBe(
    'frs-filter: Nothing to compare: name files or folders, such as: frs-filter compare --against main .\n',
  );
  expect(await usage([...RUN, 'main', '-'])).toBe(
    'frs-filter: Standard input, -, has no earlier version; name files or folders.\n',
  );
  expect(await usage([...RUN, 'main', 'none.txt'])).toBe('none.txt: There is no such file or folder.\n');
  expect(await usage([...RUN, 'main', '*.ndjson'])).toMatch(/^\*\.ndjson: No file is there whose name ends in \.filter, /);
  expect(await usage([...RUN, 'main', join(plain, 'a.txt')])).toMatch(
    /a\.txt: It lies outside the git repository, which has nothing earlier to compare it with\.\n$/,
  );
  expect(await usage(['compare', 'age:1'])).toBe(
    'frs-filter: compare takes two filters, each between single quotes, and got 1. Stored filters are compared with an earlier revision: frs-filter compare --against main PATH…\n',
  );
  expect(await usage(['compare', 'a', 'b', '--at', 'x'])).toBe(
    'frs-filter: --at says where filters stand in files; without --against, compare takes two filters.\n',
  );
  expect(await usage([...RUN, 'main', '.', '--every-face'])).toContain(
    "option '--every-face' cannot be used with option '--against <revision>'",
  );
  rmSync(join(repository.folder, 'frs-filter.config.json'));
  expect(await usage([...RUN, 'main', '.'])).toBe(
    'frs-filter: a.txt: Without a schema it is not known what the filters match; --schema FILE gives one, and so does a configuration.\n',
  );
});

test('a shallow clone says that it lacks commits', async () => {
  const repository = changed({ 'a.txt': 'age:1\n' }, { 'a.txt': 'age:2\n' });
  const first = repository.git('rev-parse', 'HEAD').trim();
  repository.commit();
  const folder = folderWith();
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${repository.folder}`, 'clone'], { cwd: folder, env: gitEnv });
  expect(await command([...RUN, first, '.'], { cwd: join(folder, 'clone'), env: gitEnv })).toEqual({
    status: 2,
    out: '',
    err: `frs-filter: There is no commit ${first} in this repository. The repository is a shallow clone, which lacks earlier commits; git fetch --unshallow brings them.\n`,
  });
});

test('files are compared from any folder, through links, and with a place of their own', async () => {
  const repository = changed(
    { 'sub/a.json': '{"jobs": [{"q": "age:1"}]}' },
    { 'sub/a.json': '{"jobs": [{"q": "age:[1 TO 2]"}]}' },
  );
  symlinkSync('a.json', join(repository.folder, 'sub/b.json'));
  put(repository.folder, { 'inner/.git/HEAD': '', 'inner/c.json': '{"q": "age:1"}' });
  const cwd = join(repository.folder, 'sub');
  const out =
    'b.json:1:18  jobs[0].q\n  - age:1\n  + age:[1 TO 2]\n  wider: the new one also matches a face with age 2.\n  No marker says that this is meant.\n';
  expect(await command([...RUN, 'main', 'b.json', '--at', 'jobs[*].q'], { cwd, env: gitEnv })).toEqual({
    status: 1,
    out,
    err: ONE_WIDER,
  });
  expect(await command([...RUN, 'main', '../inner', '--at', 'q'], { cwd, env: gitEnv })).toEqual({
    status: 2,
    out: '',
    err: '../inner/c.json: It belongs to another git repository; compare it from there.\n',
  });
});
