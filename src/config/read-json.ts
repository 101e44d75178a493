import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { jsonWords } from '../sources/json-words.ts';
import { spanOf } from '../text/span.ts';
import { mapOf, type Placed, type PlacedOutcome } from './placed.ts';

/** Strict JSON with places. The nesting is bounded by the caller, since the parser calls itself. */
export function readJson(text: string): PlacedOutcome {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [error] = errors;
  if (error) {
    const span = spanOf(error.offset, error.offset + error.length);
    return { ok: false, mistake: { message: jsonWords(text, error), span } };
  }
  // Without an error there is a tree; the type alone does not know.
  if (!root) return { ok: false, mistake: { message: 'This file is empty.', span: spanOf(0, 0) } };
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
