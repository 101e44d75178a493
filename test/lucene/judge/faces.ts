import type { Face, FaceValue, TypeName } from './product.ts';
import type { Random } from './random.ts';
import type { Field } from './schema.ts';

/** The same faces as the product and as Lucene get them. */
export interface Faces {
  readonly plain: readonly Face[];
  readonly asText: readonly { readonly [field: string]: string }[];
}

const FEWEST = 96;
const MOST = 320;
const ABSENT_SHARE = 0.12;

/**
 * Faces with a value at every border that the texts name: the value, its neighbours on both sides, the ends of the type, minus
 * zero, and no value. Each border of a field is there at least once; beyond that, values meet at random.
 */
export function facesAt(texts: readonly string[], fields: readonly Field[], random: Random): Faces {
  const named = namedIn(texts);
  const borders = fields.map((field) => ({ field, values: random.shuffled(bordersOf(field, named)) }));
  const most = Math.max(...borders.map(({ values }) => values.length));
  const count = Math.min(MOST, Math.max(FEWEST, Math.ceil(most * 1.2)));
  const plain: Face[] = [];
  const asText: { readonly [field: string]: string }[] = [];
  for (let index = 0; index < count; index++) {
    const values = borders.flatMap(({ field, values: all }): (readonly [Field, string])[] => {
      // The first rounds take each border once, the rest are the values that filters name most.
      if (index < all.length) return [[field, all[index]!]];
      if (random.chance(ABSENT_SHARE)) return [];
      return [[field, random.chance(0.6) ? random.pick(field.values) : random.pick(all)]];
    });
    const kept = values.filter(([{ type }, text]) => text !== ABSENT && isHeld(text, type));
    plain.push(Object.fromEntries(kept.map(([{ name, type }, text]) => [name, plainValue(text, type)])));
    asText.push(Object.fromEntries(kept.map(([{ name, type }, text]) => [name, exactText(text, type)])));
  }
  return { plain, asText };
}

const ABSENT = '';

interface Named {
  readonly numbers: readonly string[];
  readonly words: readonly string[];
}

/** Everything in the texts that could be a number or a word to somebody. */
function namedIn(texts: readonly string[]): Named {
  const numbers = new Set<string>();
  const words = new Set<string>();
  for (const text of texts) {
    // A face has no lone surrogate: it comes through UTF-8.
    const wellFormed = text.replace(/\p{Surrogate}/gu, '\uFFFD');
    for (const [number] of wellFormed.matchAll(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g)) numbers.add(number);
    for (const [word] of wellFormed.matchAll(/[^\s:()[\]{}"!,;]+/g)) words.add(word);
    for (const [word] of wellFormed.matchAll(/[\w-]+/g)) words.add(word);
  }
  return { numbers: [...numbers], words: [...words].filter((word) => word.length <= 40) };
}

function bordersOf({ type, values }: Field, { numbers, words }: Named): readonly string[] {
  switch (type) {
    case 'boolean':
      return ['true', 'false', ABSENT];
    case 'string':
      return [...new Set([...values, ...words.slice(0, 200), ...values.map((value) => `${value}a`), ABSENT])];
    case 'integer':
    case 'long':
      return wholeBorders([...values, ...numbers], type === 'integer' ? 32n : 64n);
    default:
      return floatBorders([...values, ...numbers], type === 'float' ? FLOAT : DOUBLE);
  }
}

function wholeBorders(texts: readonly string[], bits: bigint): readonly string[] {
  const first = -(2n ** (bits - 1n));
  const last = -first - 1n;
  const found = new Set<bigint>([first, last, 0n]);
  for (const text of texts) {
    const value = wholeOf(text);
    for (const one of [value - 1n, value, value + 1n]) if (one >= first && one <= last) found.add(one);
  }
  return [ABSENT, ...[...found].map(String)];
}

/** The whole number next to a decimal text. */
function wholeOf(text: string): bigint {
  if (/^-?\d{1,30}$/.test(text)) return BigInt(text);
  const value = Number(text);
  return Math.abs(value) < 1e30 ? BigInt(Math.floor(value)) : 0n;
}

/** A binary format: its numbers in order, by the bits of the positive ones. */
interface Format {
  ordinal(value: number): bigint;
  value(ordinal: bigint): number;
}

const view = new DataView(new ArrayBuffer(8));

const FLOAT: Format = {
  ordinal: (value) => {
    view.setFloat32(0, value);
    const bits = BigInt(view.getUint32(0));
    return bits < 2n ** 31n ? bits : 2n ** 31n - 1n - bits;
  },
  value: (ordinal) => {
    view.setUint32(0, Number(ordinal < 0n ? 2n ** 31n - 1n - ordinal : ordinal));
    return view.getFloat32(0);
  },
};

const DOUBLE: Format = {
  ordinal: (value) => {
    view.setFloat64(0, value);
    const bits = view.getBigUint64(0);
    return bits < 2n ** 63n ? bits : 2n ** 63n - 1n - bits;
  },
  value: (ordinal) => {
    view.setBigUint64(0, ordinal < 0n ? 2n ** 63n - 1n - ordinal : ordinal);
    return view.getFloat64(0);
  },
};

function floatBorders(texts: readonly string[], format: Format): readonly string[] {
  const found = new Set<bigint>([0n, -1n, 1n, -2n]);
  for (const text of texts) {
    const place = format.ordinal(Number(text));
    for (const one of [place - 1n, place, place + 1n]) if (Number.isFinite(format.value(one))) found.add(one);
  }
  // The ends of the type stand next to infinity.
  found.add(format.ordinal(Number.POSITIVE_INFINITY) - 1n).add(format.ordinal(Number.NEGATIVE_INFINITY) + 1n);
  return [ABSENT, ...[...found].map((place) => textOf(format.value(place)))];
}

function textOf(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Whether a face's field can hold the number; filters name larger ones. */
function isHeld(text: string, type: TypeName): boolean {
  if (type === 'float') return Number.isFinite(Math.fround(Number(text)));
  return type !== 'double' || Number.isFinite(Number(text));
}

function plainValue(text: string, type: TypeName): FaceValue {
  if (type === 'string') return text;
  if (type === 'boolean') return text === 'true';
  return type === 'long' ? BigInt(text) : Number(text);
}

/** The value as Lucene stores it: a float's text is that of its 32 bits, so that nobody rounds it twice. */
function exactText(text: string, type: TypeName): string {
  if (type === 'integer' || type === 'long') return String(BigInt(text));
  if (type === 'float') return textOf(Math.fround(Number(text)));
  return type === 'double' ? textOf(Number(text)) : text;
}
