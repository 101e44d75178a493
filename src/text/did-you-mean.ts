import { closest, distance } from 'fastest-levenshtein';

/** A question with the nearest of the names, with a blank before it; nothing where none is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  const near = closest(word, names);
  return distance(word, near) <= Math.max(2, word.length / 3) ? ` Did you mean ${near}?` : '';
}
