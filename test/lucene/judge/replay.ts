import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'lossless-json';
import type { Lucene } from './lucene-process.ts';

interface Line {
  readonly text: string;
  readonly matches?: string;
  readonly error?: string;
}

/** How the recorded answers come out when they are asked for again. */
export interface Replay {
  readonly count: number;
  /** Where this Lucene says something else than what is recorded. */
  readonly differences: readonly { readonly text: string; readonly recorded: string; readonly now: string }[];
}

/** Asks for all recorded answers again. */
export async function replayRecorded(lucene: Lucene, root: string): Promise<Replay> {
  const folder = join(root, 'test/lucene');
  // Numbers stay the texts that they are.
  const recorded = parse(readFileSync(join(folder, 'faces.json'), 'utf8'), undefined, (text) => text) as {
    readonly fields: { readonly [name: string]: { readonly type: string } };
    readonly faces: readonly { readonly [name: string]: unknown }[];
  };
  const lines = gunzipSync(readFileSync(join(folder, 'answers.ndjson.gz')))
    .toString()
    .trimEnd()
    .split('\n');
  const answers = lines.map((line) => JSON.parse(line) as Line);
  const schema = Object.fromEntries(Object.entries(recorded.fields).map(([name, { type }]) => [name, type]));
  const faces = recorded.faces.map((face) =>
    Object.fromEntries(
      Object.entries(face)
        .filter(([name]) => name in schema)
        .map(([name, value]) => [name, String(value)]),
    ),
  );
  const now = await lucene.ask({ schema, faces, texts: answers.map(({ text }) => text) });
  const differences = answers.flatMap(({ text, matches }, index) => {
    const answer = now[index];
    return answer === matches ? [] : [{ text, recorded: matches ?? 'refused', now: answer ?? 'refused' }];
  });
  return { count: answers.length, differences };
}
