import { compileExpression } from 'filtrex';
import { checkFilter, defineSchema, matcherFor } from 'frs-filter';
import { definitions } from './corpus.mjs';
import { faceLine, randomFrom } from './make-faces.mjs';
import { medians, ratio } from './measure.mjs';

const FILTER = 'age:[20 TO 60] && male:true && timestamp:[1550000000000 TO *] && (color:red || color:brown)';
const EXPRESSION = 'age >= 20 and age <= 60 and male and timestamp >= 1550000000000 and (color == "red" or color == "brown")';

const isAbsent = (value) => value === undefined || value === null || value === '';

/** What somebody would write by hand for that filter, with the same rules for absent values. */
function byHand({ age, male, timestamp, color }) {
  return (
    !isAbsent(age) &&
    age >= 20 &&
    age <= 60 &&
    male === true &&
    !isAbsent(timestamp) &&
    timestamp >= 1_550_000_000_000 &&
    (color === 'red' || color === 'brown')
  );
}

/** A million evaluations of a filter with five clauses, over faces that have all values and over faces that do not. */
export async function matchRows({ evaluations, rounds }) {
  const checked = checkFilter(FILTER, defineSchema(definitions));
  if (!checked.ok) throw new Error(checked.diagnostics[0].message);
  const matcher = matcherFor(checked.filter);
  const filtrex = compileExpression(EXPRESSION);
  const some = faces();
  const full = some.filter((face) => Object.values(face).every((value) => !isAbsent(value)));
  const over = (pool, predicate) => () => {
    let matched = 0;
    for (let left = evaluations, at = 0; left > 0; left--, at = at + 1 === pool.length ? 0 : at + 1) {
      // filtrex has its own truth: it gives back an error where a type is not as it wants.
      if (predicate(pool[at]) === true) matched++;
    }
    return matched;
  };
  const cases = [over(some, matcher), over(some, byHand), over(full, matcher), over(full, filtrex)];
  const counts = cases.map((run) => run());
  if (counts[0] !== counts[1] || counts[2] !== counts[3])
    throw new Error(`These do not match the same faces: ${counts.join(', ')}.`);
  const [own, hand, ownFull, other] = await medians(
    cases.map((run) => ({ run })),
    rounds,
  );
  return [
    ratio('matcher', 'predicate by hand', own, hand, { least: 0.75, aim: 0.85 }),
    ratio('matcher', 'filtrex', ownFull, other, { least: 4 }),
  ];
}

function faces() {
  const random = randomFrom(3);
  return Array.from({ length: 1_000 }, (_, index) => JSON.parse(faceLine(random, index)).external_fields);
}
