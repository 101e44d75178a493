import { extentOf, type Filter, type Group } from '../ast/filter.ts';
import { printFilter } from '../canonical/print.ts';
import { rangeText } from '../canonical/range-text.ts';
import { type Span, slice } from '../text/span.ts';
import { type Fix, type Match, replace } from './rule.ts';

/** Returns where a part of the filter is, with the brackets around it. */
export function extentOfNode(part: Filter): Span {
  return part.origin ? extentOf(part.origin) : { start: 0, end: 0 };
}

/** Returns the extent of one operand of a group with the operator that belongs to it. */
export function operandWithOperator({ operands }: Group, index: number): Span {
  const own = extentOfNode(operands[index] as Filter);
  const before = operands[index - 1];
  const after = operands[index + 1];
  if (before) return { start: extentOfNode(before).end, end: own.end };
  return { start: own.start, end: after ? extentOfNode(after).start : own.end };
}

/** Returns a fix that removes an operand with its operator. A space stays between what would touch otherwise: `red&&` is a word. */
export function cutOut(title: string, cut: Span, text: string): Fix {
  const touches = /\S/.test(text.charAt(cut.start - 1)) && /[^\s)]/.test(text.charAt(cut.end));
  return replace(title, cut, touches && text.charAt(cut.start - 1) !== '(' ? ' ' : '');
}

/** Returns a part at an end of the text with the spaces that would be left there without it. */
export function atEnds(span: Span, text: string): Span {
  const start = text.slice(span.end).trim() === '' ? text.slice(0, span.start).trimEnd().length : span.start;
  const end = text.slice(0, span.start).trim() === '' ? text.length - text.slice(span.end).trimStart().length : span.end;
  return { start, end };
}

/** Returns a fix that writes the sign for a word; a negation gets its own brackets, the documented form. */
export function respell(
  span: Span,
  { operator, operand }: { readonly operator: string; readonly operand?: Span },
  text: string,
): Fix {
  return operand
    ? bracketNegation({ start: span.start, end: operand.end }, operand, text)
    : replace(`write ${operator}`, span, betweenSpaces(operator, span, text));
}

/** Returns a fix that writes a negation in the documented form. Brackets that hold it alone are kept. */
export function bracketNegation(span: Span, operand: Span, text: string): Fix {
  const negation = `!${slice(text, operand)}`;
  const bracketed =
    text.slice(0, span.start).trimEnd().endsWith('(') && text.slice(span.end).trimStart().startsWith(')') && isAlone(text, span);
  return replace(
    bracketed ? 'write !' : 'put the negation into brackets of its own',
    span,
    bracketed ? negation : `(${negation})`,
  );
}

/** Returns whether the brackets next to a span hold nothing else; a bracket after `:` belongs to a field's values. */
function isAlone(text: string, span: Span): boolean {
  return !text.slice(0, span.start).trimEnd().slice(0, -1).trimEnd().endsWith(':');
}

function betweenSpaces(operator: string, span: Span, text: string): string {
  const before = /\s$/.test(text.slice(0, span.start)) ? '' : ' ';
  const after = /^\s/.test(text.slice(span.end)) ? '' : ' ';
  return before + operator + after;
}

/** Returns a value without its quotes. As a value of a field, not in a range, only a range can say a negative number. */
export function bareValue(value: string, span: Span, text: string): string {
  const before = text.slice(0, span.start).trimEnd();
  if (!/^[+-]/.test(value) || !(/[:：]$/.test(before) || isInValueGroup(before))) return value;
  return value.startsWith('-') ? rangeText(value, value, 'included') : value.slice(1);
}

/** Returns whether a text ends inside the brackets of `field:( … )`. */
function isInValueGroup(before: string): boolean {
  let closed = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const character = before.charAt(at);
    if (/[)\]}）］｝]/.test(character)) closed++;
    else if (/[([{（［｛]/.test(character) && closed-- === 0)
      return /[(（]/.test(character) && /[:：]\s*$/.test(before.slice(Math.max(0, at - 20), at));
  }
  return false;
}

/** Returns a fix that writes the documented form of what a text was read as; a group beside other clauses gets brackets. */
export function inPlaceOf(title: string, { span, node }: Match<unknown>, text: string): readonly Fix[] {
  if (!node) return [];
  const start = Math.min(span.start, node.origin?.span.start ?? span.start);
  const written = documented(node);
  if (written === undefined) return [];
  const isGroup = node.kind === 'Conjunction' || node.kind === 'Disjunction';
  const alone = text.slice(0, start).trim() === '' && text.slice(span.end).trim() === '';
  return [replace(title, { start, end: span.end }, isGroup && !alone ? `(${written})` : written)];
}

function documented(node: Filter): string | undefined {
  try {
    return printFilter(node);
  } catch {
    return undefined;
  }
}
