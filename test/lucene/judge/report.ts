import type { World } from './schema.ts';

/** One case in which a law does not hold. */
export interface Breach {
  readonly law: Law;
  /** What kind of case it is: cases of one kind probably have one cause. */
  readonly kind: string;
  readonly text: string;
  readonly world: World;
  /** What else to know, a line each. */
  readonly details: readonly string[];
}

export const LAWS = {
  throws: 'nothing throws',
  safe: 'law 1: a safe filter matches in Lucene what ordinary logic says',
  refusedSafe: 'law 1: a safe filter passes, unless it can match nothing or everything',
  passed: 'law 2: a filter that passes matches in Lucene what its tree matches',
  canonical: 'law 3: so does its canonical text',
  reading: 'readAsService says what Lucene does',
  effect: 'a suggestion has the effect it claims',
  combined: 'fixes that are applied together keep what matches',
  template: 'so do fixes of a template with holes, whatever values they get',
} as const;

export type Law = keyof typeof LAWS;

const EXAMPLES = 3;
const EXAMPLES_WITH_SHORTER = 2;

/** Counts, and the shortest examples of each kind of breach. */
export class Report {
  readonly #counts = new Map<string, number>();
  readonly #breaches = new Map<string, { count: number; readonly examples: Breach[] }>();

  count(what: string, times = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + times);
  }

  breach(breach: Breach): void {
    const key = `${breach.law} ${breach.kind}`;
    const known = this.#breaches.get(key) ?? { count: 0, examples: [] };
    known.count++;
    known.examples.push(breach);
    known.examples.sort((a, b) => a.text.length - b.text.length);
    known.examples.length = Math.min(known.examples.length, EXAMPLES);
    this.#breaches.set(key, known);
  }

  /** Puts a shorter example of the same kind in the place of the others. */
  replaceExamples({ law, kind }: Breach, shorter: Breach): void {
    const known = this.#breaches.get(`${law} ${kind}`);
    known?.examples.splice(0, known.examples.length - 1, shorter);
    known?.examples.splice(EXAMPLES_WITH_SHORTER);
  }

  /** The shortest example of each kind of breach. */
  get shortest(): readonly Breach[] {
    return [...this.#breaches.values()].flatMap(({ examples }) => examples.slice(0, 1));
  }

  get isBroken(): boolean {
    return this.#breaches.size > 0;
  }

  /** The whole report as text. */
  toString(): string {
    const counts = [...this.#counts].map(([what, count]) => `${count.toLocaleString('en').padStart(11)}  ${what}`);
    return [...counts, '', ...(Object.keys(LAWS) as Law[]).flatMap((law) => this.#linesOf(law))].join('\n');
  }

  #linesOf(law: Law): readonly string[] {
    const kinds = [...this.#breaches.values()].filter(({ examples }) => examples[0]?.law === law);
    if (kinds.length === 0) return [`holds   ${LAWS[law]}`];
    kinds.sort((a, b) => b.count - a.count);
    const total = kinds.reduce((sum, { count }) => sum + count, 0);
    return [`BROKEN  ${LAWS[law]}: ${total.toLocaleString('en')} times`, ...kinds.flatMap(linesOfKind)];
  }
}

function linesOfKind({ count, examples }: { readonly count: number; readonly examples: readonly Breach[] }): readonly string[] {
  const lines = examples.flatMap(({ text, details, world }) => [
    `      ${shown(text)}`,
    ...[...details, schemaWords(world)].map((detail) => `        ${detail}`),
  ]);
  return [`    ${count.toLocaleString('en')} × ${examples[0]?.kind}`, ...lines];
}

function schemaWords({ schema }: World): string {
  const fields = Object.entries(schema.fields).map(([name, type]) => `${name} ${type}`);
  return `schema: ${fields.join(', ')}`;
}

/** A text as it can be read in a terminal: whatever is not plain ASCII as an escape. */
export function shown(text: string): string {
  return text.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
