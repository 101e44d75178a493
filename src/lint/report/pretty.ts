import { type Sheet, sheetOf } from '../../diagnostic/frame.ts';
import { drawPicture } from '../../diagnostic/render/pretty.ts';
import type { Finding, Report } from '../finding.ts';
import { helpOf } from './help-of.ts';
import type { ReportOptions } from './report-options.ts';

/** Caret pictures over the text of the file, and at the end where to read on. */
export function prettyReport({ write, palette }: ReportOptions): Report {
  const sheetFor = lastSheet();
  let firstCode: string | undefined;
  return {
    add(finding) {
      const { file, region, code, severity, message, picture } = finding;
      const at = { source: file, line: region.startLine, column: region.startColumn };
      const sheet = sheetFor(picture);
      const drawn = drawPicture({ code, severity, message, at, sheet, span: picture.span, help: helpOf(finding) }, palette);
      write(`${firstCode === undefined ? '' : '\n'}${drawn}\n`);
      firstCode ??= code;
    },
    problem() {},
    end() {
      if (firstCode === undefined) return;
      const pointer = `Every code has a page: frs-filter rule ${firstCode}`;
      write(`\n${palette ? palette.dim(pointer) : pointer}\n`);
    },
  };
}

/** Cuts a text into lines once for all findings in a row that stand in it; it may be a file of many megabytes. */
function lastSheet(): (picture: Finding['picture']) => Sheet {
  let last: Sheet | undefined;
  return ({ text, firstLine }) => {
    if (last?.text !== text || last.firstLine !== firstLine) last = sheetOf(text, firstLine);
    return last;
  };
}
