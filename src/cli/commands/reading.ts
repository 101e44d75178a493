import { equals } from '../../ast/equals.ts';
import { faceInWords } from '../../check/words.ts';
import {
  type CheckOutcome,
  checkFilter,
  type Filter,
  type ParseOutcome,
  parseFilter,
  printFilter,
  readAsService,
  type Schema,
  type ServiceReading,
} from '../../index.ts';
import { describeReading } from '../../lucene/describe-reading.ts';
import { compare } from '../../semantics/compare.ts';
import { visible } from '../../text/hidden.ts';
import { schemaFor } from '../configuration.ts';
import { checkingWith, type EveryFaceOption, theFilter } from '../filters.ts';
import { ALL_WELL, FINDINGS, type Io } from '../io.ts';

export interface ReadingOptions extends EveryFaceOption {
  readonly schema?: string;
}

/** Writes how a person and how the service would read a text, whether that is the same, and whether check lets it pass. */
export async function reading(arg: string, options: ReadingOptions, io: Io): Promise<number> {
  const schema = await schemaFor(options.schema, io);
  const { text } = await theFilter(arg, io);
  const parsed = parseFilter(text);
  const person = parsed.ok ? parsed.filter : undefined;
  const service = readAsService(text, schema);
  const outcome = checkFilter(text, schema, checkingWith(options));
  const { alike, words } = verdict(person, service, schema);
  const last = alike && !outcome.ok ? `${words} Yet it should not be sent as it stands; frs-filter check says why.` : words;
  const rows = [
    ['the text', text],
    ['a person', person ? inCanonicalForm(person) : 'no documented form says this; frs-filter check says more'],
    ['the service', inServiceWords(service)],
    ['check', inCheckWords(outcome, schema)],
  ];
  io.stdout.write(`${rows.map(([who = '', what = '']) => `${who.padEnd(13)}${visible(what)}\n`).join('')}${last}\n`);
  return alike && outcome.ok ? ALL_WELL : FINDINGS;
}

/** Codes of a refusal that are named; check itself says all. */
const MOST_CODES = 3;

function inCheckWords({ ok, diagnostics }: CheckOutcome | ParseOutcome, schema: Schema | undefined): string {
  if (ok) return schema ? 'lets it pass' : 'lets it pass, as far as can be told without a schema';
  const codes = [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
  return `refuses it: ${codes.slice(0, MOST_CODES).join(', ')}${codes.length > MOST_CODES ? ' and more' : ''}`;
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
    if (error instanceof TypeError) return describeReading(filter);
    throw error;
  }
}

function inServiceWords(service: ServiceReading): string {
  switch (service.reads) {
    case 'filter':
      return describeReading(service.filter);
    case 'refusal':
      return `refuses it: ${service.why}`;
    case 'beyond':
      return `takes it, though no documented form says the same: ${service.what}`;
    default:
      return service satisfies never;
  }
}
