import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { stringify } from 'lossless-json';
import type { Face, FaceValue } from '../meaning/face.ts';
import type { Schema } from '../schema/schema.ts';
import { decoded, NOT_UTF8 } from './decoded.ts';
import { type Batches, broken, LONGEST_FACE, type SourceRecord } from './face-record.ts';

interface Row {
  readonly record: readonly string[];
  readonly info: Info;
}

/** Rows that are handed on together. */
const BATCH = 500;

/** A table whose first row names the fields. The schema says how values are read; an empty one is absent. */
export async function* readCsv(input: AsyncIterable<Uint8Array>, schema: Schema): Batches {
  let records: SourceRecord[] = [];
  let header: readonly string[] | undefined;
  let end = 0;
  /** The parser counts the line ends of values in quotes twice where they are CR LF. */
  let countedTwice = 0;
  const text = decodedOrNotice(input);
  const rows = parse({ info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST_FACE });
  // What goes wrong with the input is thrown to whoever waits for the rows.
  pipeline(Readable.from(text.pieces), rows, () => {});
  try {
    for await (const { record, info } of rows as AsyncIterable<Row>) {
      countedTwice += count(record, /\r\n/g);
      end = info.lines - countedTwice;
      const line = end - count(record, /\n/g);
      if (header) {
        records.push(rowRecord(record, header, line, schema));
      } else {
        const problem = headerProblem(record, schema);
        if (problem !== undefined) {
          yield [broken(line, problem, 'lost')];
          return;
        }
        header = record;
      }
      if (records.length < BATCH) continue;
      yield records;
      records = [];
    }
    if (text.isBroken()) records.push(broken(end + 1, NOT_UTF8, 'lost'));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    records.push(broken(end + 1, text.isBroken() ? NOT_UTF8 : rowProblem(error), 'lost'));
  }
  yield records;
}

/** The parser takes text or bytes and nothing else, so what is no text is remembered for later. */
function decodedOrNotice(input: AsyncIterable<Uint8Array>) {
  let broke = false;
  async function* pieces(): AsyncGenerator<string> {
    for await (const piece of decoded(input)) {
      if (piece === undefined) broke = true;
      else if (piece !== '') yield piece;
    }
  }
  return { pieces: pieces(), isBroken: () => broke };
}

function count(record: readonly string[], what: RegExp): number {
  return record.reduce((sum, cell) => sum + (cell.includes('\n') ? (cell.match(what)?.length ?? 0) : 0), 0);
}

function headerProblem(header: readonly string[], { fields }: Schema): string | undefined {
  const twice = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
  if (twice !== undefined) return `Two columns are called ${JSON.stringify(twice)}.`;
  if (header.some((name) => Object.hasOwn(fields, name))) return undefined;
  const names = Object.keys(fields).join(', ');
  const other = header.length === 1 && /[;\t]/.test(header[0] ?? '') ? ' Columns are separated by commas.' : '';
  return `The first row should name the fields, and names none that the schema has: ${names}.${other}`;
}

function rowProblem({ code }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A double quote opens here, or further down, and is never closed.';
    case 'CSV_MAX_RECORD_SIZE':
      return `This row has more than ${LONGEST_FACE.toLocaleString('en')} characters; a double quote may not be closed.`;
    default:
      return 'The double quotes do not fit: a value that holds one stands between quotes, with the quote doubled.';
  }
}

function rowRecord(row: readonly string[], header: readonly string[], line: number, schema: Schema): SourceRecord {
  if (row.length !== header.length)
    return broken(line, `This row has ${values(row.length)}; the first row names ${header.length} columns.`);
  const entries: [string, FaceValue][] = [];
  for (const [index, cell] of row.entries()) {
    const name = header[index] ?? '';
    if (cell !== '') entries.push([name, readCell(cell, name, schema)]);
  }
  // Own properties even for a field called `__proto__`.
  const face: Face = Object.fromEntries(entries);
  return { kind: 'face', line, id: face.face_id, face, written: () => stringify(face) ?? '' };
}

function values(number: number): string {
  return number === 1 ? 'one value' : `${number} values`;
}

/** What cannot be read as the field's type stays text, and the matcher says so. */
function readCell(cell: string, name: string, { fields }: Schema): FaceValue {
  const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (type === undefined || type === 'string') return cell;
  const text = cell.trim();
  if (type === 'boolean') return /^true$/i.test(text) || (/^false$/i.test(text) ? false : cell);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return cell;
  const number = Number(text);
  return /^[+-]?\d+$/.test(text) && !Number.isSafeInteger(number) ? BigInt(text.replace('+', '')) : number;
}
