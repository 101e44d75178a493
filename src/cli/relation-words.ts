import { faceInWords } from '../check/words.ts';
import type { Comparison } from '../index.ts';

/** What the two are called. */
export interface Called {
  readonly before: string;
  readonly after: string;
}

/** How the later of two filters stands to the earlier, with a face for each part. */
export function relationInWords({ relation, onlyBefore, onlyAfter }: Comparison, { before: a, after: b }: Called): string {
  const kept = onlyBefore ? faceInWords(onlyBefore) : '';
  const added = onlyAfter ? faceInWords(onlyAfter) : '';
  switch (relation) {
    case 'equal':
      return `equal: ${a} and ${b} match the same faces.`;
    case 'narrower':
      return `narrower: ${b} no longer matches ${kept}.`;
    case 'wider':
      return `wider: ${b} also matches ${added}.`;
    case 'overlapping':
      return `overlapping: ${b} also matches ${added}, and no longer matches ${kept}.`;
    case 'disjoint':
      return `disjoint: no face matches both. ${capital(b)} matches ${added}, and no longer matches ${kept}.`;
    case 'unknown':
      return `unknown: these filters have too many cases to compare. Take ${b} for wider until somebody has looked.`;
    default:
      return relation satisfies never;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
