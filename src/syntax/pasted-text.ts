import type { SyntaxIssue } from '../../grammar/syntax-issue.ts';

/** Returns the issue of a filter that was pasted with what stood around it, or encoded: one mistake for the whole text. */
export function recognizePastedText(text: string): SyntaxIssue | undefined {
  if (!START.test(text) && !isEncoded(text)) return undefined;
  const span = { start: 0, end: text.length };
  const condition = conditionOfStatement(text);
  if (condition !== undefined) return { code: 'sql-statement', span, data: { condition } };
  const labelled = LABELLED.exec(text)?.[1];
  if (labelled !== undefined) return { code: 'labelled-filter', span, data: { filter: withoutQuotes(labelled) } };
  const encoded = decoded(text);
  if (encoded) return { code: 'encoded-filter', span, data: encoded };
  if (!/^\s*[{"'“`‘「«]/.test(text)) return undefined;
  const body = filterOfBody(text);
  if (body !== undefined) return { code: 'json-body', span, data: { filter: body } };
  const inside = withoutQuotes(text);
  return inside !== text.trim() && inside.includes(':') ? { code: 'quoted-filter', span, data: { filter: inside } } : undefined;
}

/** What a text starts with that any of these forms could be; it spares most texts the other expressions. */
const START = /^\s*(?:[{"'“`‘「«]|-{0,2}\??(?:filter|query|where|q)[\s=:]|(?:select|delete)\s)/i;

/** Whether a text has a character that an encoding could have made. */
function isEncoded(text: string): boolean {
  return text.includes('\\') || text.includes('%') || /&[a-z#]/i.test(text);
}

/** A label differs from a field of the same name: a whole clause follows it. */
const LABELLED =
  /^\s*(?:--?|\?)?(?:filter|query|where|q)(?:\s*[=:]|\s)\s*((?!\s)["']?\(?!?(?:(?<=["'(!])\s*)?[\w-]+\s*(?::|[<>=!]=|=\s|(?<=\s)=).*)$/is;

const QUOTED = /^(?:"([^"]*)"|'([^']*)'|`+([^`]+)`+|“([^”]*)”|‘([^’]*)’|「([^」]*)」|«([^»]*)»)$/;

function withoutQuotes(text: string): string {
  const trimmed = text.trim();
  return (
    QUOTED.exec(trimmed)
      ?.slice(1)
      .find((part) => part !== undefined)
      ?.trim() ?? trimmed
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#34': '"',
  '#160': ' ',
};
const ENTITY = /&(amp|lt|gt|quot|apos|nbsp|#39|#34|#160);/gi;

function decoded(text: string): { readonly filter: string; readonly how: 'html' | 'url' | 'shell' } | undefined {
  const html = text.replace(ENTITY, (_, name: string) => ENTITIES[name.toLowerCase()] ?? '');
  if (html !== text) return { filter: html, how: 'html' };
  if (/%[0-9a-f]{2}/i.test(text)) {
    const url = percentDecoded(text);
    if (url !== undefined) return { filter: url, how: 'url' };
  }
  if (!/\\[[\](){}!&|:"'$]/.test(text) || /"[^"]*\\/.test(text)) return undefined;
  return { filter: text.replace(/(?<!\\)\\+([[\](){}!&|:"'$ ])/g, '$1'), how: 'shell' };
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.includes(' ') ? text : text.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}

const STATEMENT = /^\s*(?:select|delete)\s/i;

/** The condition of `SELECT … FROM … WHERE condition`; a quote before it says that this is something else. */
function conditionOfStatement(text: string): string | undefined {
  if (!STATEMENT.test(text)) return undefined;
  const head = /^[^"']*/.exec(text)?.[0] ?? '';
  const words = [...head.matchAll(/(?<=\s)(?:from|where)(?=\s)/gi)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    index,
  }));
  const last = words.findLast(({ word }) => word === 'where')?.index ?? 0;
  const from = words.findLast(({ word, index }) => word === 'from' && index < last - 'from '.length)?.index;
  const where =
    from === undefined ? undefined : words.find(({ word, index }) => word === 'where' && index > from + 'from '.length)?.index;
  if (where === undefined) return undefined;
  const rest = text.slice(where + 'where'.length).trim();
  const limit = rest.search(/\slimit\s/i);
  return (limit === -1 ? rest.replace(/;$/, '') : rest.slice(0, limit)).trim();
}

const MEMBER = /^\s*(?:\{\s*)?["']filter["']\s*:\s*("(?:[^"\\]|\\.)*")/;

/** Returns the filter of a JSON body, complete or cut off; an empty text where the JSON has none. */
function filterOfBody(text: string): string | undefined {
  const member = MEMBER.exec(text)?.[1];
  const value = member === undefined ? parsed(text) : parsed(member);
  if (typeof value === 'string') return member === undefined ? undefined : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const filter = Object.hasOwn(value, 'filter') ? (value as { filter: unknown }).filter : undefined;
  return typeof filter === 'string' ? filter : '';
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
