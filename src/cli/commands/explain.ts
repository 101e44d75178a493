import { type CheckedFilter, explainFilter, explainMatch } from '../../index.ts';
import { jsonProblem, readExactJson } from '../../sources/faces/exact-json.ts';
import { recordOf } from '../../sources/faces/face-record.ts';
import { neededSchema } from '../configuration.ts';
import { checkedOrExplained, type EveryFaceOption, theFilter } from '../filters.ts';
import { ALL_WELL, FINDINGS, type Io, UsageError } from '../io.ts';

export interface ExplainOptions extends EveryFaceOption {
  readonly schema?: string;
  readonly face?: string;
}

/** Writes a filter in plain words, or why a face matches it or not. */
export async function explain(arg: string, options: ExplainOptions, io: Io): Promise<number> {
  const schema = await neededSchema(options.schema, 'Without a schema it is not known what the fields hold', io);
  const checked = checkedOrExplained(await theFilter(arg, io), { ...options, schema, refused: 'Not explained' }, io);
  if (!checked) return FINDINGS;
  if (options.face !== undefined) return explainFace(checked, options.face, io);
  io.stdout.write(`${explainFilter(checked)}\n`);
  return ALL_WELL;
}

function explainFace(checked: CheckedFilter, json: string, io: Io): number {
  const record = recordOf(valueOfJson(json), 1, () => json);
  if (record.kind === 'broken') throw new UsageError(`--face: ${record.problem}`);
  try {
    const { matches, text } = explainMatch(checked, record.face);
    io.stdout.write(`${text}\n`);
    return matches ? ALL_WELL : FINDINGS;
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`--face: ${error.message}`);
    throw error;
  }
}

function valueOfJson(json: string): unknown {
  try {
    return readExactJson(json);
  } catch {
    throw new UsageError(`--face: ${jsonProblem(json)} Give a face such as '{"age": 25}', between single quotes.`);
  }
}
