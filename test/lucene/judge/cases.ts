import type { FilterClass, TemplateSample } from './filters.ts';
import {
  applyEdits,
  type CheckOutcome,
  checkFilter,
  type Diagnostic,
  type Effect,
  type Filter,
  fixScript,
  fixText,
  printFilter,
  readAsService,
  type ServiceReading,
} from './product.ts';
import type { Random } from './random.ts';
import type { Report } from './report.ts';
import type { World } from './schema.ts';

/** A template is given so many sets of values for its holes. */
const FILLINGS = 3;

/** A text that is judged, and what it says where that is known. */
export interface Given {
  readonly class: FilterClass;
  readonly text: string;
  readonly tree?: Filter;
}

/** What the product says about a text. */
export interface Case {
  readonly class: FilterClass;
  readonly text: string;
  readonly tree?: Filter;
  readonly outcome?: CheckOutcome;
  readonly canonical?: string;
  readonly reading?: ServiceReading;
  readonly changes: readonly Change[];
  /** The text after all harmless fixes, where there are some. */
  readonly fixed?: string;
  /** All texts that Lucene is asked for. */
  readonly asked: readonly string[];
}

/** A suggestion, applied. */
export interface Change {
  readonly code: string;
  readonly isError: boolean;
  readonly effect: Effect | 'still-refused';
  readonly after: string;
}

/** For each set of values the text before fixing and after; with the template itself in front. */
export type Template = readonly (readonly [before: string, after: string])[];

/** Asks the product about a text. */
export function caseOf({ class: kind, text, tree }: Given, world: World, report: Report): Case {
  const { schema } = world;
  report.count('texts');
  const attempt = <T>(what: string, call: () => T): T | undefined => {
    try {
      return call();
    } catch (error) {
      report.breach({ law: 'throws', kind: `${what}: ${nameOf(error)}`, text, world, details: [String(error)] });
      return undefined;
    }
  };
  const outcome = attempt('checkFilter', () => checkFilter(text, schema));
  const reading = attempt('readAsService', () => readAsService(text, schema));
  const canonical = outcome?.ok ? attempt('printFilter', () => printFilter(outcome.filter)) : undefined;
  const changes = outcome ? (attempt('suggestions', () => outcome.diagnostics.flatMap((one) => changesOf(text, one))) ?? []) : [];
  const isFixable = changes.some(({ effect, isError }) => effect === 'same' && !isError);
  const fixed = isFixable ? attempt('lint --fix', () => fixText(text, schema)) : undefined;
  const asked = [text, ...changes.map(({ after }) => after), ...[canonical, fixed].filter((one) => one !== undefined)];
  return {
    class: kind,
    text,
    changes,
    asked,
    ...(tree && { tree }),
    ...(outcome && { outcome }),
    ...(reading && { reading }),
    ...(canonical !== undefined && { canonical }),
    ...(fixed !== undefined && fixed !== text && { fixed }),
  };
}

function changesOf(text: string, { code, severity, suggestions }: Diagnostic): readonly Change[] {
  const isError = severity === 'error';
  return suggestions.map(({ effect, edits }) => ({ code, isError, effect, after: applyEdits(text, edits) }));
}

/** Fixes a template as `lint --fix` does; nothing where there is nothing to fix. */
export async function templateOf(
  { text, holes }: TemplateSample,
  { world, random, report }: { readonly world: World; readonly random: Random; readonly report: Report },
): Promise<Template | undefined> {
  // A backslash or a backtick would have to be escaped in the template.
  if (holes.length === 0 || /[\\`\0\r]/.test(text)) return undefined;
  report.count('templates with holes');
  const [start, end] = [`import { filterTag } from 'frs-filter';\nconst filter = filterTag(people);\nfilter\``, '`;\n'];
  let script: string;
  try {
    script = await fixScript(start + text + end, world.schema);
  } catch (error) {
    report.breach({ law: 'throws', kind: `lint --fix of a template: ${nameOf(error)}`, text, world, details: [String(error)] });
    return undefined;
  }
  const fixed = script.slice(start.length, -end.length);
  if (fixed === text) return undefined;
  report.count('templates fixed');
  const fillings = Array.from({ length: FILLINGS }, () => {
    const values = holes.map((field) => plainValueOf(field.values, random));
    return [filledIn(text, values), filledIn(fixed, values)] as const;
  });
  return [[text, fixed], ...fillings];
}

/** A value that a template writes as it is. */
function plainValueOf(values: readonly string[], random: Random): string {
  const plain = values.filter((value) => /^\w[\w.-]*$/.test(value) && !/^(?:AND|OR|NOT)$/.test(value));
  return plain.length > 0 ? random.pick(plain) : '7';
}

function filledIn(text: string, values: readonly string[]): string {
  return text.replace(/\$\{h(\d+)\}/g, (_, index: string) => values[Number(index)] ?? '').replace(/\\(.)/g, '$1');
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
