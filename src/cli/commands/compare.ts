import { stringify } from 'lossless-json';
import { faceInWords } from '../../check/words.ts';
import { type Comparison, compareFilters, type Relation } from '../../index.ts';
import { checkedOrRemarks, neededSchema } from '../checked.ts';
import type { EveryFaceOption } from '../every-face.ts';
import { ALL_WELL, FINDINGS } from '../exit.ts';
import { theFilter } from '../filters.ts';
import type { Io } from '../io.ts';

export interface CompareOptions extends EveryFaceOption {
  readonly schema?: string;
  readonly format: 'pretty' | 'json';
}

/** Says how the filter B stands to the filter A. Where B may match what A does not, the status says so. */
export async function compare(a: string, b: string, options: CompareOptions, io: Io): Promise<number> {
  const schema = await neededSchema(options.schema, 'Without a schema it is not known what the filters match', io);
  const [before, after] = [await theFilter(a, io), await theFilter(b, io)].map((given, index) => {
    const source = 'AB'.charAt(index);
    return checkedOrRemarks(
      { ...given, source, name: `the filter ${source}` },
      { ...options, schema, refused: 'Not compared' },
      io,
    );
  });
  if (!before || !after) return FINDINGS;
  const comparison = compareFilters(before, after);
  const text = options.format === 'json' ? stringify(comparison, null, 2) : inWords(comparison);
  io.stdout.write(`${text}\n`);
  return SAFE.has(comparison.relation) ? ALL_WELL : FINDINGS;
}

/** B matches no face that A does not match. */
const SAFE: ReadonlySet<Relation> = new Set(['equal', 'narrower']);

function inWords({ relation, onlyBefore, onlyAfter }: Comparison): string {
  const kept = onlyBefore ? faceInWords(onlyBefore) : '';
  const added = onlyAfter ? faceInWords(onlyAfter) : '';
  switch (relation) {
    case 'equal':
      return 'equal: A and B match the same faces.';
    case 'narrower':
      return `narrower: B no longer matches ${kept}.`;
    case 'wider':
      return `wider: B also matches ${added}.`;
    case 'overlapping':
      return `overlapping: B also matches ${added}, and no longer matches ${kept}.`;
    case 'disjoint':
      return `disjoint: no face matches both. B matches ${added}, and no longer matches ${kept}.`;
    case 'unknown':
      return 'unknown: these filters have too many cases to compare. Take B for wider until somebody has looked.';
    default:
      return relation satisfies never;
  }
}
