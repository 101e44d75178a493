import { type JSONVisitor, type ParseError, visit } from 'jsonc-parser';
import { type Span, spanOf } from '../../text/span.ts';
import type { At } from './at.ts';
import type { Path } from './path-name.ts';
import { isOurs, type RecordOfFilters } from './remarks.ts';

/** What stands where a filter should, and where its entry begins: its key, or itself in a list. */
export interface Found {
  readonly path: Path;
  readonly span: Span;
  readonly entry: number;
  readonly value: unknown;
  readonly record: RecordOfFilters;
}

export interface JsonContents {
  readonly found: readonly Found[];
  /** All objects, and the text itself. */
  readonly records: readonly RecordOfFilters[];
  readonly comments: readonly Span[];
  readonly errors: readonly ParseError[];
  /** Where the nesting got too deep to read on. */
  readonly tooDeep?: number;
}

export interface JsonOptions {
  readonly at: At;
  /** Whether comments may stand in it, and commas after the last entry. */
  readonly dialect: 'strict' | 'commented';
}

const DEEPEST = 1000;

interface Level {
  readonly kind: 'top' | 'object' | 'list';
  readonly record: RecordOfFilters;
  /** Whether it is a list of filters. */
  readonly isAt: boolean;
  key: number;
}

/** What concerns filters in a JSON text, as far as it can be read. */
export function walkJson(source: string, { at, dialect }: JsonOptions): JsonContents {
  const found: Found[] = [];
  const comments: Span[] = [];
  const errors: ParseError[] = [];
  const top: Level = { kind: 'top', record: { filters: [], sayings: [] }, isAt: false, key: 0 };
  const records = [top.record];
  const levels = [top];
  const path: (string | number)[] = [];
  let deepest = 0;

  /** The level that the next value stands in, with the path led to it. */
  const enter = (): Level => {
    const level = levels.at(-1) ?? top;
    const last = path.at(-1);
    if (level.kind === 'list' && typeof last === 'number') path[path.length - 1] = last + 1;
    return level;
  };
  const open = (level: Level, offset: number): void => {
    levels.push(level);
    path.push(level.kind === 'list' ? -1 : '');
    deepest = offset;
    if (path.length > DEEPEST) throw new RangeError('Nested too deeply.');
  };
  const close = (): void => {
    levels.pop();
    path.pop();
  };
  const visitor: JSONVisitor = {
    onObjectBegin(offset) {
      enter();
      const record = { filters: [], sayings: [] };
      records.push(record);
      open({ kind: 'object', record, isAt: false, key: offset }, offset);
    },
    onObjectProperty(key, offset) {
      path[path.length - 1] = key;
      const level = levels.at(-1);
      if (level) level.key = offset;
    },
    onObjectEnd: close,
    onArrayBegin(offset) {
      const { record, isAt } = enter();
      open({ kind: 'list', record, isAt: isAt || at.matches(path), key: offset }, offset);
    },
    onArrayEnd: close,
    onLiteralValue(value: unknown, offset, length) {
      const { kind, key, record, isAt } = enter();
      const span = spanOf(offset, offset + length);
      if (isAt || at.matches(path)) {
        found.push({ path: [...path], span, entry: kind === 'object' ? key : offset, value, record });
      } else if (typeof value === 'string' && isOurs(value)) {
        record.sayings.push({ text: value.trimEnd(), span: spanOf(offset + 1, offset + length - 1) });
      }
    },
    onComment(offset, length) {
      comments.push(spanOf(offset, offset + length));
    },
    onError(error, offset, length) {
      errors.push({ error, offset, length });
    },
  };
  const contents = { found, records, comments, errors };
  try {
    visit(source, visitor, { disallowComments: dialect === 'strict', allowTrailingComma: dialect === 'commented' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ...contents, tooDeep: deepest };
  }
  return contents;
}
