import { FILE_HEADERS_ONLY, formatPatch, OMIT_HEADERS, type StructuredPatchHunk } from 'diff';
import { applyEdits, type Edit } from '../text/edit.ts';

/** Lines shown before and after a change. */
const CONTEXT = 3;

/** Returns a writer of the changes of a file as a unified diff, piece by piece, a line at a time. */
export function patchWriter(file: string, write: (line: string) => void) {
  /** The last unchanged lines, for the beginning of a hunk. */
  let before: string[] = [];
  let hunk: { -readonly [K in keyof StructuredPatchHunk]: StructuredPatchHunk[K] } | undefined;
  /** Unchanged lines at the end of the hunk. */
  let after = 0;
  let oldLine = 1;
  let newLine = 1;
  let isFirst = true;
  /** The beginning of a line, such as a byte order mark. */
  let begun = '';
  return {
    /** Takes a stretch of the file, its first line, and its edits in any order. Lines that were left out are no context. */
    add(stretch: Stretch, given: readonly Edit[]): void {
      if (begun === '' && stretch.line !== oldLine) skipTo(stretch.line);
      const source = begun + stretch.source;
      const edits = begun === '' ? given : given.map((edit) => movedBy(begun.length, edit));
      begun = '';
      if (edits.length === 0 && !source.endsWith('\n')) {
        begun = source;
        return;
      }
      let done = 0;
      for (const { start, end, inside } of changedLines(source, edits)) {
        for (const line of linesOf(source.slice(done, start))) keep(line);
        const moved = inside.map((edit) => movedBy(-start, edit));
        change(linesOf(source.slice(start, end)), linesOf(applyEdits(source.slice(start, end), moved)));
        done = end;
      }
      for (const line of linesOf(source.slice(done))) keep(line);
    },
    end(): void {
      if (begun !== '') keep(begun);
      close();
    },
  };

  function skipTo(line: number): void {
    close();
    before = [];
    newLine += line - oldLine;
    oldLine = line;
  }

  function keep(line: string): void {
    oldLine += 1;
    newLine += 1;
    before = [...before.slice(1 - CONTEXT), line];
    if (!hunk) return;
    hunk.lines.push(...shown(' ', line));
    after += 1;
    if (after === 2 * CONTEXT) close();
  }

  function change(olds: readonly string[], news: readonly string[]): void {
    hunk ??= {
      oldStart: oldLine - before.length,
      newStart: newLine - before.length,
      oldLines: 0,
      newLines: 0,
      lines: before.flatMap((line) => shown(' ', line)),
    };
    hunk.lines.push(...olds.flatMap((line) => shown('-', line)), ...news.flatMap((line) => shown('+', line)));
    oldLine += olds.length;
    newLine += news.length;
    before = [];
    after = 0;
  }

  function close(): void {
    if (!hunk) return;
    const lines = hunk.lines.slice(0, hunk.lines.length - Math.max(0, after - CONTEXT));
    const count = (sign: string) => lines.filter((line) => line.startsWith(' ') || line.startsWith(sign)).length;
    const patch = {
      oldFileName: file,
      newFileName: file,
      oldHeader: undefined,
      newHeader: undefined,
      hunks: [{ ...hunk, lines, oldLines: count('-'), newLines: count('+') }],
    };
    const text = formatPatch(patch, isFirst ? FILE_HEADERS_ONLY : OMIT_HEADERS);
    for (const line of text.replace(/\n$/, '').split('\n')) write(line);
    hunk = undefined;
    isFirst = false;
  }
}

interface Stretch {
  readonly source: string;
  readonly line: number;
}

function movedBy(offset: number, { span, replacement }: Edit): Edit {
  return { span: { start: span.start + offset, end: span.end + offset }, replacement };
}

interface ChangedLines {
  readonly start: number;
  readonly end: number;
  readonly inside: Edit[];
}

/** Returns the whole lines that edits stand in. */
function changedLines(source: string, edits: readonly Edit[]): readonly ChangedLines[] {
  const found: ChangedLines[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const start = edit.span.start === 0 ? 0 : source.lastIndexOf('\n', edit.span.start - 1) + 1;
    // Where a line end is taken out, the line below moves up.
    const keepsEnd = edit.replacement.endsWith('\n') && edit.span.end > edit.span.start;
    const next = source.indexOf('\n', keepsEnd ? edit.span.end - 1 : edit.span.end);
    const end = next < 0 ? source.length : next + 1;
    const last = found.at(-1);
    if (!last || start >= last.end) found.push({ start, end, inside: [edit] });
    else found[found.length - 1] = { start: last.start, end: Math.max(end, last.end), inside: [...last.inside, edit] };
  }
  return found;
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Returns a line with its sign, without its line feed but with a carriage return, and a note where it has no line feed. */
function shown(sign: ' ' | '+' | '-', line: string): readonly string[] {
  const text = sign + line.replace(/\n$/, '');
  return line.endsWith('\n') ? [text] : [text, '\\ No newline at end of file'];
}
