import type { DeleteFacesRequest } from '../index.ts';

/** The request as HTTP/1.1 has it on the line, with a stand-in for the token. */
export function http({ method, url, headers, body }: DeleteFacesRequest): string {
  const { host, pathname, search } = new URL(url);
  return [
    `${method} ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${new TextEncoder().encode(body).length}`,
    'X-Auth-Token: <your token>',
    '',
    body,
  ].join('\n');
}
