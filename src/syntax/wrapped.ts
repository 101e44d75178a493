import type { Notice } from '../../grammar/notice.ts';

/** A filter that was pasted with what was round it: a request's JSON body, an SQL statement, the quotes of a program or a shell. */
export function wrapped(text: string): Notice | undefined {
  const span = { start: 0, end: text.length };
  const condition = STATEMENT.exec(text)?.[1];
  if (condition !== undefined) return { code: 'sql-statement', span, data: { condition: condition.trim() } };
  if (!/^\s*[{"'“`]/.test(text)) return undefined;
  const body = filterOfBody(text);
  if (body !== undefined) return { code: 'json-body', span, data: { filter: body } };
  const quoted = /^\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|“([^”]*)”)\s*$/.exec(text);
  const inside = quoted
    ?.slice(1)
    .find((part) => part !== undefined)
    ?.trim();
  return inside?.includes(':') ? { code: 'quoted-filter', span, data: { filter: inside } } : undefined;
}

/** `SELECT … FROM … WHERE condition`, as far as its condition. */
const STATEMENT = /^\s*(?:select|delete)\s(?:[^"']*\s)?from\s[^"']*?\swhere\s([\s\S]*?)(?:\slimit\s[\s\S]*)?;?\s*$/i;

const MEMBER = /^\s*\{?\s*["']filter["']\s*:\s*("(?:[^"\\]|\\.)*")/;

/** The filter of a body, whole or torn; empty where the body is JSON without one. */
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
