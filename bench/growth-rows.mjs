import { checkFilter, defineSchema } from 'frs-filter';
import { definitions } from './corpus.mjs';
import { atMost, medians } from './measure.mjs';

const schema = defineSchema(definitions);

const values = (count) => Array.from({ length: count }, (_, index) => `age:${index * 3}`).join(' || ');

/** Groups in groups, each with clauses on all fields. */
function levels(count) {
  const clauses = Array.from(
    { length: count },
    (_, index) => [`age:${index}`, `score:{* TO 0.${index + 1}}`, `color:c${index}`, `timestamp:[${index} TO *]`][index % 4],
  );
  let text = clauses.slice(0, 5).join(' || ');
  for (let at = 5, isEvery = true; at < count; at += 25, isEvery = !isEvery) {
    const operator = isEvery ? ' && ' : ' || ';
    text = `(${text})${operator}${clauses.slice(at, at + 25).join(operator)}`;
  }
  return text;
}

/** What a clause costs in a filter of a thousand, in times of what it costs in one of ten. */
export async function growthRows({ rounds }) {
  const rows = [];
  for (const [name, make] of [
    ['check, 1,000 clauses over many levels', levels],
    ['check, 1,000 alternatives of one field', values],
  ]) {
    const [few, many] = [make(10), make(1_000)];
    const repeat = (text, left) => ({
      run: () => {
        for (let turn = 0; turn < left; turn++) checkFilter(text, schema);
      },
    });
    const [small, large] = await medians([repeat(few, 300), repeat(many, 3)], rounds);
    rows.push(atMost(name, 'a clause of ten', large / small, 'x', { least: 3, aim: 1.5 }));
  }
  return rows;
}
