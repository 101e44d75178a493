import type { Filter, Operands } from './product.ts';
import type { Random } from './random.ts';
import type { Field, World } from './schema.ts';

/**
 * `safe`: written in the safe form. `loose`: the same kind of filter with the liberties that people take. `noise`: damaged.
 * `values`: texts of single clauses with odd values.
 */
export type FilterClass = 'safe' | 'loose' | 'noise' | 'values';

export interface Sample {
  readonly class: FilterClass;
  readonly text: string;
  /** What a safe text says. */
  readonly tree?: Filter;
}

export function randomSample(world: World, random: Random): Sample {
  const kind = random.weighted<FilterClass>([
    [3, 'safe'],
    [5, 'loose'],
    [2, 'noise'],
    [2, 'values'],
  ]);
  if (kind === 'values') return { class: kind, text: oddClauses(world, random) };
  const depth = random.weighted([
    [3, 0],
    [4, 1],
    [3, 2],
    [1, 3],
  ]);
  const tree = randomTree(world, random, depth);
  if (kind === 'safe') return { class: kind, text: safeText(tree), tree };
  const loose = looseText(tree, random, random.pick([0.05, 0.2, 0.5]));
  if (kind === 'loose') return { class: kind, text: random.chance(0.08) ? wrapped(loose, random) : loose };
  return { class: kind, text: damaged(random.chance(0.5) ? safeText(tree) : loose, world, random) };
}

/** A filter in which some values are holes of a template: `${h0}`, `${h1}` … */
export interface TemplateSample {
  readonly text: string;
  readonly holes: readonly Field[];
}

export function randomTemplate(world: World, random: Random): TemplateSample {
  const holes: Field[] = [];
  const tree = withHoles(randomTree(world, random, 1 + random.below(2)), (name) => {
    const field = world.fields.find((one) => one.name === name);
    if (!field || !random.chance(0.3)) return undefined;
    holes.push(field);
    return `\${h${holes.length - 1}}`;
  });
  return { text: random.chance(0.4) ? safeText(tree) : looseText(tree, random, 0.15), holes };
}

function withHoles(tree: Filter, hole: (field: string) => string | undefined): Filter {
  switch (tree.kind) {
    case 'Conjunction':
    case 'Disjunction':
      return { ...tree, operands: tree.operands.map((operand) => withHoles(operand, hole)) as unknown as Operands };
    case 'Negation':
      return { ...tree, operand: withHoles(tree.operand, hole) };
    case 'Equality':
      return { ...tree, value: hole(tree.field) ?? tree.value };
    case 'Interval':
      return tree.lower === tree.upper ? tree : { ...tree, lower: hole(tree.field) ?? tree.lower };
    default:
      return tree satisfies never;
  }
}

/** `said` are the clauses that the filter has so far. */
function randomTree(world: World, random: Random, depth: number, said: Filter[] = []): Filter {
  const below = (): Filter => randomTree(world, random, Math.max(0, depth - 1 - random.below(2)), said);
  if (depth === 0) {
    // What is said twice is what simplifying fixes are about.
    if (said.length > 0 && random.chance(0.12)) return random.pick(said);
    const clause = randomClause(world, random);
    said.push(clause);
    return clause;
  }
  if (random.chance(0.2)) return { kind: 'Negation', operand: below() };
  const count = random.weighted([
    [5, 2],
    [3, 3],
    [1, 4],
    [0.3, 7],
  ]);
  const operands = Array.from({ length: count }, below);
  if (random.chance(0.1)) operands[operands.length - 1] = operands[0]!;
  const kind = random.pick(['Conjunction', 'Disjunction'] as const);
  return { kind, operands: operands as unknown as Operands };
}

function randomClause({ fields }: World, random: Random): Filter {
  const { name: field, type, values } = random.pick(fields);
  const value = random.pick(values);
  const isRange = type !== 'string' && type !== 'boolean' && random.chance(0.5);
  if (!isRange)
    return value.startsWith('-')
      ? { kind: 'Interval', field, lower: value, upper: value, bounds: 'included' }
      : { kind: 'Equality', field, value };
  const [lower, upper] = random.weighted<readonly [string, string]>([
    [2, [value, '*']],
    [2, ['*', value]],
    [5, inOrder(value, random.pick(values))],
    [0.2, ['*', '*']],
    [0.4, [random.pick(values), value]],
  ]);
  return { kind: 'Interval', field, lower, upper, bounds: random.pick(['included', 'included', 'excluded']) };
}

function inOrder(a: string, b: string): readonly [string, string] {
  return Number(a) <= Number(b) ? [a, b] : [b, a];
}

/** The safe form, written here once more so that the product's own printer is judged by it. */
function safeText(tree: Filter): string {
  switch (tree.kind) {
    case 'Conjunction':
    case 'Disjunction':
      return tree.operands.map(safeOperand).join(tree.kind === 'Conjunction' ? ' && ' : ' || ');
    case 'Negation':
      return `(!${safeOperand(tree.operand)})`;
    case 'Equality':
      return `${tree.field}:${tree.value}`;
    case 'Interval': {
      const [open, close] = tree.bounds === 'included' ? '[]' : '{}';
      return `${tree.field}:${open}${tree.lower} TO ${tree.upper}${close}`;
    }
    default:
      return tree satisfies never;
  }
}

function safeOperand(tree: Filter): string {
  return tree.kind === 'Conjunction' || tree.kind === 'Disjunction' ? `(${safeText(tree)})` : safeText(tree);
}

const ANDS = [
  '&&',
  'AND',
  '&& ',
  ' &&',
  '&',
  'and',
  'And',
  ' ',
  '＆＆',
  ',',
  ';',
  '\t&&\t',
  '\n',
  '　&&　',
  '&&\u00a0',
  '+',
  'adn',
  '&& +',
  '&& -',
];
const ORS = ['||', 'OR', '|| ', ' ||', '|', 'or', ' ', '｜｜', '\n|| ', '　OR ', '|| !', 'ro', '|| (', ', '];
const NEGATIONS = [
  '(!#)',
  '!#',
  'NOT #',
  '-#',
  '! #',
  '(! #)',
  '!(#)',
  '!!#',
  'not #',
  '(NOT #)',
  '(-#)',
  '(!(#))',
  '(!(!#))',
  '- #',
  '+#',
];

/** Takes a liberty as often as `daring` says. */
function looseText(tree: Filter, random: Random, daring: number): string {
  const write = (node: Filter): string => {
    switch (node.kind) {
      case 'Conjunction':
      case 'Disjunction': {
        const group = node.operands.length > 1 && random.chance(daring) ? valueGroup(node, random) : undefined;
        return group ?? joined(node.operands.map(operand), node.kind === 'Conjunction' ? '&&' : '||', random, daring);
      }
      case 'Negation':
        return (random.chance(daring) ? random.pick(NEGATIONS) : '(!#)').replace('#', () => operand(node.operand));
      case 'Equality':
        return random.chance(daring) ? looseEquality(node.field, node.value, random) : `${node.field}:${node.value}`;
      case 'Interval':
        return random.chance(daring) ? looseRange(node, random) : safeText(node);
      default:
        return node satisfies never;
    }
  };
  const operand = (node: Filter): string => {
    const text = write(node);
    if (node.kind !== 'Conjunction' && node.kind !== 'Disjunction') return random.chance(daring / 5) ? `(${text})` : text;
    if (random.chance(daring))
      return random.pick([text, text, `( ${text} )`, `((${text}))`, `(${text})^2`, `(${text}`, `（${text}）`]);
    return `(${text})`;
  };
  const text = write(tree);
  return random.chance(daring / 3)
    ? random.pick([` ${text} `, `(${text})`, `\t${text}`, `${text};`, `${text})`, `+${text}`])
    : text;
}

function joined(texts: readonly string[], operator: '&&' | '||', random: Random, daring: number): string {
  return texts.reduce((all, text) => {
    if (!random.chance(daring)) return `${all} ${operator} ${text}`;
    const other = random.pick(random.chance(0.12) ? (operator === '&&' ? ORS : ANDS) : operator === '&&' ? ANDS : ORS);
    const [before, after] = random.pick([' /', ' / ', '/', '/ ', ' / '] as const).split('/');
    return `${all}${before}${other}${after}${text}`;
  });
}

/** Values of one field in brackets after its name: `color:(red || blue)`. */
function valueGroup(node: Filter & { readonly operands: Operands }, random: Random): string | undefined {
  const clauses = node.operands.flatMap((one) => (one.kind === 'Equality' || one.kind === 'Interval' ? [one] : []));
  const [first] = clauses;
  if (!first) return undefined;
  const values = clauses.map((one) => {
    const text = safeText(one).slice(one.field.length + 1);
    const form = random.weighted([
      [8, '#'],
      [1, '(!#)'],
      [1, '!#'],
      [1, '-#'],
      [1, '+#'],
      [1, '"#"'],
      [1, '"-#"'],
      [0.5, '- #'],
      [0.5, '#^2'],
      [0.5, '(#)'],
      [0.5, '>=#'],
      [0.5, `${one.field}:#`],
      [0.5, '*'],
    ]);
    return form.replace('#', () => text);
  });
  if (random.chance(0.1)) return `${first.field}:(${values[0]})`;
  const usual = node.kind === 'Conjunction' ? ' && ' : ' || ';
  const inner = values.reduce(
    (all, value) => `${all}${random.pick([usual, usual, usual, ' OR ', ' ', ', ', '||', ' AND '])}${value}`,
  );
  return random.pick([
    `${first.field}:(${inner})`,
    `${first.field}:(${inner})`,
    `${first.field}:(${inner})`,
    `${first.field}:((${inner}))`,
  ]);
}

/** `f` is the field, `v` the value, `e` the value with a backslash before its first character. */
const EQUALITIES = [
  'f:"v"',
  'f: v',
  'f :v',
  'f : v',
  'f:(v)',
  'f:("v")',
  'f:e',
  'f:v^2',
  'f:v~',
  'f:v~1',
  'f:[v TO v]',
  'f:>=v',
  'f:>v',
  'f:<v',
  'f:<=v',
  'f>=v',
  'f=v',
  'f==v',
  'f != v',
  'f：v',
  "f:'v'",
  '"f":v',
  "'f':v",
  'f:+v',
  'f:-v',
  'f:(-v)',
  'f:(!v)',
  'f:(! v)',
  'f:"v"^2',
  'f:"v"~2',
  'f:v*',
  'f:*v',
  'f:v?',
  'f:*',
  'f:**',
  'f:?*',
  'f:/v/',
  'f:/v.*/',
  'f:/[/',
  'f::v',
  'f:"-v"',
  'f:("-v")',
  'f:" v"',
  'f:v.',
  'f.v',
  'f:{v TO v}',
  'f',
  'v',
  'f:',
  'z:v',
  'ff:v',
  'F:v',
  'f is v',
  'f in (v, v)',
  'f:“v”',
  'f:v # why',
  'f:v // why',
  'f:v /* why */',
  'f:"*"',
  'f:\\*',
  'f:"v',
  'f:(v',
  'f:TO',
  'f:AND',
  'f:"AND"',
  'f:(-AND)',
  '\\f:v',
  '*:v',
  '*:*',
  'f:v&&',
  '&&f:v',
  '#f:v',
];

function looseEquality(field: string, value: string, random: Random): string {
  return filled(random.pick(EQUALITIES), field, value);
}

function filled(form: string, field: string, value: string, upper = value): string {
  const texts: Readonly<Record<string, string>> = { f: field, v: value, e: `\\${value}`, u: upper };
  return form.replace(/(?<![A-Za-z])[fveu](?![A-Za-z])/g, (letter) => texts[letter] ?? letter);
}

/** `v` is the lower bound, `u` the upper. */
const RANGES = [
  'f:[v TO u}',
  'f:{v TO u]',
  'f:[v TO u)',
  'f:(v TO u]',
  'f:[v to u]',
  'f:[v,u]',
  'f:[v, u]',
  'f:[v-u]',
  'f:[v..u]',
  'f:v..u',
  'f:[v\tTO u]',
  'f:[v TO\nu]',
  'f:[ v  TO  u ]',
  'f: [v TO u]',
  'f:["v" TO "u"]',
  'f:["*" TO u]',
  'f:[v TO "*"]',
  'f:[\\* TO u]',
  'f:[v TO \\*]',
  'f:[v TO u]^2',
  'f:(>=v && <=u)',
  'f:(>=v <=u)',
  'f:>=v && f:<=u',
  'f:(>v AND <u)',
  'f >= v && f <= u',
  'f:(+>=v +<u)',
  'f between v and u',
  'v <= f <= u',
  'f:[v TO u',
  'f:v TO u]',
  'f:[vTO u]',
  'f:[TO u]',
  'f:[v TO]',
  'f:[v u]',
  'f:[u TO v]',
  'f[v TO u]',
  'f:（v TO u）',
  'f:［v TO u］',
  'f:"[v TO u]"',
  'f:([v TO u])',
  'f:([v TO u] && v)',
  'f:([v TO u] || u)',
  'f:[+v TO u]',
  'f:[v TO u]&& f:v',
  'f:v-u',
  'f:<=u',
  'f:[* TO *]',
  'f:{* TO *}',
];

function looseRange({ field, lower, upper }: Filter & { readonly kind: 'Interval' }, random: Random): string {
  return filled(random.pick(RANGES), field, lower, upper);
}

const WRAPPERS = [
  '"#"',
  "'#'",
  '`#`',
  'filter: #',
  'filter=#',
  '{"filter": "#"}',
  '{ "filter" : "#" ,',
  'select * from faces where #',
  'WHERE #',
  '# # why',
  '# -- why',
  '// why\n#',
  '#\n',
  '“#”',
  '# && ',
  ' || #',
  '&& #',
  '(#',
  '#)',
  '[#]',
  '{#}',
  'q=#',
  '#\u200b',
  '\ufeff#',
  '\u00a0#',
  '\u3000#\u3000',
  'curl -d "#"',
  '#^2',
  '# && *:*',
  '# || *:*',
  '(#) && (#)',
  '(#) || (!(#))',
];

function wrapped(text: string, random: Random): string {
  if (random.chance(0.1)) return encodeURIComponent(text);
  if (random.chance(0.1)) return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return random.pick(WRAPPERS).replaceAll('#', () => text);
}

const PIECES = [
  ...'&|!()[]{}:*?~^/\\"\'+-=<>#,; \t\n.0159aez',
  '&&',
  '||',
  ' TO ',
  'AND',
  'OR',
  'NOT',
  ' AND ',
  '(!',
  '：',
  '（',
  '）',
  '＊',
  '２０',
  '٣',
  '\u00a0',
  '\u200b',
  '\u2028',
  '\u3000',
  '\u000b',
  '\ud800',
  '\0',
  '张三',
  '\\u0041',
  '\\u00',
  '>=',
  '*:*',
  '"-1"',
  '~1',
  '^2',
  ' # ',
  '/x/',
];

function damaged(text: string, { fields }: World, random: Random): string {
  let result = text;
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(result.length + 1);
    const end = Math.min(result.length, at + 1 + random.below(random.chance(0.8) ? 2 : 8));
    const [before, cut, after] = [result.slice(0, at), result.slice(at, end), result.slice(end)];
    result = random.weighted([
      [4, () => before + random.pick(PIECES) + cut + after],
      [3, () => before + after],
      [2, () => before + random.pick(PIECES) + after],
      [1, () => before + cut + cut + after],
      [0.5, () => after + before],
      [0.5, () => before],
      [1, () => before + random.pick(random.pick(fields).values) + cut + after],
      [0.5, () => before + random.pick(fields).name + cut + after],
      [0.3, () => Array.from({ length: 1 + random.below(5) }, () => random.pick(PIECES)).join('')],
    ])();
  }
  return result;
}

const ODD_VALUES = [
  ...['NaN', 'Infinity', '-Infinity', '1e309', '-1e309', '1e400', '1e-400', '1e-50', '1e40', '3.5e38', '-0', '-0.0', '+0'],
  ...[
    '1.0f',
    '20d',
    '100L',
    '1D',
    '0x14',
    '0x1p3',
    '020',
    '2e1',
    '20.0',
    '1.5',
    '-1.5',
    '+5',
    '.5',
    '5.',
    '1_000',
    '1,000',
    '1e',
  ],
  ...['99999999999', '-99999999999', '9223372036854775808', '-9223372036854775809', '99999999999999999999999', '1e999999999'],
  ...['1e-999999999', '2147483648', '-2147483649', '2147483647.5', '16777217', '9007199254740993', '0.30000001', '0.1000000001'],
  ...['２０', '٣', '½', '1 000', ' 20', '20 ', '', '*', '\\*', '?', 'null', 'undefined', 'none', 'TRUE', 'True', 'yes', '1', '0'],
  ...[
    'true',
    'false',
    'AND',
    'OR',
    'NOT',
    'TO',
    'and',
    'r*',
    'r?d',
    '*d',
    'r\\*',
    'red~',
    'red~1',
    'red~1.5',
    'red~-1',
    'red~0.5',
  ],
  ...[
    '/re/',
    '/r.*/',
    '/[/',
    '/r/',
    'red^2',
    'red^',
    'red^x',
    'red^1e39',
    'a\\',
    'a\\u0062',
    'a\\u00',
    '"red',
    '-',
    '+',
    '!',
    '张三',
  ],
  ...[
    'a b',
    'red blue',
    'red\u3000blue',
    'red\u00a0',
    '>=',
    '>',
    '<=5',
    '>=5',
    '>=*',
    '<\\*',
    '>=-1',
    '>red',
    '>"1"',
    '><5',
    '= 5',
    '2020-01-01T00:00:00Z',
  ],
];

const ODD_FORMS = [
  ...[
    'f:v',
    'f:v',
    'f:v',
    'f:"v"',
    'f:[v TO *]',
    'f:[* TO v]',
    'f:{v TO *}',
    'f:{* TO v}',
    'f:[v TO u]',
    'f:["v" TO *]',
    'f:[* TO "v"]',
  ],
  ...[
    '(!f:v)',
    '!f:v',
    'f:(v)',
    'f:(-v)',
    'f:(v u)',
    'f:(v || u)',
    'f:>v',
    'f:<=v',
    '(!f:[v TO u])',
    '(!f:"v")',
    'f:("v")',
    'f:[v TO u}',
    'z:v',
    'f:(!v)',
  ],
];

/** One to three clauses with values that types read in their own ways. */
function oddClauses({ fields }: World, random: Random): string {
  const clause = (): string => {
    const { name, values } = random.pick(fields);
    const value = (): string => (random.chance(0.75) ? random.pick(ODD_VALUES) : random.pick(values));
    return filled(random.pick(ODD_FORMS), name, value(), value());
  };
  const join = (): string => random.pick([' && ', ' || ', ' ', ' && ', ' || (!', '&&']);
  return random.weighted([
    [5, () => clause()],
    [2, () => clause() + join() + clause()],
    [2, () => clause() + join() + clause() + join() + clause()],
    [1, () => `${clause()}${random.pick([' && ', ' || '])}*:*${random.pick([' ', ' || ', ' && '])}${randomPattern(random)}`],
    [1, () => `+${clause()} ${randomPattern(random)}`],
  ])();
}

const PATTERNS = [
  '/[/',
  '/(/',
  '/r.*/',
  '/red/',
  '/a{1000}{1000}/',
  '/r|/',
  're*',
  'r?d',
  '*d',
  'red~',
  'red~9',
  'red~1.5',
  '?*',
  're\\*',
];

/** Every face set has this field, and it takes patterns. */
function randomPattern(random: Random): string {
  return `external_image_id:${random.pick(PATTERNS)}`;
}
