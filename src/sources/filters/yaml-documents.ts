import { Composer, CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import { type Span, spanOf } from '../../text/span.ts';
import { YAML_WORDS } from '../yaml-words.ts';
import type { Fault } from './fault.ts';

/** More than any record with a filter has. The reader calls itself for what stands inside something. */
const DEEPEST = 200;

const TOO_DEEP = `Here the file is nested more than ${DEEPEST} levels deep; none of it is read.`;

/** Words, signs and blanks. Each takes half a kilobyte while the file is read. */
const MOST_PARTS = 2_000_000;
const TOO_MANY = `Here the file has more than ${MOST_PARTS.toLocaleString('en')} words and signs, too many to read it as YAML; split it.`;

export interface YamlFile {
  readonly documents: readonly Document.Parsed<ParsedNode>[];
  /** In order. */
  readonly comments: readonly Span[];
  readonly faults: readonly Fault[];
}

/** The documents of a file, as far as they can be read; none where something is nested too deeply. */
export function readDocuments(source: string): YamlFile {
  const tokens: CST.Token[] = [];
  const comments: Span[] = [];
  const parser = new Parser();
  const stopped = (message: string): YamlFile => ({
    documents: [],
    comments: [],
    faults: [{ message, offset: parser.offset }],
  });
  let before = '';
  let parts = 0;
  for (const lexeme of new Lexer().lex(source)) {
    const { offset } = parser;
    if (lexeme.startsWith('#') && before !== CST.SCALAR) comments.push(spanOf(offset, offset + lexeme.length));
    before = lexeme;
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) return stopped(TOO_DEEP);
    if (++parts > MOST_PARTS) return stopped(TOO_MANY);
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const documents = [...composer.compose(tokens)];
  const faults = documents.flatMap(({ errors }) =>
    errors.map(({ code, pos }) => ({ message: YAML_WORDS[code], offset: pos[0] })),
  );
  return { documents, comments, faults };
}
