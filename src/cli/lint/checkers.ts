import type { Worker } from 'node:worker_threads';
import type { Diagnostic, Schema } from '../../index.ts';

/** Filters that a thread is to judge. */
export interface Question {
  readonly texts: readonly string[];
  /** The fields stand for a schema, and the number for its fields, so that it is made once. */
  readonly schema: { readonly number: number; readonly fields: Schema['fields'] | undefined };
}

/** What is said, by the place of the filter in the question; nothing is sent for those about which nothing is. */
export type Answer = readonly (readonly [number, readonly Diagnostic[]])[];

/** What is said about a filter of a question. */
export type Said = (index: number) => readonly Diagnostic[];

/** Threads that judge filters. */
export interface Checkers {
  said(texts: readonly string[], schema: Schema | undefined): Promise<Said>;
  /** How many questions are worth asking before the first is answered. */
  readonly ahead: number;
  end(): Promise<void>;
}

const SILENT: readonly Diagnostic[] = [];

/** Who waits for an answer. */
interface Asker {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** The questions go round among the threads; each answers in its order. */
export function checkersOf(workers: readonly Worker[]): Checkers {
  const numbers = new Map<Schema | undefined, number>();
  const threads = workers.map((worker) => {
    const askers: Asker[] = [];
    worker.on('message', (answer: Answer) => askers.shift()?.resolve(answer));
    worker.on('error', (error) => {
      for (const asker of askers.splice(0)) asker.reject(error);
    });
    return { worker, askers };
  });
  let turn = 0;
  return {
    ahead: 2 * threads.length,
    async said(texts, schema) {
      if (!numbers.has(schema)) numbers.set(schema, numbers.size);
      const question: Question = { texts, schema: { number: numbers.get(schema) ?? 0, fields: schema?.fields } };
      const thread = threads[turn++ % threads.length];
      const answer = await new Promise<Answer>((resolve, reject) => {
        thread?.askers.push({ resolve, reject });
        thread?.worker.postMessage(question);
      });
      const found = new Map(answer);
      return (index) => found.get(index) ?? SILENT;
    },
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
