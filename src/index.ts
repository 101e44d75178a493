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
export { childrenOf, type Visitor, walk } from './ast/walk.ts';
export { type FilterBuilder, filterFor } from './build/build.ts';
export type { FieldCalls, NumberFieldCalls } from './build/field.ts';
export { type CheckOptions, checkFilter } from './check/check-filter.ts';
export type { Shown } from './check/diagnose.ts';
export type { CheckOutcome, Diagnostics, ParseOutcome } from './check/outcome.ts';
export { parseFilter } from './check/parse-filter.ts';
export type { Example, Examples } from './check/rule.ts';
export { type RuleDescription, rules } from './check/rule-description.ts';
export type { Diagnostic, Effect, Severity, Suggestion } from './diagnostic/diagnostic.ts';
export type { Palette } from './diagnostic/render/pretty.ts';
export { type RenderOptions, renderDiagnostics } from './diagnostic/render/render-diagnostics.ts';
export { type Comparison, compareFilters, type Relation } from './meaning/compare.ts';
export { explainFilter } from './meaning/explain.ts';
export { explainMatch, type MatchExplanation, type Reason } from './meaning/explain-match.ts';
export type { ExampleFace, Face, FaceValue } from './meaning/face.ts';
export { matcherFor } from './meaning/matcher.ts';
export { printFilter } from './print/print.ts';
export { readAsService } from './reading/reading.ts';
export type { ServiceReading } from './reading/service-reading.ts';
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
export type { CheckedFilter } from './stamp/stamp.ts';
export { DEFAULT_LIMITS, type Limits } from './syntax/limits.ts';
export { filterTag, type Hole } from './tag/tag.ts';
export { applyEdits, type Edit } from './text/edit.ts';
export type { Span } from './text/span.ts';
