import { type Clause, type Filter, UNBOUNDED } from '../ast/filter.ts';
import { transform } from '../ast/transform.ts';
import { show, textOf } from '../build/value.ts';
import { checkFilter } from '../check/check-filter.ts';
import { parseFilter } from '../check/parse-filter.ts';
import { type Fields, isSchema, type Schema, typeOf } from '../schema/schema.ts';
import type { CheckedFilter } from '../stamp/stamp.ts';

/** What a placeholder may hold: a value, never a piece of the language. */
export type Placeholder = string | number | bigint | boolean;

/**
 * Returns a template tag whose placeholders are values: `` filter`age:[${low} TO ${high}] && color:${color}` `` gives a checked
 * filter. The field before a placeholder says what it must be.
 * @throws TypeError where `checkFilter` refuses the filter, where a placeholder is not in the place of a value, or where its value
 * cannot be written.
 */
export function filterTag<F extends Fields>(
  schema: Schema<F>,
): (texts: TemplateStringsArray, ...values: readonly Placeholder[]) => CheckedFilter<F> {
  if (!isSchema(schema)) throw new TypeError(`schema is ${show(schema)}; pass what defineSchema returns.`);
  return (texts, ...values) => {
    if (!Array.isArray(texts) || texts.some((part) => part === undefined)) {
      throw new TypeError(
        'filterTag gives a template tag; call it with a template, without backslashes that JavaScript does not know.',
      );
    }
    const marks = marksFor(texts, values.length);
    const text = texts.map((part, index) => part + (marks[index] ?? '')).join('');
    const parsed = parseFilter(text);
    const wrong = parsed.diagnostics.find(({ severity }) => severity === 'error');
    if (wrong || !parsed.ok) throw new TypeError(withoutMarks((wrong ?? parsed.diagnostics[0])?.message ?? '', marks));
    const left = new Map(marks.map((mark, index) => [mark, index]));
    const filter = transform(parsed.filter, (node) => filled(node));
    const [missed] = left.values();
    if (missed !== undefined)
      throw new TypeError(
        `Hole ${missed + 1} stands where no value of a field can; a hole is a whole value, after a colon or in a range.`,
      );
    const checked = checkFilter(filter, schema);
    if (!checked.ok) throw new TypeError(checked.diagnostics.find(({ severity }) => severity === 'error')?.message);
    return checked.filter;

    function filled(node: Filter): Filter {
      if (node.kind === 'Interval') return { ...node, lower: valueIn(node, node.lower), upper: valueIn(node, node.upper) };
      if (node.kind !== 'Equality') return node;
      const value = valueIn(node, node.value);
      // Only a range can say a negative number.
      return value.startsWith('-')
        ? { kind: 'Interval', field: node.field, lower: value, upper: value, bounds: 'included' }
        : { ...node, value };
    }

    function valueIn({ field }: Clause, value: string): string {
      const index = value === UNBOUNDED ? undefined : left.get(value);
      if (index === undefined) return value;
      left.delete(value);
      const type = typeOf(schema, field);
      if (!type) throw new TypeError(`The schema has no field ${show(field)}; it has ${Object.keys(schema.fields).join(', ')}.`);
      return textOf(values[index], field, type.name);
    }
  };
}

/** Returns a word for each placeholder that occurs nowhere else in the text. */
function marksFor(texts: readonly string[], count: number): readonly string[] {
  let prefix = 'hole';
  while (texts.some((text) => text.includes(prefix))) prefix += '_';
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}h`);
}

function withoutMarks(message: string, marks: readonly string[]): string {
  return marks.reduce((words, mark, index) => words.replaceAll(mark, `\${hole ${index + 1}}`), message);
}
