import type { Face } from '../../semantics/face.ts';

/** A face of an export. */
export interface FaceRecord {
  readonly kind: 'face';
  /** Where it starts. */
  readonly line: number;
  /** Its `face_id`, where the export has that. */
  readonly id: unknown;
  /** Its fields, for a matcher. */
  readonly face: Face;
  /** The face as it came, in one line. */
  readonly written: () => string;
}

/** What should be a face and cannot be read as one. */
export interface BrokenRecord {
  readonly kind: 'broken';
  readonly line: number;
  /** What is wrong, as a sentence. */
  readonly problem: string;
  /** Whether what follows can still be read; where it is lost, nothing follows. */
  readonly rest: 'readable' | 'lost';
}

export type SourceRecord = FaceRecord | BrokenRecord;

/** Many at once, since waiting for each costs more than reading it. */
export type Batches = AsyncGenerator<readonly SourceRecord[], void, undefined>;

/** More than any face has, by far; what is longer is no export, and would fill the memory. */
export const LONGEST_FACE = 16_777_216;

export function broken(line: number, problem: string, rest: BrokenRecord['rest'] = 'readable'): BrokenRecord {
  return { kind: 'broken', line, problem, rest };
}

/** The record of a JSON value. */
export function recordOf(value: unknown, line: number, written: () => string): SourceRecord {
  if (!isObject(value)) return broken(line, `This is ${nounOf(value)}, not a face; a face is an object, such as {"age": 25}.`);
  if (Array.isArray(value.faces)) return broken(line, 'This is a list of faces where one face was expected.');
  const { external_fields: customised } = value;
  if (customised !== undefined && customised !== null && customised !== '' && !isObject(customised)) {
    return broken(line, `The external_fields of this face are ${nounOf(customised)}, where the service lists an object.`);
  }
  return { kind: 'face', line, id: value.face_id, face: faceOf(value), written };
}

/**
 * The fields of a face. The service's listing keeps the customised ones in `external_fields` and `external_image_id` beside
 * them; any other export has all of them side by side. The value is taken over: a copy would cost a third of reading it.
 */
function faceOf(value: object): Face {
  const { external_fields: customised, external_image_id } = value as Record<string, unknown>;
  if (!isObject(customised)) return value as Face;
  (customised as Record<string, unknown>).external_image_id = external_image_id;
  return customised as Face;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nounOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
