// One candidate in a process of its own: node bench/candidates.mjs NAME FILTERS. For each message it goes over its corpus for so many
// milliseconds, and answers with the microseconds that one filter took.
import { readFileSync } from 'node:fs';
import { parse as parseRsql } from '@rsql/parser';
import { checkFilter, defineSchema, parseFilter } from 'frs-filter';
import { corpus, definitions, loose, repeating } from './corpus.mjs';
import { readByHand } from './hand-written.mjs';

const schema = defineSchema(definitions);
const isOne = ({ text }) => !/&&|\|\||!/.test(text);
const isFive = ({ text }) => text.split(' && ').length === 5 && !/\|\||!/.test(text);

/** The texts that people got wrong; beside them as many clauses of RSQL. */
function mistakes() {
  const text = readFileSync(new URL('../test/mistakes/mistakes.ndjson', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).text)
    .map((wrong) => ({
      text: wrong,
      rsql: Array(Math.max(1, wrong.split(':').length - 1))
        .fill('age==20')
        .join(';'),
    }));
}

const CORPORA = {
  mixed: corpus,
  loose: (count) => corpus(count).map(loose),
  one: (count) => corpus(2 * count).filter(isOne),
  five: (count) => corpus(2 * count).filter(isFive),
  repeating,
  mistakes,
};

const CALLS = {
  rsql: ({ rsql }) => parseRsql(rsql),
  hand: ({ text }) => readByHand(text),
  parse: ({ text }) => parseFilter(text),
  check: ({ text }) => checkFilter(text, schema).ok,
  diagnose: ({ text }) => checkFilter(text, schema).diagnostics.length,
};

const [name = '', filters = ''] = process.argv.slice(2);
const [call, over] = name.split(' ');
const list = CORPORA[over](Number(filters));
const use = CALLS[call];

process.on('message', (milliseconds) => {
  const started = performance.now();
  let used = 0;
  let taken = 0;
  while (taken < milliseconds) {
    for (const filter of list) use(filter);
    used += list.length;
    taken = performance.now() - started;
  }
  process.send((taken * 1_000) / used);
});
