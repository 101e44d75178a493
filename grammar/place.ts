import type { IToken } from 'chevrotain';
import type { Span } from '../src/text/span.ts';

/** Where a token stands. The lexer tracks where tokens start and nothing else, which is a quarter of its work. */
export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: endOf(token) };
}

export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}
