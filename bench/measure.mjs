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

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How many times as fast as the other: `least` is needed, `aim` is wanted. */
export function ratio(name, beside, own, other, { least, aim = least }) {
  const value = other / own;
  return {
    name,
    beside,
    shown: `${value.toFixed(2)} x`,
    least: `${least} x`,
    aim: `${aim} x`,
    share: value / least,
    share2: value / aim,
  };
}

/** An amount that should stay below a limit, such as kilobytes. */
export function atMost(name, beside, value, unit, { least, aim = least }) {
  return {
    name,
    beside,
    shown: `${value.toFixed(1)} ${unit}`,
    least: `${least} ${unit}`,
    aim: `${aim} ${unit}`,
    share: least / value,
    share2: aim / value,
  };
}

/** A run ends badly only where a figure is this far from what is needed: less may be noise on a shared machine. */
const FAR = 10;

export function isFar({ share }) {
  return share * FAR < 1;
}

const HEAD = ['what', 'beside', 'figure', 'at least', 'aim', 'met'];

function cellsOf(row) {
  const met = row.share2 >= 1 ? 'aim' : row.share >= 1 ? 'yes' : isFar(row) ? 'FAR FROM IT' : 'not quite';
  return [row.name, row.beside, row.shown, row.least, row.aim, met];
}

export function table(rows) {
  const all = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ');
  return all.map(line).join('\n');
}

export function markdown(rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(HEAD), line(HEAD.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join('\n');
}
