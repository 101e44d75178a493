import type { Rule, RuleDocs } from '../rule.ts';
import { bareNegation, bareNegationDocs } from './bare-negation.ts';
import { between, betweenDocs } from './between.ts';
import { blankAfterNegation, blankAfterNegationDocs } from './blank-after-negation.ts';
import { blankInRange, blankInRangeDocs } from './blank-in-range.ts';
import { boost, boostDocs } from './boost.ts';
import { comment, commentDocs } from './comment.ts';
import { comparison, comparisonDocs } from './comparison.ts';
import { comparisonHabit, comparisonHabitDocs } from './comparison-habit.ts';
import { digitGrouping, digitGroupingDocs } from './digit-grouping.ts';
import { doubledColon, doubledColonDocs } from './doubled-colon.ts';
import { doubledNegation, doubledNegationDocs } from './doubled-negation.ts';
import { emptyBrackets, emptyBracketsDocs } from './empty-brackets.ts';
import { emptyFilter, emptyFilterDocs } from './empty-filter.ts';
import { emptyRange, emptyRangeDocs } from './empty-range.ts';
import { encodedFilter, encodedFilterDocs } from './encoded-filter.ts';
import { escapedValue, escapedValueDocs } from './escaped-value.ts';
import { everyFace, everyFaceDocs } from './every-face.ts';
import { everyValue, everyValueDocs } from './every-value.ts';
import { everyValueRange, everyValueRangeDocs } from './every-value-range.ts';
import { fractionOfWholeNumber, fractionOfWholeNumberDocs } from './fraction-of-whole-number.ts';
import { fullWidth, fullWidthDocs } from './full-width.ts';
import { fuzzy, fuzzyDocs } from './fuzzy.ts';
import { halfOpenRange, halfOpenRangeDocs } from './half-open-range.ts';
import { hasField, hasFieldDocs } from './has-field.ts';
import { hexadecimalNumber, hexadecimalNumberDocs } from './hexadecimal-number.ts';
import { hiddenCharacter, hiddenCharacterDocs } from './hidden-character.ts';
import { incompleteRange, incompleteRangeDocs } from './incomplete-range.ts';
import { invertedRange, invertedRangeDocs } from './inverted-range.ts';
import { jsonBody, jsonBodyDocs } from './json-body.ts';
import { labelledFilter, labelledFilterDocs } from './labelled-filter.ts';
import { layout, layoutDocs } from './layout.ts';
import { listSeparator, listSeparatorDocs } from './list-separator.ts';
import { lowerCaseOperator, lowerCaseOperatorDocs } from './lower-case-operator.ts';
import { matchesEverything, matchesEverythingDocs } from './matches-everything.ts';
import { missingBlank, missingBlankDocs } from './missing-blank.ts';
import { missingClause, missingClauseDocs } from './missing-clause.ts';
import { missingField, missingFieldDocs } from './missing-field.ts';
import { missingOperator, missingOperatorDocs } from './missing-operator.ts';
import { missingValue, missingValueDocs } from './missing-value.ts';
import { mistypedOperator, mistypedOperatorDocs } from './mistyped-operator.ts';
import { mixedOperators, mixedOperatorsDocs } from './mixed-operators.ts';
import { negationAmongAlternatives, negationAmongAlternativesDocs } from './negation-among-alternatives.ts';
import { negativeZero, negativeZeroDocs } from './negative-zero.ts';
import { neverMatches, neverMatchesDocs } from './never-matches.ts';
import { notANumber, notANumberDocs } from './not-a-number.ts';
import { notBoolean, notBooleanDocs } from './not-boolean.ts';
import { nullSearch, nullSearchDocs } from './null-search.ts';
import { nullValue, nullValueDocs } from './null-value.ts';
import { numberDigits, numberDigitsDocs } from './number-digits.ts';
import { numberNotFinite, numberNotFiniteDocs } from './number-not-finite.ts';
import { numberOutOfRange, numberOutOfRangeDocs } from './number-out-of-range.ts';
import { numberSuffix, numberSuffixDocs } from './number-suffix.ts';
import { numberUnderflow, numberUnderflowDocs } from './number-underflow.ts';
import { oddBlank, oddBlankDocs } from './odd-blank.ts';
import { oddQuotes, oddQuotesDocs } from './odd-quotes.ts';
import { outdatedField, outdatedFieldDocs } from './outdated-field.ts';
import { quotedField, quotedFieldDocs } from './quoted-field.ts';
import { quotedFilter, quotedFilterDocs } from './quoted-filter.ts';
import { quotedValue, quotedValueDocs } from './quoted-value.ts';
import { rangeBrackets, rangeBracketsDocs } from './range-brackets.ts';
import { rangeInValue, rangeInValueDocs } from './range-in-value.ts';
import { rangeOnWord, rangeOnWordDocs } from './range-on-word.ts';
import { rangeSeparator, rangeSeparatorDocs } from './range-separator.ts';
import { rangeWithoutColon, rangeWithoutColonDocs } from './range-without-colon.ts';
import { readsDifferently, readsDifferentlyDocs } from './reads-differently.ts';
import { redundantClause, redundantClauseDocs } from './redundant-clause.ts';
import { regularExpression, regularExpressionDocs } from './regular-expression.ts';
import { reservedField, reservedFieldDocs } from './reserved-field.ts';
import { roundedNumber, roundedNumberDocs } from './rounded-number.ts';
import { signAmongValues, signAmongValuesDocs } from './sign-among-values.ts';
import { signBeforeClause, signBeforeClauseDocs } from './sign-before-clause.ts';
import { signedValue, signedValueDocs } from './signed-value.ts';
import { sqlStatement, sqlStatementDocs } from './sql-statement.ts';
import { strayCharacter, strayCharacterDocs } from './stray-character.ts';
import { stringCharacter, stringCharacterDocs } from './string-character.ts';
import { stringTooLong, stringTooLongDocs } from './string-too-long.ts';
import { takesAbsent, takesAbsentDocs } from './takes-absent.ts';
import { tooDeep, tooDeepDocs } from './too-deep.ts';
import { tooLong, tooLongDocs } from './too-long.ts';
import { tooManyClauses, tooManyClausesDocs } from './too-many-clauses.ts';
import { unaskableField, unaskableFieldDocs } from './unaskable-field.ts';
import { unbracketedRange, unbracketedRangeDocs } from './unbracketed-range.ts';
import { unclosedBracket, unclosedBracketDocs } from './unclosed-bracket.ts';
import { undecided, undecidedDocs } from './undecided.ts';
import { unexpectedPart, unexpectedPartDocs } from './unexpected-part.ts';
import { unknownField, unknownFieldDocs } from './unknown-field.ts';
import { unopenedBracket, unopenedBracketDocs } from './unopened-bracket.ts';
import { unusualNumber, unusualNumberDocs } from './unusual-number.ts';
import { unwritableValue, unwritableValueDocs } from './unwritable-value.ts';
import { valueGroup, valueGroupDocs } from './value-group.ts';
import { valueList, valueListDocs } from './value-list.ts';
import { wildcard, wildcardDocs } from './wildcard.ts';
import { wordOperator, wordOperatorDocs } from './word-operator.ts';
import { wordWithoutField, wordWithoutFieldDocs } from './word-without-field.ts';

/** Every rule. Where several match the same span, the first of them here is reported. */
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
  roundedNumber,
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

/** What the rules' documentation says, by code; a bundle that only checks leaves it out. */
export const ruleDocs: Readonly<Record<string, RuleDocs>> = {
  'too-long': tooLongDocs,
  'too-deep': tooDeepDocs,
  'too-many-clauses': tooManyClausesDocs,
  'json-body': jsonBodyDocs,
  'quoted-filter': quotedFilterDocs,
  'sql-statement': sqlStatementDocs,
  'encoded-filter': encodedFilterDocs,
  'labelled-filter': labelledFilterDocs,
  'empty-filter': emptyFilterDocs,
  'stray-character': strayCharacterDocs,
  'odd-blank': oddBlankDocs,
  'hidden-character': hiddenCharacterDocs,
  comment: commentDocs,
  boost: boostDocs,
  fuzzy: fuzzyDocs,
  'missing-operator': missingOperatorDocs,
  'missing-clause': missingClauseDocs,
  'list-separator': listSeparatorDocs,
  'unclosed-bracket': unclosedBracketDocs,
  'unopened-bracket': unopenedBracketDocs,
  'empty-brackets': emptyBracketsDocs,
  'missing-value': missingValueDocs,
  'missing-field': missingFieldDocs,
  'word-without-field': wordWithoutFieldDocs,
  'incomplete-range': incompleteRangeDocs,
  'unexpected-part': unexpectedPartDocs,
  'every-face': everyFaceDocs,
  'has-field': hasFieldDocs,
  wildcard: wildcardDocs,
  'regular-expression': regularExpressionDocs,
  'unwritable-value': unwritableValueDocs,
  'unaskable-field': unaskableFieldDocs,
  'mixed-operators': mixedOperatorsDocs,
  'negation-among-alternatives': negationAmongAlternativesDocs,
  'doubled-negation': doubledNegationDocs,
  'blank-after-negation': blankAfterNegationDocs,
  'lower-case-operator': lowerCaseOperatorDocs,
  'mistyped-operator': mistypedOperatorDocs,
  'missing-blank': missingBlankDocs,
  'full-width': fullWidthDocs,
  'doubled-colon': doubledColonDocs,
  'sign-among-values': signAmongValuesDocs,
  'null-search': nullSearchDocs,
  'comparison-habit': comparisonHabitDocs,
  between: betweenDocs,
  'value-list': valueListDocs,
  'range-without-colon': rangeWithoutColonDocs,
  'unbracketed-range': unbracketedRangeDocs,
  'range-brackets': rangeBracketsDocs,
  'range-separator': rangeSeparatorDocs,
  'blank-in-range': blankInRangeDocs,
  'reserved-field': reservedFieldDocs,
  'outdated-field': outdatedFieldDocs,
  'unknown-field': unknownFieldDocs,
  'number-digits': numberDigitsDocs,
  'digit-grouping': digitGroupingDocs,
  'hexadecimal-number': hexadecimalNumberDocs,
  'number-suffix': numberSuffixDocs,
  'number-not-finite': numberNotFiniteDocs,
  'fraction-of-whole-number': fractionOfWholeNumberDocs,
  'number-out-of-range': numberOutOfRangeDocs,
  'number-underflow': numberUnderflowDocs,
  'negative-zero': negativeZeroDocs,
  'range-in-value': rangeInValueDocs,
  'not-a-number': notANumberDocs,
  'not-boolean': notBooleanDocs,
  'string-character': stringCharacterDocs,
  'string-too-long': stringTooLongDocs,
  'range-on-word': rangeOnWordDocs,
  'inverted-range': invertedRangeDocs,
  'empty-range': emptyRangeDocs,
  'odd-quotes': oddQuotesDocs,
  'quoted-field': quotedFieldDocs,
  'signed-value': signedValueDocs,
  'word-operator': wordOperatorDocs,
  'bare-negation': bareNegationDocs,
  'sign-before-clause': signBeforeClauseDocs,
  'value-group': valueGroupDocs,
  comparison: comparisonDocs,
  'half-open-range': halfOpenRangeDocs,
  'quoted-value': quotedValueDocs,
  'escaped-value': escapedValueDocs,
  'null-value': nullValueDocs,
  'unusual-number': unusualNumberDocs,
  'rounded-number': roundedNumberDocs,
  'every-value-range': everyValueRangeDocs,
  'reads-differently': readsDifferentlyDocs,
  undecided: undecidedDocs,
  'never-matches': neverMatchesDocs,
  'matches-everything': matchesEverythingDocs,
  'every-value': everyValueDocs,
  'redundant-clause': redundantClauseDocs,
  'takes-absent': takesAbsentDocs,
  layout: layoutDocs,
};
