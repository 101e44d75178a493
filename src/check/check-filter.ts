import type { Filter } from '../ast/filter.ts';
import { printFilter } from '../canonical/print.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type Fields, isSchema, type Schema } from '../schema/schema.ts';
import { stampFilter } from '../stamp/stamp.ts';
import { type Limits, limitsOf } from '../syntax/limits.ts';
import { diagnose, type RuleLevel } from './diagnose.ts';
import { type Finding, ruleByCode } from './find.ts';
import type { CheckOutcome, Diagnostics, ParseOutcome } from './outcome.ts';
import { isBlocking, runRules } from './run-rules.ts';

/** How a text is judged, and how that is shown. */
export interface CheckOptions {
  /** How rules are shown, by code. What is an error by default withholds the stamp however it is shown. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** In so many words: this filter is meant to match every face. `*:*` does not pass even so. */
  readonly everyFace?: 'intended';
  readonly limits?: Partial<Limits>;
}

/**
 * Whether a text may be sent as it stands, and the checked filter if so. A tree is judged by its canonical text, in which its
 * diagnostics have their places. Without a schema the rules that need none run, and nothing is stamped. Never throws for a string.
 */
export function checkFilter<F extends Fields>(
  filter: string | Filter,
  schema: Schema<F>,
  options?: CheckOptions,
): CheckOutcome<F>;
export function checkFilter(filter: string | Filter, schema: undefined, options?: CheckOptions): ParseOutcome;
export function checkFilter<F extends Fields>(
  filter: string | Filter,
  schema: Schema<F> | undefined,
  options?: CheckOptions,
): CheckOutcome<F> | ParseOutcome;
export function checkFilter<F extends Fields>(
  filter: string | Filter,
  schema: Schema<F> | undefined,
  options: CheckOptions = {},
): CheckOutcome<F> | ParseOutcome {
  verifyArguments(filter, schema, options);
  const text = typeof filter === 'string' ? filter : printFilter(filter);
  const { tree, isPassed, canonical, diagnostics } = judged(text, schema, options);
  if (tree && isPassed) {
    return schema
      ? { ok: true, filter: stampFilter(tree, { text: canonical ?? printFilter(tree), schema }), diagnostics }
      : { ok: true, filter: tree, diagnostics };
  }
  return { ok: false, diagnostics: diagnostics as unknown as Diagnostics, ...(tree && { filter: tree }) };
}

/** What `checkFilter` says about a text, for those who only tell it: nothing is stamped. */
export function diagnosticsOf(text: string, schema: Schema | undefined): readonly Diagnostic[] {
  return judged(text, schema, {}).diagnostics;
}

function judged(text: string, schema: Schema | undefined, options: CheckOptions) {
  const limits = limitsOf(options.limits);
  const context = { text, schema };
  const { tree, isWhole, canonical, found } = runRules(context, limits);
  if (found.length === 0) return { tree, isPassed: isWhole, canonical, diagnostics: [] };
  const withheld = found.filter((ruled) => isBlocking(ruled) && !isIntended(ruled, options));
  const shown = shownOf(found, withheld, { ...options, limits });
  const plainly = canonical === text ? tree : undefined;
  const diagnostics = diagnose(shown, { ...context, plainly }, (ruled) => shownAs(ruled, options));
  return { tree, isPassed: isWhole && withheld.length === 0, canonical, diagnostics };
}

/** As many as are to be shown; a refusal always shows a reason, however many warnings stand before it, and were all told to be off. */
function shownOf(
  found: readonly Finding[],
  withheld: readonly Finding[],
  options: CheckOptions & { readonly limits: Limits },
): readonly Finding[] {
  const shown = found.filter((ruled) => shownAs(ruled, options) !== 'off').slice(0, options.limits.maxDiagnostics);
  const [reason] = withheld;
  if (!reason || shown.some((ruled) => withheld.includes(ruled))) return shown;
  return [...shown.slice(0, options.limits.maxDiagnostics - 1), reason];
}

function isIntended({ rule }: Finding, options: CheckOptions): boolean {
  return (
    Object.hasOwn(options, 'everyFace') &&
    options.everyFace === 'intended' &&
    (rule.code === 'matches-everything' || rule.code === 'undecided')
  );
}

function shownAs(ruled: Finding, options: CheckOptions): RuleLevel {
  const { rules = {} } = options;
  const { code, severity } = ruled.rule;
  if (Object.hasOwn(rules, code)) return rules[code] as RuleLevel;
  return isIntended(ruled, options) ? 'warning' : severity;
}

function verifyArguments(filter: unknown, schema: unknown, options: unknown): void {
  if (typeof filter !== 'string' && (typeof filter !== 'object' || filter === null)) {
    throw new TypeError(`checkFilter needs the text of a filter or a tree, got ${filter === null ? 'null' : typeof filter}.`);
  }
  if (schema !== undefined && !isKnownSchema(schema))
    throw new TypeError('checkFilter needs the schema that defineSchema returns, or undefined for the rules that need none.');
  if (typeof options !== 'object' || options === null)
    throw new TypeError("checkFilter's options are an object, such as { everyFace: 'intended' }, or left out.");
  const { rules, everyFace } = options as CheckOptions;
  if (everyFace !== undefined && everyFace !== 'intended') throw new TypeError("everyFace is 'intended' or left out.");
  if (rules === undefined) return;
  for (const [code, shown] of Object.entries(rules)) {
    if (!ruleByCode(code)) throw new TypeError(`There is no rule ${code}; the command \`frs-filter rule\` lists them.`);
    if (!['error', 'warning', 'hint', 'off'].includes(shown))
      throw new TypeError(`The rule ${code} can be shown as error, warning, hint or off.`);
  }
}

/** Whoever checks many filters brings the same schema each time. */
const known = new WeakSet<object>();

function isKnownSchema(schema: unknown): schema is Schema {
  if (typeof schema !== 'object' || schema === null) return false;
  if (known.has(schema)) return true;
  if (!isSchema(schema)) return false;
  if (Object.isFrozen(schema) && Object.isFrozen(schema.fields)) known.add(schema);
  return true;
}
