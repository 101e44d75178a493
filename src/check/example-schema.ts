import { defineSchema } from '../schema/schema.ts';

/** What every rule's examples are judged by. */
export const exampleSchema = defineSchema({
  age: 'integer',
  timestamp: 'long',
  score: 'float',
  weight: 'double',
  color: 'string',
  male: 'boolean',
});
