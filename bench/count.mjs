import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { facePieces } from './make-faces.mjs';
import { medians, ratio } from './measure.mjs';
import { peakOf } from './peak.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** `match --count` over an export, beside a program that only reads it: whole processes, start and all. */
export async function countRows({ faces, rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'frs-filter-'));
  try {
    const [file, tenth] = [join(folder, 'faces.ndjson'), join(folder, 'tenth.ndjson')];
    await writeFaces(file, faces);
    await writeFaces(tenth, faces / 10);
    const memory = new Map();
    const match = (name, path) => async () => {
      const schema = ['--schema', here('../examples/people.json')];
      memory.set(name, await peakOf([here('../dist/cli.js'), 'match', 'age:[20 TO 30]', '--faces', path, '--count', ...schema]));
    };
    const [own, other] = await medians(
      [{ run: match('all', file) }, { run: () => peakOf([here('read-only.mjs'), file]) }],
      rounds,
    );
    await match('tenth', tenth)();
    const megabytes = (name) => Math.round(memory.get(name) / 1_024);
    const count = (number) => number.toLocaleString('en');
    return {
      rows: [ratio('match --count', 'reading alone', own, other, { least: 0.8 })],
      remark: `match --count held ${megabytes('all')} MB at most for ${count(faces)} faces, ${megabytes('tenth')} MB for ${count(faces / 10)}.`,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeFaces(path, count) {
  const stream = createWriteStream(path);
  for (const piece of facePieces(count)) if (!stream.write(piece)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}
