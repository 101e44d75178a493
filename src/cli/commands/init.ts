import { join, resolve } from 'node:path';
import { configNamesIn } from '../../config/find-config.ts';
import { newConfig } from '../../config/new-config.ts';
import { readSchemaFile, readSchemaStream } from '../../config/schema-source.ts';
import { writeFile } from '../../files/replace-file.ts';
import { codeOf, whyNot } from '../../files/why-not.ts';
import { configRefusal } from '../configuration.ts';
import { ALL_WELL, type Io, UsageError } from '../io.ts';

export interface InitOptions {
  readonly format: 'json' | 'yaml';
  readonly force?: boolean;
}

const NAMES = { json: 'frs-filter.config.json', yaml: 'frs-filter.config.yaml' };

/** The field that every face set has. */
const BUILT_IN = 'external_image_id';

/** Writes a configuration with the fields of a face set into the working folder, and says where. */
export async function init(file: string | undefined, { format, force = false }: InitOptions, io: Io): Promise<number> {
  if (file === undefined)
    throw new UsageError(
      'Give the JSON of a face set, as the service answers with it (ShowFaceSet), or its external_fields: a file, or - for standard input.',
    );
  const name = NAMES[format];
  const ifThere = force ? 'replace' : 'refuse';
  verifyRoom(name, await configNamesIn(io.cwd), ifThere);
  const read = await (file === '-'
    ? readSchemaStream('standard input', io.stdin)
    : readSchemaFile({ path: resolve(io.cwd, file), name: file }));
  if (!read.ok) throw configRefusal([read.fault], io);
  try {
    await writeFile(join(io.cwd, name), [newConfig(read, format)], { ifThere });
  } catch (error) {
    throw new UsageError(
      codeOf(error) === 'EEXIST' ? thereAlready(name) : `${name} cannot be written here. ${whyNot(error, 'take it away first')}`,
    );
  }
  io.stdout.write(`${name}\n`);
  if (Object.keys(read.schema.fields).every((field) => field === BUILT_IN))
    io.stderr.write(`This face set has no external_fields, so a filter can ask for ${BUILT_IN} alone.\n`);
  io.stderr.write('It holds when frs-filter is called in this folder or below it; next: frs-filter lint .\n');
  return ALL_WELL;
}

/** A folder has one configuration, since which of two counts would be a guess. Only one of the same name is replaced. */
function verifyRoom(name: string, present: readonly string[], ifThere: 'replace' | 'refuse'): void {
  const [other] = present.filter((there) => there !== name);
  if (other !== undefined) {
    const [format] = other === NAMES.json ? ['json'] : other === NAMES.yaml ? ['yaml'] : [];
    const cure =
      format === undefined ? 'take it away first' : `take it away first, or replace it with --format ${format} --force`;
    throw new UsageError(`${other} stands here already, and a folder has one configuration; ${cure}.`);
  }
  if (ifThere === 'refuse' && present.includes(name)) throw new UsageError(thereAlready(name));
}

function thereAlready(name: string): string {
  return `${name} stands here already; --force replaces it.`;
}
