import { describe, expect, it, test } from 'vitest';
import type { Filter } from '../../src/ast/filter.ts';
import { transform, withoutOrigins } from '../../src/ast/transform.ts';
import { equals, nodeAt, parseFilter, printFilter } from '../../src/index.ts';
import { every, is, not, range, some } from '../support/trees.ts';

const TEXT = 'age:[20 TO 30] && (!(color:red || male:true))';
const tree = parsed(TEXT);

describe('transform', () => {
  it('keeps the identity of what does not change', () => {
    expect(transform(tree, (node) => node)).toBe(tree);
  });

  it('replaces children before parents', () => {
    const kinds: string[] = [];
    const changed = transform(tree, (node) => {
      kinds.push(node.kind);
      return node.kind === 'Equality' && node.field === 'color' ? { ...node, value: 'blue' } : node;
    });
    expect(kinds).toEqual(['Interval', 'Equality', 'Equality', 'Disjunction', 'Negation', 'Conjunction']);
    expect(printFilter(changed)).toBe('age:[20 TO 30] && (!(color:blue || male:true))');
    expect(printFilter(tree)).toBe(TEXT);
  });

  it('drops all origins', () => {
    const built = every(range('age', 20, 30), not(some(is('color', 'red'), is('male', 'true'))));
    expect(withoutOrigins(tree)).toEqual(built);
    expect(withoutOrigins(built)).toBe(built);
  });
});

describe('nodeAt', () => {
  it.each([
    [0, 'age:[20 TO 30]'],
    [14, 'age:[20 TO 30]'],
    [16, TEXT],
    [19, '(!(color:red || male:true))'],
    [22, 'color:red'],
    [31, 'color:red || male:true'],
    [TEXT.length, '(!(color:red || male:true))'],
  ])('finds the innermost node at offset %i', (offset, text) => {
    const node = nodeAt(tree, offset);
    expect(node && printFilter(node)).toBe(text);
  });

  it('finds nothing outside the text, or in a tree without origins', () => {
    expect([nodeAt(tree, -1), nodeAt(tree, TEXT.length + 1), nodeAt(is('age', 20), 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('equals compares what two trees say, not where they come from', () => {
  expect(equals(tree, withoutOrigins(tree))).toBe(true);
  const others = [
    'age:[20 TO 30]',
    'age:{20 TO 30} && (!(color:red || male:true))',
    'age:[20 TO 30] && (!(male:true || color:red))',
  ];
  expect(others.map((text) => equals(tree, parsed(text)))).toEqual([false, false, false]);
});

function parsed(text: string): Filter {
  const outcome = parseFilter(text);
  if (!outcome.ok) throw new Error(text);
  return outcome.filter;
}
