import type { IToken } from 'chevrotain';
import type { Filter } from '../src/ast/filter.ts';
import type { Span } from '../src/text/span.ts';
import { isSpace } from './spelling.ts';
import type { SyntaxIssue, SyntaxIssueCode, SyntaxIssueData } from './syntax-issue.ts';

/** Collects what is odd about one text while it is read. */
export class IssueCollector {
  found: SyntaxIssue[] = [];
  text = '';
  /** The last run of operators without clauses. */
  danglingRun: Span | undefined;
  private lineSpaces: boolean | undefined;

  reset(text: string): void {
    this.text = text;
    this.lineSpaces = undefined;
    this.found = [];
    this.danglingRun = undefined;
  }

  /** Whether the text has a space character that does not separate inside a range. */
  get hasLineSpaces(): boolean {
    this.lineSpaces ??= /[\t\n\r\u3000]/.test(this.text);
    return this.lineSpaces;
  }

  /** Adds an issue; `node` is what the odd spelling was read as. */
  report<Code extends SyntaxIssueCode>(code: Code, span: Span, data: SyntaxIssueData[Code], node?: Filter): void {
    this.found.push({ code, span, data, ...(node && { node }) } as SyntaxIssue);
  }

  /** Returns the ASCII form of a token, and reports punctuation from a Chinese or Japanese keyboard. */
  plain(token: IToken): string {
    const { image } = token;
    if (image.charCodeAt(0) < 0x2000) return image;
    const plain = image.normalize('NFKC').replace(/、/g, ',');
    this.report('full-width', spanOf(token), { found: image, plain });
    return plain;
  }
}

/** Returns the span of a token. The lexer tracks only where tokens start, which is a quarter cheaper. */
export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: endOf(token) };
}

export function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}

/** Returns the offset of the next character that is not a space. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charAt(at))) at++;
  return at;
}
