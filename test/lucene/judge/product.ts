// All that the judge knows of the product. What is published is taken from dist/, the rest from the source.

import type { Schema } from '../../../src/index.ts';
import { fixPiece } from '../../../src/lint/fix-piece.ts';
import { compileMatcher } from '../../../src/semantics/matcher.ts';
import { readScriptFilters } from '../../../src/sources/filters/script.ts';
import { type Piece, pieceOf } from '../../../src/sources/filters/stored-filter.ts';
import { applyEdits } from '../../../src/text/edit.ts';

export type {
  CheckOutcome,
  Diagnostic,
  Effect,
  Face,
  FaceValue,
  Filter,
  Operands,
  Schema,
  ServiceReading,
  TypeName,
} from '../../../src/index.ts';
export { applyEdits, checkFilter, defineSchema, matcherFor, printFilter, readAsService } from '../../../src/index.ts';
export { compileMatcher };

/** A text after `lint --fix`. */
export function fixText(text: string, schema: Schema): string {
  const filter = { text, placement: { start: 0 }, name: '', rewrite: (edits: Parameters<typeof applyEdits>[1]) => edits };
  const { texts } = fixPiece(pieceOf(text, 1, { filters: [filter] }), { schema, levelOf: (_, severity) => severity });
  return texts[0] ?? text;
}

/** A script with filters in it after `lint --fix`. */
export async function fixScript(script: string, schema: Schema): Promise<string> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(script);
  }
  const pieces: Piece[] = [];
  for await (const batch of readScriptFilters(bytes())) pieces.push(...batch);
  const fixed = pieces.map((piece) => {
    const { edits } = fixPiece(piece, { schema, levelOf: (_, severity) => severity });
    return applyEdits(String(piece.source), edits);
  });
  return fixed.join('');
}
