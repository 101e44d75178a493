import { type Span, slice } from '../text/span.ts';
import { type Fix, replace } from './rule.ts';

/** The sign for a word; a sign that negates comes with brackets of its own, the documented form of a negation. */
export function respell(
  span: Span,
  { operator, operand }: { readonly operator: string; readonly operand?: Span },
  text: string,
): Fix {
  return operand
    ? bracketNegation({ start: span.start, end: operand.end }, operand, text)
    : replace(`write ${operator}`, span, amongBlanks(operator, span, text));
}

/** The negation from its sign to the end of what it negates, in the documented form; brackets that stand round it already serve. */
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

/** Whether the brackets next to a span hold nothing else; a bracket before `:` belongs to a field's values. */
function isAlone(text: string, span: Span): boolean {
  return !text.slice(0, span.start).trimEnd().slice(0, -1).trimEnd().endsWith(':');
}

function amongBlanks(operator: string, span: Span, text: string): string {
  const before = /\s$/.test(text.slice(0, span.start)) ? '' : ' ';
  const after = /^\s/.test(text.slice(span.end)) ? '' : ' ';
  return before + operator + after;
}
