import type { Case, Change, Template } from './cases.ts';
import type { Faces } from './faces.ts';
import type { Answer } from './lucene-process.ts';
import { compileMatcher, matcherFor, readAsService } from './product.ts';
import { type Law, type Report, shown } from './report.ts';
import type { World } from './schema.ts';

interface Known {
  readonly world: World;
  readonly faces: Faces;
  readonly report: Report;
  readonly lucene: (text: string) => Answer;
}

/** Holds what the product said to what Lucene answered. */
export class Bench {
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  judge(one: Case): void {
    this.#judgeSafe(one);
    this.#judgePassed(one);
    this.#judgeReading(one);
    for (const change of one.changes) this.#judgeChange(one.text, change);
    if (one.fixed !== undefined) this.#judgeFixed('combined', one.text, one.fixed, []);
  }

  judgeTemplate([[template, fixed] = ['', ''], ...fillings]: Template): void {
    const broken = fillings.find(([before, after]) => !this.#isKept(before, after));
    if (!broken) return;
    this.#judgeFixed('template', broken[0], broken[1], [`the template ${template} became ${fixed}`]);
  }

  #judgeSafe({ class: kind, text, tree, outcome }: Case): void {
    if (kind !== 'safe' || !tree) return;
    const { report, lucene, world } = this.#known;
    report.count('safe texts');
    this.#compare('safe', 'other faces', text, {
      lucene: lucene(text),
      product: this.#attemptBits(compileMatcher(tree, world.schema)),
    });
    if (!outcome || outcome.ok) return;
    report.count('safe texts that are refused');
    const codes = outcome.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const other = codes.find((code) => !MAY_REFUSE_SAFE.has(code));
    if (other) report.breach({ law: 'refusedSafe', kind: other, text, world, details: [] });
  }

  #judgePassed({ text, outcome, canonical }: Case): void {
    const { report, lucene } = this.#known;
    if (!outcome) return;
    report.count(outcome.ok ? 'passed' : 'refused');
    if (!outcome.ok) return;
    const product = this.#attemptBits(matcherFor(outcome.filter));
    this.#compare('passed', 'other faces', text, { lucene: lucene(text), product });
    if (canonical !== undefined && canonical !== text)
      this.#compare('canonical', 'other faces', text, { lucene: lucene(canonical), product }, [
        `the canonical text ${canonical}`,
      ]);
  }

  #judgeReading({ text, reading }: Case): void {
    const { report, lucene, world } = this.#known;
    if (!reading) return;
    report.count(`readings: ${reading.reads}`);
    const answer = lucene(text);
    if (reading.reads === 'beyond') {
      if (answer === undefined) report.count('readings: beyond, though Lucene refuses');
    } else if (reading.reads === 'filter') {
      const product = this.#attemptBits(compileMatcher(reading.filter, world.schema));
      this.#compare('reading', 'other faces', text, { lucene: answer, product });
    } else if (answer !== undefined) {
      const details = [`said to be refused: ${reading.why}`, `Lucene matches ${countOf(answer)} faces`];
      report.breach({
        law: 'reading',
        kind: `Lucene accepts what is said to be refused: ${whyKind(reading.why)}`,
        text,
        world,
        details,
      });
    }
  }

  #judgeChange(text: string, { code, effect, after }: Change): void {
    const { report, lucene, world } = this.#known;
    report.count(`effects: ${effect}`);
    const [before, later] = [lucene(text), lucene(after)];
    const isAccepted = later !== undefined;
    if (effect === 'same' && (before === undefined || later === undefined))
      report.count('effects: same, though Lucene refuses the text before or after');
    const holds = {
      same: () => relationOf(before, later) === 'same',
      narrower: () => ['same', 'narrower'].includes(relationOf(before, later)),
      wider: () => ['same', 'wider'].includes(relationOf(before, later)),
      different: () => true,
      'still-refused': () => !isAccepted,
    }[effect]();
    if (holds) return;
    const is = isAccepted && effect === 'still-refused' ? 'accepted' : relationOf(before, later);
    report.breach({
      law: 'effect',
      kind: this.#areReadRightly(text, after) ? `${code} claims ${effect}, is ${is}` : MISREAD,
      text,
      world,
      details: [`${code} claims ${effect}, after: ${shown(after)}`, this.#changeWords(before, later)],
    });
  }

  #areReadRightly(before: string, after: string): boolean {
    return this.#isReadRightly(before) && this.#isReadRightly(after);
  }

  #isReadRightly(text: string): boolean {
    const { lucene, world } = this.#known;
    const reading = readAsService(text, world.schema);
    if (reading.reads === 'beyond') return true;
    if (reading.reads === 'refusal') return lucene(text) === undefined;
    return lucene(text) === this.#attemptBits(compileMatcher(reading.filter, world.schema));
  }

  #judgeFixed(law: 'combined' | 'template', before: string, after: string, details: readonly string[]): void {
    const { report, lucene, world } = this.#known;
    if (law === 'combined') report.count('texts fixed by lint --fix');
    if (this.#isKept(before, after)) return;
    const words = [`after: ${shown(after)}`, this.#changeWords(lucene(before), lucene(after))];
    report.breach({
      law,
      kind: `becomes ${relationOf(lucene(before), lucene(after))}`,
      text: before,
      world,
      details: [...details, ...words],
    });
  }

  #isKept(before: string, after: string): boolean {
    return relationOf(this.#known.lucene(before), this.#known.lucene(after)) === 'same';
  }

  #compare(
    law: Law,
    kind: string,
    text: string,
    { lucene, product }: { readonly lucene: Answer; readonly product: string },
    details: readonly string[] = [],
  ): void {
    if (lucene === product) return;
    const { report, world } = this.#known;
    const words = lucene === undefined ? 'Lucene refuses it' : this.#differenceWords(lucene, product);
    report.breach({
      law,
      kind: lucene === undefined ? 'Lucene refuses it' : kind,
      text,
      world,
      details: [...details, words],
    });
  }

  #attemptBits(matches: (face: Faces['plain'][number]) => boolean): string {
    try {
      return this.#known.faces.plain.map((face) => (matches(face) ? '1' : '0')).join('');
    } catch (error) {
      return String(error);
    }
  }

  #differenceWords(lucene: string, product: string): string {
    if (!/^[01]*$/.test(product)) return product;
    const { index, face } = this.#witness(lucene, product);
    return `${lucene[index] === '1' ? 'Lucene matches' : 'Lucene does not match'} ${face}`;
  }

  #changeWords(before: Answer, after: Answer): string {
    if (before === undefined) return `Lucene refuses the text before, and matches ${countOf(after)} faces after`;
    if (after === undefined) return `Lucene matches ${countOf(before)} faces before, and refuses the text after`;
    const { index, face } = this.#witness(before, after);
    return `${after[index] === '1' ? 'only after' : 'only before'}: ${face}`;
  }

  /** The first face that counts for a difference, as short as there is one. */
  #witness(one: string, other: string): { readonly index: number; readonly face: string } {
    const { faces } = this.#known;
    const differing = faces.asText
      .map((face, index) => ({ index, face: faceWords(face) }))
      .filter(({ index }) => one[index] !== other[index]);
    return differing.reduce((best, next) => (next.face.length < best.face.length ? next : best), differing[0]!);
  }
}

/** A kind of its own, since the cause is elsewhere: effects are measured by readings. */
const MISREAD = 'readAsService misreads the text before or after';

/** A reason without the words of its text. */
function whyKind(why: string): string {
  return why
    .replace(/^.* is (\w+), and /s, '$1, ')
    .replace(/"[^"]*"/g, '…')
    .replace(/^(\w+, ).* lies/s, '$1… lies');
}

/** What may be said about a filter in the safe form, since it does match nothing or everything, or cannot be decided. */
const MAY_REFUSE_SAFE: ReadonlySet<string> = new Set([
  'empty-range',
  'inverted-range',
  'never-matches',
  'matches-everything',
  'undecided',
]);

/** How the faces matched with the second text stand to those of the first; a refused text matches none. */
function relationOf(before: Answer, after: Answer): 'same' | 'narrower' | 'wider' | 'different' {
  let [isLost, isGained] = [false, false];
  const length = (before ?? after ?? '').length;
  for (let index = 0; index < length; index++) {
    const [earlier, later] = [before?.[index] ?? '0', after?.[index] ?? '0'];
    if (earlier > later) isLost = true;
    if (earlier < later) isGained = true;
  }
  if (isLost && isGained) return 'different';
  return isLost ? 'narrower' : isGained ? 'wider' : 'same';
}

function countOf(answer: Answer): number {
  return [...(answer ?? '')].filter((bit) => bit === '1').length;
}

function faceWords(face: { readonly [field: string]: string }): string {
  const values = Object.entries(face).map(([name, value]) => `${name} ${shown(value)}`);
  return values.length > 0 ? `a face with ${values.join(', ')}` : 'a face without values';
}
