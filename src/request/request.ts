import { type CheckedFilter, stampOf } from '../stamp/stamp.ts';
import { batchUrlOf, type DeleteFacesTarget } from './target.ts';

/** A delete request as plain data, without a token: what `fetch(request.url, request)` takes once its headers are complete. */
export interface DeleteFacesRequest {
  readonly method: 'DELETE';
  readonly url: string;
  readonly headers: { readonly 'Content-Type': 'application/json' };
  readonly body: string;
  /** Followed, a redirect would carry the token to another host and repeat the delete there. */
  readonly redirect: 'manual';
}

/**
 * The request that deletes the faces a filter matches, deeply frozen. Its filter is the text that was checked, verified again.
 * @throws TypeError for an unchecked or changed filter, and for a target that makes no safe address.
 */
export function deleteFacesRequest(target: DeleteFacesTarget, filter: CheckedFilter): DeleteFacesRequest {
  const { text } = stampOf(filter);
  return Object.freeze({
    method: 'DELETE',
    url: batchUrlOf(target),
    headers: Object.freeze({ 'Content-Type': 'application/json' }),
    body: JSON.stringify({ filter: text }),
    redirect: 'manual',
  });
}
