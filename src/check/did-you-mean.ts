import { distance } from 'fastest-levenshtein';

const MOST = 2;

/** The candidates that were probably meant, the likeliest first: none where nothing is near. */
export function closest(word: string, candidates: readonly string[]): string[] {
  const sought = fold(word);
  const near = candidates.flatMap((candidate) => {
    const mistakes = mistakesBetween(sought, fold(candidate));
    return mistakes === undefined ? [] : [{ candidate, mistakes }];
  });
  near.sort((a, b) => a.mistakes - b.mistakes);
  const same = near.filter(({ mistakes }) => mistakes === 0);
  return (same.length > 0 ? same : near).slice(0, MOST).map(({ candidate }) => candidate);
}

/** Case, width and separators are not what tells names apart. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[_-]/g, '');
}

/** One mistake in three letters of the shorter name; more would take `female` for `male`. */
function mistakesBetween(a: string, b: string): number | undefined {
  const limit = Math.floor(Math.min(a.length, b.length) / 3);
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const mistakes = distance(a, b);
  if (mistakes === 2 && limit === 1 && areSwapped(a, b)) return 1;
  return mistakes <= limit ? mistakes : undefined;
}

/** Whether two neighbouring letters changed places, which is one slip of the fingers. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((_, index) => a.charAt(index) !== b.charAt(index));
  return a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) && a.slice(at + 2) === b.slice(at + 2);
}
