// Reads and checks the filters of a file, one a line, and does nothing else with them.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { checkFilter, defineSchema } from 'frs-filter';
import { definitions } from './corpus.mjs';

const schema = defineSchema(definitions);

let count = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  if (line.startsWith('#') || line.trim() === '') continue;
  if (checkFilter(line, schema).ok) count += 1;
}
console.log(count);
