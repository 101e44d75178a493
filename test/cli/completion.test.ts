import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileRules } from '../../src/lint/rules.ts';
import { rules } from '../../src/rules/index.ts';
import { command } from './command.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'frs-filter-'));
  writeFileSync(join(folder, 'script'), (await command(['completion', 'bash'])).out);
  mkdirSync(join(folder, 'stored filters'));
  writeFileSync(join(folder, 'stored.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What bash offers for the last of the words, as readline cuts them. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `source ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _frs_filter; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['--norc', '-c', script, 'bash', 'frs-filter', ...words], { cwd: folder, encoding: 'utf8' });
  return out.split('\n').filter((line) => line !== '');
}

test.each<[readonly string[], readonly string[]]>([
  [['ch'], ['check']],
  [['--v'], ['--version']],
  [['check', '--f'], ['--format']],
  [
    ['check', '--format', ''],
    ['pretty', 'plain', 'json'],
  ],
  [
    ['check', '--format', '='],
    ['pretty', 'plain', 'json'],
  ],
  [
    ['check', '--format', '=', 'p'],
    ['pretty', 'plain'],
  ],
  [['check', 'age:1', '--schema', 'stored.'], ['stored.txt']],
  [
    ['lint', 'stored'],
    ['stored filters', 'stored.txt'],
  ],
  [['lint', 'stored.txt', '--fix-'], ['--fix-dry-run']],
  [
    ['compare', '--against', 'HEAD', 'stored'],
    ['stored filters', 'stored.txt'],
  ],
  [['compare', '--fo'], ['--format']],
  [['lint', '--rule', 'inverted'], ['inverted-range']],
  [['rule', 'inverted'], ['inverted-range']],
  [['rule', 'unused-'], ['unused-ignore']],
  [
    ['help', 'com'],
    ['compare', 'completion'],
  ],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['delete', '--face-set', ''], []],
  [['nonsense', ''], []],
])('bash offers for %j: %j', (words, expected) => {
  expect([...offered(...words)].sort()).toEqual([...expected].sort());
});

test('bash offers every command and every rule', async () => {
  const { out } = await command(['--help']);
  const commands = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
  expect(offered('')).toEqual(commands);
  expect(offered('rule', '')).toEqual([...rules, ...fileRules].map(({ code }) => code));
});

test.each(['bash', 'zsh', 'fish'])('%s has a script, on standard output alone', async (shell) => {
  const { status, out, err } = await command(['completion', shell]);
  expect([status, out.includes('inverted-range'), out.endsWith('\n'), err]).toEqual([0, true, true, '']);
});

test.each<[readonly string[], string]>([
  [['completion', 'tcsh'], "frs-filter: argument value 'tcsh' is not one of bash, zsh, fish."],
  [['completion'], "frs-filter: missing required argument 'shell'"],
])('wrong usage: %j', async (argv, words) => {
  const { status, out, err } = await command(argv);
  expect([status, out, err.split('\n')[0]]).toEqual([2, '', words]);
});
