import { stringify } from 'lossless-json';
import { compareFilters, type Relation } from '../../index.ts';
import { relationInWords } from '../against/report.ts';
import { neededSchema } from '../configuration.ts';
import { checkedOrExplained, type EveryFaceOption, theFilter } from '../filters.ts';
import { ALL_WELL, FINDINGS, type Io, UsageError } from '../io.ts';
import { compareAgainst } from './compare-against.ts';

export interface CompareOptions extends EveryFaceOption {
  readonly schema?: string;
  readonly format: 'pretty' | 'json';
  readonly against?: string;
  readonly at?: string;
}

/**
 * Reports how the filter B relates to the filter A, or stored filters to an earlier revision. The status tells whether one may
 * match what the earlier one does not.
 */
export async function compare(args: readonly string[], options: CompareOptions, io: Io): Promise<number> {
  const { against } = options;
  if (against !== undefined) return compareAgainst(args, { ...options, against }, io);
  const [a, b] = theTwo(args, options);
  const schema = await neededSchema(options.schema, 'Without a schema it is not known what the filters match', io);
  const [before, after] = [await theFilter(a, io), await theFilter(b, io)].map((given, index) => {
    const source = 'AB'.charAt(index);
    return checkedOrExplained(
      { ...given, source, name: `the filter ${source}` },
      { ...options, schema, refused: 'Not compared' },
      io,
    );
  });
  if (!before || !after) return FINDINGS;
  const comparison = compareFilters(before, after);
  const text =
    options.format === 'json' ? stringify(comparison, null, 2) : relationInWords(comparison, { before: 'A', after: 'B' });
  io.stdout.write(`${text}\n`);
  return SAFE.has(comparison.relation) ? ALL_WELL : FINDINGS;
}

/** B matches no face that A does not match. */
const SAFE: ReadonlySet<Relation> = new Set(['equal', 'narrower']);

function theTwo(args: readonly string[], { at }: CompareOptions): readonly [string, string] {
  const [a, b, ...more] = args;
  if (at !== undefined)
    throw new UsageError('--at says where filters stand in files; without --against, compare takes two filters.');
  if (a !== undefined && b !== undefined && more.length === 0) return [a, b];
  throw new UsageError(
    `compare takes two filters, each between single quotes, and got ${args.length === 0 ? 'none' : args.length}. Stored filters are compared with an earlier revision: frs-filter compare --against main PATH…`,
  );
}
