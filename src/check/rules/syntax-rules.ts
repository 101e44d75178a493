import type { SyntaxIssueCode } from '../../../grammar/syntax-issue.ts';
import type { Rule } from '../rule.ts';
import { bareNegation } from './bare-negation.ts';
import { between } from './between.ts';
import { blankAfterNegation } from './blank-after-negation.ts';
import { blankInRange } from './blank-in-range.ts';
import { boost } from './boost.ts';
import { comment } from './comment.ts';
import { comparison } from './comparison.ts';
import { comparisonHabit } from './comparison-habit.ts';
import { doubledColon } from './doubled-colon.ts';
import { doubledNegation } from './doubled-negation.ts';
import { emptyBrackets } from './empty-brackets.ts';
import { emptyFilter } from './empty-filter.ts';
import { encodedFilter } from './encoded-filter.ts';
import { escapedValue } from './escaped-value.ts';
import { everyFace } from './every-face.ts';
import { fullWidth } from './full-width.ts';
import { fuzzy } from './fuzzy.ts';
import { halfOpenRange } from './half-open-range.ts';
import { hasField } from './has-field.ts';
import { incompleteRange } from './incomplete-range.ts';
import { jsonBody } from './json-body.ts';
import { labelledFilter } from './labelled-filter.ts';
import { listSeparator } from './list-separator.ts';
import { lowerCaseOperator } from './lower-case-operator.ts';
import { missingBlank } from './missing-blank.ts';
import { missingClause } from './missing-clause.ts';
import { missingField } from './missing-field.ts';
import { missingOperator } from './missing-operator.ts';
import { missingValue } from './missing-value.ts';
import { mistypedOperator } from './mistyped-operator.ts';
import { mixedOperators } from './mixed-operators.ts';
import { negationAmongAlternatives } from './negation-among-alternatives.ts';
import { nullSearch } from './null-search.ts';
import { oddBlank } from './odd-blank.ts';
import { oddQuotes } from './odd-quotes.ts';
import { quotedField } from './quoted-field.ts';
import { quotedFilter } from './quoted-filter.ts';
import { quotedValue } from './quoted-value.ts';
import { rangeBrackets } from './range-brackets.ts';
import { rangeSeparator } from './range-separator.ts';
import { rangeWithoutColon } from './range-without-colon.ts';
import { regularExpression } from './regular-expression.ts';
import { signAmongValues } from './sign-among-values.ts';
import { signBeforeClause } from './sign-before-clause.ts';
import { signedValue } from './signed-value.ts';
import { sqlStatement } from './sql-statement.ts';
import { strayCharacter } from './stray-character.ts';
import { tooDeep } from './too-deep.ts';
import { tooLong } from './too-long.ts';
import { tooManyClauses } from './too-many-clauses.ts';
import { unaskableField } from './unaskable-field.ts';
import { unbracketedRange } from './unbracketed-range.ts';
import { unclosedBracket } from './unclosed-bracket.ts';
import { unexpectedPart } from './unexpected-part.ts';
import { unopenedBracket } from './unopened-bracket.ts';
import { unwritableValue } from './unwritable-value.ts';
import { valueGroup } from './value-group.ts';
import { valueList } from './value-list.ts';
import { wildcard } from './wildcard.ts';
import { wordOperator } from './word-operator.ts';
import { wordWithoutField } from './word-without-field.ts';

/** The rule that words each syntax issue: an issue without a rule does not compile. */
export const syntaxRules: { readonly [Code in SyntaxIssueCode]: Rule } = {
  'too-long': tooLong as Rule,
  'too-deep': tooDeep as Rule,
  'too-many-clauses': tooManyClauses as Rule,
  'json-body': jsonBody as Rule,
  'quoted-filter': quotedFilter as Rule,
  'sql-statement': sqlStatement as Rule,
  'encoded-filter': encodedFilter as Rule,
  'labelled-filter': labelledFilter as Rule,
  'empty-filter': emptyFilter as Rule,
  'stray-character': strayCharacter as Rule,
  'odd-blank': oddBlank as Rule,
  comment: comment as Rule,
  boost: boost as Rule,
  fuzzy: fuzzy as Rule,
  'missing-operator': missingOperator as Rule,
  'missing-clause': missingClause as Rule,
  'list-separator': listSeparator as Rule,
  'unclosed-bracket': unclosedBracket as Rule,
  'unopened-bracket': unopenedBracket as Rule,
  'empty-brackets': emptyBrackets as Rule,
  'missing-value': missingValue as Rule,
  'missing-field': missingField as Rule,
  'word-without-field': wordWithoutField as Rule,
  'incomplete-range': incompleteRange as Rule,
  'unexpected-part': unexpectedPart as Rule,
  'every-face': everyFace as Rule,
  'has-field': hasField as Rule,
  wildcard: wildcard as Rule,
  'regular-expression': regularExpression as Rule,
  'unwritable-value': unwritableValue as Rule,
  'unaskable-field': unaskableField as Rule,
  'mixed-operators': mixedOperators as Rule,
  'negation-among-alternatives': negationAmongAlternatives as Rule,
  'doubled-negation': doubledNegation as Rule,
  'blank-after-negation': blankAfterNegation as Rule,
  'lower-case-operator': lowerCaseOperator as Rule,
  'mistyped-operator': mistypedOperator as Rule,
  'missing-blank': missingBlank as Rule,
  'full-width': fullWidth as Rule,
  'doubled-colon': doubledColon as Rule,
  'sign-among-values': signAmongValues as Rule,
  'null-search': nullSearch as Rule,
  'comparison-habit': comparisonHabit as Rule,
  between: between as Rule,
  'value-list': valueList as Rule,
  'range-without-colon': rangeWithoutColon as Rule,
  'unbracketed-range': unbracketedRange as Rule,
  'range-brackets': rangeBrackets as Rule,
  'range-separator': rangeSeparator as Rule,
  'blank-in-range': blankInRange as Rule,
  'odd-quotes': oddQuotes as Rule,
  'quoted-field': quotedField as Rule,
  'signed-value': signedValue as Rule,
  'word-operator': wordOperator as Rule,
  'bare-negation': bareNegation as Rule,
  'sign-before-clause': signBeforeClause as Rule,
  'value-group': valueGroup as Rule,
  comparison: comparison as Rule,
  'half-open-range': halfOpenRange as Rule,
  'quoted-value': quotedValue as Rule,
  'escaped-value': escapedValue as Rule,
};
