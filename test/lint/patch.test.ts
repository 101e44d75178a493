import { applyPatch } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchWriter } from '../../src/lint/patch.ts';
import { applyEdits, type Edit } from '../../src/text/edit.ts';

interface Change {
  readonly source: string;
  readonly edits: readonly Edit[];
}

function patchOf(changes: readonly Change[]): string {
  const lines: string[] = [];
  const patch = patchWriter('jobs/nightly.filter', (line) => lines.push(line));
  let line = 1;
  for (const { source, edits } of changes) {
    patch.add({ source, line }, edits);
    line += source.split('\n').length - 1;
  }
  patch.end();
  return lines.map((line) => `${line}\n`).join('');
}

function edit(source: string, found: string, replacement: string): Edit {
  const start = source.indexOf(found);
  return { span: { start, end: start + found.length }, replacement };
}

const numbers = Array.from({ length: 20 }, (_, index) => `age:${index + 1}\n`);

test('a change is shown with three lines on each side', () => {
  const changes = numbers.map((source) => ({ source, edits: source === 'age:9\n' ? [edit(source, '9', '[9 TO 10]')] : [] }));
  expect(patchOf(changes)).toBe(`--- jobs/nightly.filter
+++ jobs/nightly.filter
@@ -6,7 +6,7 @@
 age:6
 age:7
 age:8
-age:9
+age:[9 TO 10]
 age:10
 age:11
 age:12
`);
});

test('a file that is one piece, with two changes far from each other, and one at the end', () => {
  const source = numbers.join('');
  expect(
    patchOf([{ source, edits: [edit(source, '2\n', '2 && male:true\n'), edit(source, 'age:20', 'age:21')] }]),
  ).toBe(`--- jobs/nightly.filter
+++ jobs/nightly.filter
@@ -1,5 +1,5 @@
 age:1
-age:2
+age:2 && male:true
 age:3
 age:4
 age:5
@@ -17,4 +17,4 @@
 age:17
 age:18
 age:19
-age:20
+age:21
`);
});

test('where nothing changes nothing is written', () => {
  expect(patchOf(numbers.map((source) => ({ source, edits: [] })))).toBe('');
});

test('a byte order mark is no line of its own', () => {
  const changes = ['\ufeff', 'age:1\n', 'age:2\n'].map((source) => ({
    source,
    edits: source === 'age:1\n' ? [edit(source, '1', '3')] : [],
  }));
  expect(patchOf(changes)).toBe(`--- jobs/nightly.filter
+++ jobs/nightly.filter
@@ -1,2 +1,2 @@
-\ufeffage:1
+\ufeffage:3
 age:2
`);
});

test('lines that were left out are no context', () => {
  const lines: string[] = [];
  const patch = patchWriter('long.filter', (line) => lines.push(line));
  patch.add({ source: 'age:1\n', line: 1 }, [edit('age:1\n', '1', '3')]);
  patch.add({ source: 'age:2\n', line: 9 }, [edit('age:2\n', '2', '4')]);
  patch.end();
  expect(lines.filter((line) => line.startsWith('@@'))).toEqual(['@@ -1,1 +1,1 @@', '@@ -9,1 +9,1 @@']);
});

test('applied to the old text a patch gives the new one, whatever the pieces', () => {
  const line = fc.stringMatching(/^[a-z]{0,3}$/).map((words) => `${words}\n`);
  const change = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 8 }),
    hits: fc.array(fc.nat(30), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), fc.boolean(), (given, endsInLine) => {
      const changes = given.map(({ lines, hits }, index) => {
        const isLast = index === given.length - 1;
        const source = lines.join('') + (isLast && endsInLine ? 'the end' : '');
        const [at = 0, length = 0] = hits;
        const start = at % source.length;
        // The line feed that ends a piece is not the piece's to take.
        const end = Math.min(start + (length % 5), source.length - 1);
        const edit = { span: { start, end: Math.max(start, end) }, replacement: length % 2 === 0 ? 'NEW' : 'ONE\nTWO\n' };
        return { source, edits: hits.length === 0 ? [] : [edit] };
      });
      const before = changes.map(({ source }) => source).join('');
      const after = changes.map(({ source, edits }) => applyEdits(source, edits)).join('');
      const patch = patchOf(changes);
      expect(patch === '' ? before : applyPatch(before, patch)).toBe(after);
    }),
  );
});
