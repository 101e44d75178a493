import { type ErrorCode, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import { type Span, spanOf } from '../text/span.ts';
import type { Entry, Finding, Placed, PlacedOutcome } from './placed.ts';

/**
 * YAML with places. Every scalar is text, as it is written: a field may be called `1` or `yes`. Aliases are not followed, so
 * that no file can grow while it is read.
 */
export function readYaml(text: string): PlacedOutcome {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) return { ok: false, finding: { message: WORDS[problem.code], span: spanOf(...problem.pos) } };
  if (document.contents === null) {
    const message = 'This file is empty; a schema was expected, such as: age: {type: integer}';
    return { ok: false, finding: { message, span: spanOf(0, 0) } };
  }
  const findings: Finding[] = [];
  const root = placed(document.contents, findings);
  const [finding] = findings;
  return finding ? { ok: false, finding } : { ok: true, root };
}

function placed(node: ParsedNode, findings: Finding[]): Placed {
  const span = spanOf(node.range[0], node.range[1]);
  if (isMap(node)) return { kind: 'map', span, entries: node.items.flatMap((pair) => entry(pair.key, pair.value, findings)) };
  if (isSeq(node)) return { kind: 'list', span, items: node.items.map((item) => placed(item as ParsedNode, findings)) };
  if (isAlias(node)) {
    findings.push({ message: `This stands for something written elsewhere (*${node.source}); write it out here.`, span });
  }
  return { kind: 'scalar', span, value: isScalar(node) ? node.value : undefined };
}

function entry(key: ParsedNode, value: ParsedNode | null, findings: Finding[]): readonly Entry[] {
  const keySpan: Span = spanOf(key.range[0], key.range[1]);
  if (!isScalar(key)) {
    findings.push({ message: 'A key is one word; this is more.', span: keySpan });
    return [];
  }
  const nothing: Placed = { kind: 'scalar', span: keySpan, value: '' };
  return [{ key: String(key.value), keySpan, value: value ? placed(value, findings) : nothing }];
}

const INDENTATION = 'The indentation does not fit the lines above, or a closing bracket is missing.';
const NOT_YAML = 'This cannot be read as YAML.';

const WORDS: { readonly [C in ErrorCode]: string } = {
  ALIAS_PROPS: NOT_YAML,
  BAD_ALIAS: NOT_YAML,
  BAD_COLLECTION_TYPE: 'This does not have the type that its tag says.',
  BAD_DIRECTIVE: 'A line that starts with % is for YAML itself, and YAML does not know this one.',
  BAD_DQ_ESCAPE: 'YAML does not know this use of \\ between double quotes.',
  BAD_INDENT: INDENTATION,
  BAD_PROP_ORDER: NOT_YAML,
  BAD_SCALAR_START: 'YAML keeps this character for itself at the start of a word; put the word between quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'This stands on one line with the key above it; give it a line of its own, indented.',
  BLOCK_IN_FLOW: 'Between { } or [ ] entries are separated by commas, not by lines.',
  DUPLICATE_KEY: 'This key stands here a second time.',
  IMPOSSIBLE: NOT_YAML,
  KEY_OVER_1024_CHARS: 'This key is too long.',
  MISSING_CHAR: 'Something is missing here: a comma, a colon, a blank after a colon, or a closing quote or bracket.',
  MULTILINE_IMPLICIT_KEY: 'A key stands on one line, with a colon after it.',
  MULTIPLE_ANCHORS: NOT_YAML,
  MULTIPLE_DOCS: 'A second document starts here; the file should hold one.',
  MULTIPLE_TAGS: NOT_YAML,
  NON_STRING_KEY: 'A key is one word; this is more.',
  RESOURCE_EXHAUSTION: NOT_YAML,
  TAB_AS_INDENT: 'YAML indents with spaces, not with tabs.',
  TAG_RESOLVE_FAILED: 'A word that starts with ! is for YAML itself here; take it out, or put it between quotes.',
  UNEXPECTED_TOKEN: NOT_YAML,
};
