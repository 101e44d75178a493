// Times are noise on a busy machine; ratios of what ran side by side are not.

/**
 * Milliseconds for each case, as the median over rounds. The cases take turns, in another order every round, after one round
 * that does not count.
 */
export async function medians(cases, rounds) {
  const times = cases.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < cases.length; turn++) {
      const index = (turn + round + 1) % cases.length;
      const started = performance.now();
      await cases[index].run();
      if (round >= 0) times[index].push(performance.now() - started);
    }
  }
  return times.map(median);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How many times as fast as the other; `expected` is at least this. */
export function ratio(name, beside, own, other, expected) {
  return { name, beside, ratio: other / own, expected, own, other };
}

/** A run ends badly only where a ratio is this far from what is expected: less is noise on a shared machine. */
const FAR = 3;

export function isFar(row) {
  return row.ratio * FAR < row.expected;
}

export function table(rows) {
  const cells = rows.map((row) => [
    row.name,
    row.beside,
    `${row.ratio.toFixed(2)} x`,
    `${row.expected} x`,
    row.ratio >= row.expected ? 'yes' : isFar(row) ? 'FAR FROM IT' : 'not quite',
    `${row.own.toFixed(0)} ms`,
    `${row.other.toFixed(0)} ms`,
  ]);
  const all = [['what', 'beside', 'speed', 'at least', 'met', 'own', 'other'], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  return all.map(line).join('\n');
}
