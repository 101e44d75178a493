// Writes faces as NDJSON, the same ones every time: node bench/make-faces.mjs 1000000 > faces.ndjson
import { pathToFileURL } from 'node:url';

const COLORS = ['red', 'green', 'blue', 'brown', 'black', 'white'];

/** A generator of numbers from 0 to below 1, the same for the same seed: mulberry32, which is public domain. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One face in the shape of the service's listing. One value in twelve is absent, written as the service writes that. */
export function faceLine(random, number) {
  const whole = (most) => Math.floor(random() * most);
  const orAbsent = (value) => (random() < 1 / 12 ? '' : value);
  const id = whole(36 ** 8)
    .toString(36)
    .padStart(8, '0');
  const side = 40 + whole(200);
  return JSON.stringify({
    bounding_box: { width: side, top_left_x: whole(900), top_left_y: whole(600), height: side },
    face_id: id,
    external_image_id: `image-${number}`,
    external_fields: {
      age: orAbsent(whole(100)),
      male: orAbsent(random() < 0.5),
      timestamp: orAbsent(1_500_000_000_000 + whole(200_000_000_000)),
      score: orAbsent(whole(1_000) / 1_000),
      color: orAbsent(COLORS[whole(COLORS.length)]),
    },
  });
}

/** Lines in pieces of about a megabyte; one face in a thousand has a time that no JavaScript number can hold. */
export function* facePieces(count, seed = 1) {
  const random = randomFrom(seed);
  let lines = [];
  for (let number = 1; number <= count; number++) {
    const line = faceLine(random, number);
    lines.push(number % 1_000 === 0 ? line.replace(/"timestamp":(?:""|\d+)/, '"timestamp":9007199254740993') : line);
    if (lines.length < 4_000 && number < count) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
}

async function main([given]) {
  const count = Number(given);
  if (!Number.isSafeInteger(count) || count < 0) {
    process.stderr.write('Say how many faces: node bench/make-faces.mjs 1000000 > faces.ndjson\n');
    process.exitCode = 2;
    return;
  }
  for (const piece of facePieces(count)) {
    if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
