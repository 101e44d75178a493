import { positionAt } from '../../text/position.ts';
import type { Problem } from './stored-filter.ts';

/** What cannot be read of a file that is one piece, and where. */
export interface Fault {
  readonly message: string;
  readonly offset: number;
}

/** Where the lines of a piece start, and which of the file its first is. */
interface Lines {
  readonly starts: readonly number[];
  readonly firstLine?: number;
}

/** A few are enough to go on with: most come from the first. */
const MOST_TOLD = 5;

/** The first few faults as problems, each place once, and how many more there are. */
export function problemsOf(faults: readonly Fault[], { starts, firstLine = 1 }: Lines): readonly Problem[] {
  const problemAt = (message: string, offset: number): Problem => {
    const { line, column } = positionAt(starts, offset);
    return { message, line: line + firstLine - 1, column };
  };
  const inOrder = [...faults].sort((a, b) => a.offset - b.offset);
  const told = inOrder.filter(({ offset }, index) => offset !== inOrder[index - 1]?.offset);
  const problems = told.slice(0, MOST_TOLD).map(({ message, offset }) => problemAt(message, offset));
  const [next] = told.slice(MOST_TOLD);
  if (next) problems.push(problemAt(`From here on, ${told.length - MOST_TOLD} more places do not fit.`, next.offset));
  return problems;
}
