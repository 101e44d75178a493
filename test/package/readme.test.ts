import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileText, top } from '../support/files.ts';

const call = promisify(execFile);

interface Block {
  readonly language: string;
  readonly code: string;
  readonly line: number;
}

const blocks = blocksOf(fileText('README.md'));
const sessions = blocks.flatMap(({ language, code, line }, index) => {
  const commands = code.split('\n').filter((command) => /^(?:npx )?frs-filter /.test(command));
  const answer = blocks[index + 1]?.language === 'text' ? (blocks[index + 1] as Block).code : undefined;
  return language === 'sh' && commands.length > 0 ? [{ line, commands, answer }] : [];
});

/** What the programs of the README take as given. Nothing is sent: the service's answer is the manual's own. */
const GIVEN = `
const projectId: string = '0123456789abcdef';
const token: string = 'a token';
const fetch = async (_url: string, _request: object) => ({
  status: 200,
  json: async (): Promise<unknown> => ({ face_number: 1, face_set_id: 'T785tx1N', face_set_name: 'showFaceSet' }),
});
void [projectId, token, fetch];
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frs-filter-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(top, join(folder, 'node_modules/frs-filter'), 'junction');
  symlinkSync(`${top}node_modules/zod`, join(folder, 'node_modules/zod'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the programs of the README, one after the other, compile and run', async () => {
  const programs = blocks.filter(({ language }) => language === 'ts').map(({ code }) => code);
  expect(programs.length).toBeGreaterThan(0);
  const source = [GIVEN, ...programs].join('\n');
  const file = join(folder, 'readme.mts');
  writeFileSync(file, source);
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    typeRoots: [`${top}node_modules/@types`],
    types: ['node'],
  });
  const messages = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(messages).toEqual([]);
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  writeFileSync(join(folder, 'readme.mjs'), outputText);
  const { stderr } = await call(process.execPath, [join(folder, 'readme.mjs')]);
  expect(stderr).toBe('');
});

test('the README shows the command', () => {
  expect(sessions.length).toBeGreaterThan(0);
});

test.each(sessions)('what the README shows at line $line is what the command says', async ({ commands, answer }) => {
  let said = '';
  for (const command of commands) said += await saidBy(command);
  if (answer !== undefined) expect(said).toBe(answer);
});

/** Both streams of a command line, as a terminal shows them, run by the built command from the top of the project. */
async function saidBy(command: string): Promise<string> {
  const line = command.replace(/(^|\| *)(?:npx )?frs-filter /g, `$1"${process.execPath}" "${top}dist/cli.js" `);
  const child = spawn('sh', ['-c', `${line} 2>&1`], { cwd: top, env: { PATH: process.env.PATH } });
  let said = '';
  child.stdout.on('data', (piece) => {
    said += piece;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([said, [0, 1].includes(status as number)]).toEqual([said, true]);
  return said;
}

function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ 1: language = '', 2: code = '', index = 0 }) => ({
    language,
    code,
    line: markdown.slice(0, index).split('\n').length,
  }));
}
