// Reads and parses the lines of a file, with the JSON reader of `frs-filter match`, and does nothing else with them.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'lossless-json';

const exactly = (text) => (/^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text)) ? BigInt(text) : Number(text));
const isInexact = (value) =>
  typeof value === 'number'
    ? Number.isInteger(value) && !Number.isSafeInteger(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(isInexact);

let count = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const value = JSON.parse(line);
  if (/\d{16}/.test(line) && isInexact(value)) parse(line, undefined, { parseNumber: exactly });
  count += 1;
}
console.log(count);
