import type { Severity } from '../diagnostic/diagnostic.ts';
import type { Remark, StoredFilter } from '../sources/filters/stored-filter.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { allRules } from './rules.ts';

/** The findings that the comments of a piece hide. */
export interface Ignores {
  /** Returns whether a finding of this code is hidden; such an ignore counts as used from then on. */
  readonly cover: (filter: StoredFilter, code: string) => boolean;
  /** Comments that cannot be followed, and why. */
  readonly odd: readonly { readonly comment: Remark; readonly message: string }[];
  /** Those that have covered nothing so far. */
  readonly unused: () => readonly { readonly comment: Remark; readonly code: string }[];
}

export function readIgnores(comments: readonly Remark[]): Ignores {
  const read = comments.map((comment) => ({ comment, ...readIgnore(comment.text) }));
  const asked = read.flatMap(({ comment, codes }) => codes.map((code) => ({ comment, code, isUsed: false })));
  return {
    cover: (filter, code) => {
      const fitting = asked.filter((ignore) => ignore.code === code && ignore.comment.filters.includes(filter));
      for (const ignore of fitting) ignore.isUsed = true;
      return fitting.length > 0;
    },
    odd: read.flatMap(({ comment, message }) => (message === undefined ? [] : [{ comment, message }])),
    unused: () => asked.filter(({ isUsed }) => !isUsed),
  };
}

const FORM = 'frs-filter-ignore CODE: reason';

/** The second is for `compare --against`, which reads it itself. */
const WORDS = ['frs-filter-ignore', 'frs-filter-wider'];

interface Read {
  readonly codes: readonly string[];
  readonly message?: string;
}

/** Reads `frs-filter-ignore CODE, CODE: reason`. */
function readIgnore(text: string): Read {
  const [, word = '', list = '', reason = ''] = /^([\w-]*)([^:]*):?(.*)$/s.exec(text) ?? [];
  const hasReason = reason.trim() !== '';
  if (!WORDS.includes(word)) return { codes: [], message: `There is no ${word}.${didYouMean(word, WORDS)}` };
  if (word === 'frs-filter-wider')
    return list.trim() === '' && hasReason
      ? { codes: [] }
      : { codes: [], message: 'This gives no reason; write frs-filter-wider: reason.' };
  const codes = list.split(/[\s,]+/).filter((code) => code !== '');
  const message = problemOf(codes) ?? (hasReason ? undefined : `This gives no reason; write ${FORM}.`);
  return message === undefined ? { codes } : { codes: [], message };
}

function problemOf(codes: readonly string[]): string | undefined {
  if (codes.length === 0) return `This names no finding to ignore; write ${FORM}.`;
  const refusing = codesOf((severity) => severity === 'error');
  const hideable = codesOf((severity) => severity !== 'error');
  const refused = codes.find((code) => refusing.includes(code));
  if (refused !== undefined)
    return `A comment cannot hide ${refused}: a filter is refused for it. Mend the filter, or turn the rule off in the configuration, with a reason.`;
  const unknown = codes.find((code) => !hideable.includes(code));
  if (unknown === undefined) return undefined;
  return `There is no rule called ${unknown}.${didYouMean(unknown, [...hideable, ...refusing])}`;
}

function codesOf(isWanted: (severity: Severity) => boolean): readonly string[] {
  return allRules.filter(({ severity }) => isWanted(severity)).map(({ code }) => code);
}
