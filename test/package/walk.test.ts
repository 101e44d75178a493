import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fileText, top } from '../support/files.ts';

// The walk of the README through examples/repository, taken command by command with the built program.

const walk = [...fileText('README.md').matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
  block.split(/^\$ /m).flatMap((step) => (step === '' ? [] : [stepOf(step)])),
);

function stepOf(step: string): { readonly command: string; readonly says: string } {
  const end = step.indexOf('\n');
  return { command: step.slice(0, end), says: step.slice(end + 1) };
}

let folder = '';
let repository = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frs-filter-'));
  repository = join(folder, 'repository');
  cpSync(`${top}examples/repository`, repository, { recursive: true });
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${top}dist/cli.js" "$@"\n`);
  chmodSync(join(folder, 'bin/npx'), 0o755);
  shell('git init --quiet --initial-branch main && git add . && git commit --quiet --message Filters');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a terminal shows of a command, both streams in their order. */
function shell(
  command: string,
  env: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly says: string } {
  const { status, stdout } = spawnSync('bash', ['-c', `exec 2>&1; ${command}`], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
      ...env,
    },
  });
  return { status, says: stdout };
}

test('the README takes the walk that it shows', () => {
  expect(walk.map(({ command }) => ({ command, says: shell(command).says }))).toEqual(walk);
  expect(walk.length).toBeGreaterThan(6);
});

test('the workflow example calls the command as it is', () => {
  const { jobs } = parse(fileText('examples/github-workflow.yml'));
  const steps: readonly { readonly run?: string }[] = jobs.filters.steps;
  const calls = steps.flatMap(({ run }) => (run?.includes('frs-filter') ? [run] : []));
  const ended = calls.map((call) => shell(call, { BASE: 'HEAD' }));
  expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(JSON.parse(readFileSync(join(repository, 'filters.sarif'), 'utf8')).version).toBe('2.1.0');
});

test('the hook of pre-commit takes the files that lint reads', () => {
  const [hook] = parse(fileText('.pre-commit-hooks.yaml'));
  const files = new RegExp(hook.files);
  const read = 'filter txt json jsonc ndjson jsonl yaml yml csv ts tsx mts cts js jsx mjs cjs'.split(' ');
  expect(read.filter((ending) => !files.test(`a/b.${ending}`))).toEqual([]);
  expect(['a.md', 'a.ets', 'filter'].filter((name) => files.test(name))).toEqual([]);
  expect(hook.entry).toBe('frs-filter lint --no-error-on-unmatched-pattern');
});

test('the configuration of the README loads', () => {
  const [, yaml = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(fileText('README.md')) ?? [];
  const place = join(repository, 'configured');
  mkdirSync(place);
  writeFileSync(join(place, 'frs-filter.config.yaml'), yaml);
  writeFileSync(join(place, 'staff-schema.json'), '{"level": "integer"}');
  const printed = shell('cd configured && npx frs-filter lint --print-config staff/a.json');
  expect([printed.status, JSON.parse(printed.says).schema.level]).toEqual([0, 'integer']);
});
