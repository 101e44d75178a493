import type { IToken } from 'chevrotain';
import { type Filter, UNBOUNDED } from '../../src/ast/filter.ts';
import type { Span } from '../../src/text/span.ts';
import { clauseSpan, equalTo, type Field, type Piece, within } from '../clause.ts';
import { endOf, type IssueCollector, spanOf } from '../issue-collector.ts';
import { isName } from '../spelling.ts';
import { Signed, Wildcard, Word } from '../tokens.ts';
import { boundOf, reportUnwritable } from '../word.ts';

/** The right side of a comparison: a value, or a range in its place. */
export interface Compared {
  readonly value?: IToken;
  readonly range?: Filter;
}

/** `age:>=20`, `age >= 20`, `age is 20`, `age = [20 TO 30]` */
export function compared(
  field: Field,
  sign: IToken,
  { value, range }: Compared,
  last: IToken,
  issues: IssueCollector,
): Filter | undefined {
  const span: Span = { start: field.span.start, end: endOf(last) };
  if (range) {
    const node: Filter = isUnequal(sign.image) ? { kind: 'Negation', operand: range, origin: { span } } : range;
    issues.report(
      'comparison-habit',
      span,
      { field: field.text, sign: sign.image, value: issues.text.slice(endOf(sign), span.end).trim() },
      node,
    );
    return node;
  }
  if (!value) {
    issues.report('missing-value', span, { field: field.text });
    return undefined;
  }
  if (/^null$/i.test(value.image) && !/[<>]/.test(sign.image)) {
    issues.report('null-search', span, { field: field.text, written: issues.text.slice(sign.startOffset, span.end) });
    return undefined;
  }
  if (value.tokenType === Wildcard) issues.report('has-field', spanOf(value), { field: field.text });
  const operand = boundOf(value, issues);
  const isTurned = isNumber(field.text) && isNameLike(operand.text);
  const node = isTurned ? valueFirst(field, sign.image, operand, span) : comparedWith(field, sign.image, operand);
  if (isEquality(node) && !isTurned) reportUnwritable(field, operand, issues);
  const data = isTurned
    ? { field: operand.text, sign: sign.image, value: field.text }
    : { field: field.text, sign: sign.image, value: value.image };
  if (isUnderstood(sign, value, issues.text)) issues.report('comparison', { start: sign.startOffset, end: span.end }, data, node);
  else issues.report('comparison-habit', span, data, node);
  return node;
}

/** Whether it is `age:>=20` without spaces, which the service and a person read alike. */
function isUnderstood(sign: IToken, value: IToken, text: string): boolean {
  const inOnePiece = text.charAt(sign.startOffset - 1) === ':' && endOf(sign) === value.startOffset;
  return inOnePiece && /^[<>]=?$/.test(sign.image) && (value.tokenType === Word || value.tokenType === Signed);
}

/** `20 <= age` */
function valueFirst(value: Piece, sign: string, field: Field, span: Span): Filter {
  return comparedWith({ text: field.text, span }, turned(sign), { text: value.text, span });
}

function isEquality(node: Filter): boolean {
  return node.kind === 'Equality' || (node.kind === 'Negation' && node.operand.kind === 'Equality');
}

function isNumber(text: string): boolean {
  return /^[+-]?\.?\d[\d.]*$/.test(text);
}

function isNameLike(text: string): boolean {
  return /^[A-Za-z_]/.test(text) && isName(text);
}

/** Returns a comparison that has its field from the clause before it or from the brackets around it: `age:>20 && <30`. */
export function leaning(field: Field, sign: IToken, value: IToken | undefined, issues: IssueCollector): Filter | undefined {
  if (!value) return undefined;
  const operand = boundOf(value, issues);
  const node = comparedWith(field, sign.image, operand);
  if (isEquality(node)) reportUnwritable(field, operand, issues);
  return { ...node, origin: { ...node.origin, span: { start: sign.startOffset, end: operand.span.end } } };
}

type Relation = 'equal' | 'unequal' | 'at least' | 'above' | 'at most' | 'below';

const RELATIONS: readonly (readonly [RegExp, Relation])[] = [
  [/^(?:!=*|<>|≠|neq?|not|is\s+not|isn.?t)$/, 'unequal'],
  [/^(?:is )?(?:greater|more) than or equal(?: to)?$|^at least$/, 'at least'],
  [/^(?:is )?(?:less|fewer) than or equal(?: to)?$|^at most$/, 'at most'],
  [/^(?:is )?(?:greater|more) than$|^(?:over|above)$/, 'above'],
  [/^(?:is )?(?:less|fewer) than$|^(?:under|below)$/, 'below'],
  [/^(?:>=|=>|≥|gt?e)$/, 'at least'],
  [/^(?:<=|=<|≤|lt?e)$/, 'at most'],
  [/^(?:>|gt)$/, 'above'],
  [/^(?:<|lt)$/, 'below'],
];

function relationOf(sign: string): Relation {
  const plain = sign.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  return RELATIONS.find(([spelling]) => spelling.test(plain))?.[1] ?? 'equal';
}

/** Returns the clause that a comparison in another language's sign or words stands for. */
function comparedWith(field: Field, sign: string, value: Piece): Filter {
  const relation = relationOf(sign);
  if (relation === 'equal') return equalTo(field, value);
  if (relation === 'unequal') {
    return {
      kind: 'Negation',
      operand: equalTo(field, value),
      origin: { span: clauseSpan(field, value.span) },
    };
  }
  const open: Piece = { text: UNBOUNDED, span: value.span };
  const [lower, upper] = relation === 'at least' || relation === 'above' ? [value, open] : [open, value];
  const included = relation === 'at least' || relation === 'at most';
  return within(field, { lower, upper, includesLower: included, includesUpper: included, span: value.span });
}

/** Whether a sign asks for everything but the value. */
function isUnequal(sign: string): boolean {
  return relationOf(sign) === 'unequal';
}

/** Returns the sign of the same comparison with its sides exchanged. */
function turned(sign: string): string {
  return sign.replace(
    /[<>＜＞≤≥]/g,
    (side) => ({ '<': '>', '>': '<', '＜': '>', '＞': '<', '≤': '≥', '≥': '≤' })[side] as string,
  );
}
