import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { top } from '../support/files.ts';

const schema = ['--schema', 'examples/people.json'];

const dist = join(top, 'dist');

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command; `closeEarly` stops reading its output, as `head` does. */
function run(argv: readonly string[], stdin = '', closeEarly = false): Promise<Ended> {
  const child = spawn(process.execPath, [join(dist, 'cli.js'), ...argv], { cwd: top, env: { PATH: process.env.PATH } });
  let out = '';
  let err = '';
  child.stdout.on('data', (piece) => {
    out += piece;
    if (closeEarly) child.stdout.destroy();
  });
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })));
}

test('a good filter, a bad one, and a schema that is not there', async () => {
  expect(await run(['check', 'age:[20 TO 30]', ...schema])).toEqual({ status: 0, out: '', err: '' });
  const bad = await run(['check', 'age:[30 TO 20]', ...schema]);
  expect([bad.status, bad.out.split('\n').length, bad.err]).toEqual([1, 5, '']);
  expect(await run(['check', 'age:1', '--schema', 'none.json'])).toEqual({
    status: 2,
    out: '',
    err: 'frs-filter: none.json cannot be read. There is no such file or folder.\n',
  });
});

test('standard input, from a pipe', async () => {
  expect(await run(['format', '-', ...schema], 'age:1\n(age:2)\n')).toEqual({ status: 0, out: 'age:1\nage:2\n', err: '' });
});

test('a reader that goes away is no failure', async () => {
  const { status, err } = await run(['check', '-', ...schema], 'age:[30 TO 20]\n'.repeat(20_000), true);
  expect([status, err]).toEqual([0, '']);
});

test('help works', async () => {
  const { status, out } = await run(['--help']);
  expect([status, out.split('\n')[0]]).toEqual([0, 'Usage: frs-filter [options] [command]']);
});
