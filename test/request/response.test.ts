import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEANINGS } from '../../src/request/meanings.ts';
import { readDeleteFacesResponse as read } from '../../src/request/response.ts';

const success = { face_number: 1, face_set_id: 'T785tx1N', face_set_name: 'showFaceSet' };
const nothing = { error_code: 'FRS.0407', error_msg: 'All the data not suitable, no data to be deleted.' };
const errors = 'error_code FRS.0407, error_msg (a text of 49 characters)';

describe('an answer says', () => {
  test('how many faces were deleted', () => {
    expect(read(200, success)).toStrictEqual({
      outcome: 'deleted',
      faceNumber: 1,
      faceSetId: 'T785tx1N',
      faceSetName: 'showFaceSet',
    });
  });

  test('the same with keys nobody knows, and with absent ones that are null', () => {
    const body = { ...success, face_number: 0, request_id: 'x', error_code: null, error_msg: undefined };
    expect(read(200, body)).toStrictEqual({
      outcome: 'deleted',
      faceNumber: 0,
      faceSetId: 'T785tx1N',
      faceSetName: 'showFaceSet',
    });
  });

  test('that nothing matched', () => {
    expect(read(400, nothing)).toStrictEqual({
      outcome: 'nothing-matched',
      errorCode: 'FRS.0407',
      errorMessage: 'All the data not suitable, no data to be deleted.',
    });
  });

  test.each([...MEANINGS])('%s: %s', (errorCode, meaning) => {
    expect(read(400, { error_code: errorCode, error_msg: 'words', extra: 1 })).toStrictEqual({
      outcome: 'refused',
      status: 400,
      errorCode,
      errorMessage: 'words',
      meaning,
    });
  });

  test.each([
    [403, 'The manual does not list this code.'],
    [503, 'The manual does not list this code. The service failed; whether it deleted faces is not known.'],
  ])('with an unlisted code and status %i: %s', (status, meaning) => {
    expect(read(status, { error_code: 'constructor', error_msg: '' })).toStrictEqual({
      outcome: 'refused',
      status,
      errorCode: 'constructor',
      errorMessage: '',
      meaning,
    });
  });
});

describe('an answer is unknown when it is', () => {
  const rest = 'Whether faces were deleted is not known: count them before asking again.';
  test.each<[number, unknown, string]>([
    [200, undefined, 'The answer has status 200 and no body.'],
    [200, null, 'The answer has status 200 and the body null.'],
    [200, '<html>X-Auth-Token: s3cret</html>', 'The answer has status 200 and a text of 33 characters.'],
    [200, [success], 'The answer has status 200 and a list of 1.'],
    [200, 3, 'The answer has status 200 and the body 3.'],
    [200, true, 'The answer has status 200 and the body of type boolean.'],
    [200, {}, 'The answer has status 200 and an object with nothing in it.'],
    [200, { s3cret: 's3cret' }, 'The answer has status 200 and an object with 1 other field.'],
    [200, nothing, 'The answer has status 200 and an object with error_code FRS.0407, error_msg (a text of 49 characters).'],
    [200, { face_number: 3 }, 'The answer has status 200 and an object with face_number 3.'],
    [200, { ...success, face_number: -1 }, `The answer has status 200 and ${sketch('-1')}.`],
    [200, { ...success, face_number: 1.5 }, `The answer has status 200 and ${sketch('1.5')}.`],
    [200, { ...success, face_number: 1e300 }, `The answer has status 200 and ${sketch('1e+300')}.`],
    [200, { ...success, face_number: Number.NaN }, `The answer has status 200 and ${sketch('NaN')}.`],
    [200, { ...success, face_number: 's3cret' }, `The answer has status 200 and ${sketch('(a text of 6 characters)')}.`],
    [200, { ...success, face_number: [] }, `The answer has status 200 and ${sketch('(a list)')}.`],
    [200, { ...success, face_number: {} }, `The answer has status 200 and ${sketch('(of type object)')}.`],
    [200, { ...success, ...nothing }, `The answer has status 200 and ${sketch('1')}, ${errors}.`],
    [400, { ...success, ...nothing }, `The answer has status 400 and ${sketch('1')}, ${errors}.`],
    [400, success, `The answer has status 400 and ${sketch('1')}.`],
    [400, { error_code: 'FRS.0407' }, 'The answer has status 400 and an object with error_code FRS.0407.'],
    [
      400,
      { error_code: 407, error_msg: null, a: 1, b: 2 },
      `The answer has status 400 and an object with error_code 407, error_msg null, 2 other fields.`,
    ],
    [201, success, `The answer has status 201 and ${sketch('1')}.`],
    [204, undefined, 'The answer has status 204 and no body.'],
    [302, success, `The answer has status 302, a redirect, which was not followed, and ${sketch('1')}.`],
    [307, nothing, `The answer has status 307, a redirect, which was not followed, and an object with ${errors}.`],
    [308, undefined, 'The answer has status 308, a redirect, which was not followed, and no body.'],
    [0, undefined, 'The answer has status 0 and no body.'],
    [-200, success, `The answer has status -200 and ${sketch('1')}.`],
    [600, nothing, `The answer has status 600 and an object with ${errors}.`],
  ])('%i with %j', (status, body, description) => {
    expect(read(status, body)).toStrictEqual({ outcome: 'unknown', status, description: `${description} ${rest}` });
    expect(description.includes('s3cret')).toBe(false);
  });
});

test('a body of 100,000 keys is read like any other', () => {
  const body = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, index]));
  expect(read(200, { ...body, ...success }).outcome).toBe('deleted');
  expect(read(400, body)).toStrictEqual({
    outcome: 'unknown',
    status: 400,
    description:
      'The answer has status 400 and an object with 100000 other fields. Whether faces were deleted is not known: count them before asking again.',
  });
});

test('no body makes reading throw, and none but the documented one means deleted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1, max: 700 }),
      fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
      (status, body) => {
        expect(read(status, body).outcome).not.toBe('deleted');
      },
    ),
  );
});

test('what every object inherits is no part of an answer', () => {
  const inherited = Object.prototype as Record<string, unknown>;
  try {
    Object.assign(inherited, { error_code: 'FRS.0018', face_number: 5, polyfill: () => 1 });
    expect(read(200, success).outcome).toBe('deleted');
    expect(read(400, nothing).outcome).toBe('nothing-matched');
    expect(read(200, { face_set_id: 'T785tx1N', face_set_name: 'showFaceSet' }).outcome).toBe('unknown');
  } finally {
    for (const key of ['error_code', 'face_number', 'polyfill']) delete inherited[key];
  }
});

test.each([undefined, null, '200', Number.NaN, 200.5])('the status %j is refused', (status) => {
  expect(() => read(status as number, success)).toThrow(
    new TypeError("status is not a whole number: pass the response's status, such as 200."),
  );
});

function sketch(faceNumber: string): string {
  return `an object with face_number ${faceNumber}, face_set_id (a text of 8 characters), face_set_name (a text of 11 characters)`;
}
