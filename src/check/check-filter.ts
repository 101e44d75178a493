import type { Filter } from '../ast/filter.ts';
import { withoutOrigins } from '../ast/transform.ts';
import { printFilter } from '../canonical/print.ts';
import { readCanonical } from '../canonical/read.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type Fields, isSchema, type Schema } from '../schema/schema.ts';
import { stampFilter } from '../stamp/stamp.ts';
import { type Limits, limitsOf } from '../syntax/limits.ts';
import { readText } from '../syntax/read-text.ts';
import { correctionsOf } from './correct.ts';
import { diagnose, type RuleLevel } from './diagnose.ts';
import { type Finding, isBlocking } from './finding.ts';
import { accepted, type CheckOutcome, type ParseOutcome, refused } from './outcome.ts';
import { plainnessOf } from './plainness.ts';
import { ruleByCode, runRules, runWholeRules } from './run-rules.ts';

/** How a text is checked, and how that is shown. */
export interface CheckOptions {
  /** How rules are shown, by code. What is an error by default withholds the stamp however it is shown. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** Says that the filter is meant to match every face. `*:*` does not pass even so. */
  readonly everyFace?: 'intended';
  readonly limits?: Partial<Limits>;
}

/**
 * Returns whether a text may be sent as it stands, and the checked filter if so, without origins. A tree is checked by its canonical
 * text, in which its diagnostics have their places. Without a schema the rules that need none run, and nothing is stamped.
 * Never throws for a string.
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
  options: CheckOptions = NO_OPTIONS,
): CheckOutcome<F> | ParseOutcome {
  verifyArguments(filter, schema, options);
  const text = typeof filter === 'string' ? filter : printFilter(filter);
  const limits = limitsOf(options.limits);
  const canonicalTree = readCanonical(text, limits);
  const plainness = canonicalTree && schema ? plainnessOf(canonicalTree, schema) : 'unknown';
  if (canonicalTree && schema && plainness === 'clean')
    return { ok: true, filter: stampFilter(canonicalTree, { text, schema }), diagnostics: [] };
  const context = { text, schema };
  const read = readText(text, limits);
  const { findings, canonical, isWhole } =
    read.filter && plainness === 'plain' ? runWholeRules(context, read.filter) : runRules(context, read);
  const blocking = findings.filter((finding) => isBlocking(finding) && !isIntended(finding, options));
  const diagnostics = () =>
    diagnose(shownOf(findings, blocking, { ...options, limits }), {
      ...context,
      levelOf: (finding) => levelOf(finding, options),
      corrections: () => correctionsOf(context, findings),
    });
  const tree = read.filter;
  if (!tree || !isWhole || blocking.length > 0) return refused(tree, diagnostics);
  if (!schema) return accepted(tree, diagnostics);
  const stamp = { text: canonical ?? printFilter(tree), schema };
  return accepted(stampFilter(canonicalTree ?? withoutOrigins(tree), stamp), diagnostics);
}

const NO_OPTIONS: CheckOptions = Object.freeze({});

/** Returns as many findings as are to be shown; a refusal always shows a reason, even past the limit or where all rules are off. */
function shownOf(
  findings: readonly Finding[],
  blocking: readonly Finding[],
  options: CheckOptions & { readonly limits: Limits },
): readonly Finding[] {
  const { maxDiagnostics } = options.limits;
  const shown = findings.filter((finding) => levelOf(finding, options) !== 'off').slice(0, maxDiagnostics);
  const [reason] = blocking;
  if (!reason || shown.some((finding) => blocking.includes(finding))) return shown;
  return [...shown.slice(0, maxDiagnostics - 1), reason];
}

function isIntended({ rule }: Finding, options: CheckOptions): boolean {
  return (
    Object.hasOwn(options, 'everyFace') &&
    options.everyFace === 'intended' &&
    (rule.code === 'matches-everything' || rule.code === 'undecided')
  );
}

function levelOf(finding: Finding, options: CheckOptions): RuleLevel {
  const { rules = {} } = options;
  const { code, severity } = finding.rule;
  if (Object.hasOwn(rules, code)) return rules[code] as RuleLevel;
  return isIntended(finding, options) ? 'warning' : severity;
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
  for (const [code, level] of Object.entries(rules)) {
    if (!ruleByCode(code)) throw new TypeError(`There is no rule ${code}; the command \`frs-filter rule\` lists them.`);
    if (!['error', 'warning', 'hint', 'off'].includes(level))
      throw new TypeError(`The rule ${code} can be shown as error, warning, hint or off.`);
  }
}

/** Schemas that were verified; a caller that checks many filters passes the same one each time. */
const knownSchemas = new WeakSet<object>();

function isKnownSchema(schema: unknown): schema is Schema {
  if (typeof schema !== 'object' || schema === null) return false;
  if (knownSchemas.has(schema)) return true;
  if (!isSchema(schema)) return false;
  if (Object.isFrozen(schema) && Object.isFrozen(schema.fields)) knownSchemas.add(schema);
  return true;
}

/** Returns the diagnostics of a text alone. */
export function diagnosticsOf(text: string, schema: Schema | undefined): readonly Diagnostic[] {
  return checkFilter(text, schema).diagnostics;
}
