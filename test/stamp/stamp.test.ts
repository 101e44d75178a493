import { expect, test } from 'vitest';
import type { Equality } from '../../src/ast/filter.ts';
import { defineSchema } from '../../src/schema/schema.ts';
import { type CheckedFilter, stampFilter, stampOf } from '../../src/stamp/stamp.ts';
import { every, is, not } from '../support/trees.ts';

const schema = defineSchema({ age: 'integer' });
const stamp = { text: 'age:1', schema };

const UNCHECKED = new TypeError('filter has not been checked; pass the filter that checkFilter(text, schema) returns.');
const CHANGED = new TypeError('filter is no longer the filter that was checked; check it again.');

/** A tree that carries a mark without having been checked. */
function marked(tree: object, mark: unknown): CheckedFilter {
  const filter = Object.assign(tree, { [Symbol.for('frs-filter.checked')]: mark });
  return deeplyFrozen(filter) as object as CheckedFilter;
}

function deeplyFrozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deeplyFrozen(part);
  return Object.freeze(value);
}

test('a stamp comes back as it was put on, and frozen', () => {
  const found = stampOf(stampFilter(every(is('age', 1), not(is('age', 2))), { text: 'age:1 && (!age:2)', schema }));
  expect([found, Object.isFrozen(found)]).toEqual([{ text: 'age:1 && (!age:2)', schema }, true]);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'age:1'],
  ['a tree', is('age', 1)],
  ['a copy', { ...stampFilter(is('age', 1), { ...stamp }) }],
  ['a mark without a text', marked(is('age', 1), { schema })],
  ['a mark without a schema', marked(is('age', 1), { text: 'age:1' })],
  ['a mark with something else for a schema', marked(is('age', 1), { text: 'age:1', schema: { digest: 1 } })],
])('%s has not been checked', (_, given) => {
  expect(() => stampOf(given as CheckedFilter)).toThrow(UNCHECKED);
});

test.each<[string, object]>([
  ['a node of another kind', { kind: 'Duck' }],
  ['a group of nothing', { kind: 'Conjunction' }],
  ['a group of other things', { kind: 'Conjunction', operands: [null, 3] }],
  ['another filter', is('age', 2)],
])('%s is not what was checked', (_, tree) => {
  expect(() => stampOf(marked(tree, stamp))).toThrow(CHANGED);
});

test('what can still change is not what was checked', () => {
  const open = Object.assign(is('age', 1), { [Symbol.for('frs-filter.checked')]: stamp }) as unknown as CheckedFilter;
  expect(() => stampOf(open)).toThrow(CHANGED);
  let value = '1';
  const moving = Object.defineProperty({ kind: 'Equality', field: 'age' }, 'value', { enumerable: true, get: () => value });
  expect(() => stampOf(marked(moving, stamp))).toThrow(CHANGED);
  value = '2';
  const inherited = marked(Object.create({ kind: 'Equality', field: 'age', value: '1' } satisfies Equality), stamp);
  expect(() => stampOf(inherited)).toThrow(CHANGED);
});

test('a mark is read once', () => {
  const texts = ['age:1', '*:*'];
  const mark = {
    schema,
    get text() {
      return texts.shift();
    },
  };
  expect(stampOf(marked(is('age', 1), mark))).toEqual({ text: 'age:1', schema });
});

test('a proxy of a checked filter cannot say anything else', () => {
  const lying = new Proxy(stampFilter(is('age', 1), { ...stamp }), {
    get: (target, name) => (name === 'value' ? '2' : Reflect.get(target, name)),
  });
  expect(() => stampOf(lying)).toThrow(TypeError);
});
