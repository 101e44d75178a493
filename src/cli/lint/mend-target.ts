import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stampOf } from '../../files/file-version.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { readStored } from '../../sources/filters/read-stored.ts';
import type { Piece } from '../../sources/filters/stored-filter.ts';
import { applyEdits } from '../../text/edit.ts';
import type { Judged } from './judged.ts';
import { mendedPieces } from './mended-pieces.ts';

/** How many filters of a file were mended, or why none was, where some should have been. */
export type MendOutcome = { readonly mended: number; readonly problem?: string };

/** Mends a file where that leaves the same faces matched. At every moment there is the old file or the new one. */
export async function mendTarget(judged: Judged, path: string): Promise<MendOutcome> {
  const unchangedSince = await stampOf(path);
  if (!(await hasSomethingToMend(judged))) return { mended: 0 };
  const expected = filterDigest();
  let mended = 0;
  async function* content(): AsyncGenerator<string | Uint8Array> {
    for await (const batch of mendedPieces(judged)) {
      for (const { piece, mended: one } of batch) {
        mended += one.changed;
        expected.add(piece, one.texts);
        yield typeof piece.source === 'string' ? applyEdits(piece.source, one.edits) : piece.source;
      }
    }
  }
  const verify = async (temporary: string) => (await digestOf(judged, temporary)) === expected.value();
  const outcome = await replaceFile(path, content(), { unchangedSince, verify });
  return outcome === 'replaced' ? { mended } : { mended: 0, problem: WHY_NOT[outcome] };
}

const WHY_NOT = {
  changed: 'This file was not mended, since somebody else wrote it meanwhile; run lint again.',
  refused:
    'This file was not mended: in the mended one the filters would not read back as they should. That is a bug in frs-filter; please report it.',
};

async function hasSomethingToMend(judged: Judged): Promise<boolean> {
  for await (const batch of mendedPieces(judged)) if (batch.some(({ mended }) => mended.changed > 0)) return true;
  return false;
}

/** Stands for the filters of a file, with their names and in their order. */
function filterDigest() {
  const hash = createHash('sha256');
  return {
    add({ filters }: Piece, texts: readonly string[]): void {
      for (const [index, { name }] of filters.entries()) hash.update(`${JSON.stringify([name, texts[index]])}\n`);
    },
    value: () => hash.digest('hex'),
  };
}

async function digestOf({ target: { container, at } }: Judged, path: string): Promise<string> {
  const digest = filterDigest();
  for await (const pieces of readStored(createReadStream(path) as AsyncIterable<Uint8Array>, { container, at })) {
    for (const piece of pieces) {
      const texts = piece.filters.map(({ text }) => text);
      digest.add(piece, texts);
    }
  }
  return digest.value();
}
