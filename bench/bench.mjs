// npm run bench: how fast the library is beside others, in ratios. With --short it takes a minute, and CI learns that it still runs;
// in full it writes RESULTS.md, and ends with 1 where a figure is far from what is needed.
import { writeFileSync } from 'node:fs';
import { compareRows } from './compare.mjs';
import { countRows } from './count.mjs';
import { growthRows } from './growth-rows.mjs';
import { lintRows } from './lint.mjs';
import { matchRows } from './match.mjs';
import { isFar, markdown, table } from './measure.mjs';
import { parseRows } from './parse.mjs';
import { sizeRows, startRows } from './weight.mjs';

const isShort = process.argv.includes('--short');
const size = isShort
  ? { evaluations: 500_000, filters: 1_340, faces: 100_000, stored: 20_000, rounds: 3 }
  : { evaluations: 1_000_000, filters: 13_400, faces: 1_000_000, stored: 1_000_000, rounds: 9 };

const counted = await countRows({ ...size, rounds: isShort ? 2 : 5 });
const linted = await lintRows({ ...size, rounds: isShort ? 2 : 3 });
const rows = [
  ...(await parseRows(size)),
  ...(await growthRows(size)),
  ...(await startRows(size)),
  ...(await sizeRows()),
  ...(await matchRows(size)),
  ...counted.rows,
  ...linted.rows,
  ...(await compareRows(size)),
];
const notes = [counted.remark, linted.remark];
console.log(`${table(rows)}\n\n${notes.join('\n')}`);
if (!isShort) {
  const head = `# Results of the bench\n\nWritten by \`npm run bench\` on Node ${process.version}. Ratios of what ran side by side in one run; more is better, but for kB, ms and clauses.`;
  writeFileSync(
    new URL('RESULTS.md', import.meta.url),
    `${head}\n\n${markdown(rows)}\n\n${notes.map((note) => `- ${note}`).join('\n')}\n`,
  );
}
if (!isShort && rows.some(isFar)) process.exitCode = 1;
