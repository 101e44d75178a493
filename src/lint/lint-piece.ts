import { diagnosticsOf } from '../check/check-filter.ts';
import type { RuleLevel } from '../check/diagnose.ts';
import type { Diagnostic, Severity } from '../diagnostic/diagnostic.ts';
import type { Schema } from '../schema/schema.ts';
import type { Misfit, Piece, StoredFilter } from '../sources/filters/stored-filter.ts';
import type { Span } from '../text/span.ts';
import { type FileCode, fileRule } from './file-rules.ts';
import type { Finding } from './finding.ts';
import { type Said, saidWithHoles } from './holes.ts';
import { readIgnores } from './ignore.ts';
import { type Fingerprint, findingsIn } from './place-finding.ts';

/** What the filters of a file are judged by, and how that is told. */
export interface Judging {
  readonly file: string;
  readonly schema: Schema | undefined;
  /** What is said about a filter that has no holes, where somebody knows it already. */
  readonly said?: (filter: StoredFilter) => readonly Diagnostic[];
  /** How a finding is shown. */
  readonly shownAs: (code: string, severity: Severity) => RuleLevel;
  readonly fingerprint: Fingerprint;
}

/** What was found in a piece, in its order, and how much of that is hidden. */
export interface Linted {
  readonly findings: readonly Finding[];
  readonly hidden: number;
}

/** Judges the filters of a piece, and what stands round them. */
export function lintPiece(piece: Piece, judging: Judging): Linted {
  const { source: text, remarks, misfits } = piece;
  if (typeof text !== 'string') return { findings: [], hidden: 0 };
  const said = saidIn(piece, text, judging);
  if (said.length + remarks.length + misfits.length === 0) return { findings: [], hidden: 0 };
  const place = findingsIn(piece, { ...judging, text });
  const ignores = readIgnores(remarks);
  const findings: Finding[] = [];
  let hidden = 0;
  const tell = (shown: RuleLevel, make: (severity: Severity) => Finding): void => {
    if (shown === 'off') hidden += 1;
    else findings.push(make(shown));
  };
  for (const { filter, text: shownText, diagnostics } of said) {
    for (const diagnostic of diagnostics) {
      const { code, severity } = diagnostic.shown;
      const shown = ignores.cover(filter, code) ? 'off' : judging.shownAs(code, severity);
      tell(shown, (severity) => place.about(filter, shownText, { ...diagnostic, shown: { ...diagnostic.shown, severity } }));
    }
  }
  const remarked = (code: FileCode, span: Span, message: string): void => {
    tell(judging.shownAs(code, fileRule(code).severity), (severity) => place.remarked({ code, severity, message, span }));
  };
  for (const misfit of misfits) remarked(misfit.code, misfit.span, misfitWords(misfit));
  for (const { remark, message } of ignores.odd) remarked('odd-ignore', remark.span, message);
  for (const { remark, code } of ignores.unused()) remarked('unused-ignore', remark.span, unusedWords(code));
  return { findings: findings.sort(byPlace), hidden };
}

interface SaidOf extends Said {
  readonly filter: StoredFilter;
}

/** The filters about which there is something to say. */
function saidIn({ filters }: Piece, source: string, { schema, said: known }: Judging): readonly SaidOf[] {
  const found: SaidOf[] = [];
  for (const filter of filters) {
    const said = filter.holes?.length
      ? saidWithHoles(filter, source, schema)
      : saidPlainly(filter.text, known ? known(filter) : diagnosticsOf(filter.text, schema));
    if (said.diagnostics.length > 0) found.push({ filter, ...said });
  }
  return found;
}

const SILENCE: Said = { text: '', diagnostics: [] };

function saidPlainly(text: string, diagnostics: readonly Diagnostic[]): Said {
  if (diagnostics.length === 0) return SILENCE;
  return { text, diagnostics: diagnostics.map((shown) => ({ shown, suggestions: shown.suggestions, span: shown.span })) };
}

function misfitWords(misfit: Misfit): string {
  const called = misfit.name === '' ? 'a filter' : `the filter \`${misfit.name}\``;
  if (misfit.code === 'not-text')
    return `Here stands ${misfit.what}, where the text of ${called} was expected; whoever sends it sends no filter.`;
  return `Here stands ${called} once more; most readers take the last one and say nothing about the other.`;
}

function unusedWords(code: string): string {
  return `${code} is not found here. Leave this out: it would hide that mistake when somebody makes it later.`;
}

function byPlace({ picture: { span: a } }: Finding, { picture: { span: b } }: Finding): number {
  return a.start - b.start || b.end - a.end;
}
