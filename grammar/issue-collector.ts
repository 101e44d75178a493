import type { IToken } from 'chevrotain';
import type { Filter } from '../src/ast/filter.ts';
import type { Span } from '../src/text/span.ts';
import type { SyntaxIssue, SyntaxIssueCode, SyntaxIssueData } from './syntax-issue.ts';
import { spanOf } from './token-span.ts';

/** What is noticed while one text is read. */
export class IssueCollector {
  found: SyntaxIssue[] = [];
  text = '';
  /** Where operators without clauses were last found. */
  looseRun: Span | undefined;
  /** Whether a blank other than the space stands in the text, which a range would not take. */
  hasLineSpaces = false;

  reset(text: string): void {
    this.text = text;
    this.hasLineSpaces = /[\t\n\r\u3000]/.test(text);
    this.found = [];
    this.looseRun = undefined;
  }

  /** `node` is what the odd spelling was read as. */
  report<Code extends SyntaxIssueCode>(code: Code, span: Span, data: SyntaxIssueData[Code], node?: Filter): void {
    this.found.push({ code, span, data, ...(node && { node }) } as SyntaxIssue);
  }

  /** Punctuation from a Chinese or Japanese keyboard is noticed; what it stands for is read on. */
  plain(token: IToken): string {
    const { image } = token;
    if (image.charCodeAt(0) < 0x2000) return image;
    const plain = image.normalize('NFKC').replace(/、/g, ',');
    this.report('full-width', spanOf(token), { found: image, plain });
    return plain;
  }
}
