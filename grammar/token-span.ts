import type { IToken } from 'chevrotain';
import type { Span } from '../src/text/span.ts';
import { isSpace } from './spelling.ts';

/** Where a token stands. The lexer tracks where tokens start and nothing else, which is a quarter of its work. */
export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: endOf(token) };
}

export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

/** The offset of the next character that the service takes for no blank. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charAt(at))) at++;
  return at;
}
