export { equals } from './ast/equals.ts';
export type {
  Clause,
  Conjunction,
  Disjunction,
  Equality,
  Filter,
  Group,
  Interval,
  Kind,
  Negation,
  NodeOf,
  Operands,
  Origin,
} from './ast/filter.ts';
export { nodeAt } from './ast/node-at.ts';
export { transform } from './ast/transform.ts';
export { childrenOf, type Visitor, walk } from './ast/walk.ts';
export { type FilterBuilder, filterFor } from './build/build.ts';
export type { FieldCalls, NumberFieldCalls } from './build/field.ts';
export { printFilter } from './canonical/print.ts';
export { type CheckOptions, checkFilter } from './check/check-filter.ts';
export type { RuleLevel } from './check/diagnose.ts';
export type { CheckOutcome, Diagnostics, ParseOutcome } from './check/outcome.ts';
export { parseFilter } from './check/parse-filter.ts';
export type { Example, Examples } from './check/rule.ts';
export type { Diagnostic, Effect, Severity, Suggestion } from './diagnostic/diagnostic.ts';
export { type Palette, type RenderOptions, renderDiagnostics } from './diagnostic/render/render-diagnostics.ts';
export { readAsService } from './lucene/read-as-service.ts';
export type { ServiceReading } from './lucene/service-reading.ts';
export { type DeleteFacesRequest, deleteFacesRequest } from './request/request.ts';
export {
  type DeleteFacesOutcome,
  type DeleteRefused,
  type DeleteUnknown,
  type FacesDeleted,
  type NothingMatched,
  readDeleteFacesResponse,
} from './request/response.ts';
export type { DeleteFacesTarget } from './request/target.ts';
export type { TypeName } from './schema/field-type.ts';
export { type ReadProblem, type ReadSchemaOutcome, readSchema } from './schema/read-schema.ts';
export {
  type Definitions,
  defineSchema,
  type FieldDefinition,
  type Fields,
  type FieldsOf,
  type Schema,
} from './schema/schema.ts';
export { type Comparison, compareFilters, type Relation } from './semantics/compare.ts';
export { explainFilter } from './semantics/explain.ts';
export { explainMatch, type MatchExplanation, type Reason } from './semantics/explain-match.ts';
export type { ExampleFace, Face, FaceValue } from './semantics/face.ts';
export { matcherFor } from './semantics/matcher.ts';
export type { CheckedFilter } from './stamp/stamp.ts';
export { DEFAULT_LIMITS, type Limits } from './syntax/limits.ts';
export { filterTag, type Placeholder } from './tag/tag.ts';
export { applyEdits, type Edit } from './text/edit.ts';
export type { Span } from './text/span.ts';
