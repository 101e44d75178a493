import { parseArgs } from 'node:util';
import { type Batch, randomBatch } from './batch.ts';
import { type Lucene, LuceneMissing, startLucene } from './lucene-process.ts';
import { randomFrom } from './random.ts';
import { replayRecorded } from './replay.ts';
import { Report, shown } from './report.ts';
import { shortenExamples } from './shorten.ts';

const USAGE = `npm run lucene -- [--texts N] [--seed S] [--if-present]

  --texts N      how many random texts to judge (20000)
  --seed S       a whole number; the same seed makes the same texts
  --if-present   where there is no JDK or no Lucene, say so and succeed`;

const TEXTS_OF_A_BATCH = 40;
/** Lucene works on one batch while the next is made; more would only take memory. */
const BATCHES_WAITING = 4;

interface Places {
  readonly root: string;
  readonly cache: string;
}

interface Options {
  readonly texts: number;
  readonly seed: number;
  readonly ifPresent: boolean;
}

/** 0: all laws hold. 1: one is broken. 2: wrong usage, or there is no Lucene. */
export async function runJudge(args: readonly string[], places: Places): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  let lucene: Lucene;
  try {
    lucene = await startLucene(places);
  } catch (error) {
    if (!(error instanceof LuceneMissing)) throw error;
    console.error(options.ifPresent ? `Skipped: ${error.message}` : error.message);
    return options.ifPresent ? 0 : 2;
  }
  try {
    return await judgeAll(lucene, options, places);
  } finally {
    lucene.close();
  }
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        texts: { type: 'string', default: '20000' },
        seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
        'if-present': { type: 'boolean', default: false },
      },
    });
    const [texts, seed] = [Number(values.texts), Number(values.seed)];
    if (!Number.isSafeInteger(texts) || texts < 1 || !Number.isSafeInteger(seed)) return undefined;
    return { texts, seed, ifPresent: values['if-present'] };
  } catch {
    return undefined;
  }
}

async function judgeAll(lucene: Lucene, { texts, seed }: Options, { root }: Places): Promise<number> {
  console.log(`Lucene ${lucene.version}.`);
  const { count, differences } = await replayRecorded(lucene, root);
  if (differences.length > 0) {
    console.log(
      `${differences.length} of the ${count} recorded answers come out differently, so this judge is not to be trusted:`,
    );
    for (const { text, recorded, now } of differences.slice(0, 5)) console.log(`  ${shown(text)}\n    ${recorded}\n    ${now}`);
    return 1;
  }
  console.log(`All ${count.toLocaleString('en')} recorded answers come out the same again.`);
  console.log(`Seed ${seed}: npm run lucene -- --texts ${texts} --seed ${seed} makes the same texts.\n`);
  const report = new Report();
  await judgeRandom(lucene, { texts, seed, report });
  await shortenExamples(lucene, report);
  console.log(report.toString());
  return report.isBroken ? 1 : 0;
}

async function judgeRandom(
  lucene: Lucene,
  { texts, seed, report }: { readonly texts: number; readonly seed: number; readonly report: Report },
): Promise<void> {
  const waiting: Promise<void>[] = [];
  const judge = async (batch: Batch): Promise<void> => batch.judge(await lucene.ask(batch.question));
  for (let done = 0, index = 0; done < texts; done += TEXTS_OF_A_BATCH, index++) {
    const random = randomFrom(seed * 1_000_003 + index);
    waiting.push(judge(await randomBatch(Math.min(TEXTS_OF_A_BATCH, texts - done), random, report)));
    if (waiting.length >= BATCHES_WAITING) await waiting.shift();
    if (process.stderr.isTTY) process.stderr.write(`\r${Math.min(done + TEXTS_OF_A_BATCH, texts)} of ${texts}`);
  }
  await Promise.all(waiting);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}
