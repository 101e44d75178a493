import { expect, test } from 'vitest';
import { readSchema } from '../../src/schema/read-schema.ts';

test('parsed data is a schema or a list of problems', () => {
  const outcome = readSchema(JSON.parse('{"external_fields": {"age": {"type": "integer"}}}'));
  expect(outcome.ok ? outcome.schema.digest : outcome.problems).toBe('age:integer,external_image_id:string');
});

test('every problem says where it is', () => {
  expect(
    readSchema({ face_set_info: { external_fields: { 'a b': 'long', c: 'word', d: { type: 'long', e: 1 }, f: [] } } }),
  ).toEqual({
    ok: false,
    problems: [
      {
        path: ['face_set_info', 'external_fields', 'd', 'e'],
        at: 'key',
        message: 'The field d has the key "e", which the service does not document; a field has a type and nothing else.',
      },
      {
        path: ['face_set_info', 'external_fields', 'f'],
        at: 'value',
        message:
          'The field f has no type; give one, such as {"type": "integer"}. The service knows string, integer, long, float, double, boolean.',
      },
      {
        path: ['face_set_info', 'external_fields', 'a b'],
        at: 'key',
        message: 'A field\'s name has 1 to 36 letters, digits, _ or -; "a b" does not.',
      },
      {
        path: ['face_set_info', 'external_fields', 'c'],
        at: 'value',
        message: 'The field c has the type "word"; the service knows string, integer, long, float, double, boolean.',
      },
    ],
  });
});

test.each([undefined, null, 5, 'age', [], () => 1, Symbol('s'), new Date(0), 1n, new Map()])(
  '%s is refused, not thrown at',
  (data) => {
    expect(readSchema(data).ok).toBe(false);
  },
);
