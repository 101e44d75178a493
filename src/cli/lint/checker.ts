import type { Worker } from 'node:worker_threads';
import type { Diagnostic, Schema } from '../../index.ts';

/** Filters that the thread is to judge. */
export interface Question {
  readonly texts: readonly string[];
  /** The fields stand for a schema, and the number for its fields, so that it is made once. */
  readonly schema: { readonly number: number; readonly fields: Schema['fields'] | undefined };
}

/** What is said, by the place of the filter in the question; nothing is sent for those about which nothing is. */
export type Answer = readonly (readonly [number, readonly Diagnostic[]])[];

/** A thread that judges filters. */
export interface Checker {
  /** What is said about each filter, by its place among the texts. */
  said(texts: readonly string[], schema: Schema | undefined): Promise<(index: number) => readonly Diagnostic[]>;
  end(): Promise<void>;
}

/** Who waits for an answer. */
interface Asker {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const SILENT: readonly Diagnostic[] = [];

/** The thread answers in the order of the questions. */
export function checkerOf(worker: Worker): Checker {
  const numbers = new Map<Schema | undefined, number>();
  const askers: Asker[] = [];
  worker.on('message', (answer: Answer) => askers.shift()?.resolve(answer));
  worker.on('error', (error) => {
    for (const asker of askers.splice(0)) asker.reject(error);
  });
  return {
    async said(texts, schema) {
      if (!numbers.has(schema)) numbers.set(schema, numbers.size);
      const question: Question = { texts, schema: { number: numbers.get(schema) ?? 0, fields: schema?.fields } };
      const answer = await new Promise<Answer>((resolve, reject) => {
        askers.push({ resolve, reject });
        worker.postMessage(question);
      });
      const found = new Map(answer);
      return (index) => found.get(index) ?? SILENT;
    },
    async end() {
      await worker.terminate();
    },
  };
}
