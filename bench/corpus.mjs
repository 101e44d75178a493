import { randomFrom } from './make-faces.mjs';

export const definitions = { age: 'integer', male: 'boolean', timestamp: 'long', score: 'float', color: 'string' };

const COLORS = ['red', 'green', 'blue', 'brown', '40f0fdce-7797-46e5-9baa-fc11c5cc5d13'];

/**
 * Filters with their translations for RSQL, the same ones every time: of a hundred sixty with one clause, thirty-seven with
 * five, three with forty. 13,400 of them are a megabyte.
 */
export function corpus(count, seed = 7) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const kind = index % 100;
    return kind < 60 ? clause(random) : kind < 97 ? group(random, 5) : group(random, 40);
  });
}

/** Alternatives of two or three clauses each, all of which must hold; brackets as the safe form has them. */
function group(random, clauses) {
  const parts = [];
  for (let left = clauses; left > 0; ) {
    const size = Math.min(left, 2 + Math.floor(random() * 2));
    left -= size;
    const inner = Array.from({ length: size }, () => clause(random));
    parts.push(
      size === 1
        ? inner[0]
        : {
            text: `(${inner.map(({ text }) => text).join(' || ')})`,
            rsql: `(${inner.map(({ rsql }) => rsql).join(',')})`,
          },
    );
  }
  return { text: parts.map(({ text }) => text).join(' && '), rsql: parts.map(({ rsql }) => rsql).join(';') };
}

function clause(random) {
  const whole = (most) => Math.floor(random() * most);
  const color = COLORS[whole(COLORS.length)];
  switch (whole(6)) {
    case 0:
      return { text: `color:${color}`, rsql: `color==${color}` };
    case 1:
      return { text: `(!color:${color})`, rsql: `color!=${color}` };
    case 2: {
      const male = random() < 0.5;
      return { text: `male:${male}`, rsql: `male==${male}` };
    }
    case 3: {
      const from = whole(60);
      const to = from + whole(30);
      return { text: `age:[${from} TO ${to}]`, rsql: `(age>=${from};age<=${to})` };
    }
    case 4: {
      const from = 1_500_000_000_000 + whole(200_000_000_000);
      return { text: `timestamp:[${from} TO *]`, rsql: `timestamp>=${from}` };
    }
    default: {
      const score = (whole(998) + 1) / 1_000;
      return { text: `score:{* TO ${score}}`, rsql: `score<${score}` };
    }
  }
}
