import { decoded, NOT_UTF8 } from '../decoded.ts';
import { jsonProblem, readExactJson } from './exact-json.ts';
import { type Batches, broken, recordOf, type SourceRecord } from './face-record.ts';
import { type Element, type Fault, splitElements } from './json-elements.ts';

/** A list of faces, a listing of the service, or several of either one after another; only one face is held at a time. */
export async function* readFacesJson(input: AsyncIterable<Uint8Array>): Batches {
  const splitter = splitElements();
  let line = 1;
  for await (const text of decoded(input)) {
    if (text === undefined) {
      yield [broken(line, NOT_UTF8, 'lost')];
      return;
    }
    const records = elementRecords(splitter.add(text));
    yield records;
    if (records.some(isLost)) return;
    line += text.split('\n').length - 1;
  }
  yield elementRecords(splitter.end());
}

export function elementRecords(elements: readonly (Element | Fault)[]): readonly SourceRecord[] {
  return elements.flatMap((element) => {
    const { line } = element;
    if (element.kind === 'fault') return [broken(line, element.problem, element.rest)];
    const { kind, text } = element;
    let value: unknown;
    try {
      value = readExactJson(text);
    } catch {
      return [broken(line, kind === 'listing' ? 'What stands round this list of faces is not JSON.' : jsonProblem(text))];
    }
    return kind === 'listing' ? [] : [recordOf(value, line, () => compact(text))];
  });
}

function isLost(record: SourceRecord): boolean {
  return record.kind === 'broken' && record.rest === 'lost';
}

/** Without the blanks and line ends between the parts; numbers keep all their digits. */
function compact(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1');
}
