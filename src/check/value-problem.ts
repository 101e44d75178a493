import type { FieldType, ValueProblem } from '../schema/field-type.ts';
import { readDecimal } from '../schema/types/decimal.ts';
import { closest } from './closest-names.ts';

/** Why a text is no value of a type, with what it looks like; `plain` is what was probably meant, written plainly. */
export type TextProblem =
  | Exclude<ValueProblem, { readonly kind: 'not-boolean' }>
  | { readonly kind: 'not-boolean'; readonly plain?: string }
  | { readonly kind: 'not-finite' }
  | { readonly kind: 'suffix'; readonly suffix: string; readonly plain: string }
  | { readonly kind: 'hexadecimal'; readonly plain: string }
  | { readonly kind: 'other-digits'; readonly plain: string }
  | { readonly kind: 'digit-grouping'; readonly plain: string };

/** What the type says, and where it says no more than what a text is not, what the text looks like. */
export function valueProblem(text: string, type: FieldType): TextProblem | undefined {
  if (type.readPlain(text) !== undefined) return undefined;
  const problem = type.problem(text);
  if (problem?.kind === 'not-a-number') return numberProblem(text);
  return problem?.kind === 'not-boolean' ? booleanProblem(text) : problem;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['1', 'true'],
  ['0', 'false'],
  ['yes', 'true'],
  ['no', 'false'],
  ['y', 'true'],
  ['n', 'false'],
  ['t', 'true'],
  ['f', 'false'],
  ['on', 'true'],
  ['off', 'false'],
  ['是', 'true'],
  ['真', 'true'],
  ['对', 'true'],
  ['有', 'true'],
  ['否', 'false'],
  ['假', 'false'],
  ['不', 'false'],
  ['无', 'false'],
]);

/** Longer texts are no slip of the fingers. */
const LONGEST_SLIP = 12;
const NEGATING = /^(?:[!！¬\p{Pd}−]|no[nt]|un|[不非无没])/iu;

/** Whether a text starts as words do that say the opposite of the rest. */
export function isNegating(text: string): boolean {
  return NEGATING.test(text);
}

function booleanProblem(text: string): TextProblem {
  const plain = WORDS.get(text.normalize('NFKC').toLowerCase()) ?? slipOf(text);
  return plain ? { kind: 'not-boolean', plain } : { kind: 'not-boolean' };
}

function slipOf(text: string): string | undefined {
  if (text.length > LONGEST_SLIP || isNegating(text)) return undefined;
  const near = closest(text, ['true', 'false']);
  return near.length === 1 ? near[0] : undefined;
}

function numberProblem(text: string): TextProblem {
  if (/^[+-]?(nan|inf(inity)?|∞)$/i.test(text)) return { kind: 'not-finite' };
  if (/^[+-]?0x[\da-f]+$/i.test(text)) return { kind: 'hexadecimal', plain: hexadecimal(text) };
  const suffixed = /^(.*?)([fFdDlL])$/.exec(text);
  if (suffixed?.[1] && readDecimal(suffixed[1])) return { kind: 'suffix', suffix: suffixed[2] as string, plain: suffixed[1] };
  const ascii = withAsciiDigits(text);
  if (ascii !== text && readDecimal(ascii)) return { kind: 'other-digits', plain: ascii };
  if (/^[+-]?\d{1,3}([,_'’]\d{3})+(\.\d+)?$/.test(text)) return { kind: 'digit-grouping', plain: text.replace(/[,_'’]/g, '') };
  return { kind: 'not-a-number' };
}

function hexadecimal(text: string): string {
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/.exec(text) ?? [];
  return (sign === '-' ? '-' : '') + BigInt(digits).toString();
}

/** Unicode lays the ten digits of each script side by side, zero first, and zero is not preceded by a digit of its own script. */
export function withAsciiDigits(text: string): string {
  return text
    .replace(/[\p{Nd}]/gu, (digit) => {
      const code = digit.codePointAt(0) as number;
      for (let value = 0; value < 10; value++) {
        if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1)) || isZero(code - value)) return String(value);
      }
      return digit;
    })
    .replace(/[－−]/g, '-')
    .replace(/＋/g, '+')
    .replace(/．/g, '.');
}

/** The blocks of mathematical digits follow one another without a gap, so zeros there are known by NFKC. */
function isZero(code: number): boolean {
  return String.fromCodePoint(code).normalize('NFKC') === '0';
}
