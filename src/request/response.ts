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
  const faceNumber = ownPart(body, 'face_number');
  const faceSetId = ownPart(body, 'face_set_id');
  const faceSetName = ownPart(body, 'face_set_name');
  // Success and error exclude each other: "on success the two error fields are absent, on failure the three others are".
  if (!isAbsent(ownPart(body, 'error_code')) || !isAbsent(ownPart(body, 'error_msg'))) return undefined;
  if (typeof faceNumber !== 'number' || !Number.isSafeInteger(faceNumber) || faceNumber < 0) return undefined;
  if (typeof faceSetId !== 'string' || typeof faceSetName !== 'string') return undefined;
  return { outcome: 'deleted', faceNumber, faceSetId, faceSetName };
}

function readError(status: number, body: unknown): NothingMatched | DeleteRefused | undefined {
  const errorCode = ownPart(body, 'error_code');
  const errorMessage = ownPart(body, 'error_msg');
  if (typeof errorCode !== 'string' || errorCode === '' || typeof errorMessage !== 'string') return undefined;
  if (!isAbsent(ownPart(body, 'face_number'))) return undefined;
  if (errorCode === NOTHING_MATCHED) return { outcome: 'nothing-matched', errorCode, errorMessage };
  return { outcome: 'refused', status, errorCode, errorMessage, meaning: errorMeaning(errorCode, status) };
}

/** Returns a part that a body has itself: what every object inherits says nothing about the answer. */
function ownPart(body: unknown, key: string): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || !Object.hasOwn(body, key)) return undefined;
  return (body as { readonly [key: string]: unknown })[key];
}

function isAbsent(part: unknown): boolean {
  return part === undefined || part === null;
}

function unknown(status: number, body: unknown): DeleteUnknown {
  const redirect = status >= 300 && status < 400 ? ', a redirect, which was not followed,' : '';
  const description =
    `The answer has status ${status}${redirect} and ${bodyInWords(body)}. ` +
    'Whether faces were deleted is not known: count them before asking again.';
  return { outcome: 'unknown', status, description };
}
