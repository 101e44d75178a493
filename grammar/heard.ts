import type { IToken } from 'chevrotain';
import type { Filter } from '../src/ast/filter.ts';
import type { Span } from '../src/text/span.ts';
import type { Notice, NoticeCode, NoticeData } from './notice.ts';
import { spanOf } from './place.ts';

/** What is noticed while one text is read. */
export class Heard {
  notices: Notice[] = [];
  text = '';
  /** Whether a blank other than the space stands in the text, which a range would not take. */
  hasLineBlanks = false;

  reset(text: string): void {
    this.text = text;
    this.hasLineBlanks = /[\t\n\r\u3000]/.test(text);
    this.notices = [];
  }

  /** `node` is what the odd spelling was read as. */
  notice<Code extends NoticeCode>(code: Code, span: Span, data: NoticeData[Code], node?: Filter): void {
    this.notices.push({ code, span, data, ...(node && { node }) } as Notice);
  }

  /** Punctuation from a Chinese or Japanese keyboard is noticed; what it stands for is read on. */
  plain(token: IToken): string {
    const { image } = token;
    if (image.charCodeAt(0) < 0x2000) return image;
    const plain = image.normalize('NFKC').replace(/、/g, ',');
    this.notice('full-width', spanOf(token), { found: image, plain });
    return plain;
  }
}
