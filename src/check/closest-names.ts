import { distance } from 'fastest-levenshtein';

const MOST = 2;

/** The candidates that were probably meant, the likeliest first: none where nothing is near. */
export function closest(word: string, candidates: readonly string[]): string[] {
  const near = candidates.flatMap((candidate) => {
    const mistakes = mistakesBetween(lastPart(word), candidate);
    return mistakes === undefined ? [] : [{ candidate, mistakes }];
  });
  near.sort((a, b) => a.mistakes - b.mistakes);
  const same = near.filter(({ mistakes }) => mistakes === 0);
  return (same.length > 0 ? same : near).slice(0, MOST).map(({ candidate }) => candidate);
}

/** `faces.age` is a path that leads to the field. */
function lastPart(path: string): string {
  return path.split('.').filter(Boolean).at(-1) ?? '';
}

/** Case, width and separators are not what tells names apart. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Pc}\p{Pd}−]/gu, '');
}

function mistakesBetween(word: string, candidate: string): number | undefined {
  const [sought, name] = [fold(word), fold(candidate)];
  if (sought === name) return 0;
  if (isOpposite(sought, name)) return undefined;
  if (fold(withoutVerb(word)) === fold(withoutVerb(candidate)) || lacksOnePart(sought, candidate)) return 1;
  return slipsBetween(sought, name);
}

/** `female` for `male`, `unmasked` for `masked`: near in letters alone. */
function isOpposite(sought: string, name: string): boolean {
  const [longer, shorter] = sought.length > name.length ? [sought, name] : [name, sought];
  return longer.endsWith(shorter) && /^(?:fe|un|i[nm]|dis|non?|not)$/.test(longer.slice(0, -shorter.length));
}

/** `isMale`, `has_hat` */
function withoutVerb(name: string): string {
  return name.replace(/^(?:is|has)(?:[_-]|(?=[A-Z]))|^(?:IS|HAS)[_-]/, '');
}

/** `imageId` for `external_image_id`: of three parts or more, any but one. */
function lacksOnePart(sought: string, candidate: string): boolean {
  const parts = candidate.toLowerCase().split(/[_-]+/);
  return parts.length > 2 && parts.some((_, left) => parts.filter((_part, index) => index !== left).join('') === sought);
}

/** One slip in three letters of the shorter name, or one letter missing of three; more would take too much for a slip. */
function slipsBetween(sought: string, name: string): number | undefined {
  const limit = sought.length === 2 && name.length === 3 ? 1 : Math.floor(Math.min(sought.length, name.length) / 3);
  if (Math.abs(sought.length - name.length) > limit) return undefined;
  const slips = distance(sought, name);
  // `fmale` is as near to what no schema needs to have.
  if (name === 'male' && distance(sought, 'female') <= slips) return undefined;
  if (slips === 2 && limit === 1 && areSwapped(sought, name)) return 1;
  return slips <= limit ? slips : undefined;
}

/** Whether two neighbouring letters changed places, which is one slip of the fingers. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((_, index) => a.charAt(index) !== b.charAt(index));
  return a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) && a.slice(at + 2) === b.slice(at + 2);
}
