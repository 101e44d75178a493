import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from './command.ts';

const people = fileURLToPath(new URL('../../examples/people.json', import.meta.url));
const top = fileURLToPath(new URL('../../', import.meta.url));
const schema = ['--schema', people];

const FRAME = [
  'error[inverted-range]: This range starts at 30 and ends at 20, so it matches nothing.',
  '  1 | age:[30 TO 20]',
  '    |     ^^^^^^^^^^',
  '  help: swap the ends: age:[20 TO 30]   (changes which faces match; not applied automatically)',
].join('\n');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frs-filter-'));
  writeFileSync(join(folder, 'typo.yaml'), 'age: int\n');
  writeFileSync(join(folder, 'empty.json'), '');
  writeFileSync(join(folder, 'utf16.json'), Buffer.from('\ufeff{}', 'utf16le'));
  writeFileSync(join(folder, 'other.json'), JSON.stringify(Object.fromEntries([...'abcdefghi'].map((name) => [name, {}]))));
  writeFileSync(join(folder, 'bom.json'), '\ufeff{"age": "integer"}');
  writeFileSync(join(folder, 'frs-filter.config.yaml'), 'schema:\n  age: integer\n');
  writeFileSync(join(folder, 'big.json'), '{');
  truncateSync(join(folder, 'big.json'), 10_000_000);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('check says nothing about a good filter', async () => {
  expect(await command(['check', 'age:[20 TO 30]', ...schema])).toEqual({ status: 0, out: '', err: '' });
});

test('check prints the frame of a bad one', async () => {
  expect(await command(['check', 'age:[30 TO 20]', ...schema])).toEqual({ status: 1, out: `${FRAME}\n`, err: '' });
});

test('check prints the frame of the house', async () => {
  const { out } = await command(['check', 'age:[30 TO 20] && male:true', ...schema]);
  expect(out).toBe(`${FRAME.replace('20]\n', '20] && male:true\n')}\n`);
});

test('several filters are numbered', async () => {
  const numbered = FRAME.replace('\n', '\n  at filter 2:1:5\n');
  expect(await command(['check', 'age:1', 'age:[30 TO 20]', 'age:2', ...schema])).toEqual({
    status: 1,
    out: `${numbered}\n`,
    err: '',
  });
});

test('standard input holds a filter a line', async () => {
  const numbered = FRAME.replace('\n', '\n  at standard input:3:5\n').replace('  1 |', '  3 |');
  const stdin = ['\ufeffage:1\r\n\n', 'age:[30 T', 'O 20]\nage:', '2'];
  expect(await command(['check', '-', ...schema], { stdin })).toEqual({ status: 1, out: `${numbered}\n`, err: '' });
});

test('a character may come in two pieces', async () => {
  const [first, second] = [new Uint8Array([0xe5, 0xbc]), new Uint8Array([0xa0])];
  const { out } = await command(['check', '-', ...schema], { stdin: ['color:', first, second] });
  expect(out).toContain('  1 | color:张\n');
});

test('plain is a line', async () => {
  expect((await command(['check', 'age:[30 TO 20]', '--format', 'plain', ...schema])).out).toBe(
    'line 1, columns 5 to 14: error inverted-range: This range starts at 30 and ends at 20, so it matches nothing. Help: swap the ends: age:[20 TO 30] (changes which faces match; not applied automatically).\n',
  );
});

test('json is one array, whatever was found', async () => {
  const places = async (...filters: readonly string[]) => {
    const { out, status } = await command(['check', ...filters, '--format', 'json', ...schema]);
    const found = JSON.parse(out) as readonly { readonly source?: string; readonly column: number }[];
    return { status, found: found.map(({ source, column }) => [source, column]) };
  };
  expect(await places('age:1')).toEqual({ status: 0, found: [] });
  expect(await places('age:[2 TO 1]')).toEqual({ status: 1, found: [[undefined, 5]] });
  expect(await places('age:[2 TO 1]', 'age:1 && age:[2 TO 1]')).toEqual({
    status: 1,
    found: [
      ['filter 1', 5],
      ['filter 2', 14],
    ],
  });
});

test('a filter that the shell cut is told', async () => {
  const { status, err } = await command(['check', 'age:[20', 'TO', '30]', ...schema]);
  expect([status, err]).toEqual([1, 'Did the shell cut one filter into pieces? Put it between single quotes.\n']);
});

test.each([
  ['check'],
  ['format'],
  ['explain'],
  ['match', '--faces', 'examples/export.ndjson'],
  ['compare', '(!age:2) || age:2'],
  ['reading'],
])('every face must be meant: %s', async (name, ...more) => {
  const all = [name, '(!age:1) || age:1', ...more, ...schema];
  const [refused, meant] = [await command(all, { cwd: top }), await command([...all, '--every-face'], { cwd: top })];
  expect([refused.status, meant.status]).toEqual([1, 0]);
});

test('without a schema check says what it does not look at', async () => {
  expect(await command(['check', 'age:1'])).toEqual({
    status: 0,
    out: '',
    err: 'No schema was given, so fields and values are not checked; --schema FILE gives one.\n',
  });
});

test('a configuration is found', async () => {
  expect(await command(['check', 'age:1'], { cwd: folder })).toEqual({ status: 0, out: '', err: '' });
  expect((await command(['check', 'male:true'], { cwd: folder })).status).toBe(1);
});

test.each(['check', 'check -', 'format -'])('nothing to do: %s', async (argv) => {
  expect(await command([...argv.split(' '), ...schema], { stdin: ['\n  \n'] })).toEqual({
    status: 2,
    out: '',
    err: 'frs-filter: Nothing to do: give a filter between single quotes, or - to read filters from standard input, one a line.\n',
  });
});

test.each([
  ['none.json', 'none.json cannot be read. There is no such file or folder.'],
  ['.', '. cannot be read. It is a folder; a schema is a JSON or YAML file.'],
  ['utf16.json', 'utf16.json is not UTF-8 text; save or convert it as UTF-8.'],
])('the schema %s ends the run with a line', async (file, words) => {
  const ran = await command(['check', 'age:1', '--schema', file], { cwd: folder });
  expect(ran).toEqual({ status: 2, out: '', err: `frs-filter: ${words}\n` });
});

test.each([
  [
    'typo.yaml',
    'The schema in typo.yaml cannot be used.\n\n' +
      'error: The field age has the type "int"; the service knows string, integer, long, float, double, boolean.\n' +
      '  at typo.yaml:1:6\n  1 | age: int\n    |      ^^^\n  help: Did you mean integer?',
  ],
  [
    'empty.json',
    'The schema in empty.json cannot be used.\n\n' +
      'error: This file is empty; a schema was expected, such as {"age": {"type": "integer"}}.\n' +
      '  at empty.json:1:1\n  1 |\n    | ^',
  ],
])('the schema %s is shown where it is wrong', async (file, words) => {
  const ran = await command(['check', 'age:1', '--schema', file], { cwd: folder });
  expect(ran).toEqual({ status: 2, out: '', err: `frs-filter: ${words}\n` });
});

test('a byte order mark does not hurt a schema', async () => {
  expect((await command(['check', 'age:1', '--schema', 'bom.json'], { cwd: folder })).status).toBe(0);
});

test('a schema of ten megabytes is refused', async () => {
  const { status, err } = await command(['check', 'age:1', '--schema', 'big.json'], { cwd: folder });
  expect([status, err.includes('This file has more than 65536 characters')]).toEqual([2, true]);
});

test('a file that is no schema has a few frames', async () => {
  const { status, err } = await command(['check', 'age:1', '--schema', 'other.json'], { cwd: folder });
  expect([status, err.match(/^error: /gm)?.length, err.split('\n').at(-2)]).toEqual([2, 3, 'and 6 more. Is it the right file?']);
});

test('standard input may hold the schema, while nothing else asks for it', async () => {
  const stdin = ['{"age": ', '"integer"}'];
  expect(await command(['check', 'age:1', '--schema', '-'], { stdin })).toEqual({ status: 0, out: '', err: '' });
  expect(await command(['check', 'age:1', '--schema', '-'], { stdin: ['age: int'] })).toEqual({
    status: 2,
    out: '',
    err:
      'frs-filter: The schema in standard input cannot be used.\n\n' +
      'error: The field age has the type "int"; the service knows string, integer, long, float, double, boolean.\n' +
      '  at standard input:1:6\n  1 | age: int\n    |      ^^^\n  help: Did you mean integer?\n',
  });
  expect(await command(['check', '-', '--schema', '-'], { stdin })).toEqual({
    status: 2,
    out: '',
    err: 'frs-filter: Standard input, -, is asked for twice; it can hold one thing: filters, a schema or faces.\n',
  });
});

test('standard input that is no text', async () => {
  expect(await command(['check', '-', ...schema], { stdin: [new Uint8Array([0xff, 0xfe, 0x61, 0])] })).toEqual({
    status: 2,
    out: '',
    err: 'frs-filter: Standard input is not UTF-8 text; save or convert it as UTF-8.\n',
  });
});

test('format writes the canonical text, and refuses what check refuses', async () => {
  expect(await command(['format', 'age:1  &&   (male:true)', ...schema])).toEqual({
    status: 0,
    out: 'age:1 && male:true\n',
    err: '',
  });
  expect(await command(['format', 'age:[30 TO 20]', ...schema])).toEqual({
    status: 1,
    out: '',
    err: `${FRAME}\n\nNot formatted: check refuses this filter.\n`,
  });
  expect((await command(['format', 'age:1 && male:true || score:1'])).out).toBe('');
});

test('format keeps the lines of standard input apart', async () => {
  const stdin = ['age:1\n', 'age:[2 TO 1]\n(age:2)\n'];
  const { status, out } = await command(['format', '-', ...schema], { stdin });
  expect([status, out]).toEqual([1, 'age:1\nage:2\n']);
});

test('parse writes the tree', async () => {
  const { status, out, err } = await command(['parse', 'age:1 && (!male:true)']);
  expect([status, JSON.parse(out), err]).toEqual([
    0,
    {
      kind: 'Conjunction',
      operands: [
        { kind: 'Equality', field: 'age', value: '1' },
        { kind: 'Negation', operand: { kind: 'Equality', field: 'male', value: 'true' } },
      ],
    },
    '',
  ]);
});

test('parse says where there is no tree', async () => {
  const { status, out, err } = await command(['parse', '']);
  expect([status, out, err.endsWith('There is no tree to show.\n')]).toEqual([1, '', true]);
});

test('rule lists the rules, shows one, and guesses what was meant', async () => {
  const list = await command(['rule']);
  expect(list.out).toMatch(/^inverted-range +error +A range that starts above its end\.$/m);
  const one = await command(['rule', 'inverted-range']);
  expect(one.out.startsWith('inverted-range (error)\nA range that starts above its end.\n\n')).toBe(true);
  expect(one.out).toContain(`${FRAME.replace('20]\n', '20] && male:true\n')}\n`);
  expect(await command(['rule', 'inverted-rnge'])).toEqual({
    status: 2,
    out: '',
    err: 'frs-filter: There is no rule called inverted-rnge. Did you mean inverted-range?\nfrs-filter rule lists them.\n',
  });
});

const target = ['--endpoint', 'https://face.cn-north-4.myhuaweicloud.com', '--project-id', '0123', '--face-set', 'showFaceSet'];

test('delete writes the request and sends nothing', async () => {
  const { status, out, err } = await command(['delete', 'age:[20 TO 30]', ...schema, ...target, '--format', 'json']);
  expect([status, JSON.parse(out), err]).toEqual([
    0,
    {
      method: 'DELETE',
      url: 'https://face.cn-north-4.myhuaweicloud.com/v2/0123/face-sets/showFaceSet/faces/batch',
      headers: { 'Content-Type': 'application/json' },
      body: '{"filter":"age:[20 TO 30]"}',
      redirect: 'manual',
    },
    'Nothing was sent. When this request is, the faces are gone for good.\n',
  ]);
});

test('delete writes the canonical text, as http and as curl', async () => {
  const http = await command(['delete', '(age:1)', ...schema, ...target]);
  expect(http.out.split('\n')[0]).toBe('DELETE /v2/0123/face-sets/showFaceSet/faces/batch HTTP/1.1');
  const curl = await command(['delete', '(age:1)', ...schema, ...target, '--format', 'curl'], { env: { FRS_TOKEN: 'hush' } });
  expect(curl.out.endsWith(`--data-raw '{"filter":"age:1"}'\n`)).toBe(true);
  expect(curl.out + curl.err).not.toContain('hush');
});

test('delete makes no request from a filter that check refuses', async () => {
  const { status, out, err } = await command(['delete', 'age:[30 TO 20]', ...schema, ...target]);
  expect([status, out, err]).toEqual([1, '', `${FRAME}\n\nNo request was made: check refuses this filter.\n`]);
});

test('delete needs a schema, a target and one filter', async () => {
  const ends = async (argv: readonly string[], stdin: readonly string[] = []) => {
    const { status, out, err } = await command(['delete', ...argv], { stdin });
    return [status, out, err.split('\n')[0]];
  };
  expect(await ends(['age:1', ...target])).toEqual([
    2,
    '',
    'frs-filter: Without a schema no filter can be trusted with a delete; --schema FILE gives one.',
  ]);
  expect(await ends(['age:1', ...schema, ...target.slice(2)])).toEqual([
    2,
    '',
    "frs-filter: required option '--endpoint <url>' not specified",
  ]);
  expect(await ends(['-', ...schema, ...target], ['age:1\nage:2\n'])).toEqual([
    2,
    '',
    'frs-filter: This command takes one filter; standard input holds several.',
  ]);
  expect(await ends(['age:1', ...schema, ...target.slice(0, 4), '--face-set', 'a/b'])).toEqual([
    2,
    '',
    'frs-filter: --face-set has other characters or another length: pass 1 to 64 letters, digits, _ and -.',
  ]);
});

test.each<[readonly string[], string]>([
  [[], 'Usage: frs-filter [options] [command]'],
  [
    ['chek'],
    "frs-filter: unknown command 'chek'\n(Did you mean check?)\nUsage: frs-filter [options] [command]\nfrs-filter --help says more.\n",
  ],
  [['help', 'chek'], 'frs-filter: There is no command chek. Did you mean check?\nfrs-filter --help lists them.\n'],
  [['help', 'zzzz'], 'frs-filter: There is no command zzzz.\nfrs-filter --help lists them.\n'],
  [
    ['check', '--shema', 'x'],
    "frs-filter: unknown option '--shema'\n(Did you mean --schema?)\nUsage: frs-filter check [options] [filter...]\nfrs-filter check --help says more.\n",
  ],
  [
    ['check', '--format', 'xml', 'a:1'],
    "frs-filter: option '--format <format>' argument 'xml' is not one of pretty, plain, json.\n",
  ],
  [
    ['check', '-age:1'],
    "frs-filter: unknown option '-age:1'\nA filter that begins with - stands after --, as in: frs-filter check -- '-age:20'\n",
  ],
  [
    ['compare', '-age:1', 'age:2'],
    "frs-filter: unknown option '-age:1'\nA filter that begins with - stands after --, as in: frs-filter compare -- '-age:20'\n",
  ],
  [['lint', '.', '-q'], "frs-filter: unknown option '-q'\nUsage: frs-filter lint [options] [path...]\n"],
  [
    ['init', 'a', 'b'],
    "frs-filter: too many arguments for 'init'. Expected 1 argument but got 2.\nUsage: frs-filter init [options] [file]\n",
  ],
  [
    ['completion', 'bash', 'zsh'],
    "frs-filter: too many arguments for 'completion'. Expected 1 argument but got 2.\nUsage: frs-filter completion [options] <shell>\n",
  ],
  [
    ['format', 'age:[20', 'TO', '30]'],
    "frs-filter: too many arguments for 'format'. Expected 1 argument but got 3.\nPut the filter between single quotes, so that the shell keeps it in one piece.\n",
  ],
])('wrong usage: %j', async (argv, words) => {
  const { status, out, err } = await command(argv);
  expect([status, out, err.slice(0, words.length)]).toEqual([2, '', words]);
});

test('a filter that begins with - stands after --', async () => {
  const { out } = await command(['check', ...schema, '--', '-age:1']);
  expect(out).toContain('  1 | -age:1\n');
});

test('help and version are results', async () => {
  const help = await command(['--help']);
  expect([help.status, help.out.startsWith('Usage: frs-filter [options] [command]\n'), help.err]).toEqual([0, true, '']);
  const one = await command(['help', 'check']);
  expect([one.status, one.out, one.err]).toEqual([0, (await command(['check', '--help'])).out, '']);
  expect(await command(['help'])).toEqual(help);
  const version = await command(['--version']);
  expect([version.status, /^\d+\.\d+\.\d+\n$/.test(version.out), version.err]).toEqual([0, true, '']);
});

test.each<[string, boolean, Readonly<Record<string, string>>, boolean]>([
  ['a terminal', true, {}, true],
  ['no terminal', false, {}, false],
  ['a dumb terminal', true, { TERM: 'dumb' }, false],
  ['NO_COLOR on a terminal', true, { NO_COLOR: '1' }, false],
  ['FORCE_COLOR without a terminal', false, { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0 on a terminal', true, { FORCE_COLOR: '0' }, false],
  ['NO_COLOR and FORCE_COLOR', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
])('colour with %s', async (_, isTTY, env, colored) => {
  const { out } = await command(['check', 'age:[30 TO 20]', ...schema], { isTTY, env });
  expect(out.includes('\u001b[31m')).toBe(colored);
});

test('a bug of ours is told as one, without a trace', async () => {
  const { run } = await import('../../src/cli/run.ts');
  let err = '';
  const broken = {
    write: () => {
      throw new Error('the disk is gone');
    },
    settled: async () => {},
    isTTY: false,
  };
  const stderr = {
    write: (text: string) => {
      err += text;
    },
    settled: async () => {},
    isTTY: false,
  };
  const stdin = (async function* () {})();
  const status = await run(['check', 'age:[30 TO 20]', ...schema], {
    stdin,
    stdout: broken,
    stderr,
    env: {},
    cwd: '/',
  });
  expect([status, err]).toEqual([
    70,
    'This is a bug in frs-filter, not in your filter. Please report it, with the command you ran and this line:\nError: the disk is gone\n',
  ]);
});
