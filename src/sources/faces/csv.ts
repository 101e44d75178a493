import { stringify } from 'lossless-json';
import type { Schema } from '../../schema/schema.ts';
import type { Face, FaceValue } from '../../semantics/face.ts';
import { decoded, NOT_UTF8 } from '../decoded.ts';
import { type Row, type Rows, rowParser, wrongWidth } from '../rows.ts';
import { type Batches, broken, LONGEST_FACE, type SourceRecord } from './face-record.ts';

/** A table whose first row names the fields. The schema says how values are read; an empty one is absent. */
export async function* readCsv(input: AsyncIterable<Uint8Array>, schema: Schema): Batches {
  const parser = rowParser(LONGEST_FACE);
  const table = tableReader(schema);
  for await (const piece of decoded(input)) {
    const { rows, problem = piece === undefined ? NOT_UTF8 : undefined } = piece ? await parser.add(piece) : NO_ROWS;
    const records = table.read(rows);
    if (problem !== undefined) records.push(broken(table.line(), problem, 'lost'));
    yield records;
    if (records.some((record) => record.kind === 'broken' && record.rest === 'lost')) return;
  }
  const { rows, problem } = await parser.end();
  const records = table.read(rows);
  if (problem !== undefined) records.push(broken(table.line(), problem, 'lost'));
  yield records;
}

const NO_ROWS: Rows = { rows: [] };

function tableReader(schema: Schema) {
  let header: readonly string[] | undefined;
  let end = 0;
  /** The parser counts the line ends of values in quotes twice where they are CR LF. */
  let countedTwice = 0;
  return {
    /** The line after the last row. */
    line: () => end + 1,
    read(rows: readonly Row[]): SourceRecord[] {
      const records: SourceRecord[] = [];
      for (const { cells, lines } of rows) {
        countedTwice += count(cells, /\r\n/g);
        end = lines - countedTwice;
        const line = end - count(cells, /\n/g);
        if (header) {
          records.push(rowRecord(cells, header, line, schema));
          continue;
        }
        header = cells;
        const problem = headerProblem(header, schema);
        if (problem !== undefined) return [broken(line, problem, 'lost')];
      }
      return records;
    },
  };
}

function count(cells: readonly string[], what: RegExp): number {
  return cells.reduce((sum, cell) => sum + (cell.includes('\n') ? (cell.match(what)?.length ?? 0) : 0), 0);
}

function headerProblem(header: readonly string[], { fields }: Schema): string | undefined {
  const seen = new Set<string>();
  const twice = header.find((name) => name !== '' && seen.size === seen.add(name).size);
  if (twice !== undefined) return `Two columns are called ${JSON.stringify(twice)}.`;
  if (header.some((name) => Object.hasOwn(fields, name))) return undefined;
  const names = Object.keys(fields).join(', ');
  const other = header.length === 1 && /[;\t]/.test(header[0] ?? '') ? ' Columns are separated by commas.' : '';
  return `The first row should name the fields, and names none that the schema has: ${names}.${other}`;
}

function rowRecord(row: readonly string[], header: readonly string[], line: number, schema: Schema): SourceRecord {
  if (row.length !== header.length) return broken(line, wrongWidth(row, header));
  const entries: [string, FaceValue][] = [];
  for (const [index, cell] of row.entries()) {
    const name = header[index] ?? '';
    if (cell !== '') entries.push([name, readCell(cell, name, schema)]);
  }
  // Own properties even for a field called `__proto__`.
  const face: Face = Object.fromEntries(entries);
  return { kind: 'face', line, id: face.face_id, face, written: () => stringify(face) ?? '' };
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
