import type { Diagnostic } from '../../index.ts';
import { readStored } from '../../sources/filters/read-stored.ts';
import type { Piece, StoredFilter } from '../../sources/filters/stored-filter.ts';
import type { Judged } from './judged.ts';

/** Pieces of a file, and what is said about their filters, where that was asked of other threads. */
export interface Batch {
  readonly pieces: readonly Piece[];
  readonly said?: (filter: StoredFilter) => readonly Diagnostic[];
}

/** The pieces of a file in its order. Other threads, if there are any, judge some batches ahead. */
export async function* batchesOf({ target, through, checkers }: Judged): AsyncGenerator<Batch> {
  const { container, at, schema } = target;
  const asked: Promise<Batch>[] = [];
  for await (const pieces of readStored(through(target.bytes()), { container, at })) {
    if (!checkers) {
      yield { pieces };
      continue;
    }
    const batch = askAbout(pieces);
    // It is waited for in its turn.
    batch.catch(() => {});
    asked.push(batch);
    const first = asked.length > checkers.ahead ? asked.shift() : undefined;
    if (first) yield await first;
  }
  for (const batch of asked) yield await batch;

  async function askAbout(pieces: readonly Piece[]): Promise<Batch> {
    const texts: string[] = [];
    const places = new Map<StoredFilter, number>();
    for (const { filters } of pieces)
      for (const filter of filters) if (!filter.holes?.length) places.set(filter, texts.push(filter.text) - 1);
    const said = await checkers?.said(texts, schema);
    return said ? { pieces, said: (filter) => said(places.get(filter) ?? -1) } : { pieces };
  }
}
