/**
 * The text without its backslashes, each of which keeps the next character as it is; `\u0041` is a code unit.
 * `refused` says why the service does not take it (QueryParserBase.discardEscapeChar, Lucene 8.7).
 */
export function withoutEscapes(text: string): { readonly text: string } | { readonly refused: string } {
  let result = '';
  let done = 0;
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', done)) {
    result += text.slice(done, at);
    if (at + 1 === text.length) return { refused: 'a \\ stands at the end of a word, with nothing after it to take as it is' };
    if (text.charAt(at + 1) !== 'u') {
      result += text.charAt(at + 1);
      done = at + 2;
      continue;
    }
    const digits = text.slice(at + 2, at + 6);
    if (!/^[\dA-Fa-f]{4}$/.test(digits)) return { refused: `\\u needs four hexadecimal digits after it, and has "${digits}"` };
    result += String.fromCharCode(Number.parseInt(digits, 16));
    done = at + 6;
  }
  return { text: result + text.slice(done) };
}
