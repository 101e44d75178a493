import type { IToken } from 'chevrotain';
import { extentOf, type Filter, type Group, type Operands, type Origin } from '../src/ast/filter.ts';
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
  /** Whether an operator of each kind has been read. */
  hasAnd: boolean;
  hasOr: boolean;
  /** Whether two clauses have no operator between them. */
  hasGap: boolean;
  /** The field of the last clause that makes a node; undefined after a group. */
  lastField: string | undefined;
}

export function newLevel(): Level {
  return { parts: [], links: [], hasAnd: false, hasOr: false, hasGap: false, lastField: undefined };
}

export function spanOfLevel({ parts }: Level): Span {
  return cover((parts[0] as Part).span, (parts[parts.length - 1] as Part).span);
}

/** Joins the clauses with ordinary precedence; a missing operator counts as or. */
export function combine({ parts, links, hasAnd, hasOr, hasGap }: Level): Filter | undefined {
  if (parts.length < 2) return parts[0]?.node;
  const nodes = parts.map(({ node }) => node);
  if (!hasAnd) return group('Disjunction', nodes);
  if (!hasOr && !hasGap) return group('Conjunction', nodes);
  const alternatives: (Filter | undefined)[] = [];
  let start = 0;
  for (let end = 1; end <= nodes.length; end++) {
    if (end < nodes.length && links[end - 1]?.operator === AND) continue;
    alternatives.push(group('Conjunction', nodes.slice(start, end)));
    start = end;
  }
  return group('Disjunction', alternatives);
}

/** Returns a group of the nodes that there are; one node alone stays as it is. */
export function group(kind: Group['kind'], nodes: readonly (Filter | undefined)[]): Filter | undefined {
  const operands = nodes.includes(undefined) ? nodes.filter((node) => node !== undefined) : nodes;
  if (operands.length < 2) return operands[0];
  const first = (operands[0] as Filter).origin as Origin;
  const last = (operands[operands.length - 1] as Filter).origin as Origin;
  const span = { start: extentOf(first).start, end: extentOf(last).end };
  return { kind, operands: operands as unknown as Operands, origin: { span } };
}
