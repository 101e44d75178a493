/** The keys of both documented answers. */
const KEYS = ['face_number', 'face_set_id', 'face_set_name', 'error_code', 'error_msg'];

/** A body in a few words. A proxy's page may repeat the request's headers, so only counts and codes are quoted. */
export function bodyInWords(body: unknown): string {
  if (body === undefined) return 'no body';
  if (typeof body === 'string') return `a text of ${body.length} characters`;
  if (Array.isArray(body)) return `a list of ${body.length}`;
  if (typeof body !== 'object' || body === null)
    return `the body ${typeof body === 'number' || body === null ? body : `of type ${typeof body}`}`;
  const parts = body as { readonly [key: string]: unknown };
  const known = KEYS.filter((key) => Object.hasOwn(parts, key)).map((key) => `${key} ${valueIn(parts[key])}`);
  const others = Object.keys(parts).length - known.length;
  if (others > 0) known.push(`${others} other field${others > 1 ? 's' : ''}`);
  return `an object with ${known.join(', ') || 'nothing in it'}`;
}

function valueIn(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' || value === null)
    return String(value);
  if (typeof value === 'string') return /^[A-Z]{2,8}\.\d{1,6}$/.test(value) ? value : `(a text of ${value.length} characters)`;
  return Array.isArray(value) ? '(a list)' : `(of type ${typeof value})`;
}
