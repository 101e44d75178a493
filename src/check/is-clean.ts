import type { Filter } from '../ast/filter.ts';
import type { Schema } from '../schema/schema.ts';

/** Draft until types land. */
export function isClean(_filter: Filter, _schema: Schema): boolean {
  return false;
}
