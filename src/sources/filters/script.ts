import type { Node } from '@babel/types';
import { lineStarts } from '../../text/position.ts';
import { spanOf } from '../../text/span.ts';
import { problemsOf } from './fault.ts';
import { type Entry, remarksOfComments } from './remarks.ts';
import { type Literal, readLiteral } from './script-literal.ts';
import { readNames } from './script-names.ts';
import { parseScript } from './script-parse.ts';
import { rewriteLiteral } from './script-rewrite.ts';
import { type Named, walkScript } from './script-walk.ts';
import { type Misfit, type Piece, type Pieces, pieceOf, type StoredFilter } from './stored-filter.ts';
import { readWhole } from './whole.ts';

/** Code units. The parser takes a hundred times as much memory. */
const LONGEST_FILE = 4_194_304;

/** Most files hold no filters, and telling that takes no parser. */
const MAY_HOLD_FILTERS = /parseFilter|checkFilter|readAsService|filterTag|frs-filter|\bfilter\s*`/;

/** Filters in TypeScript or JavaScript: what is given to `parseFilter` and its like, and templates with a tag for filters. */
export function readScriptFilters(input: AsyncIterable<Uint8Array>): Pieces {
  return readWhole(input, scriptPiece);
}

/** Where the file is broken, the filters that can be read are given all the same, but cannot be written. */
function scriptPiece(source: string): Piece {
  if (!MAY_HOLD_FILTERS.test(source)) return pieceOf(source, 1);
  if (source.length > LONGEST_FILE) {
    const message = `This file has more than ${LONGEST_FILE.toLocaleString('en')} characters, too many to read it as a script; split it.`;
    return pieceOf(source, 1, { problems: [{ message, line: 1 }] });
  }
  const { file, faults } = parseScript(source);
  const starts = lineStarts(source);
  const problems = problemsOf(faults, { starts });
  if (!file) return pieceOf(source, 1, { problems });
  const entries: Entry[] = [];
  const misfits: Misfit[] = [];
  const isBroken = problems.length > 0 || source.includes('\0');
  for (const { literal, holder, name } of literalsIn(file.program)) {
    const span = spanOf(literal.start ?? 0, literal.end ?? 0);
    const read = readLiteral(source, literal);
    if (!read) {
      misfits.push({ code: 'not-text', name, span, what: 'a template that its tag cannot read' });
      continue;
    }
    const { placed, holes } = read;
    const filter: StoredFilter = {
      ...placed,
      name,
      rewrite: (edits) => (isBroken ? undefined : rewriteLiteral({ source, span, ...read }, edits)),
      ...(holes.length > 0 ? { holes: holes.map((hole) => hole.span) } : {}),
    };
    // A comment may stand above the call, or above the text in it.
    entries.push({ filter, start: holder.start ?? 0 }, { filter, start: span.start });
  }
  const comments = (file.comments ?? []).map(({ start, end }) => spanOf(start ?? 0, end ?? 0));
  return pieceOf(source, 1, {
    filters: [...new Set(entries.map(({ filter }) => filter))],
    remarks: remarksOfComments(source, { starts, comments, entries }),
    misfits,
    problems,
  });
}

interface Found {
  readonly literal: Literal;
  /** The call or the tagged template. */
  readonly holder: Node;
  readonly name: string;
}

/** The texts of filters, in the order of the file. */
function literalsIn(program: Node): readonly Found[] {
  const names = readNames();
  const candidates: Named[] = [];
  for (const named of walkScript(program)) {
    names.note(named.node);
    if (/^(?:Optional)?CallExpression$|^TaggedTemplateExpression$/.test(named.node.type)) candidates.push(named);
  }
  const found: Found[] = [];
  for (const { node, name } of candidates) {
    if (node.type === 'TaggedTemplateExpression' && names.isTag(node.tag))
      found.push({ literal: node.quasi, holder: node, name });
    if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') continue;
    const [first] = node.arguments;
    const literal = first && names.takesFilter(node.callee) ? literalIn(first) : undefined;
    if (literal) found.push({ literal, holder: node, name });
  }
  return found.sort((a, b) => (a.literal.start ?? 0) - (b.literal.start ?? 0));
}

/** The text in an argument, through words of TypeScript round it; a text that is put together is nobody's business here. */
function literalIn(argument: Node): Literal | undefined {
  let node = argument;
  while (
    node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSNonNullExpression' ||
    node.type === 'TSTypeAssertion'
  ) {
    node = node.expression;
  }
  if (node.type === 'StringLiteral') return node;
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? node : undefined;
}
