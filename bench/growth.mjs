// npm run bench:growth: time at n, 2n and 4n for families of texts that lead a careless reader back over what it has read.
// It ends with status 1 only where a family grows much faster than its text, twice in a row and in times that can be measured.
import { checkFilter, defineSchema, parseFilter } from '../dist/index.js';
import { definitions } from './corpus.mjs';

const schema = defineSchema(definitions);

/** The longest text of a family; at most what the reader takes. */
const LONGEST = 64_000;
/** Linear growth doubles the time from 2n to 4n; what is quadratic makes it fourfold. */
const WORST = 3.5;
/** Less than this is noise. */
const SHORTEST_MS = 100;

const FAMILIES = {
  'filter, spaces, x': (n) => `filter${' '.repeat(n)}x`,
  'a label, spaces, quote': (n) => `filter=${' '.repeat(n)}"`,
  'SQL without a condition': (n) => `select a from b where ${' '.repeat(n)}`,
  'SQL with many FROM': (n) => `select ${'from '.repeat(n / 5)}`,
  'SQL with many FROM and WHERE': (n) => `select ${'from a where '.repeat(n / 13)}`,
  'a body, spaces': (n) => `${' '.repeat(n / 2)}{${' '.repeat(n / 2)}x`,
  'back quotes': (n) => `${'`'.repeat(n)}x`,
  'entities, broken': (n) => '&#'.repeat(n / 2),
  entities: (n) => '&lt;'.repeat(n / 4),
  backslashes: (n) => `\\(${'\\'.repeat(n)}x`,
  escapes: (n) => '\\(\\'.repeat(n / 3),
  'a comment of dashes': (n) => `#${'-'.repeat(n)}x`,
  comments: (n) => '#x\n'.repeat(n / 3),
  'open comments': (n) => '/*a'.repeat(n / 3),
  'dots in a value': (n) => `color:a${'.'.repeat(n)}b`,
  'stars in a value': (n) => `color:a${'*'.repeat(n)}b`,
  stars: (n) => `${'a*'.repeat(n / 2)}`,
  'a number that ends in a letter': (n) => `age:${'1'.repeat(n)}x`,
  'a fraction that ends in a letter': (n) => `score:1.${'1'.repeat(n)}x`,
  zeros: (n) => `age:${'0'.repeat(n)}`,
  'grouped digits': (n) => `age:${'1_000'.repeat(n / 5)}x`,
  'a range in one word': (n) => `age:[${'1'.repeat(n)}..x]`,
  'less than': (n) => '<'.repeat(n),
  'less than, quoted': (n) => "'<'".repeat(n / 3),
  equals: (n) => '= '.repeat(n / 2),
  colons: (n) => ': '.repeat(n / 2),
  'ones and commas': (n) => '1,'.repeat(n / 2),
  words: (n) => 'ab '.repeat(n / 3),
  'words and operators': (n) => 'a && '.repeat(n / 5),
  ranges: (n) => '[1 TO 2] '.repeat(n / 9),
  'negations and commas': (n) => '!,'.repeat(n / 2),
  'negations in brackets': (n) => '(!)'.repeat(n / 3),
  operators: (n) => '&& '.repeat(n / 3),
  'operators and spaces': (n) => `&&${' '.repeat(n / 2)}${'&& '.repeat(n / 6)}`,
  commas: (n) => ','.repeat(n),
  NOT: (n) => 'NOT, '.repeat(n / 5),
  'closing brackets': (n) => ')'.repeat(n),
  'brackets side by side': (n) => '()'.repeat(n / 2),
  quotes: (n) => `${'"\\'.repeat(n / 2)}"`,
  slashes: (n) => '/a'.repeat(n / 2),
  'hidden characters': (n) => '\u200b'.repeat(n),
  'odd spaces': (n) => '\u00a0'.repeat(n),
  'full-width punctuation': (n) => '（：）'.repeat(n / 3),
  clauses: (n) => 'age:1 || '.repeat(n / 9),
  'clauses that say both': (n) => 'age:1 || male:true && '.repeat(n / 22),
  'negations beside ||': (n) => '!age:1 || '.repeat(n / 10),
  'values in brackets': (n) => `age:(${'-1 || '.repeat(n / 6)}`,
  'brackets of values': (n) => 'age:(1) '.repeat(n / 8),
  'a list': (n) => `age in (${'1,'.repeat(n / 2)}`,
};

/** The least of some runs, in milliseconds. */
function timeOf(run, text) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    // A suggestion is worked out when somebody looks at it.
    for (const { suggestions } of run(text).diagnostics.slice(0, 3)) suggestions.length;
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

const [only] = process.argv.slice(2);
let failed = false;
for (const [name, make] of Object.entries(FAMILIES)) {
  if (only && !name.includes(only)) continue;
  for (const [verb, run] of [
    ['parseFilter', (text) => parseFilter(text)],
    ['checkFilter', (text) => checkFilter(text, schema)],
  ]) {
    const times = [LONGEST / 4, LONGEST / 2, LONGEST].map((n) => timeOf(run, make(n)));
    const growth = times[2] / times[1];
    const isBad = times[2] > SHORTEST_MS && growth > WORST && times[2] / times[0] > WORST ** 2;
    failed ||= isBad;
    const figures = times.map((time) => `${time.toFixed(1)} ms`.padStart(11)).join('');
    console.log(`${name.padEnd(34)}${verb}${figures}   x ${growth.toFixed(1)}${isBad ? '   TOO MUCH' : ''}`);
  }
}
if (failed) process.exitCode = 1;
