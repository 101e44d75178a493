import { type Clause, type Filter, type Interval, UNBOUNDED } from '../ast/filter.ts';
import { node } from '../build/operands.ts';
import { show, textOf } from '../build/value.ts';
import { checkFilter } from '../check/check-filter.ts';
import { parseFilter } from '../check/parse-filter.ts';
import { type Fields, isSchema, type Schema, typeOf } from '../schema/schema.ts';

/** What may stand in a hole: a value, never a piece of the language. */
export type Hole = string | number | bigint | boolean;

/**
 * A template tag whose holes are values: `` filter`age:[${low} TO ${high}] && color:${color}` ``. The field before a hole says
 * what it must be. Gives a frozen tree that `checkFilter` lets pass.
 * @throws TypeError where it would not, where a hole stands where no value can, or its value cannot be written.
 */
export function filterTag<F extends Fields>(
  schema: Schema<F>,
): (texts: TemplateStringsArray, ...holes: readonly Hole[]) => Filter {
  if (!isSchema(schema)) throw new TypeError(`schema is ${show(schema)}; pass what defineSchema returns.`);
  return (texts, ...holes) => {
    if (!Array.isArray(texts) || texts.some((part) => part === undefined)) {
      throw new TypeError(
        'filterTag gives a template tag; call it with a template, without backslashes that JavaScript does not know.',
      );
    }
    const marks = marksFor(texts, holes.length);
    const text = texts.map((part, index) => part + (marks[index] ?? '')).join('');
    const outcome = parseFilter(text);
    const wrong = outcome.diagnostics.find(({ severity }) => severity === 'error');
    if (wrong || !outcome.ok) throw new TypeError(withoutMarks((wrong ?? outcome.diagnostics[0])?.message ?? '', marks));
    const left = new Map(marks.map((mark, index) => [mark, index]));
    const filter = filled(outcome.filter);
    const [missed] = left.values();
    if (missed !== undefined)
      throw new TypeError(
        `Hole ${missed + 1} stands where no value of a field can; a hole is a whole value, after a colon or in a range.`,
      );
    const refusal = checkFilter(filter, schema).diagnostics.find(({ severity }) => severity === 'error');
    if (refusal) throw new TypeError(refusal.message);
    return filter;

    function filled(part: Filter): Filter {
      switch (part.kind) {
        case 'Conjunction':
        case 'Disjunction': {
          const [first, second, ...rest] = part.operands;
          return node({ kind: part.kind, operands: [filled(first), filled(second), ...rest.map(filled)] });
        }
        case 'Negation':
          return node({ kind: 'Negation', operand: filled(part.operand) });
        case 'Equality': {
          const value = valueIn(part, part.value);
          return value.startsWith('-') ? node(only(part.field, value)) : node({ kind: 'Equality', field: part.field, value });
        }
        case 'Interval': {
          const { kind, field, bounds } = part;
          return node({ kind, field, lower: valueIn(part, part.lower), upper: valueIn(part, part.upper), bounds });
        }
        default:
          return part satisfies never;
      }
    }

    function valueIn({ field }: Clause, value: string): string {
      const index = value === UNBOUNDED ? undefined : left.get(value);
      if (index === undefined) return value;
      left.delete(value);
      const type = typeOf(schema, field);
      if (!type) throw new TypeError(`The schema has no field ${show(field)}; it has ${Object.keys(schema.fields).join(', ')}.`);
      return textOf(holes[index], field, type);
    }
  };
}

/** Only a range can say a negative number. */
function only(field: string, value: string): Interval {
  return { kind: 'Interval', field, lower: value, upper: value, bounds: 'included' };
}

/** A word for each hole that occurs nowhere else in the text. */
function marksFor(texts: readonly string[], count: number): readonly string[] {
  let prefix = 'hole';
  while (texts.some((text) => text.includes(prefix))) prefix += '_';
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}h`);
}

function withoutMarks(message: string, marks: readonly string[]): string {
  return marks.reduce((words, mark, index) => words.replaceAll(mark, `\${hole ${index + 1}}`), message);
}
