import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { curl, http } from '../../src/cli/commands/delete.ts';

const url = 'https://face.cn-north-4.myhuaweicloud.com/v2/0123/face-sets/showFaceSet/faces/batch';

function requestFor(filter: string, to = url) {
  return {
    method: 'DELETE',
    url: to,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ filter }),
    redirect: 'manual',
  } as const;
}

/** Stands in for curl: writes each argument and its standard input to files, NUL between them. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frs-filter-'));
  writeFileSync(join(folder, 'curl'), `#!/bin/sh\nprintf '%s\\0' "$@" >'${folder}/args'\ncat >'${folder}/input'\n`);
  chmodSync(join(folder, 'curl'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Seen {
  readonly status: number | null;
  readonly args: readonly string[];
  readonly input: string;
  readonly stderr: string;
}

function pasted(shell: string, script: string, token: string | undefined): Seen {
  rmSync(join(folder, 'args'), { force: true });
  rmSync(join(folder, 'input'), { force: true });
  const env = { PATH: `${folder}:${process.env.PATH}`, ...(token === undefined ? {} : { FRS_TOKEN: token }) };
  const { status, stderr } = spawnSync(shell, { input: `${script}\n`, env, encoding: 'utf8' });
  return { status, stderr, args: read('args').split('\0').slice(0, -1), input: read('input') };
}

function read(name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return '';
  }
}

const shells = ['sh', 'dash', 'bash', 'zsh'].filter((shell) => spawnSync(shell, ['-c', ':']).status === 0);

test('the request of the manual', () => {
  expect(curl(requestFor('age:[20 TO 30]'))).toBe(
    [
      `: "\${FRS_TOKEN:?holds no token}" && printf 'X-Auth-Token: %s\\n' "$FRS_TOKEN" |`,
      "  curl --disable --silent --show-error --proto '=https' --max-redirs 0 \\",
      "    --request DELETE 'https://face.cn-north-4.myhuaweicloud.com/v2/0123/face-sets/showFaceSet/faces/batch' \\",
      "    --header 'Content-Type: application/json' \\",
      '    --header @- \\',
      `    --data-raw '{"filter":"age:[20 TO 30]"}'`,
    ].join('\n'),
  );
  expect(http(requestFor('age:[20 TO 30]'))).toBe(
    [
      'DELETE /v2/0123/face-sets/showFaceSet/faces/batch HTTP/1.1',
      'Host: face.cn-north-4.myhuaweicloud.com',
      'Content-Type: application/json',
      'Content-Length: 27',
      'X-Auth-Token: <your token>',
      '',
      '{"filter":"age:[20 TO 30]"}',
    ].join('\n'),
  );
});

const filters = ['age:[20 TO 30]', "s:it's", '(!color:$HOME) && s:`id`', 'a:"$(id)" \\ !! %s\n\u0000', '@/etc/passwd', '张三'];

test.each(shells.flatMap((shell) => filters.map((filter) => [shell, filter] as const)))(
  '%s hands curl the request as it is: %s',
  (shell, filter) => {
    const request = requestFor(filter);
    const token = 'a token with "quotes", \'others\', \\, %s and $HOME';
    const { status, args, input } = pasted(shell, curl(request), token);
    expect({ status, args, input }).toEqual({
      status: 0,
      args: [
        ...['--disable', '--silent', '--show-error', '--proto', '=https', '--max-redirs', '0'],
        ...['--request', 'DELETE', url, '--header', 'Content-Type: application/json', '--header', '@-'],
        ...['--data-raw', request.body],
      ],
      input: `X-Auth-Token: ${token}\n`,
    });
  },
);

test.each(shells)('%s calls nothing where there is no token', (shell) => {
  for (const token of [undefined, '']) {
    const { args, stderr, status } = pasted(shell, curl(requestFor('a:1')), token);
    expect({ args, says: stderr.includes('FRS_TOKEN: holds no token'), well: status === 0 }).toEqual({
      args: [],
      says: true,
      well: false,
    });
  }
});

test.runIf(spawnSync('curl', ['--version']).status === 0)('curl sends it, and follows no redirect', async () => {
  const seen: {
    readonly method: unknown;
    readonly path: unknown;
    readonly token: unknown;
    readonly type: unknown;
    readonly body: string;
  }[] = [];
  const server = createServer(async (request, response) => {
    const { method, url: path, headers } = request;
    seen.push({ method, path, token: headers['x-auth-token'], type: headers['content-type'], body: await bodyOf(request) });
    response.writeHead(307, { Location: '/elsewhere' }).end('moved');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const script = curl(requestFor('age:[20 TO 30]', `http://127.0.0.1:${port}/v2/0123/face-sets/s/faces/batch`));
  const { spawn } = await import('node:child_process');
  // A ~/.curlrc that would follow redirects is passed over.
  writeFileSync(join(folder, '.curlrc'), 'location\n');
  const child = spawn('sh', ['-c', script], { env: { PATH: process.env.PATH, HOME: folder, FRS_TOKEN: 'secret' } });
  await new Promise((resolve) => child.on('close', resolve));
  await new Promise((resolve) => server.close(resolve));
  expect(seen).toEqual([
    {
      method: 'DELETE',
      path: '/v2/0123/face-sets/s/faces/batch',
      token: 'secret',
      type: 'application/json',
      body: '{"filter":"age:[20 TO 30]"}',
    },
  ]);
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request) body += String(piece);
  return body;
}
