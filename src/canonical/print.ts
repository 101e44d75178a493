import {
  AND,
  CLOSE_GROUP,
  COLON,
  INTERVAL_BRACKETS,
  isBound,
  isName,
  isWord,
  NOT,
  OPEN_GROUP,
  OR,
  TO,
} from '../../grammar/spelling.ts';
import { type Filter, type Group, type Kind, type NodeOf, UNBOUNDED } from '../ast/filter.ts';

type Printers = { readonly [K in Kind]: (node: NodeOf<K>, depth: number) => string };

/** Deeper trees than any reader takes are refused before they overflow the stack. */
const DEEPEST = 1_000;

/**
 * The canonical text of a filter, in the safe form: one kind of operator in a bracket level, every `!` directly inside
 * its own brackets, blanks round operators, plain values. It means one thing, whoever reads it.
 * @throws TypeError for a hand-made tree that no text says; never for a checked filter.
 */
export function printFilter(filter: Filter): string {
  return print(filter, 0);
}

const printers: Printers = {
  Conjunction: (node, depth) => join(node, AND, depth),
  Disjunction: (node, depth) => join(node, OR, depth),
  Negation: (node, depth) => OPEN_GROUP + NOT + inGroup(node.operand, depth) + CLOSE_GROUP,
  Equality: ({ field, value }) => {
    if (/^-[\d.]/.test(value) && isBound(value)) return interval(field, value, value, 'included');
    if (!isWord(value)) throw unwritable(`the value ${quote(value)}`);
    return name(field) + COLON + value;
  },
  Interval: ({ field, lower, upper, bounds }) => interval(field, lower, upper, bounds),
};

function print(filter: Filter, depth: number): string {
  const printer = Object.hasOwn(printers, filter?.kind) ? printers[filter.kind] : undefined;
  if (!printer)
    throw new TypeError('This is not a filter: a Conjunction, Disjunction, Negation, Equality or Interval was expected.');
  if (depth > DEEPEST) throw new TypeError(`This filter is more than ${DEEPEST} levels deep; no reader takes it.`);
  return (printer as (node: Filter, depth: number) => string)(filter, depth);
}

function join(node: Group, operator: string, depth: number): string {
  if (!Array.isArray(node.operands) || node.operands.length < 2)
    throw new TypeError(`A ${node.kind} needs at least two operands.`);
  return node.operands.map((operand) => inGroup(operand, depth)).join(` ${operator} `);
}

function inGroup(node: Filter, depth: number): string {
  const text = print(node, depth + 1);
  return node.kind === 'Conjunction' || node.kind === 'Disjunction' ? OPEN_GROUP + text + CLOSE_GROUP : text;
}

function interval(field: string, lower: string, upper: string, bounds: keyof typeof INTERVAL_BRACKETS): string {
  const brackets = Object.hasOwn(INTERVAL_BRACKETS, bounds) ? INTERVAL_BRACKETS[bounds] : undefined;
  if (!brackets) throw new TypeError("An Interval's bounds are 'included' or 'excluded'.");
  return `${name(field)}${COLON}${brackets[0]}${bound(lower)} ${TO} ${bound(upper)}${brackets[1]}`;
}

function bound(text: string): string {
  if (text !== UNBOUNDED && !isBound(text)) throw unwritable(`the bound ${quote(text)}`);
  return text;
}

function name(field: string): string {
  if (!isName(field)) throw unwritable(`the field name ${quote(field)}`);
  return field;
}

function quote(text: unknown): string {
  return typeof text === 'string' ? JSON.stringify(text) : String(text);
}

function unwritable(what: string): TypeError {
  return new TypeError(`No filter can say ${what}: the language has no form for it. Such faces can be deleted by their face_id.`);
}
