import { parseDocument } from 'yaml';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { sourceSpan } from '../../text/placement.ts';
import { type Span, slice, spanOf } from '../../text/span.ts';
import type { PlacedText } from './collect-text.ts';
import type { BlockParts } from './yaml-block.ts';
import type { FlowStyle } from './yaml-flow.ts';

/** A scalar, and all that says what may be written in its place. */
export interface YamlScalar {
  /** The file. */
  readonly source: string;
  readonly span: Span;
  readonly written: FlowStyle | BlockParts;
  readonly placed: PlacedText;
  /** A tag that makes it a text, with a blank after it, or nothing. */
  readonly tag: string;
  /** What it stands in, and how far that is indented. */
  readonly within: { readonly kind: 'map' | 'list' | 'flow' | 'document'; readonly indentation: number };
}

interface Wish {
  readonly edits: readonly Edit[];
  /** What the scalar should say after them. */
  readonly text: string;
}

/** What no style but double quotes can write. */
const ONLY_ESCAPED = /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
const ESCAPED_BY_US = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;
const HALF_OF_A_PAIR = /\p{Cs}/u;

/** Edits of the file that make these edits of the scalar's text; each has been read again before it is given. */
export function rewriteScalar(scalar: YamlScalar, edits: readonly Edit[]): readonly Edit[] | undefined {
  const wish: Wish = { edits, text: applyEdits(scalar.placed.text, edits) };
  for (const way of [inPlace, withoutLastLineEnd, anew]) {
    const changes = way(scalar, wish);
    if (changes && says(scalar, { changes, text: wish.text })) return changes;
  }
  return undefined;
}

function inPlace(scalar: YamlScalar, { edits }: Wish): readonly Edit[] | undefined {
  const changes: Edit[] = [];
  for (const { span, replacement } of edits) {
    const spelled = spelledIn(scalar, replacement);
    if (spelled === undefined) return undefined;
    changes.push({ span: sourceSpan(scalar.placed.placement, span), replacement: spelled });
  }
  return changes;
}

function spelledIn({ written, source, span }: YamlScalar, text: string): string | undefined {
  if (written === 'double') return doubleQuoted(text).slice(1, -1);
  if (ONLY_ESCAPED.test(text)) return undefined;
  if (typeof written === 'object' && !written.isFolded) return text.replaceAll('\n', lineEndOf({ written, source, span }));
  if (text.includes('\n')) return undefined;
  return written === 'single' ? text.replaceAll("'", "''") : text;
}

/** Takes out the line end after a block by its sign for that, and the rest as it is. */
function withoutLastLineEnd(scalar: YamlScalar, { edits, text }: Wish): readonly Edit[] | undefined {
  const { written, placed } = scalar;
  if (typeof written !== 'object' || written.chomping !== 'clip' || text.endsWith('\n')) return undefined;
  const last = placed.text.length - 1;
  const others = edits.flatMap((edit) => (edit.span.end <= last ? [edit] : shortened(edit, last)));
  const changes = inPlace(scalar, { edits: others, text });
  return changes && [{ span: spanOf(written.header.end, written.header.end), replacement: '-' }, ...changes];
}

function shortened({ span, replacement }: Edit, end: number): readonly Edit[] {
  const start = Math.min(span.start, end);
  return start === end && replacement === '' ? [] : [{ span: spanOf(start, end), replacement }];
}

function anew(scalar: YamlScalar, { text }: Wish): readonly Edit[] | undefined {
  const { written, span } = scalar;
  if (typeof written !== 'object') {
    const isDouble = written === 'double' || text.includes('\n') || ONLY_ESCAPED.test(text);
    return [{ span, replacement: isDouble ? doubleQuoted(text) : `'${text.replaceAll("'", "''")}'` }];
  }
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const first = written.lines[0]?.content.start;
  const last = written.lines.at(-1)?.content.end;
  if (ONLY_ESCAPED.test(text) || first === undefined || last === undefined) return undefined;
  const digit = /[1-9]/.exec(slice(scalar.source, written.header))?.[0] ?? '';
  const header = `${written.isFolded && !body.includes('\n') ? '>' : '|'}${digit}${text.endsWith('\n') ? '' : '-'}`;
  return [
    { span: written.header, replacement: header },
    { span: spanOf(first, last), replacement: body.replaceAll('\n', lineEndOf({ ...scalar, written })) },
  ];
}

/** A line end as the block has them, with the indentation after it. */
function lineEndOf({ written, source, span }: Pick<YamlScalar, 'source' | 'span'> & { readonly written: BlockParts }): string {
  return (slice(source, span).includes('\r\n') ? '\r\n' : '\n') + ' '.repeat(written.indentation);
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    ESCAPED_BY_US,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether the changed scalar says a text, in a small document that holds it as the file does. */
function says(scalar: YamlScalar, { changes, text }: { readonly changes: readonly Edit[]; readonly text: string }): boolean {
  const { source, span, tag, within } = scalar;
  const moved = changes.map((change) => ({
    span: spanOf(change.span.start - span.start, change.span.end - span.start),
    replacement: change.replacement,
  }));
  const written = tag + applyEdits(slice(source, span), moved);
  if (HALF_OF_A_PAIR.test(written)) return false;
  const indentation = ' '.repeat(within.indentation);
  const lineEnd = typeof scalar.written === 'object' && written.endsWith('\n') ? '' : '\n';
  const { file, value } = {
    map: { file: `${indentation}k: ${written}${lineEnd}${indentation}z: z\n`, value: { k: text, z: 'z' } },
    list: { file: `${indentation}- ${written}${lineEnd}${indentation}- z\n`, value: [text, 'z'] },
    flow: { file: `[${written} , z]\n`, value: [text, 'z'] },
    document: { file: `--- ${written}${lineEnd}`, value: text },
  }[within.kind];
  const document = parseDocument(file, { logLevel: 'silent', prettyErrors: false });
  return (
    document.errors.length === 0 && document.warnings.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify(value)
  );
}
