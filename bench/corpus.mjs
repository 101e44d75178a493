import { randomFrom } from './make-faces.mjs';

export const definitions = { age: 'integer', male: 'boolean', timestamp: 'long', score: 'float', color: 'string' };

const COLORS = ['red', 'green', 'blue', 'brown', '40f0fdce-7797-46e5-9baa-fc11c5cc5d13'];

/**
 * Filters with their translations for RSQL, the same ones every time, which all pass: of a hundred sixty have one clause,
 * thirty-seven have five, three have forty. 13,400 of them are a megabyte.
 */
export function corpus(count, seed = 7) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const kind = index % 100;
    if (kind < 60) return CLAUSES[Math.floor(random() * CLAUSES.length)](random);
    return kind < 97 ? every(random) : some(Array.from({ length: 8 }, () => every(random)));
  });
}

/** A clause for each field, in any order, so that none contradicts another. */
function every(random) {
  const parts = CLAUSES.map((clause) => ({ ...clause(random), place: random() })).sort((a, b) => a.place - b.place);
  return { text: parts.map(({ text }) => text).join(' && '), rsql: parts.map(({ rsql }) => rsql).join(';') };
}

function some(parts) {
  return {
    text: parts.map(({ text }) => `(${text})`).join(' || '),
    rsql: parts.map(({ rsql }) => `(${rsql})`).join(','),
  };
}

const CLAUSES = [
  (random) => {
    const from = whole(random, 60);
    const to = from + 1 + whole(random, 30);
    return { text: `age:[${from} TO ${to}]`, rsql: `(age>=${from};age<=${to})` };
  },
  (random) => {
    const male = random() < 0.5;
    return { text: `male:${male}`, rsql: `male==${male}` };
  },
  (random) => {
    const from = 1_500_000_000_000 + whole(random, 200_000_000_000);
    return { text: `timestamp:[${from} TO *]`, rsql: `timestamp>=${from}` };
  },
  (random) => {
    const score = (whole(random, 998) + 1) / 1_000;
    return { text: `score:{* TO ${score}}`, rsql: `score<${score}` };
  },
  (random) => {
    const color = COLORS[whole(random, COLORS.length)];
    return random() < 0.5
      ? { text: `color:${color}`, rsql: `color==${color}` }
      : { text: `(!color:${color})`, rsql: `color!=${color}` };
  },
];

function whole(random, most) {
  return Math.floor(random() * most);
}

/** The same filter as many people write it. */
export function loose({ text, rsql }) {
  const written = text
    .replaceAll(' && ', ' AND ')
    .replaceAll(' || ', '  OR ')
    .replace(/color:([\w-]+)/g, 'color:"$1"');
  return { text: written, rsql };
}

/** Filters in which fields repeat, many of them with something to find: a clause too many, or one that is negated. */
export function repeating(count, seed = 11) {
  const random = randomFrom(seed);
  const some = (most) => Array.from({ length: 2 + whole(random, most) }, () => CLAUSES[whole(random, CLAUSES.length)](random));
  const joined = (parts, isEvery, brackets) => ({
    text: parts.map(({ text }) => (brackets ? `(${text})` : text)).join(isEvery ? ' && ' : ' || '),
    rsql: parts.map(({ rsql }) => (brackets ? `(${rsql})` : rsql)).join(isEvery ? ';' : ','),
  });
  return Array.from({ length: count }, (_, index) => {
    if (index % 3 === 0) return joined(some(4), false, false);
    return joined(
      Array.from({ length: 2 + whole(random, 2) }, () => joined(some(2), true, false)),
      false,
      true,
    );
  });
}
