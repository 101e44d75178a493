import { checkFilter, compareFilters, defineSchema } from 'frs-filter';
import { definitions } from './corpus.mjs';
import { medians, ratio } from './measure.mjs';

const schema = defineSchema(definitions);

function checked(text) {
  const outcome = checkFilter(text, schema);
  if (!outcome.ok) throw new Error(`${text}: ${outcome.diagnostics[0].message}`);
  return outcome.filter;
}

const values = (count) => Array.from({ length: count }, (_, index) => `age:${index * 3}`).join(' || ');
const boxes = (count, from) =>
  Array.from({ length: count }, (_, number) => {
    const range = (by) => `[${((number + from) * by) % 997} TO ${(((number + from) * by) % 997) + 300}]`;
    return `(age:${range(7919)} && timestamp:${range(4241)} && score:${range(6133)})`;
  }).join(' || ');

const PAIRS = [
  [
    'five clauses',
    200,
    'age:[20 TO 30] && male:true && (color:red || color:brown) && (!score:1)',
    'age:[20 TO 31] && male:true && (color:red || color:brown)',
  ],
  ['500 alternatives', 1, values(500), values(501)],
  ['past the budget', 1, boxes(200, 1), boxes(200, 4)],
];

/** Comparing two filters, beside checking them: what is known to take the budget's time must not take more. */
export async function compareRows({ rounds }) {
  const rows = [];
  for (const [name, times, before, after] of PAIRS) {
    const [one, other] = [checked(before), checked(after)];
    const repeat = (run) => ({
      run: () => {
        for (let left = times; left > 0; left--) run();
      },
    });
    const [comparing, checking] = await medians(
      [repeat(() => compareFilters(one, other)), repeat(() => [checked(before), checked(after)])],
      rounds,
    );
    rows.push(ratio(`compareFilters, ${name}`, 'checkFilter of both', comparing, checking, { least: 0.01 }));
  }
  return rows;
}
