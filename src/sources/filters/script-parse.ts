import { type ParserOptions, type ParserPlugin, parse } from '@babel/parser';
import type { File } from '@babel/types';
import type { Fault } from './fault.ts';

export interface Script {
  readonly file?: File;
  readonly faults: readonly Fault[];
}

const EVERYWHERE: ParserPlugin[] = [
  'decorators-legacy',
  'decoratorAutoAccessors',
  'explicitResourceManagement',
  'deprecatedImportAssert',
];

/** Casts as `<T>x` and elements as `<T>` exclude each other, and so do the types of TypeScript and of Flow. */
const DIALECTS: readonly ParserPlugin[][] = [['typescript', 'jsx'], ['typescript'], ['flow', 'jsx']];

/** Files are read, not run, so what may stand where is not asked. */
const LENIENT: ParserOptions = {
  sourceType: 'unambiguous',
  strictMode: false,
  attachComment: false,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowNewTargetOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
};

/** Code units. Going on after each of very many errors takes longer with every one. */
const LONGEST_BROKEN = 1_048_576;

/** A script in the first dialect that it fits, or else as far as the one goes that it fits best. */
export function parseScript(source: string): Script {
  let best: Script | undefined;
  for (const dialect of DIALECTS) {
    const script = parseAs(source, [...dialect, ...EVERYWHERE]);
    if (script.file && script.faults.length === 0) return script;
    if (!best || (script.file && (!best.file || script.faults.length < best.faults.length))) best = script;
  }
  return best ?? { faults: [] };
}

function parseAs(source: string, plugins: ParserPlugin[]): Script {
  try {
    const file = parse(source, { ...LENIENT, errorRecovery: source.length <= LONGEST_BROKEN, plugins });
    return { file, faults: (file.errors ?? []).map(faultOf) };
  } catch (error) {
    if (error instanceof RangeError) return { faults: [{ message: 'This file is nested too deeply to read it.', offset: 0 }] };
    if (error instanceof SyntaxError) return { faults: [faultOf(error)] };
    throw error;
  }
}

const WORDS: ReadonlyMap<unknown, string> = new Map([
  ['InvalidEscapeSequence', 'JavaScript does not know this use of \\.'],
  ['InvalidEscapeSequenceTemplate', 'JavaScript does not know this use of \\ in a template.'],
  ['UnterminatedComment', 'This comment is never closed.'],
  ['UnterminatedRegExp', 'This regular expression is never closed.'],
  ['UnterminatedString', 'The quote that ends this text is missing.'],
  ['UnterminatedTemplate', 'The backtick that ends this template is missing.'],
  ['VarRedeclaration', 'This name is declared a second time.'],
]);

/** The parser's errors carry a code and a place; their sentences name tokens. */
function faultOf(error: object): Fault {
  const code = 'reasonCode' in error ? error.reasonCode : undefined;
  const loc = 'loc' in error ? error.loc : undefined;
  const index = typeof loc === 'object' && loc !== null && 'index' in loc ? loc.index : undefined;
  const message = WORDS.get(code) ?? 'This cannot be read as JavaScript or TypeScript.';
  return { message, offset: typeof index === 'number' ? index : 0 };
}
