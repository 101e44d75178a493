import { distance } from 'fastest-levenshtein';

/** A question with the likeliest of the names, with a blank before it to follow a sentence; empty where none is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  const meant = continued(word, names) ?? nearest(word, names);
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}

/** The shortest name that a word is the beginning of, where it is long enough to say something. */
function continued(word: string, names: readonly string[]): string | undefined {
  const start = word.toLowerCase();
  if (start.length < 3) return undefined;
  const [shortest] = names.filter((name) => name.toLowerCase().startsWith(start)).sort((a, b) => a.length - b.length);
  return shortest;
}

function nearest(word: string, names: readonly string[]): string | undefined {
  const near = names.flatMap((name) => {
    const slips = slipsBetween(word.toLowerCase(), name.toLowerCase());
    return slips === undefined ? [] : [{ name, slips }];
  });
  return near.sort((a, b) => a.slips - b.slips)[0]?.name;
}

/** How many letters were slipped on; nothing where these are two words. */
function slipsBetween(word: string, name: string): number | undefined {
  const most = mostSlips(Math.min(word.length, name.length));
  if (Math.abs(word.length - name.length) > most) return undefined;
  const slips = distance(word, name);
  return slips <= most ? slips : undefined;
}

/** In short words nearly every other word is near. */
function mostSlips(letters: number): number {
  if (letters < 2) return 0;
  return letters < 4 ? 1 : Math.max(2, Math.floor(letters / 3));
}
