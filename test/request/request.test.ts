import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/ast/filter.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { deleteFacesRequest } from '../../src/request/request.ts';
import type { DeleteFacesTarget } from '../../src/request/target.ts';
import { defineSchema } from '../../src/schema/schema.ts';
import { type CheckedFilter, stampFilter } from '../../src/stamp/stamp.ts';

const schema = defineSchema({ age: 'integer', color: 'string' });
const target = { endpoint: 'https://face.cn-north-4.myhuaweicloud.com', projectId: '0a1b2c', faceSetName: 'showFaceSet' };

const adults = (): Filter => ({ kind: 'Interval', field: 'age', lower: '20', upper: '30', bounds: 'included' });

function stamped(filter: Filter): CheckedFilter {
  return stampFilter(filter, { text: printFilter(filter), schema });
}

function failure(part: object, filter: unknown): unknown {
  try {
    return deleteFacesRequest(part as DeleteFacesTarget, filter as CheckedFilter);
  } catch (error) {
    return error;
  }
}

describe('a delete request', () => {
  test("is the manual's own for age:[20 TO 30]", () => {
    expect(deleteFacesRequest(target, stamped(adults()))).toStrictEqual({
      method: 'DELETE',
      url: 'https://face.cn-north-4.myhuaweicloud.com/v2/0a1b2c/face-sets/showFaceSet/faces/batch',
      headers: { 'Content-Type': 'application/json' },
      body: '{"filter":"age:[20 TO 30]"}',
      redirect: 'manual',
    });
  });

  test('carries the text that was stamped through a JSON encoder', () => {
    const filter = stamped({
      kind: 'Disjunction',
      operands: [adults(), { kind: 'Negation', operand: { kind: 'Equality', field: 'color', value: 'red' } }],
    });
    expect(JSON.parse(deleteFacesRequest(target, filter).body)).toStrictEqual({ filter: 'age:[20 TO 30] || (!color:red)' });
  });

  test('is frozen, its headers too', () => {
    const request = deleteFacesRequest(target, stamped(adults()));
    expect([Object.isFrozen(request), Object.isFrozen(request.headers)]).toStrictEqual([true, true]);
  });
});

describe('no request comes from', () => {
  const checked = stamped(adults());
  const unchecked: readonly (readonly [string, unknown])[] = [
    ['an unchecked filter', adults()],
    ['a frozen unchecked filter', Object.freeze(adults())],
    ['undefined', undefined],
    ['null', null],
    ['a text', 'age:[20 TO 30]'],
    ['an empty text', ''],
    ['a JSON copy of a checked filter', JSON.parse(JSON.stringify(checked))],
    ['a structured copy of a checked filter', structuredClone(checked)],
    ['a spread copy of a checked filter', { ...checked }],
    ['an outcome of checkFilter', { ok: true, filter: checked, diagnostics: [] }],
    ['a list', [checked]],
    ['a function', () => checked],
  ];

  test.each(unchecked)('%s', (_, filter) => {
    expect(failure(target, filter)).toStrictEqual(
      new TypeError('filter has not been checked; pass the filter that checkFilter(text, schema) returns.'),
    );
  });

  test('a filter whose stamp says another text', () => {
    const filter = stampFilter(adults(), { text: 'age:20', schema });
    expect(failure(target, filter)).toStrictEqual(
      new TypeError('filter is no longer the filter that was checked; check it again.'),
    );
  });

  test('a filter made from a checked one, with another bound', () => {
    const changed = Object.freeze(Object.create(checked, { upper: { value: '99', enumerable: true } }));
    expect(failure(target, changed)).toStrictEqual(
      new TypeError('filter is no longer the filter that was checked; check it again.'),
    );
  });

  test('a filter that somebody tries to change after it was checked, since it does not change', () => {
    expect(() => Object.assign(checked, { upper: '99' })).toThrow(TypeError);
    expect(deleteFacesRequest(target, checked).body).toBe('{"filter":"age:[20 TO 30]"}');
  });
});

describe('an endpoint', () => {
  test.each([
    ['https://face.cn-north-4.myhuaweicloud.com/', 'https://face.cn-north-4.myhuaweicloud.com'],
    ['https://face.cn-north-4.myhuaweicloud.com//', 'https://face.cn-north-4.myhuaweicloud.com'],
    ['HTTPS://Face.CN-North-4.MyHuaweiCloud.com', 'https://face.cn-north-4.myhuaweicloud.com'],
    ['https://gateway.internal:8443', 'https://gateway.internal:8443'],
    ['https://[2001:db8::1]:8443/', 'https://[2001:db8::1]:8443'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('%s is taken', (endpoint, origin) => {
    const { url } = deleteFacesRequest({ ...target, endpoint }, stamped(adults()));
    expect(url).toBe(`${origin}/v2/0a1b2c/face-sets/showFaceSet/faces/batch`);
    expect(new URL(url).href).toBe(url);
  });

  const example = "pass scheme and host alone, such as 'https://face.cn-north-4.myhuaweicloud.com'.";
  const plain = 'endpoint starts with http://, so anyone on the way could read the token and the filter: write https://.';
  test.each<[unknown, string]>([
    [undefined, `endpoint is missing: ${example}`],
    [null, `endpoint is missing: ${example}`],
    ['', `endpoint is missing: ${example}`],
    [new URL('https://face.example.com'), `endpoint is missing: ${example}`],
    ['face.cn-north-4.myhuaweicloud.com', `endpoint does not start with https://: ${example}`],
    ['ftp://face.example.com', `endpoint does not start with https://: ${example}`],
    [' https://face.example.com', `endpoint does not start with https://: ${example}`],
    ['http://face.example.com', plain],
    ['http://127.0.0.1.example.com', plain],
    ['http://localhost.example.com', plain],
    ['http://[::2]', plain],
    ['https://user:s3cret@face.example.com', `endpoint holds a user name or password, which belong into headers: ${example}`],
    ['http://localhost@example.com', `endpoint holds a user name or password, which belong into headers: ${example}`],
    ['https://face.example.com?token=s3cret', `endpoint has something behind ? or #: ${example}`],
    ['https://face.example.com/#s3cret', `endpoint has something behind ? or #: ${example}`],
    ['https://face.example.com/v2', `endpoint has a path behind the host: ${example}`],
    ['https://face.example.com/../s3cret', `endpoint has a path behind the host: ${example}`],
    ['https://face.example.com\\s3cret', `endpoint has a path behind the host: ${example}`],
    ['https://face.example.com\n', `endpoint is not an address of this form: ${example}`],
    ['https://face.example.com:99999', `endpoint is not an address of this form: ${example}`],
    ['https://', `endpoint is not an address of this form: ${example}`],
    ['https://256.256.256.256', `endpoint names no host that there could be: ${example}`],
    ['https://[:::::]', `endpoint names no host that there could be: ${example}`],
    ['https://face..com', `endpoint is not an address of this form: ${example}`],
    ['https://face.exämple.com', `endpoint is not an address of this form: ${example}`],
    ['https://face%2eexample.com', `endpoint is not an address of this form: ${example}`],
  ])('%j is refused, without being repeated', (endpoint, message) => {
    expect(failure({ ...target, endpoint }, stamped(adults()))).toStrictEqual(new TypeError(message));
    expect(message.includes('s3cret')).toBe(false);
  });

  test('of a million characters is refused in a moment', () => {
    expect(failure({ ...target, endpoint: `https://${'a-'.repeat(500_000)}` }, stamped(adults()))).toStrictEqual(
      new TypeError(`endpoint is not an address of this form: ${example}`),
    );
  });
});

describe('a part of the path', () => {
  const project = 'letters, digits, _ and -';
  const faceSet = '1 to 64 letters, digits, _ and -';
  test.each<[object, string]>([
    [{ projectId: undefined }, `projectId is missing: pass a string of ${project}.`],
    [{ projectId: null }, `projectId is missing: pass a string of ${project}.`],
    [{ projectId: '' }, `projectId is missing: pass a string of ${project}.`],
    [{ projectId: 7 }, `projectId is missing: pass a string of ${project}.`],
    [{ projectId: '../x' }, `projectId has other characters or another length: pass ${project}.`],
    [{ projectId: 'a/b' }, `projectId has other characters or another length: pass ${project}.`],
    [{ projectId: 'a\n' }, `projectId has other characters or another length: pass ${project}.`],
    [{ faceSetName: undefined }, `faceSetName is missing: pass a string of ${faceSet}.`],
    [{ faceSetName: '' }, `faceSetName is missing: pass a string of ${faceSet}.`],
    [{ faceSetName: 'a'.repeat(65) }, `faceSetName has other characters or another length: pass ${faceSet}.`],
    [{ faceSetName: 'a?b' }, `faceSetName has other characters or another length: pass ${faceSet}.`],
    [{ faceSetName: '%2e%2e' }, `faceSetName has other characters or another length: pass ${faceSet}.`],
    [{ faceSetName: 'faces/..' }, `faceSetName has other characters or another length: pass ${faceSet}.`],
  ])('%j is refused', (part, message) => {
    expect(failure({ ...target, ...part }, stamped(adults()))).toStrictEqual(new TypeError(message));
  });

  test('of 64 characters is taken', () => {
    const faceSetName = 'a_-9'.repeat(16);
    expect(deleteFacesRequest({ ...target, faceSetName }, stamped(adults())).url).toBe(
      `${target.endpoint}/v2/0a1b2c/face-sets/${faceSetName}/faces/batch`,
    );
  });

  test.each([undefined, null, 'https://face.example.com'])('a target that is %s is refused', (missing) => {
    expect(failure(missing as never, stamped(adults()))).toStrictEqual(
      new TypeError('target is missing: pass { endpoint, projectId, faceSetName }.'),
    );
  });
});
