import type { Diagnostic } from '../../index.ts';
import { readStored } from '../../sources/filters/read-stored.ts';
import type { Piece, StoredFilter } from '../../sources/filters/stored-filter.ts';
import type { Judged } from './judged.ts';

/** Pieces of a file, and what is said about their filters, where that was asked of another thread. */
export interface Batch {
  readonly pieces: readonly Piece[];
  readonly said?: (filter: StoredFilter) => readonly Diagnostic[];
}

/** Batches that the thread is asked about while one before them is told. */
const MOST_AHEAD = 2;

/** The pieces of a file in its order. Another thread, if there is one, judges some batches ahead. */
export async function* batchesOf({ target, through, checker }: Judged): AsyncGenerator<Batch> {
  const { container, at, schema } = target;
  const asked: Promise<Batch>[] = [];
  for await (const pieces of readStored(through(target.bytes()), { container, at })) {
    if (!checker) {
      yield { pieces };
      continue;
    }
    const batch = askAbout(pieces);
    // It is waited for in its turn.
    batch.catch(() => {});
    asked.push(batch);
    const first = asked.length > MOST_AHEAD ? asked.shift() : undefined;
    if (first) yield await first;
  }
  for (const batch of asked) yield await batch;

  async function askAbout(pieces: readonly Piece[]): Promise<Batch> {
    const texts: string[] = [];
    const places = new Map<StoredFilter, number>();
    for (const { filters } of pieces)
      for (const filter of filters) if (!filter.holes?.length) places.set(filter, texts.push(filter.text) - 1);
    const said = await checker?.said(texts, schema);
    return said ? { pieces, said: (filter) => said(places.get(filter) ?? -1) } : { pieces };
  }
}
