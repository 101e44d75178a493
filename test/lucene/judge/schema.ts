import { defineSchema, type Schema, type TypeName } from './product.ts';
import type { Random } from './random.ts';

/** A field of a random schema, with the values that filters ask for. */
export interface Field {
  readonly name: string;
  readonly type: TypeName;
  /** Texts of values. */
  readonly values: readonly string[];
}

export interface World {
  readonly schema: Schema;
  readonly fields: readonly Field[];
}

const NAMES = ['age', 'male', 'color', 'score', 'weight', 'timestamp', 'vip-2', 'x', 'b', 'color2'];
/** Names that are unusual, and that the service lets one define all the same. */
const ODD_NAMES = ['To', 'TO', 'and', 'x-y', '_', '2x', '__proto__', 'constructor', 'Age', 'or', 'true', '20'];

const TYPES: readonly TypeName[] = ['integer', 'long', 'float', 'double', 'boolean', 'string'];

const VALUES: { readonly [T in TypeName]: readonly string[] } = {
  integer: ['-2147483648', '-20', '-1', '0', '1', '02', '3', '20', '25', '30', '2147483646', '2147483647'],
  long: [
    '-9223372036854775808',
    '-1',
    '0',
    '1',
    '20',
    '1000',
    '1600000000000',
    '9007199254740992',
    '9007199254740993',
    '9223372036854775806',
    '9223372036854775807',
  ],
  float: ['-3.4028235e38', '-1.5', '0', '1e-45', '0.1', '0.30000001', '0.5', '1', '20', '1.0000001', '16777217', '3.4028235e38'],
  double: [
    '-1.7976931348623157e308',
    '-1.5',
    '0',
    '5e-324',
    '0.1',
    '0.3',
    '0.30000000000000004',
    '1',
    '70.5',
    '9007199254740993',
    '1.7976931348623157e308',
  ],
  boolean: ['true', 'false'],
  string: ['red', 'blue', 'a', 'a-', 'ab', 'b', 'Z', '_', '9', '007', '20', 'true', 'TO', 'to', 'and', 'x-y', 'img_1', 're'],
};

/** A schema of a few fields, each with a few values that come again and again. */
export function randomWorld(random: Random): World {
  const names = random.shuffled(NAMES).slice(0, 2 + random.below(4));
  if (random.chance(0.3)) names[0] = random.pick(ODD_NAMES);
  const fields = names.map((name): Field => {
    const type = random.pick(TYPES);
    return { name, type, values: randomValues(type, random) };
  });
  if (random.chance(0.5)) fields.push({ name: 'external_image_id', type: 'string', values: randomValues('string', random) });
  const definitions = fields.filter(({ name }) => name !== 'external_image_id').map(({ name, type }) => [name, type] as const);
  return { schema: defineSchema(Object.fromEntries(definitions)), fields };
}

function randomValues(type: TypeName, random: Random): readonly string[] {
  if (type === 'boolean') return VALUES.boolean;
  const known = random.shuffled(VALUES[type]).slice(0, 3 + random.below(3));
  return [...new Set([...known, freshValue(type, random), freshValue(type, random)])];
}

function freshValue(type: TypeName, random: Random): string {
  switch (type) {
    case 'integer':
    case 'long':
      return String(random.below(10 ** (1 + random.below(type === 'long' ? 15 : 9))) * (random.chance(0.3) ? -1 : 1) || 0);
    case 'float':
    case 'double': {
      const digits = String(random.below(10 ** (1 + random.below(12))));
      const whole = digits.slice(0, 1 + random.below(digits.length));
      const fraction = digits.slice(whole.length);
      return `${random.chance(0.3) && Number(digits) !== 0 ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
    }
    case 'string':
      return Array.from({ length: 1 + random.below(5) }, (_, at) => random.pick([...(at ? '-' : ''), ...'abRZ019_'])).join('');
    default:
      return 'true';
  }
}
