import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stampOf } from '../../files/file-version.ts';
import { replaceFile } from '../../files/replace-file.ts';
import { type FixedPiece, fixPiece } from '../../lint/fix-piece.ts';
import type { LintOptions } from '../../lint/lint-piece.ts';
import { patchWriter } from '../../lint/patch.ts';
import { harmlessLine } from '../../lint/report/harmless.ts';
import { readStored } from '../../sources/filters/read-stored.ts';
import type { Piece } from '../../sources/filters/stored-filter.ts';
import { applyEdits } from '../../text/edit.ts';
import { colorsFor, type Io, type Output } from '../io.ts';
import type { Target } from './targets.ts';

/** How many filters of a file were fixed, or why none was, where some should have been. */
export type FixOutcome = { readonly fixed: number; readonly problem?: string };

type LevelOf = LintOptions['levelOf'];

/** Fixes a file where that leaves the same faces matched. At every moment there is the old file or the new one. */
export async function fixFile(target: Target, path: string, levelOf: LevelOf): Promise<FixOutcome> {
  const unchangedSince = await stampOf(path);
  if (!(await hasFixes(target, levelOf))) return { fixed: 0 };
  const expected = filterDigest();
  let fixed = 0;
  async function* content(): AsyncGenerator<string | Uint8Array> {
    for await (const [piece, { changed, edits, texts }] of fixedPieces(target, levelOf)) {
      fixed += changed;
      expected.add(piece, texts);
      yield typeof piece.source === 'string' ? applyEdits(piece.source, edits) : piece.source;
    }
  }
  const verify = async (temporary: string) => (await digestOf(target, temporary)) === expected.value();
  const outcome = await replaceFile(path, content(), { unchangedSince, verify });
  return outcome === 'replaced' ? { fixed } : { fixed: 0, problem: WHY_NOT[outcome] };
}

const WHY_NOT = {
  changed: 'This file was not mended, since somebody else wrote it meanwhile; run lint again.',
  refused:
    'This file was not mended: in the mended one the filters would not read back as they should. That is a bug in frs-filter; please report it.',
};

async function* fixedPieces(target: Target, levelOf: LevelOf): AsyncGenerator<readonly [Piece, FixedPiece]> {
  for await (const pieces of readStored(target.bytes(), target))
    for (const piece of pieces) yield [piece, fixPiece(piece, { schema: target.schema, levelOf })];
}

async function hasFixes(target: Target, levelOf: LevelOf): Promise<boolean> {
  for await (const [, { changed }] of fixedPieces(target, levelOf)) if (changed > 0) return true;
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

async function digestOf(target: Target, path: string): Promise<string> {
  const digest = filterDigest();
  for await (const pieces of readStored(createReadStream(path) as AsyncIterable<Uint8Array>, target)) {
    for (const piece of pieces) {
      const texts = piece.filters.map(({ text }) => text);
      digest.add(piece, texts);
    }
  }
  return digest.value();
}

/** Writes what `--fix` would change in a file as a unified diff. */
export function dryRun(
  { shown: file, schema }: Target,
  levelOf: LevelOf,
  { output, io }: { readonly output: Output; readonly io: Io },
) {
  const { green, red, cyan } = colorsFor(output, io);
  const inks = new Map([
    ['+', green],
    ['-', red],
    ['@', cyan],
  ]);
  const patch = patchWriter(file, (line) => {
    const shown = patchable(line);
    output.write(`${inks.get(line.charAt(0))?.(shown) ?? shown}\n`);
  });
  let fixed = 0;
  return {
    add(piece: Piece): void {
      const { source, line } = piece;
      if (typeof source !== 'string') return;
      const { changed, edits } = fixPiece(piece, { schema, levelOf });
      fixed += changed;
      patch.add({ source, line }, edits);
    },
    /** Returns how many filters would change. */
    end(): number {
      patch.end();
      return fixed;
    },
  };
}

/** Keeps what tools need that apply a diff: a byte order mark, tabs, and a carriage return at the end. The rest is made harmless. */
function patchable(line: string): string {
  const [, mark = '', text = '', end = ''] = /^([ +-]?\ufeff)?(.*?)(\r?)$/s.exec(line) ?? [];
  return mark + text.split('\t').map(harmlessLine).join('\t') + end;
}
