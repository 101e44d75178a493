// npm run bench: how fast the library is beside others, in ratios. With --short it takes some seconds, for CI.
import { compareRows } from './compare.mjs';
import { countRows } from './count.mjs';
import { lintRows } from './lint.mjs';
import { matchRows } from './match.mjs';
import { isFar, table } from './measure.mjs';
import { parseRows } from './parse.mjs';

const isShort = process.argv.includes('--short');
const size = isShort
  ? { evaluations: 500_000, filters: 1_340, faces: 100_000, stored: 20_000, rounds: 3 }
  : { evaluations: 1_000_000, filters: 13_400, faces: 1_000_000, stored: 1_000_000, rounds: 9 };

const counted = await countRows({ ...size, rounds: isShort ? 2 : 5 });
const linted = await lintRows({ ...size, rounds: isShort ? 2 : 3 });
const rows = [
  ...(await matchRows(size)),
  ...(await parseRows(size)),
  ...counted.rows,
  ...linted.rows,
  ...(await compareRows(size)),
];
console.log(`${table(rows)}\n\n${counted.remark}\n${linted.remark}`);
if (rows.some(isFar)) process.exitCode = 1;
