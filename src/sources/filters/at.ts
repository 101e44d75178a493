import type { Path } from './path-name.ts';

/** Where the filters of a record stand. */
export interface At {
  /** As it was given; the column of a table may be called anything. */
  readonly given: string;
  /** Whether filters stand at a path from the top of a record: keys as texts, places in lists as numbers, from 0. */
  readonly matches: (path: Path) => boolean;
}

/** Where a filter stands if nobody says: at the key `filter`, at any depth. */
export const DEFAULT_AT = 'filter';

export type AtOutcome = { readonly ok: true; readonly at: At } | { readonly ok: false; readonly problem: string };

/** A key, a place in a list, or `*` for any of either. */
type Step =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'place'; readonly place: number }
  | { readonly kind: 'any' };

/** `key`, `.key`, `*`, `.*`, `[*]`, `[0]`, `["key"]`, `['key']` */
const STEP =
  /(?:^|\.)(?:(?<any>\*)(?![^.[])|(?<bare>(?!\*+(?:[.[]|$))[^.[\]"']+))|\[(?:(?<each>\*)|(?<place>\d+)|(?<quoted>"(?:[^"\\]|\\.)*")|'(?<single>[^']*)')\]/suy;

const EXAMPLES = 'Write a key, such as filter, or a path, such as jobs[*].filter or a["b.c"].filter.';

/**
 * A key at any depth (`filter`), or a path from the top of each record: `jobs[*].filter`, `jobs[0].filter`, `*.filter`,
 * `a["b.c"].filter`, with `$.` before it if one likes; `$` alone is the record itself. A key's value may be a list of filters.
 */
export function readAt(given: string): AtOutcome {
  if (given.trim() === '') return refused(`It does not say where the filters stand. ${EXAMPLES}`);
  const isFromTop = /^(?:\$(?=[.[]|$)|\.)/.test(given);
  const steps: Step[] = [];
  STEP.lastIndex = given.startsWith('$') && isFromTop ? 1 : 0;
  while (STEP.lastIndex < given.length) {
    const start = STEP.lastIndex;
    const step = stepOf(STEP.exec(given)?.groups ?? {});
    if (!step) return refused(`From its character ${start + 1} on, ${JSON.stringify(given)} is no path to a filter. ${EXAMPLES}`);
    steps.push(step);
  }
  const [first, second] = steps;
  if (first?.kind === 'key' && !second && !isFromTop)
    return { ok: true, at: { given, matches: (path) => path.at(-1) === first.key } };
  return { ok: true, at: { given, matches: (path) => matchesAll(steps, path) } };
}

function stepOf({ any, bare, each, place, quoted, single }: Readonly<Record<string, string | undefined>>): Step | undefined {
  if (any ?? each) return { kind: 'any' };
  if (place !== undefined) return { kind: 'place', place: Number(place) };
  const key = bare ?? single ?? (quoted === undefined ? undefined : unquoted(quoted));
  return key === undefined ? undefined : { kind: 'key', key };
}

function refused(problem: string): AtOutcome {
  return { ok: false, problem };
}

function matchesAll(steps: readonly Step[], path: Path): boolean {
  return steps.length === path.length && steps.every((step, index) => matchesStep(step, path[index]));
}

function matchesStep(step: Step, part: string | number | undefined): boolean {
  if (step.kind === 'any') return true;
  return part === (step.kind === 'key' ? step.key : step.place);
}

/** A key as JSON writes it. */
function unquoted(text: string): string | undefined {
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}
