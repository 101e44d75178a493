import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { top } from '../support/files.ts';
import { command } from './command.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'frs-filter-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const schema = ['--schema', `${top}examples/people.json`];

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
}

const lint = (...argv: readonly string[]) => command(['lint', ...schema, ...argv], { cwd });
const plain = (...argv: readonly string[]) => lint('--format', 'plain', ...argv);

/** A warning that can be mended, and an error. */
const WORDY = 'age:20 AND male:true';
const INVERTED = 'age:[30 TO 20]';

const WORDY_SAID = (place: string) => `${place}: warning word-operator The manual writes \`&&\`, not \`AND\`.\n`;
const INVERTED_SAID = (place: string) =>
  `${place}: error inverted-range This range starts at 30 and ends at 20, so it matches nothing.\n`;

test('a finding is drawn over the line of the file', async () => {
  write({ 'jobs.json': `{\n  "filter": "${INVERTED}"\n}\n` });
  expect(await lint('jobs.json')).toEqual({
    status: 1,
    out: `error[inverted-range]: This range starts at 30 and ends at 20, so it matches nothing.
  at jobs.json:2:18
  2 |   "filter": "${INVERTED}"
    |                  ^^^^^^^^^^
  help: swap the ends: age:[20 TO 30]   (changes which faces match; not applied automatically)

Every code has a page: frs-filter rule inverted-range
`,
    err: '1 filter in 1 file: 1 error.\ninverted-range  error    1\n',
  });
});

describe('status', () => {
  test('0 for warnings, and 1 where there are more than --max-warnings', async () => {
    write({ 'a.filter': `${WORDY}\n` });
    expect((await plain('a.filter')).status).toBe(0);
    expect((await plain('a.filter', '--max-warnings', '1')).status).toBe(0);
    const { status, err } = await plain('a.filter', '--max-warnings', '0');
    expect([status, err]).toEqual([
      1,
      '1 filter in 1 file: 1 warning.\nword-operator  warning  1\nMore warnings than --max-warnings 0 lets pass.\n',
    ]);
  });

  test.each(['-1', 'many', '', '1.5'])('2 for --max-warnings %o', async (number) => {
    const { status, out, err } = await plain('.', `--max-warnings=${number}`);
    expect([status, out, err]).toEqual([2, '', `frs-filter: --max-warnings ${number}: write a whole number, such as 0.\n`]);
  });

  test('--quiet shows errors alone, and still counts the rest', async () => {
    write({ 'a.filter': `${WORDY}\n${INVERTED}\n` });
    const { out, err } = await plain('a.filter', '--quiet');
    expect([out, err.split('\n')[0]]).toEqual([INVERTED_SAID('a.filter:2:5'), '2 filters in 1 file: 1 error, 1 warning.']);
  });
});

test('--quiet hides nothing for which a filter is refused', async () => {
  write({ 'a.filter': INVERTED });
  const { out } = await plain('a.filter', '--quiet', '--rule', 'inverted-range=hint');
  expect(out).toBe(INVERTED_SAID('a.filter:1:5').replace('error', 'hint'));
});

test('what stands in the place of a filter is a finding, and no sign that there is none', async () => {
  write({ 'a.json': '{"filter": null}' });
  const { status, err } = await plain('a.json');
  expect([status, err]).toEqual([1, '0 filters in 1 file: 1 error.\nnot-text  error    1\n']);
});

describe('what is linted', () => {
  test('files of a folder, in order, without what git or the configuration leaves out', async () => {
    write({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': 'out/\n',
      'b/1.filter': INVERTED,
      'a.yaml': `filter: ${INVERTED}\n`,
      'out/2.filter': INVERTED,
      'node_modules/x/3.filter': INVERTED,
      'kept/4.filter': INVERTED,
      'frs-filter.config.json': '{"schema": {"age": "integer"}, "ignores": ["kept/"]}',
    });
    const { status, out, err } = await command(['lint', '.', '--format', 'plain'], { cwd });
    expect([status, out, err.split('\n')[0]]).toEqual([
      1,
      INVERTED_SAID('a.yaml:1:13') + INVERTED_SAID('b/1.filter:1:5'),
      '2 filters in 2 files: 2 errors.',
    ]);
    const left = await command(['lint', 'kept/4.filter', 'b/*.filter', '--format', 'plain'], { cwd });
    expect([left.status, left.out, left.err.split('\n')[0]]).toEqual([
      1,
      INVERTED_SAID('b/1.filter:1:5'),
      'kept/4.filter is not linted: the configuration leaves it out.',
    ]);
  });

  test('links that lead in circles come to an end', async () => {
    write({ 'a/1.filter': INVERTED });
    symlinkSync('..', join(cwd, 'a/up'));
    symlinkSync('self.filter', join(cwd, 'self.filter'));
    const { status, out } = await plain('.');
    expect([status, out]).toEqual([2, INVERTED_SAID('a/1.filter:1:5')]);
  });

  test('standard input, as lines or as the name says', async () => {
    const given = (text: string, ...argv: readonly string[]) =>
      command(['lint', '-', ...schema, '--format', 'plain', ...argv], { cwd, stdin: [text] });
    expect((await given(`# one\n${INVERTED}\n`)).out).toBe(INVERTED_SAID('standard input:2:5'));
    expect((await given(`{"filter": "${INVERTED}"}`, '--stdin-filename', 'a/b.json')).out).toBe(INVERTED_SAID('a/b.json:1:17'));
    expect((await given('', '--stdin-filename', 'b.exe')).status).toBe(2);
    expect((await given(INVERTED, '--fix')).err).toBe(
      'frs-filter: Standard input cannot be mended where it is; --fix-dry-run shows what would change.\n',
    );
    expect((await command(['lint', '-', ...schema, '--fix-dry-run'], { cwd, stdin: [`${WORDY}\n`] })).out).toBe(
      `--- standard input\n+++ standard input\n@@ -1,1 +1,1 @@\n-${WORDY}\n+age:20 && male:true\n`,
    );
  });

  test('--at says where in a record filters stand', async () => {
    const jobs = `{"jobs": [{"when": "${INVERTED}", "filter": "age:20"}], "when": "age:20"}`;
    write({ 'a.json': jobs, 'b.csv': `when,filter\n${INVERTED},age:20\n` });
    expect((await plain('.', '--at', 'when')).out).toBe(INVERTED_SAID('a.json:1:25') + INVERTED_SAID('b.csv:2:5'));
    expect((await plain('a.json', '--at', 'jobs[*].when')).out).toBe(INVERTED_SAID('a.json:1:25'));
    expect((await plain('a.json', '--at', 'jobs[')).status).toBe(2);
  });
});

test.each([
  [['--print-config', '--at', 'when'], "option '--print-config' cannot be used with option '--at <place>'"],
  [['--print-config', '--fix'], "option '--print-config' cannot be used with option '--fix'"],
  [['--print-config', '--rule', 'layout=off'], "option '--print-config' cannot be used with option '--rule <code=severity>'"],
  [['--print-config', '--format', 'json'], "option '--print-config' cannot be used with option '--format <format>'"],
  [
    ['--print-config', '--no-error-on-unmatched-pattern'],
    "option '--print-config' cannot be used with option '--no-error-on-unmatched-pattern'",
  ],
  [['--fix-dry-run', '--fix'], "option '--fix-dry-run' cannot be used with option '--fix'"],
  [['--fix-dry-run', '--output-file', 'x'], "option '--fix-dry-run' cannot be used with option '--output-file <file>'"],
  [['--fix-dry-run', '--format', 'json'], "option '--fix-dry-run' cannot be used with option '--format <format>'"],
  [['--fix-dry-run', '--quiet'], "option '--fix-dry-run' cannot be used with option '--quiet'"],
  [['--fix-dry-run', '--max-warnings', '0'], "option '--fix-dry-run' cannot be used with option '--max-warnings <number>'"],
  [['--stdin-filename', 'a.json'], '--stdin-filename names standard input, which is not asked for here; - asks for it.'],
])('nothing is ignored unsaid: %j', async (options, words) => {
  write({ 'a.filter': INVERTED });
  const { status, out, err } = await lint('a.filter', ...options);
  expect([status, out, err.split('\n')[0]]).toEqual([2, '', `frs-filter: ${words}`]);
});

describe('nothing to lint', () => {
  test('no name', async () => {
    const { status, err } = await plain();
    expect([status, err]).toEqual([2, 'frs-filter: Nothing to lint: name files or folders, such as: frs-filter lint .\n']);
  });

  test('no such file; the rest is linted all the same', async () => {
    write({ 'a.filter': INVERTED, 'a.conf': 'x' });
    const { status, out, err } = await plain('gone.filter', 'a.filter', 'a.conf', '*.yaml');
    expect([status, out, err.split('\n').slice(0, 3)]).toEqual([
      2,
      INVERTED_SAID('a.filter:1:5'),
      [
        'gone.filter: There is no such file or folder.',
        'a.conf: How filters are stored in it cannot be told from its name, which may end in .filter, .txt, .json, .jsonc, .ndjson, .jsonl, .yaml, .yml, .csv, .ts, .tsx, .mts, .cts, .js, .jsx, .mjs, .cjs.',
        '*.yaml: No file is there whose name ends in .filter, .txt, .json, .jsonc, .ndjson, .jsonl, .yaml, .yml, .csv, .ts, .tsx, .mts, .cts, .js, .jsx, .mjs, .cjs.',
      ],
    ]);
  });

  test('no filter in the files, where that is not said to be well', async () => {
    write({ 'a/1.json': '{}', 'a/2.json': '[]', 'table.csv': 'name,filters\nx,age:20\n' });
    const looked = 'Filters are looked for at the key, or in the column, called filter; --at says where else they stand.';
    expect((await plain('a')).err.split('\n')[0]).toBe(`a: No filter was found in 2 files. ${looked}`);
    expect((await plain('a')).status).toBe(2);
    expect((await plain('a', '--no-error-on-unmatched-pattern', 'b/*.filter')).status).toBe(0);
    expect((await plain('table.csv')).status).toBe(2);
  });
});

describe('what cannot be read is told at its line, and the rest linted', () => {
  const latin1 = Uint8Array.from([...Buffer.from('age:20\ncolor:caf'), 0xe9, ...Buffer.from(`\n${INVERTED}\n`)]);
  test.each([
    ['Latin-1', 'a.filter', latin1, 'a.filter:2: ', 'a.filter:3:5'],
    ['a NUL byte', 'a.filter', `age:20\u0000\n${INVERTED}\n`, 'a.filter:1: ', 'a.filter:2:5'],
    ['broken NDJSON', 'a.ndjson', `{"filter":\n{"filter":"${INVERTED}"}\n`, 'a.ndjson:1:', 'a.ndjson:2:16'],
    ['broken JSON', 'a.json', `{"a": [{"filter": "${INVERTED}"}, {"b": }]}`, 'a.json:1:', 'a.json:1:24'],
    ['broken YAML', 'a.yaml', `filter: ${INVERTED}\nb: "x\n`, 'a.yaml:', 'a.yaml:1:13'],
    ['broken CSV', 'a.csv', `filter\n${INVERTED}\nx"y\n`, 'a.csv:3', 'a.csv:2:5'],
    ['broken TypeScript', 'a.ts', `checkFilter('${INVERTED}');\nlet a; let a;\n`, 'a.ts:2:', 'a.ts:1:18'],
  ])('%s', async (_, name, content, told, found) => {
    write({ [name]: content });
    const { status, out, err } = await plain(name);
    expect([status, out, err.startsWith(told)]).toEqual([2, INVERTED_SAID(found), true]);
  });

  test('UTF-16, told once', async () => {
    write({ 'a.filter': Buffer.from(`\ufeff${INVERTED}\n`, 'utf16le'), 'b.filter': INVERTED });
    const { status, out, err } = await plain('.');
    expect([status, out, err.split('\n')[0]]).toEqual([
      2,
      INVERTED_SAID('b.filter:1:5'),
      'a.filter:1: This file is UTF-16 text; save or convert it as UTF-8.',
    ]);
  });

  test('a file in another encoding does not fill the screen', async () => {
    write({ 'a.filter': Uint8Array.from(Array.from({ length: 500 }, () => [0xe9, 0x0a]).flat()) });
    const { err } = await plain('a.filter');
    expect(err.split('\n').slice(19, 22)).toEqual([
      'a.filter:20: This line is not UTF-8 text; save or convert the file as UTF-8.',
      'a.filter: 480 more parts of this file cannot be read.',
      '0 filters in 0 files: no findings.',
    ]);
  });
});

describe('how findings are shown', () => {
  test('--rule, over the configuration', async () => {
    write({ 'a.filter': `${WORDY}\n${INVERTED}\n` });
    expect((await plain('a.filter', '--rule', 'word-operator=error')).out).toContain('a.filter:1:8: error word-operator');
    const off = await plain('a.filter', '--rule', 'word-operator=off', '--rule', 'inverted-range=hint');
    expect([off.status, off.out, off.err.split('\n')[1]]).toEqual([
      0,
      INVERTED_SAID('a.filter:2:5').replace('error', 'hint'),
      '1 finding not shown, as a comment or the configuration asks.',
    ]);
  });

  test.each([
    ['inverted-range=off', 'a filter with this finding is refused, so it cannot be hidden here.'],
    ['inverted-rnge=hint', 'there is no rule called inverted-rnge. Did you mean inverted-range?'],
    ['inverted-range=loud', 'write it as --rule inverted-range=SEVERITY, with off, hint, warning, error.'],
    ['inverted-range', 'write it as --rule inverted-range=SEVERITY, with off, hint, warning, error.'],
  ])('--rule %s is refused', async (option, why) => {
    const { status, err } = await plain('.', '--rule', option);
    expect([status, err.startsWith(`frs-filter: --rule ${option}: ${why}`)]).toEqual([2, true]);
  });

  test('an error can be hidden in the configuration, with a reason', async () => {
    write({
      'a.filter': INVERTED,
      'frs-filter.config.yaml': 'schema: {age: integer}\nrules: {inverted-range: {severity: off, reason: being mended}}\n',
    });
    expect((await command(['lint', 'a.filter'], { cwd })).status).toBe(0);
  });

  test('a comment hides what is no error, and says why', async () => {
    write({
      'a.filter': `# frs-filter-ignore word-operator: the authors think in words\n${WORDY}\n${WORDY}\n`,
      'b.filter': `# frs-filter-ignore word-operator: x\nage:20\n# frs-filter-ignore inverted-range: x\n${INVERTED}\n# frs-filter-ignore word-operator\n${WORDY}\n# frs-filter-ignor a: b\nage:20\n`,
    });
    expect((await plain('a.filter')).out).toBe(WORDY_SAID('a.filter:3:8'));
    expect((await plain('b.filter')).out).toBe(
      [
        'b.filter:1:3: warning unused-ignore word-operator is not found here. Leave this out: it would hide that mistake when somebody makes it later.',
        'b.filter:3:3: warning odd-ignore A comment cannot hide inverted-range: a filter is refused for it. Mend the filter, or turn the rule off in the configuration, with a reason.',
        INVERTED_SAID('b.filter:4:5').trimEnd(),
        'b.filter:5:3: warning odd-ignore This gives no reason; write frs-filter-ignore CODE: reason.',
        WORDY_SAID('b.filter:6:8').trimEnd(),
        'b.filter:7:3: warning odd-ignore There is no frs-filter-ignor. Did you mean frs-filter-ignore?',
        '',
      ].join('\n'),
    );
  });

  test('into a file, which is whole or as it was', async () => {
    write({ 'a.filter': INVERTED });
    const { status, out } = await plain('a.filter', '--output-file', 'report.txt');
    expect([status, out, readFileSync(join(cwd, 'report.txt'), 'utf8')]).toEqual([1, '', INVERTED_SAID('a.filter:1:5')]);
    const folder = await plain('a.filter', '--output-file', '.');
    expect([folder.status, folder.err.split('\n')[0]]).toEqual([
      2,
      'frs-filter: The findings cannot be written to .. It is a folder; name a file.',
    ]);
    const over = await plain('.', '--output-file', 'a.filter');
    expect([over.status, over.err.split('.')[0]]).toEqual([2, 'frs-filter: --output-file a']);
    expect(readFileSync(join(cwd, 'a.filter'), 'utf8')).toBe(INVERTED);
    const lost = await plain('a.filter', '--output-file', 'no/such/report.txt');
    expect([lost.status, lost.err.split('\n')[0]]).toEqual([
      2,
      'frs-filter: The findings cannot be written to no/such/report.txt. There is no such file or folder.',
    ]);
  });

  test('--print-config says what holds for a file', async () => {
    write({
      'frs-filter.config.json':
        '{"schema": {"age": "integer"}, "overrides": [{"paths": ["staff/"], "at": "when"}], "rules": {"boost": "off"}}',
    });
    const { status, out } = await command(['lint', '--print-config', 'staff/a.json'], { cwd });
    expect([status, JSON.parse(out)]).toEqual([
      0,
      { schema: { age: 'integer', external_image_id: 'string' }, at: 'when', rules: { boost: 'off' }, ignores: [] },
    ]);
  });
});

describe('--fix', () => {
  test('leaves errors, refused texts and hidden findings to their authors', async () => {
    const kept = ['age:20 male:true', 'age:20 Or male:true', 'age:(-20)', 'age:[１ TO 3]', 'age:x AND male:true'];
    const text = `${kept.join('\n')}\n# frs-filter-ignore word-operator: x\n${WORDY}\n`;
    write({ 'a.filter': text });
    await plain('a.filter', '--fix');
    expect(readFileSync(join(cwd, 'a.filter'), 'utf8')).toBe(text);
  });

  test('what an alias makes something else of stays as it is', async () => {
    const text = `x: {filter: &f ${WORDY}}\nnote: *f\ny: {name: &g "${WORDY}"}\nz: {filter: *g}\nw: {filter: &h ${WORDY}}\nv: {filter: *h}\n`;
    write({ 'a.yaml': text });
    await plain('a.yaml', '--fix');
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(text.replace(`&h ${WORDY}`, '&h age:20 && male:true'));
  });

  test('a link stays a link', async () => {
    write({ 'real/a.filter': WORDY });
    symlinkSync('real/a.filter', join(cwd, 'link.filter'));
    const { status, err } = await plain('link.filter', '--fix');
    expect([status, err, readFileSync(join(cwd, 'real/a.filter'), 'utf8')]).toEqual([
      0,
      '1 filter in 1 file: no findings.\nFixes for 1 filter.\n',
      'age:20 && male:true',
    ]);
  });

  test('a dry run writes nothing', async () => {
    write({ 'a.filter': `${WORDY}\n` });
    expect(await lint('a.filter', '--fix-dry-run')).toEqual({
      status: 1,
      out: `--- a.filter\n+++ a.filter\n@@ -1,1 +1,1 @@\n-${WORDY}\n+age:20 && male:true\n`,
      err: '1 filter in 1 file: 1 warning.\nFixes for 1 filter.\nword-operator  warning  1\nNothing was written.\n',
    });
    expect(readFileSync(join(cwd, 'a.filter'), 'utf8')).toBe(`${WORDY}\n`);
    expect((await lint('a.filter', '--fix', '--fix-dry-run')).status).toBe(2);
  });
});

const ACTING = /[\p{Cc}\p{Cf}\p{Zl}]|##(?=\w*\[)/u;

test('a diff of a dry run keeps tabs and the ends of lines', async () => {
  write({ 'a.csv': `\ufefffilter\tx,filter\r\n1,"age:20 AND\r\nmale:true"\r\n2,age:1\r\n` });
  const { out } = await lint('a.csv', '--fix-dry-run');
  expect(out).toBe(
    [
      '--- a.csv',
      '+++ a.csv',
      '@@ -1,4 +1,3 @@',
      ' \ufefffilter\tx,filter\r',
      '-1,"age:20 AND\r',
      '-male:true"\r',
      '+1,"age:20 && male:true"\r',
      ' 2,age:1\r',
      '',
    ].join('\n'),
  );
});

test('nothing in a file or its name acts on a terminal or in the log of a workflow', async () => {
  const name = '::error::\u202e\u001b[2J.filter';
  write({ [name]: 'age:20 \u001b[31m##[error]x\u2028\n::warning::age:1\nage:1 AND ##vso[task]x\n' });
  for (const format of ['pretty', 'plain', 'json', 'sarif', 'github']) {
    const { out, err } = await lint('.', '--format', format);
    expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(ACTING);
    const commands = out.split('\n').filter((line) => /^\s*::/.test(line));
    expect(commands.every((line) => format === 'github' && /^::(?:error|warning|notice) file=/.test(line))).toBe(true);
  }
  const { out } = await lint('.', '--fix-dry-run');
  expect(out.replaceAll('\n', '')).not.toMatch(ACTING);
  expect(out).not.toMatch(/^\s*::/m);
});
