import { jsonProblem, readExactJson } from './exact-json.ts';
import { type Batches, broken, isObject, recordOf, type SourceRecord } from './face-record.ts';
import { elementRecords } from './json.ts';
import { splitElements } from './json-elements.ts';
import { lineBatches } from '../lines.ts';

/** One face a line, or one listing of the service a line; blank lines are left out. */
export async function* readNdjson(input: AsyncIterable<Uint8Array>): Batches {
  let number = 0;
  for await (const lines of lineBatches(input)) {
    const records: SourceRecord[] = [];
    for (const line of lines) {
      number += 1;
      if (typeof line !== 'string') records.push(broken(number, line.problem));
      else addRecords(line, number, records);
    }
    yield records;
  }
}

function addRecords(text: string, line: number, records: SourceRecord[]): void {
  let value: unknown;
  try {
    value = readExactJson(text);
  } catch {
    if (text.trim() !== '') records.push(broken(line, jsonProblem(text)));
    return;
  }
  if (isObject(value) && Array.isArray(value.faces)) {
    const splitter = splitElements();
    const found = [...elementRecords(splitter.add(text)), ...elementRecords(splitter.end())];
    for (const record of found) records.push({ ...record, line });
  } else {
    records.push(recordOf(value, line, () => (text.endsWith('\r') ? text.slice(0, -1) : text)));
  }
}
