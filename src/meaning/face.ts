/** What a face carries in one field. Missing, `null` and `""` are all absent: listings write `""`, for numbers too. */
export type FaceValue = number | bigint | string | boolean;

/** A face by its fields, custom ones and `external_image_id` alike; only its own properties count. */
export interface Face {
  readonly [field: string]: FaceValue | null | undefined;
}

/** What the face carries in the field itself, never what it inherits: `constructor` is a legal field name. */
export function ownValue(face: Face, field: string): FaceValue | undefined {
  if (!Object.hasOwn(face, field)) return undefined;
  const value = face[field];
  return value === null || value === '' ? undefined : value;
}
