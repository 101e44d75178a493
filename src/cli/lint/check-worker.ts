import { parentPort } from 'node:worker_threads';
import { diagnosticsOf } from '../../check/check-filter.ts';
import { defineSchema, type Schema } from '../../index.ts';
import type { Answer, Question } from './checker.ts';

// A thread of its own, which says what is said about the filters that it is sent.

const schemas = new Map<number, Schema | undefined>();

parentPort?.on('message', ({ texts, schema: { number, fields } }: Question) => {
  if (!schemas.has(number)) schemas.set(number, fields && defineSchema(fields));
  const schema = schemas.get(number);
  const answer: Answer = texts.flatMap((text, index) => {
    const diagnostics = diagnosticsOf(text, schema);
    return diagnostics.length === 0 ? [] : [[index, diagnostics] as const];
  });
  parentPort?.postMessage(answer);
});
