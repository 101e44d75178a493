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

/** A corpus of the same mixture in which fields repeat: in five clauses two alternatives of two and one more, often with findings. */
export function repeating(count, seed = 11) {
  const random = randomFrom(seed);
  const clause = () => CLAUSES[whole(random, CLAUSES.length)](random);
  return corpus(count, seed).map((filter, index) => {
    const kind = index % 100;
    if (kind < 60 || kind >= 97) return filter;
    const [a, b, c, d, e] = [clause(), clause(), clause(), clause(), clause()];
    const isEvery = random() < 0.5;
    const [inside, outside, within, around] = isEvery ? [' || ', ' && ', ',', ';'] : [' && ', ' || ', ';', ','];
    return {
      text: `(${a.text}${inside}${b.text})${outside}(${c.text}${inside}${d.text})${outside}${e.text}`,
      rsql: `(${a.rsql}${within}${b.rsql})${around}(${c.rsql}${within}${d.rsql})${around}${e.rsql}`,
    };
  });
}
