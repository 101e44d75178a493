import { mendPiece } from '../../lint/mend-piece.ts';
import { patchWriter } from '../../lint/patch.ts';
import { harmlessLine } from '../../lint/report/harmless.ts';
import type { Piece } from '../../sources/filters/stored-filter.ts';
import { colorsFor } from '../colors.ts';
import type { Io, Output } from '../io.ts';
import type { Judged } from './judged.ts';

interface Where {
  readonly output: Output;
  readonly io: Io;
}

/** Writes what `--fix` would change in a file as a unified diff. */
export function dryRun({ target, shownAs }: Judged, { output, io }: Where) {
  const { shown: file, schema } = target;
  const patch = patchWriter(file, patchLines(output, colorsFor(output, io)));
  let changed = 0;
  return {
    piece(piece: Piece): void {
      const { source, line } = piece;
      if (typeof source !== 'string') return;
      const mended = mendPiece(piece, { schema, shownAs });
      changed += mended.changed;
      patch.add({ source, line }, mended.edits);
    },
    /** Gives how many filters would be others. */
    end(): number {
      patch.end();
      return changed;
    },
  };
}

function patchLines(output: Output, { green, red, cyan }: ReturnType<typeof colorsFor>): (line: string) => void {
  const inks = new Map([
    ['+', green],
    ['-', red],
    ['@', cyan],
  ]);
  return (line) => {
    const ink = inks.get(line.charAt(0));
    const shown = patchable(line);
    output.write(`${ink ? ink(shown) : shown}\n`);
  };
}

/** What nothing acts on, though tools that apply a diff need it as it is: a byte order mark, tabs, and a carriage return at the end. */
function patchable(line: string): string {
  const [, mark = '', text = '', end = ''] = /^([ +-]?\ufeff)?(.*?)(\r?)$/s.exec(line) ?? [];
  return mark + text.split('\t').map(harmlessLine).join('\t') + end;
}
