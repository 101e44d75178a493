import type { IToken } from 'chevrotain';
import { extentOf, type Filter, type Origin } from '../src/ast/filter.ts';
import { cover, type Span } from '../src/text/span.ts';
import { AND, type OR } from './spelling.ts';

/** A clause and its place. It has no node where it is faulty; then an issue has been reported. */
export interface Part {
  readonly node: Filter | undefined;
  readonly span: Span;
  readonly first: IToken;
}

/** What stands between two clauses. */
export interface Link {
  readonly operator: typeof AND | typeof OR | undefined;
  readonly token: IToken | undefined;
}

/** One bracket level while it is read. Clauses and links alternate. */
export interface Level {
  readonly parts: Part[];
  readonly links: Link[];
  /** The kinds of operator so far. */
  readonly kinds: Set<string>;
  /** The field of the last clause that makes a node; undefined after a group. */
  lastField: string | undefined;
}

export function newLevel(): Level {
  return { parts: [], links: [], kinds: new Set(), lastField: undefined };
}

export function spanOfLevel({ parts }: Level): Span {
  return cover((parts[0] as Part).span, (parts[parts.length - 1] as Part).span);
}

/** Joins the clauses with ordinary precedence; a missing operator counts as or. */
export function combine({ parts, links }: Level): Filter | undefined {
  if (parts.length < 2) return parts[0]?.node;
  const alternatives: (Filter | undefined)[] = [];
  let together: (Filter | undefined)[] = [];
  for (const [index, { node }] of parts.entries()) {
    if (index > 0 && links[index - 1]?.operator !== AND) {
      alternatives.push(group('Conjunction', together));
      together = [];
    }
    together.push(node);
  }
  alternatives.push(group('Conjunction', together));
  return group('Disjunction', alternatives);
}

/** Returns a group of the nodes that there are; one node alone stays as it is. */
export function group(kind: 'Conjunction' | 'Disjunction', nodes: readonly (Filter | undefined)[]): Filter | undefined {
  const operands = nodes.filter((node) => node !== undefined);
  const [first, second, ...rest] = operands;
  if (!first || !second) return first;
  const last = rest[rest.length - 1] ?? second;
  const span = { start: extentOf(first.origin as Origin).start, end: extentOf(last.origin as Origin).end };
  return { kind, operands: [first, second, ...rest], origin: { span } };
}
