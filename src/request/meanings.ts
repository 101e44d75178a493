/** What the service's error codes mean for a delete, as the manual's list of codes has them. */
export const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['FRS.0002', 'The token is wrong or has expired.'],
  ['FRS.0010', 'A header is missing.'],
  ['FRS.0011', 'A parameter is missing.'],
  ['FRS.0012', 'A parameter has a form the service does not take; for this call that is most likely the filter.'],
  ['FRS.0014', 'The body is not JSON.'],
  ['FRS.0017', 'The body is too big.'],
  ['FRS.0018', 'The service failed; whether it deleted faces is not known.'],
  ['FRS.0019', 'The account has not subscribed to the service.'],
  ['FRS.0020', 'This part of the service has not been opened for the account.'],
  ['FRS.0028', 'The project id does not belong to the token.'],
  ['FRS.0033', 'Too many requests; wait before the next one.'],
  ['FRS.0202', 'The account is frozen.'],
  ['FRS.0301', 'The face set exists already.'],
  ['FRS.0401', 'No face has a value of that type.'],
  ['FRS.0402', 'The face set has no such field, or no such external_image_id.'],
  ['FRS.0403', 'The face set has no face with that face_id.'],
  ['FRS.0404', 'The service found no face.'],
  ['APIG.0101', 'There is no such call at this address; endpoint and project id should be looked at.'],
  ['APIG.0201', 'The request was too large, or took too long; in the second case, whether faces were deleted is not known.'],
  ['APIG.0301', 'The service did not accept who asks: the token or the signature is wrong or missing.'],
]);

/** What a refusal means, for every code: one that the manual does not list may still have deleted where the service failed. */
export function errorMeaning(errorCode: string, status: number): string {
  const meaning = MEANINGS.get(errorCode);
  if (meaning) return meaning;
  return status >= 500
    ? 'The manual does not list this code. The service failed; whether it deleted faces is not known.'
    : 'The manual does not list this code.';
}
