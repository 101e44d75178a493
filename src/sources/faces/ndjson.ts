import { lineBatches } from '../lines.ts';
import { jsonProblem, readExactJson } from './exact-json.ts';
import { type Batches, broken, isObject, LONGEST_FACE, recordOf, type SourceRecord } from './face-record.ts';
import { elementRecords } from './json.ts';
import { splitElements } from './json-elements.ts';

const PROBLEMS = {
  'not-utf8': 'This line is not UTF-8 text.',
  'too-long': `This line has more than ${LONGEST_FACE.toLocaleString('en')} bytes. One face stands on each line; is this another format?`,
} as const;

/** One face a line, or one listing of the service a line; blank lines are left out. */
export async function* readNdjson(input: AsyncIterable<Uint8Array>): Batches {
  let number = 0;
  for await (const lines of lineBatches(input, LONGEST_FACE)) {
    const records: SourceRecord[] = [];
    for (const line of lines) {
      if (typeof line !== 'string' && line.kind === 'more') continue;
      number += 1;
      if (typeof line !== 'string') records.push(broken(number, PROBLEMS[line.kind]));
      else addRecords(number === 1 ? line.replace(/^\ufeff/, '') : line, number, records);
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
    records.push(recordOf(value, line, () => text.replace(/[\r\n]+$/, '')));
  }
}
