import { expect, test } from 'vitest';
import { readAsService } from '../../src/lucene/read-as-service.ts';
import { evaluate } from '../support/evaluate.ts';
import { luceneCorpus } from '../support/lucene.ts';

const { schema, faces, lines } = luceneCorpus();

/** What the reading makes of a line, in the words of the recorded answer. */
function answer(text: string): string {
  const reading = readAsService(text, schema);
  if (reading.reads !== 'filter') return reading.reads;
  return faces.map((face) => (evaluate(reading.filter, face, schema) ? '1' : '0')).join('');
}

test('all 12,000 recorded answers are read as Lucene read them, matches and refusals, but for 36 that no tree can say', () => {
  const counts = { same: 0, beyond: 0, refusedAndBeyond: 0 };
  const disagreements: unknown[] = [];
  for (const line of lines) {
    const read = answer(line.text);
    if (read === 'beyond' && line.error !== undefined) counts.refusedAndBeyond++;
    else if (read === 'beyond') counts.beyond++;
    else if (read === (line.matches ?? 'refusal')) counts.same++;
    else disagreements.push({ ...line, read });
  }
  expect(disagreements).toEqual([]);
  expect(counts).toEqual({ same: 11_964, beyond: 36, refusedAndBeyond: 0 });
});
