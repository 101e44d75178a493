// Reads and parses the filters of a file, one a line, and does nothing else with them.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseFilter } from 'frs-filter';

let count = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  if (line.startsWith('#') || line.trim() === '') continue;
  if (parseFilter(line).ok) count += 1;
}
console.log(count);
