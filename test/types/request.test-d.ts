import type { Filter } from '../../src/ast/filter.ts';
import { deleteFacesRequest } from '../../src/request/request.ts';
import { readDeleteFacesResponse } from '../../src/request/response.ts';
import { defineSchema, type FieldsOf } from '../../src/schema/schema.ts';
import type { CheckedFilter } from '../../src/stamp/stamp.ts';

// Never run: tsc reads it, and complains about a line below @ts-expect-error that compiles.

const definitions = { age: 'integer' } as const;
const target = { endpoint: 'https://face.cn-north-4.myhuaweicloud.com', projectId: 'p', faceSetName: 's' };

export function whatCompiles(any: CheckedFilter, checked: CheckedFilter<FieldsOf<typeof definitions>>): readonly string[] {
  const { method, redirect, headers } = deleteFacesRequest(target, any);
  const literals: readonly ['DELETE', 'manual', 'application/json'] = [method, redirect, headers['Content-Type']];
  return [deleteFacesRequest(target, checked).body, ...literals];
}

export function whatDoesNot(filter: Filter, checked: CheckedFilter, maybe: CheckedFilter | undefined): readonly unknown[] {
  return [
    // @ts-expect-error an unchecked filter
    deleteFacesRequest(target, filter),
    // @ts-expect-error a checked one that may be missing
    deleteFacesRequest(target, maybe),
    // @ts-expect-error nothing
    deleteFacesRequest(target, undefined),
    // @ts-expect-error no filter
    deleteFacesRequest(target),
    // @ts-expect-error a text
    deleteFacesRequest(target, 'age:1'),
    // @ts-expect-error a tree by hand
    deleteFacesRequest(target, { kind: 'Equality', field: 'age', value: '1' }),
    // @ts-expect-error a schema is no filter
    deleteFacesRequest(target, defineSchema(definitions)),
    // @ts-expect-error no face set
    deleteFacesRequest({ endpoint: 'https://face.cn-north-4.myhuaweicloud.com', projectId: 'p' }, checked),
    // @ts-expect-error a token does not belong here
    deleteFacesRequest({ ...target, token: 't' }, checked),
  ];
}

export function whatStaysAsItIs(checked: CheckedFilter): void {
  // @ts-expect-error a request is readonly
  deleteFacesRequest(target, checked).body = '{}';
}

export function whatAnOutcomeHas(status: number, body: unknown): string | number {
  const read = readDeleteFacesResponse(status, body);
  switch (read.outcome) {
    case 'deleted':
      return read.faceNumber + read.faceSetId + read.faceSetName;
    case 'nothing-matched':
      return read.errorCode + read.errorMessage;
    case 'refused':
      return read.status + read.errorCode + read.errorMessage + read.meaning;
    case 'unknown':
      return read.status + read.description;
    default:
      return read satisfies never;
  }
}

export function whatAnOutcomeLacks(status: number, body: unknown): unknown {
  // @ts-expect-error the number is known once the outcome is
  return readDeleteFacesResponse(status, body).faceNumber;
}
