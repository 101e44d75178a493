import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median, ratio } from './measure.mjs';

const CANDIDATE = fileURLToPath(new URL('candidates.mjs', import.meta.url));

/** Milliseconds, until the code runs as it will, and for each round. */
const [WARM_UP, ROUND] = [500, 150];

/** What is measured, beside what, and how many times as fast it should be. */
const ROWS = [
  ['parse, mixed, canonical', 'parse mixed', '@rsql/parser', 'rsql mixed', 15, 25],
  ['parse, mixed, canonical', 'parse mixed', 'hand-written, the same tree', 'hand mixed', 0.6, 0.9],
  ['parse, mixed, with AND, quotes, odd spaces', 'parse loose', '@rsql/parser', 'rsql mixed', 4, 7],
  ['check, clean, one clause', 'check one', '@rsql/parser, parsing alone', 'rsql one', 8, 15],
  ['check, clean, five different fields', 'check five', '@rsql/parser, parsing alone', 'rsql five', 8, 15],
  ['check, repeated fields and findings', 'diagnose repeating', '@rsql/parser, parsing alone', 'rsql repeating', 1, 3],
  ['check, mistakes, no suggestions read', 'diagnose mistakes', '@rsql/parser, as many clauses', 'rsql mistakes', 0.1, 0.3],
];

/** Reading and checking, beside a hand-written reader and the fastest peer: each in a process of its own, in turns. */
export async function parseRows({ filters, rounds }) {
  const names = [...new Set(ROWS.flatMap(([, own, , other]) => [own, other]))];
  const children = names.map((name) => fork(CANDIDATE, [name, String(filters)]));
  const taken = new Map(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const [index, child] of children.entries()) {
      child.send(round < 0 ? WARM_UP : ROUND);
      const [microseconds] = await once(child, 'message');
      if (round >= 0) taken.get(names[index]).push(microseconds);
    }
  }
  for (const child of children) child.disconnect();
  return ROWS.map(([name, own, beside, other, least, aim]) =>
    ratio(name, beside, median(taken.get(own)), median(taken.get(other)), { least, aim }),
  );
}
