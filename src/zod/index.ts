import * as z from 'zod/mini';
import { type CheckOptions, checkFilter } from '../check/check-filter.ts';
import type { Fields, Schema } from '../schema/schema.ts';
import type { CheckedFilter } from '../stamp/stamp.ts';

/** Takes the text of a filter, gives a `CheckedFilter`. Fits into schemas of `zod` and of `zod/mini`, and is a Standard Schema. */
export type FilterString<F extends Fields> = z.ZodMiniPipe<z.ZodMiniString, z.ZodMiniTransform<CheckedFilter<F>, string>>;

/**
 * A Zod schema for a user's filter. Each diagnostic of a text that does not pass is one issue, with its `code`, `severity`,
 * `span`, `help` and `suggestions` under `params`.
 */
export function filterString<F extends Fields>(schema: Schema<F>, options?: CheckOptions): FilterString<F> {
  return z.pipe(
    z.string(),
    z.transform((text: string, context): CheckedFilter<F> => {
      const outcome = checkFilter(text, schema, options);
      if (outcome.ok) return outcome.filter;
      for (const { message, ...params } of outcome.diagnostics)
        context.issues.push({ code: 'custom', input: text, message, params });
      return z.NEVER;
    }),
  );
}
