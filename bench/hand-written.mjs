// A yardstick: a reader of canonical texts as somebody would write it by hand, with the same tree and the same origins.
// Recursive descent over substrings and regular expressions, without limits and without a word about what it does not read.

const NAME = /[\w.-]+/y;
const BOUND = /\*|-?[\w.]+/y;

export function readByHand(text) {
  let at = 0;
  const filter = group(false);
  if (at !== text.length) throw new Error(`Unread: ${text.slice(at)}`);
  return filter;

  function group(inBrackets) {
    const start = at;
    const first = operand();
    const operator = text.startsWith(' && ', at) ? ' && ' : text.startsWith(' || ', at) ? ' || ' : undefined;
    if (operator === undefined) return first;
    const operands = [first];
    while (text.startsWith(operator, at)) {
      at += operator.length;
      operands.push(operand());
    }
    const span = { start, end: at };
    const origin = inBrackets ? { span, brackets: { start: start - 1, end: at + 1 } } : { span };
    return { kind: operator === ' && ' ? 'Conjunction' : 'Disjunction', operands, origin };
  }

  function operand() {
    const start = at;
    if (text[at] !== '(') return clause();
    at++;
    if (text[at] === '!') {
      at++;
      const negated = operand();
      expect(')');
      const origin = { span: { start: start + 1, end: at - 1 }, brackets: { start, end: at } };
      return { kind: 'Negation', operand: negated, origin };
    }
    const inside = group(true);
    expect(')');
    return inside;
  }

  function clause() {
    const start = at;
    const field = take(NAME);
    const fieldSpan = { start, end: at };
    expect(':');
    const valueStart = at;
    const open = text[at];
    if (open !== '[' && open !== '{') {
      const value = take(NAME);
      const valueSpan = { start: valueStart, end: at };
      return { kind: 'Equality', field, value, origin: { span: { start, end: at }, field: fieldSpan, value: valueSpan } };
    }
    at++;
    const lowerStart = at;
    const lower = take(BOUND);
    const lowerSpan = { start: lowerStart, end: at };
    expect(' TO ');
    const upperStart = at;
    const upper = take(BOUND);
    const upperSpan = { start: upperStart, end: at };
    expect(open === '[' ? ']' : '}');
    return {
      kind: 'Interval',
      field,
      lower,
      upper,
      bounds: open === '[' ? 'included' : 'excluded',
      origin: {
        span: { start, end: at },
        field: fieldSpan,
        value: { start: valueStart, end: at },
        lower: lowerSpan,
        upper: upperSpan,
      },
    };
  }

  function take(pattern) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) throw new Error(`A word is missing at ${at}: ${text}`);
    at = pattern.lastIndex;
    return found[0];
  }

  function expect(what) {
    if (!text.startsWith(what, at)) throw new Error(`${what} is missing at ${at}: ${text}`);
    at += what.length;
  }
}
