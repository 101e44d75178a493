/** Where the faces are. */
export interface DeleteFacesTarget {
  /** Scheme and host alone, such as `https://face.cn-north-4.myhuaweicloud.com`. */
  readonly endpoint: string;
  readonly projectId: string;
  readonly faceSetName: string;
}

/** Scheme, host and port, and nothing behind them. The core has no URL class, and needs no more of an address than this. */
const ENDPOINT =
  /^(https?):\/\/((?:[a-z\d_](?:[a-z\d_-]*[a-z\d_])?)(?:\.[a-z\d_](?:[a-z\d_-]*[a-z\d_])?)*|\[[\da-f:.]+\])(:\d{1,5})?\/*$/i;

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const EXAMPLE = "pass scheme and host alone, such as 'https://face.cn-north-4.myhuaweicloud.com'";

/**
 * The address of BatchDeleteFaces, each part checked and encoded.
 * @throws TypeError naming the argument and the cure. What was passed is not repeated: addresses may hold passwords.
 */
export function batchUrlOf(target: DeleteFacesTarget): string {
  if (typeof target !== 'object' || target === null)
    throw new TypeError('target is missing: pass { endpoint, projectId, faceSetName }.');
  const { endpoint, projectId, faceSetName } = target;
  const origin = originOf(endpoint);
  const project = part('projectId', projectId, /^[A-Za-z\d_-]+$/, 'letters, digits, _ and -');
  const faceSet = part('faceSetName', faceSetName, /^[A-Za-z\d_-]{1,64}$/, '1 to 64 letters, digits, _ and -');
  return `${origin}/v2/${project}/face-sets/${faceSet}/faces/batch`;
}

function originOf(endpoint: unknown): string {
  if (typeof endpoint !== 'string' || endpoint === '') throw new TypeError(`endpoint is missing: ${EXAMPLE}.`);
  const [, scheme = '', host = '', port = ''] = ENDPOINT.exec(endpoint) ?? [];
  if (host === '' || Number(port.slice(1)) > 65_535) throw new TypeError(`endpoint ${whatIsWrong(endpoint)}: ${EXAMPLE}.`);
  if (scheme.toLowerCase() === 'http' && !LOOPBACK.has(host.toLowerCase()))
    throw new TypeError(
      'endpoint starts with http://, so anyone on the way could read the token and the filter: write https://.',
    );
  const origin = `${scheme}://${host}${port}`.toLowerCase();
  if (!isAddress(origin)) throw new TypeError(`endpoint names no host that there could be: ${EXAMPLE}.`);
  return origin;
}

/** Asks the platform, which knows best what its `fetch` takes; every platform with `fetch` has `URL`. */
function isAddress(origin: string): boolean {
  const { URL: Address } = globalThis as { URL?: new (address: string) => object };
  try {
    return Address === undefined || new Address(origin) instanceof Address;
  } catch {
    return false;
  }
}

function whatIsWrong(endpoint: string): string {
  if (!/^https?:\/\//i.test(endpoint)) return 'does not start with https://';
  if (endpoint.includes('@')) return 'holds a user name or password, which belong into headers';
  if (/[?#]/.test(endpoint)) return 'has something behind ? or #';
  if (/^https?:\/\/[^/\\]+[/\\]+[^/\\]/i.test(endpoint)) return 'has a path behind the host';
  return 'is not an address of this form';
}

function part(argument: string, value: unknown, pattern: RegExp, words: string): string {
  if (typeof value !== 'string' || value === '') throw new TypeError(`${argument} is missing: pass a string of ${words}.`);
  if (!pattern.test(value)) throw new TypeError(`${argument} has other characters or another length: pass ${words}.`);
  return encodeURIComponent(value);
}
