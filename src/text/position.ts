/** A place in a text as people count: line and column from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offsets at which the lines of a text start; LF, CR LF and CR end a line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  const ends = /\r\n|\r|\n/g;
  for (let end = ends.exec(text); end; end = ends.exec(text)) starts.push(end.index + end[0].length);
  return starts;
}

/** Where an offset stands. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
