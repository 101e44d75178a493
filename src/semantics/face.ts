/** What a face carries in one field. Missing, `null` and `""` are all absent: listings write `""`, for numbers too. */
export type FaceValue = number | bigint | string | boolean;

/**
 * A face by its fields, custom ones and `external_image_id` alike. Only its own properties count, and of these only the fields
 * that the filter asks for, which hold a `FaceValue`, `null` or nothing.
 */
export interface Face {
  readonly [field: string]: unknown;
}

/** A face made up to show a difference, with as few fields as that takes. */
export interface ExampleFace {
  readonly [field: string]: FaceValue;
}

export function notAFace(): TypeError {
  return new TypeError('A face is an object with a value for each of its fields, such as { age: 25, male: true }.');
}

/** What the face carries in the field itself, never what it inherits: `constructor` is a legal field name. */
export function ownValue(face: Face, field: string): unknown {
  if (!Object.hasOwn(face, field)) return undefined;
  const value = face[field];
  return value === null || value === '' ? undefined : value;
}
