import { givenBatch } from './batch.ts';
import type { Lucene } from './lucene-process.ts';
import { randomFrom } from './random.ts';
import { type Breach, Report } from './report.ts';

const MOST_KINDS = 60;
const MOST_ROUNDS = 40;
/** Texts that are tried in one round. */
const MOST_TRIED = 120;

/** Shortens the shortest example of each kind of breach, as long as it stays one of its kind, and adds it to the report. */
export async function shortenExamples(lucene: Lucene, report: Report): Promise<void> {
  for (const breach of report.shortest.slice(0, MOST_KINDS)) {
    // These depend on more than their text.
    if (breach.law === 'safe' || breach.law === 'refusedSafe' || breach.law === 'template') continue;
    const shorter = await shorten(lucene, breach);
    if (shorter.text !== breach.text) report.replaceExamples(breach, shorter);
  }
}

async function shorten(lucene: Lucene, breach: Breach): Promise<Breach> {
  let best = breach;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const shorter = await firstShorter(lucene, best);
    if (!shorter) break;
    best = shorter;
  }
  return best;
}

/** Tries the text without each of its stretches, the long ones first. */
async function firstShorter(lucene: Lucene, { text, law, kind, world }: Breach): Promise<Breach | undefined> {
  for (let length = Math.ceil(text.length / 2); length > 0; length = length > 1 ? Math.ceil(length / 2) : 0) {
    const step = Math.max(1, Math.floor(length / 4), Math.ceil(text.length / MOST_TRIED));
    const texts: string[] = [];
    for (let at = 0; at + length <= text.length; at += step) texts.push(text.slice(0, at) + text.slice(at + length));
    const report = new Report();
    const given = [...new Set(texts)].map((one) => ({ class: 'noise' as const, text: one }));
    const batch = givenBatch(given, { world, random: randomFrom(length), report });
    batch.judge(await lucene.ask(batch.question));
    const found = report.shortest.find((one) => one.law === law && one.kind === kind);
    if (found) return found;
  }
  return undefined;
}
