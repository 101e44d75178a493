import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from './corpus.mjs';
import { medians, ratio } from './measure.mjs';
import { peakOf } from './peak.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Of a hundred stored filters one is like these: what people get wrong, or could write better. */
const MISTAKES = [
  'age:[30 TO 20] && male:true',
  'age:20&&male:true',
  'age:20 AND male:true',
  'colour:red',
  'age:[20 TO 30] && !male:true',
  'age:20 || age:[10 TO 30]',
];

/** `lint` over filters of mixed kind, one a line, beside a program that only checks them: whole processes, start and all. */
export async function lintRows({ stored, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'frs-filter-'));
  try {
    const [file, tenth] = [join(folder, 'stored.filter'), join(folder, 'tenth.filter')];
    await writeFilters(file, stored);
    await writeFilters(tenth, stored / 10);
    const memory = new Map();
    const lint = (name, path) => async () => {
      const options = ['--schema', here('../examples/people.json'), '--format', 'plain'];
      memory.set(name, await peakOf([here('../dist/cli.js'), 'lint', path, ...options], { statuses: [1] }));
    };
    const [own, other] = await medians(
      [{ run: lint('all', file) }, { run: () => peakOf([here('check-only.mjs'), file]) }],
      rounds,
    );
    await lint('tenth', tenth)();
    const megabytes = (name) => Math.round(memory.get(name) / 1_024);
    const count = (number) => number.toLocaleString('en');
    return {
      rows: [ratio('lint', 'reading and checking alone', own, other, { least: 0.3, aim: 0.5 })],
      remark: `lint held ${megabytes('all')} MB at most for ${count(stored)} filters (${Math.round(statSync(file).size / 1e6)} MB), ${megabytes('tenth')} MB for ${count(stored / 10)}.`,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A part at a time, since the filters are made in memory. */
async function writeFilters(path, count) {
  const stream = createWriteStream(path);
  let line = 0;
  for (let seed = 1; line < count; seed++) {
    const texts = corpus(Math.min(10_000, count - line), seed).map(({ text }) => {
      line += 1;
      return line % 100 === 0 ? MISTAKES[(line / 100) % MISTAKES.length] : text;
    });
    if (!stream.write(`# part ${seed}\n${texts.join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}
