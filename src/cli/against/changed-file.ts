import type { Earlier } from './earlier.ts';

/** A file that is not what it was. */
export interface ChangedFile {
  /** Where it stands, or stood; absolute. */
  readonly path: string;
  readonly shown: string;
  readonly isNamed: boolean;
  /** What it was; nothing where there was no such file. */
  readonly before?: Earlier;
  readonly now: Now;
}

export type Now =
  | { readonly kind: 'file' }
  | { readonly kind: 'gone' }
  /** Not on the disk, since git was told so: what it would be there. */
  | { readonly kind: 'object'; readonly object: string }
  /** A link that leads to nothing, or something that cannot be read. */
  | { readonly kind: 'unknown' };
