import type { Rule } from '../rule.ts';
import { bareNegation } from './bare-negation.ts';
import { between } from './between.ts';
import { blankAfterNegation } from './blank-after-negation.ts';
import { blankInRange } from './blank-in-range.ts';
import { boost } from './boost.ts';
import { comment } from './comment.ts';
import { comparison } from './comparison.ts';
import { comparisonHabit } from './comparison-habit.ts';
import { digitGrouping } from './digit-grouping.ts';
import { doubledColon } from './doubled-colon.ts';
import { doubledNegation } from './doubled-negation.ts';
import { emptyBrackets } from './empty-brackets.ts';
import { emptyFilter } from './empty-filter.ts';
import { emptyRange } from './empty-range.ts';
import { encodedFilter } from './encoded-filter.ts';
import { escapedValue } from './escaped-value.ts';
import { everyFace } from './every-face.ts';
import { everyValue } from './every-value.ts';
import { everyValueRange } from './every-value-range.ts';
import { fractionOfWholeNumber } from './fraction-of-whole-number.ts';
import { fullWidth } from './full-width.ts';
import { fuzzy } from './fuzzy.ts';
import { halfOpenRange } from './half-open-range.ts';
import { hasField } from './has-field.ts';
import { hexadecimalNumber } from './hexadecimal-number.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { incompleteRange } from './incomplete-range.ts';
import { invertedRange } from './inverted-range.ts';
import { jsonBody } from './json-body.ts';
import { labelledFilter } from './labelled-filter.ts';
import { layout } from './layout.ts';
import { listSeparator } from './list-separator.ts';
import { lowerCaseOperator } from './lower-case-operator.ts';
import { matchesEverything } from './matches-everything.ts';
import { missingBlank } from './missing-blank.ts';
import { missingClause } from './missing-clause.ts';
import { missingField } from './missing-field.ts';
import { missingOperator } from './missing-operator.ts';
import { missingValue } from './missing-value.ts';
import { mistypedOperator } from './mistyped-operator.ts';
import { mixedOperators } from './mixed-operators.ts';
import { negationAmongAlternatives } from './negation-among-alternatives.ts';
import { negativeZero } from './negative-zero.ts';
import { neverMatches } from './never-matches.ts';
import { notANumber } from './not-a-number.ts';
import { notBoolean } from './not-boolean.ts';
import { nullSearch } from './null-search.ts';
import { nullValue } from './null-value.ts';
import { numberDigits } from './number-digits.ts';
import { numberNotFinite } from './number-not-finite.ts';
import { numberOutOfRange } from './number-out-of-range.ts';
import { numberSuffix } from './number-suffix.ts';
import { numberUnderflow } from './number-underflow.ts';
import { oddBlank } from './odd-blank.ts';
import { oddQuotes } from './odd-quotes.ts';
import { outdatedField } from './outdated-field.ts';
import { quotedField } from './quoted-field.ts';
import { quotedFilter } from './quoted-filter.ts';
import { quotedValue } from './quoted-value.ts';
import { rangeBrackets } from './range-brackets.ts';
import { rangeInValue } from './range-in-value.ts';
import { rangeOnWord } from './range-on-word.ts';
import { rangeSeparator } from './range-separator.ts';
import { rangeWithoutColon } from './range-without-colon.ts';
import { readsDifferently } from './reads-differently.ts';
import { redundantClause } from './redundant-clause.ts';
import { regularExpression } from './regular-expression.ts';
import { reservedField } from './reserved-field.ts';
import { signAmongValues } from './sign-among-values.ts';
import { signBeforeClause } from './sign-before-clause.ts';
import { signedValue } from './signed-value.ts';
import { sqlStatement } from './sql-statement.ts';
import { strayCharacter } from './stray-character.ts';
import { stringCharacter } from './string-character.ts';
import { stringTooLong } from './string-too-long.ts';
import { takesAbsent } from './takes-absent.ts';
import { tooDeep } from './too-deep.ts';
import { tooLong } from './too-long.ts';
import { tooManyClauses } from './too-many-clauses.ts';
import { unaskableField } from './unaskable-field.ts';
import { unbracketedRange } from './unbracketed-range.ts';
import { unclosedBracket } from './unclosed-bracket.ts';
import { undecided } from './undecided.ts';
import { unexpectedPart } from './unexpected-part.ts';
import { unknownField } from './unknown-field.ts';
import { unopenedBracket } from './unopened-bracket.ts';
import { unusualNumber } from './unusual-number.ts';
import { unwritableValue } from './unwritable-value.ts';
import { valueGroup } from './value-group.ts';
import { valueList } from './value-list.ts';
import { wildcard } from './wildcard.ts';
import { wordOperator } from './word-operator.ts';
import { wordWithoutField } from './word-without-field.ts';

/** Every rule. Where several would speak of the same span, the first of them here does. */
export const rules: readonly Rule[] = [
  tooLong,
  tooDeep,
  tooManyClauses,
  jsonBody,
  quotedFilter,
  sqlStatement,
  encodedFilter,
  labelledFilter,
  emptyFilter,
  strayCharacter,
  oddBlank,
  hiddenCharacter,
  comment,
  boost,
  fuzzy,
  missingOperator,
  missingClause,
  listSeparator,
  unclosedBracket,
  unopenedBracket,
  emptyBrackets,
  missingValue,
  missingField,
  wordWithoutField,
  incompleteRange,
  unexpectedPart,
  everyFace,
  hasField,
  wildcard,
  regularExpression,
  unwritableValue,
  unaskableField,
  mixedOperators,
  negationAmongAlternatives,
  doubledNegation,
  blankAfterNegation,
  lowerCaseOperator,
  mistypedOperator,
  missingBlank,
  fullWidth,
  doubledColon,
  signAmongValues,
  nullSearch,
  comparisonHabit,
  between,
  valueList,
  rangeWithoutColon,
  unbracketedRange,
  rangeBrackets,
  rangeSeparator,
  blankInRange,
  reservedField,
  outdatedField,
  unknownField,
  numberDigits,
  digitGrouping,
  hexadecimalNumber,
  numberSuffix,
  numberNotFinite,
  fractionOfWholeNumber,
  numberOutOfRange,
  numberUnderflow,
  negativeZero,
  rangeInValue,
  notANumber,
  notBoolean,
  stringCharacter,
  stringTooLong,
  rangeOnWord,
  invertedRange,
  emptyRange,
  oddQuotes,
  quotedField,
  signedValue,
  wordOperator,
  bareNegation,
  signBeforeClause,
  valueGroup,
  comparison,
  halfOpenRange,
  quotedValue,
  escapedValue,
  nullValue,
  unusualNumber,
  everyValueRange,
  readsDifferently,
  undecided,
  neverMatches,
  matchesEverything,
  everyValue,
  redundantClause,
  takesAbsent,
  layout,
];
