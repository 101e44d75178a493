import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Span, slice, spanOf } from '../text/span.ts';
import { mapOf, type Placed, type PlacedOutcome } from './placed.ts';

/** Strict JSON with places. The nesting is bounded by the caller, since the parser calls itself. */
export function readJson(text: string): PlacedOutcome {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [error] = errors;
  if (error) {
    const span = spanOf(error.offset, error.offset + error.length);
    return { ok: false, finding: { message: words(printParseErrorCode(error.error), text, span), span } };
  }
  // Without an error there is a tree; the type alone does not know.
  if (!root) return { ok: false, finding: { message: 'This file is empty.', span: spanOf(0, 0) } };
  return { ok: true, root: placed(root) };
}

function placed(node: Node): Placed {
  const span = spanOf(node.offset, node.offset + node.length);
  if (node.type === 'array') return { kind: 'list', span, items: (node.children ?? []).map(placed) };
  if (node.type !== 'object') return { kind: 'scalar', span, value: node.value };
  const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ key: String(key.value), keySpan: spanOf(key.offset, key.offset + key.length), value: placed(value) }] : [],
  );
  return mapOf(span, entries);
}

function words(code: string, text: string, span: Span): string {
  const found = slice(text, span);
  switch (code) {
    case 'InvalidSymbol':
      return found.startsWith("'")
        ? 'JSON writes words between double quotes, not between single ones.'
        : `JSON writes words between double quotes; ${found.slice(0, 40)} has none.`;
    case 'PropertyNameExpected':
      return found === '}'
        ? 'A comma stands before this closing bracket; JSON has none after the last entry.'
        : 'A key between double quotes was expected here.';
    case 'ValueExpected':
      return found === ']' || found === '}'
        ? 'A value was expected before this closing bracket; JSON has no comma after the last one.'
        : 'A value was expected here.';
    case 'ColonExpected':
      return 'A colon was expected here, between the key and its value.';
    case 'CommaExpected':
      return 'A comma was expected here, between this entry and the one before it.';
    case 'CloseBraceExpected':
      return 'The closing } is missing.';
    case 'CloseBracketExpected':
      return 'The closing ] is missing.';
    case 'EndOfFileExpected':
      return 'The JSON ended before this; nothing may follow it.';
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return 'JSON has no comments; take it out, or write the file in YAML.';
    case 'UnexpectedEndOfString':
      return 'The double quote that ends this text is missing.';
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return 'JSON does not know this use of \\ inside quotes.';
    case 'InvalidCharacter':
      return 'A control character stands between the quotes; JSON writes it with a \\.';
    default:
      return 'JSON does not write numbers like this.';
  }
}
