import type { Remark, StoredFilter } from '../sources/filters/stored-filter.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { allRules } from './all-rules.ts';

/** What the remarks of a piece ask to be hidden. */
export interface Ignores {
  /** Whether a finding of this code is to be hidden; such an ignore is used from then on. */
  readonly cover: (filter: StoredFilter, code: string) => boolean;
  /** Those that cannot be followed, and why. */
  readonly odd: readonly { readonly remark: Remark; readonly message: string }[];
  /** Those that have covered nothing so far. */
  readonly unused: () => readonly { readonly remark: Remark; readonly code: string }[];
}

export function readIgnores(remarks: readonly Remark[]): Ignores {
  const read = remarks.map((remark) => ({ remark, ...readIgnore(remark.text) }));
  const asked = read.flatMap(({ remark, codes }) => codes.map((code) => ({ remark, code, isUsed: false })));
  return {
    cover: (filter, code) => {
      const fitting = asked.filter((ignore) => ignore.code === code && ignore.remark.filters.includes(filter));
      for (const ignore of fitting) ignore.isUsed = true;
      return fitting.length > 0;
    },
    odd: read.flatMap(({ remark, message }) => (message === undefined ? [] : [{ remark, message }])),
    unused: () => asked.filter(({ isUsed }) => !isUsed),
  };
}

interface Read {
  readonly codes: readonly string[];
  readonly message?: string;
}

const FORM = 'frs-filter-ignore CODE: reason';
const NO_REASON = 'This gives no reason; write frs-filter-wider: reason.';

/** The second is for `compare --against`, which reads it itself. */
const WORDS = ['frs-filter-ignore', 'frs-filter-wider'];

/** A finding of these can be hidden in the configuration alone. */
const refusing = codesWith(true);
const hideable = codesWith(false);

function codesWith(isError: boolean): readonly string[] {
  return allRules.filter(({ severity }) => (severity === 'error') === isError).map(({ code }) => code);
}

/** `frs-filter-ignore CODE, CODE: reason` */
function readIgnore(text: string): Read {
  const [, word = '', list = '', reason = ''] = /^([\w-]*)([^:]*):?(.*)$/s.exec(text) ?? [];
  if (!WORDS.includes(word)) return { codes: [], message: `There is no ${word}.${didYouMean(word, WORDS)}` };
  if (word === 'frs-filter-wider')
    return list.trim() === '' && reason.trim() !== '' ? { codes: [] } : { codes: [], message: NO_REASON };
  const codes = list.split(/[\s,]+/).filter((code) => code !== '');
  const message = problemOf(codes, reason);
  return message === undefined ? { codes } : { codes: [], message };
}

function problemOf(codes: readonly string[], reason: string): string | undefined {
  if (codes.length === 0) return `This names no finding to ignore; write ${FORM}.`;
  const refused = codes.find((code) => refusing.includes(code));
  if (refused !== undefined)
    return `A comment cannot hide ${refused}: a filter is refused for it. Mend the filter, or turn the rule off in the configuration, with a reason.`;
  const unknown = codes.find((code) => !hideable.includes(code));
  if (unknown !== undefined) return `There is no rule called ${unknown}.${didYouMean(unknown, [...hideable, ...refusing])}`;
  return reason.trim() === '' ? `This gives no reason; write ${FORM}.` : undefined;
}
