import type { Filter } from '../ast/filter.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Fields } from '../schema/schema.ts';
import type { CheckedFilter } from '../stamp/stamp.ts';

/** At least one, in the order of the text. */
export type Diagnostics = readonly [Diagnostic, ...Diagnostic[]];

/** Whether there is a tree to see. `diagnostics` may hold errors all the same: they are about the text, not the tree. */
export type ParseOutcome =
  | { readonly ok: true; readonly filter: Filter; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly ok: false;
      readonly diagnostics: Diagnostics;
      /** A best guess for editors; it may lack parts of the text. */
      readonly filter?: Filter;
    };

/** Whether the text may be sent as it stands. */
export type CheckOutcome<F extends Fields = Fields> =
  | { readonly ok: true; readonly filter: CheckedFilter<F>; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: Diagnostics; readonly filter?: Filter };

/** Returns an outcome with a filter. The diagnostics are made when somebody looks at them. */
export function accepted<F extends Filter>(filter: F, diagnose: () => readonly Diagnostic[]) {
  let made: readonly Diagnostic[] | undefined;
  return {
    ok: true as const,
    filter,
    get diagnostics() {
      made ??= diagnose();
      return made;
    },
  };
}

/** Returns an outcome without a filter to send; the tree is a best guess. */
export function refused(filter: Filter | undefined, diagnose: () => readonly Diagnostic[]) {
  let made: Diagnostics | undefined;
  return {
    ok: false as const,
    get diagnostics() {
      made ??= diagnose() as unknown as Diagnostics;
      return made;
    },
    ...(filter && { filter }),
  };
}
