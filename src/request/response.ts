import * as z from 'zod/mini';
import { bodyInWords } from './body-in-words.ts';
import { errorMeaning } from './meanings.ts';

/** What became of a delete request. */
export type DeleteFacesOutcome = FacesDeleted | NothingMatched | DeleteRefused | DeleteUnknown;

/** The service deleted faces, as many as it says. */
export interface FacesDeleted {
  readonly outcome: 'deleted';
  readonly faceNumber: number;
  readonly faceSetId: string;
  readonly faceSetName: string;
}

/** FRS.0407: no face matched. After a lost answer it may also mean that they are gone already. */
export interface NothingMatched {
  readonly outcome: 'nothing-matched';
  readonly errorCode: string;
  readonly errorMessage: string;
}

/** The service answered with an error. */
export interface DeleteRefused {
  readonly outcome: 'refused';
  readonly status: number;
  readonly errorCode: string;
  readonly errorMessage: string;
  /** The code in plain words; where the service failed half way, that faces may be gone. */
  readonly meaning: string;
}

/** The answer says neither; faces may have been deleted. */
export interface DeleteUnknown {
  readonly outcome: 'unknown';
  readonly status: number;
  /** What came, without what may be secret in it. */
  readonly description: string;
}

const NOTHING_MATCHED = 'FRS.0407';

/**
 * What an answer to `deleteFacesRequest` says. Any body will do, parsed JSON or not; a redirect is never a success.
 * @throws TypeError where the status is not a whole number.
 */
export function readDeleteFacesResponse(status: number, body: unknown): DeleteFacesOutcome {
  if (!Number.isInteger(status)) throw new TypeError("status is not a whole number: pass the response's status, such as 200.");
  return (
    (status === 200 ? readSuccess(body) : status >= 400 && status < 600 ? readError(status, body) : undefined) ??
    unknown(status, body)
  );
}

function readSuccess(body: unknown): FacesDeleted | undefined {
  const { success, data } = successSchema().safeParse(body);
  return success
    ? { outcome: 'deleted', faceNumber: data.face_number, faceSetId: data.face_set_id, faceSetName: data.face_set_name }
    : undefined;
}

function readError(status: number, body: unknown): NothingMatched | DeleteRefused | undefined {
  const { success, data } = errorSchema().safeParse(body);
  if (!success) return undefined;
  const { error_code: errorCode, error_msg: errorMessage } = data;
  if (errorCode === NOTHING_MATCHED) return { outcome: 'nothing-matched', errorCode, errorMessage };
  return { outcome: 'refused', status, errorCode, errorMessage, meaning: errorMeaning(errorCode, status) };
}

function unknown(status: number, body: unknown): DeleteUnknown {
  const redirect = status >= 300 && status < 400 ? ', a redirect, which was not followed,' : '';
  const description =
    `The answer has status ${status}${redirect} and ${bodyInWords(body)}. ` +
    'Whether faces were deleted is not known: count them before asking again.';
  return { outcome: 'unknown', status, description };
}

/** Success and error exclude each other: "on success the two error fields are absent, on failure the three others are". */
function absent() {
  return z.nullish(z.null());
}

/** Made when an answer comes: answers are rare, and importing does no work. */
function successSchema() {
  return z.object({
    face_number: z.int().check(z.nonnegative()),
    face_set_id: z.string(),
    face_set_name: z.string(),
    error_code: absent(),
    error_msg: absent(),
  });
}

function errorSchema() {
  return z.object({
    error_code: z.string().check(z.minLength(1)),
    error_msg: z.string(),
    face_number: absent(),
  });
}
