import { type ParseError, printParseErrorCode } from 'jsonc-parser';

/** What the reader of JSON complains of, as a sentence. */
export function jsonWords(source: string, { error, offset, length }: ParseError): string {
  const found = source.slice(offset, offset + length);
  switch (printParseErrorCode(error)) {
    case 'InvalidSymbol':
      return found.startsWith("'")
        ? 'JSON writes texts between double quotes, not between single ones.'
        : 'JSON writes texts between double quotes; this has none.';
    case 'PropertyNameExpected':
      return found === '}'
        ? 'A comma stands before this closing bracket, where one more entry was expected.'
        : 'A key between double quotes was expected here.';
    case 'ValueExpected':
      if (source.trim() === '') return 'There is no JSON in this file.';
      return /^[\]}]$/.test(found) ? 'A value was expected before this closing bracket.' : 'A value was expected here.';
    case 'ColonExpected':
      return 'A colon was expected here, between a key and its value.';
    case 'CommaExpected':
      return /^[\]}]$/.test(found)
        ? 'This closing bracket does not fit the one that was opened.'
        : 'A comma was expected here, between this entry and the one before it.';
    case 'CloseBraceExpected':
      return 'The closing } is missing.';
    case 'CloseBracketExpected':
      return 'The closing ] is missing.';
    case 'EndOfFileExpected':
      return 'The JSON ended before this; nothing may follow it.';
    case 'InvalidCommentToken':
      return 'JSON has no comments; take it out.';
    case 'UnexpectedEndOfComment':
      return 'This comment is never closed.';
    case 'UnexpectedEndOfString':
      return 'The double quote that ends this text is missing.';
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return 'JSON does not know this use of \\ between double quotes.';
    case 'InvalidCharacter':
      return 'A control character stands between these double quotes; JSON writes it with a \\.';
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return 'JSON does not write numbers like this.';
    case '<unknown ParseErrorCode>':
      return 'This is not JSON.';
  }
}
