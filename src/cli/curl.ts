import type { DeleteFacesRequest } from '../index.ts';

/**
 * A command to paste into sh, dash, bash or zsh. `printf` is part of the shell and hands the token over by a pipe, so it is
 * in no process list and in no file; without a token nothing is sent. `--disable` comes first, as curl(1) wants it, so that no
 * ~/.curlrc can make curl follow a redirect or repeat the request.
 */
export function curl({ method, url, headers, body }: DeleteFacesRequest): string {
  const scheme = new URL(url).protocol.slice(0, -1);
  const options = [
    `--disable --silent --show-error --proto ${quote(`=${scheme}`)} --max-redirs 0`,
    `--request ${method} ${quote(url)}`,
    ...Object.entries(headers).map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    '--header @-',
    `--data-raw ${quote(body)}`,
  ];
  return [
    `: "\${FRS_TOKEN:?holds no token}" && printf 'X-Auth-Token: %s\\n' "$FRS_TOKEN" |`,
    `  curl ${options.join(' \\\n    ')}`,
  ].join('\n');
}

/** One word for the shell, whatever is in it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
