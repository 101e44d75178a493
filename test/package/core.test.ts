import ts from 'typescript';
import { expect, test } from 'vitest';
import { top } from '../support/files.ts';

test('the library compiles where there is neither Node nor a browser', () => {
  const { config } = ts.readConfigFile(`${top}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, top);
  const program = ts.createProgram([`${top}src/index.ts`, `${top}src/zod/index.ts`], options);
  const messages = ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(messages).toEqual([]);
  const files = program.getSourceFiles().map(({ fileName }) => fileName.slice(top.length));
  expect(files.filter((file) => /@types\/node\/|lib\.dom/.test(file))).toEqual([]);
});
