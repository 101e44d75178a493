import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isInteger, parse } from 'lossless-json';
import { type Definitions, defineSchema, type Schema } from '../../src/schema/schema.ts';
import type { Face } from './evaluate.ts';

/** A filter and what a real Lucene answered: a `0` or `1` for each face, or that it refused. */
export interface LuceneLine {
  readonly class: 'safe' | 'loose' | 'noise';
  readonly text: string;
  readonly matches?: string;
  readonly error?: string;
}

/** The recorded answers of test/lucene, whose README says how they came about. */
export interface LuceneCorpus {
  readonly schema: Schema;
  readonly faces: readonly Face[];
  readonly lines: readonly LuceneLine[];
}

export function luceneCorpus(): LuceneCorpus {
  const recorded = parse(read('faces.json').toString(), undefined, losslessly) as { fields: Definitions; faces: Face[] };
  const { external_image_id: _, ...fields } = recorded.fields;
  const answers = gunzipSync(read('answers.ndjson.gz')).toString().trimEnd().split('\n');
  return { schema: defineSchema(fields), faces: recorded.faces, lines: answers.map((line) => JSON.parse(line) as LuceneLine) };
}

function losslessly(text: string): number | bigint {
  return isInteger(text) ? BigInt(text) : Number(text);
}

function read(name: string): Buffer {
  return readFileSync(new URL(`../lucene/${name}`, import.meta.url));
}
