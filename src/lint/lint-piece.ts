import { diagnosticsOf } from '../check/check-filter.ts';
import type { RuleLevel } from '../check/diagnose.ts';
import type { Severity } from '../diagnostic/diagnostic.ts';
import type { Schema } from '../schema/schema.ts';
import type { Misfit, Piece, StoredFilter } from '../sources/filters/stored-filter.ts';
import { sourceSpan } from '../text/placement.ts';
import { type Span, slice } from '../text/span.ts';
import { type Finding, type Fingerprint, type Placeless, placing } from './finding.ts';
import { readIgnores } from './ignore.ts';
import { type Checked, checkTemplate } from './placeholders.ts';
import { type FileCode, fileRule } from './rules.ts';

/** What filters are checked by. */
export interface LintOptions {
  readonly schema: Schema | undefined;
  /** Returns the level of a rule with this severity. */
  readonly levelOf: (code: string, severity: Severity) => RuleLevel;
}

export interface LintFileOptions extends LintOptions {
  readonly file: string;
  readonly fingerprint: Fingerprint;
}

/** The findings of a piece in its order, and how many others are hidden. */
export interface Linted {
  readonly findings: readonly Finding[];
  readonly hidden: number;
}

const NOTHING: Linted = { findings: [], hidden: 0 };

/** Checks the filters, comments and entries of a piece. */
export function lintPiece(piece: Piece, { file, schema, levelOf, fingerprint }: LintFileOptions): Linted {
  const { source: text, remarks: comments, misfits: entries } = piece;
  if (typeof text !== 'string') return NOTHING;
  const checked = piece.filters
    .map((filter) => ({ filter, ...checkStored(filter, text, schema) }))
    .filter(({ diagnostics }) => diagnostics.length > 0);
  if (checked.length + comments.length + entries.length === 0) return NOTHING;
  const place = placing(piece, { file, text, fingerprint });
  const ignores = readIgnores(comments);
  const findings: Finding[] = [];
  let hidden = 0;
  const add = (severity: RuleLevel, finding: Omit<Placeless, 'severity'>): void => {
    if (severity === 'off') hidden += 1;
    else findings.push(place({ severity, ...finding }));
  };
  for (const { filter, text: filterText, diagnostics } of checked) {
    for (const { shown, stored } of diagnostics) {
      const { code, message, help } = shown;
      const level = ignores.cover(filter, code) ? 'off' : levelOf(code, shown.severity);
      add(level, {
        code,
        message,
        ...(help !== undefined && { help }),
        span: sourceSpan(filter.placement, stored.span),
        words: [filter.name, filter.text, slice(filter.text, stored.span)],
        ...(level !== 'off' && { about: { filter: filterText, name: filter.name, diagnostic: { ...shown, severity: level } } }),
        fixes: () =>
          stored.suggestions.flatMap((suggestion) => {
            const edits = filter.rewrite(suggestion.edits);
            return edits ? [{ ...suggestion, edits }] : [];
          }),
      });
    }
  }
  const addAbout = (code: FileCode, span: Span, message: string): void =>
    add(levelOf(code, fileRule(code).severity), { code, message, span, words: [slice(text, span)] });
  for (const entry of entries) addAbout(entry.code, entry.span, entryWords(entry));
  for (const { comment, message } of ignores.odd) addAbout('odd-ignore', comment.span, message);
  for (const { comment, code } of ignores.unused()) addAbout('unused-ignore', comment.span, unusedWords(code));
  return { findings: findings.sort(byPlace), hidden };
}

function checkStored(filter: StoredFilter, source: string, schema: Schema | undefined): Checked {
  if (filter.holes?.length) return checkTemplate(filter, source, schema);
  return { text: filter.text, diagnostics: diagnosticsOf(filter.text, schema).map((one) => ({ shown: one, stored: one })) };
}

function entryWords(entry: Misfit): string {
  const called = entry.name === '' ? 'a filter' : `the filter \`${entry.name}\``;
  if (entry.code === 'not-text')
    return `Here stands ${entry.what}, where the text of ${called} was expected; whoever sends it sends no filter.`;
  return `Here stands ${called} once more; most readers take the last one and say nothing about the other.`;
}

function unusedWords(code: string): string {
  return `${code} is not found here. Leave this out: it would hide that mistake when somebody makes it later.`;
}

function byPlace({ picture: { span: a } }: Finding, { picture: { span: b } }: Finding): number {
  return a.start - b.start || b.end - a.end;
}
