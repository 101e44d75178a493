import { equals } from '../../ast/equals.ts';
import { faceInWords, visible } from '../../check/words.ts';
import { type Filter, parseFilter, printFilter, readAsService, type Schema, type ServiceReading } from '../../index.ts';
import { compare } from '../../meaning/compare.ts';
import { sayReading } from '../../reading/words.ts';
import { ALL_WELL, FINDINGS } from '../exit.ts';
import { theFilter } from '../filters.ts';
import type { Io } from '../io.ts';
import { schemaFor } from '../schema-option.ts';

/** Writes how a person and how the service would read a text, and whether that is the same. */
export async function reading(arg: string, options: { readonly schema?: string }, io: Io): Promise<number> {
  const schema = await schemaFor(options.schema, io);
  const { text } = await theFilter(arg, io);
  const parsed = parseFilter(text);
  const person = parsed.ok ? parsed.filter : undefined;
  const service = readAsService(text, schema);
  const { alike, words } = verdict(person, service, schema);
  const rows = [
    ['the text', text],
    ['a person', person ? inCanonicalForm(person) : 'no documented form says this; frs-filter check says more'],
    ['the service', inServiceWords(service)],
  ];
  io.stdout.write(`${rows.map(([who = '', what = '']) => `${who.padEnd(13)}${visible(what)}\n`).join('')}${words}\n`);
  return alike ? ALL_WELL : FINDINGS;
}

interface Verdict {
  readonly alike: boolean;
  readonly words: string;
}

function verdict(person: Filter | undefined, service: ServiceReading, schema: Schema | undefined): Verdict {
  if (service.reads !== 'filter') return { alike: false, words: 'Such a text should not be sent.' };
  if (!person) return { alike: false, words: 'The service finds a meaning all the same.' };
  if (equals(person, service.filter)) return { alike: true, words: 'Both read the same.' };
  if (!schema)
    return { alike: false, words: 'Whether that is the same cannot be told without a schema; --schema FILE gives one.' };
  const { relation, onlyBefore, onlyAfter } = compare({ before: person, after: service.filter, schema });
  if (relation === 'equal') return { alike: true, words: 'Both match the same faces.' };
  if (relation === 'unknown') return { alike: false, words: 'There are too many cases to tell whether that is the same.' };
  const differences = [
    ...(onlyAfter ? [`Only as the service reads it, the filter matches ${faceInWords(onlyAfter)}.`] : []),
    ...(onlyBefore ? [`Only as a person reads it, the filter matches ${faceInWords(onlyBefore)}.`] : []),
  ];
  return { alike: false, words: differences.join('\n') };
}

/** A tree that no documented form can write, such as one with `color:*`, is shown all the same. */
function inCanonicalForm(filter: Filter): string {
  try {
    return printFilter(filter);
  } catch (error) {
    if (error instanceof TypeError) return sayReading(filter);
    throw error;
  }
}

function inServiceWords(service: ServiceReading): string {
  switch (service.reads) {
    case 'filter':
      return sayReading(service.filter);
    case 'refusal':
      return `refuses it: ${service.why}`;
    case 'beyond':
      return `takes it, though no documented form says the same: ${service.what}`;
    default:
      return service satisfies never;
  }
}
