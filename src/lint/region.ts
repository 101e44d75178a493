import { lineStarts, positionAt } from '../text/position.ts';
import type { Span } from '../text/span.ts';
import type { Region } from './finding.ts';

/** Tells where spans of a stretch of a file stand in the file. */
export function regionsIn({ text, firstLine }: { readonly text: string; readonly firstLine: number }): (span: Span) => Region {
  const starts = lineStarts(text);
  return ({ start, end }) => {
    const from = positionAt(starts, start);
    const to = positionAt(starts, end);
    return {
      startLine: from.line + firstLine - 1,
      startColumn: from.column,
      endLine: to.line + firstLine - 1,
      endColumn: to.column,
    };
  };
}
