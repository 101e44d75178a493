import { checkFilter, type DeleteFacesRequest, deleteFacesRequest } from '../../index.ts';
import { neededSchema } from '../configuration.ts';
import { checkingWith, type EveryFaceOption, refusal, theFilter, writeDiagnostics } from '../filters.ts';
import { ALL_WELL, FINDINGS, type Io, UsageError } from '../io.ts';

export interface DeleteOptions extends EveryFaceOption {
  readonly schema?: string;
  readonly endpoint: string;
  readonly projectId: string;
  readonly faceSet: string;
  readonly format: 'http' | 'curl' | 'json';
}

const writers: { readonly [F in DeleteOptions['format']]: (request: DeleteFacesRequest) => string } = {
  http,
  curl,
  json: (request) => JSON.stringify(request, null, 2),
};

/** The call's arguments, as the command line has them. */
const OPTIONS = new Map([
  ['endpoint', '--endpoint'],
  ['projectId', '--project-id'],
  ['faceSetName', '--face-set'],
]);

/** Writes the request that deletes what a filter matches; nothing is sent. */
export async function deleteFaces(arg: string, options: DeleteOptions, io: Io): Promise<number> {
  const schema = await neededSchema(options.schema, 'Without a schema no filter can be trusted with a delete', io);
  const given = await theFilter(arg, io);
  const outcome = checkFilter(given.text, schema, checkingWith(options));
  if (!outcome.ok) {
    writeDiagnostics(given, outcome.diagnostics, refusal('No request was made'), io);
    return FINDINGS;
  }
  const { endpoint, projectId, faceSet: faceSetName } = options;
  const request = requestOrUsage(() => deleteFacesRequest({ endpoint, projectId, faceSetName }, outcome.filter));
  if (outcome.diagnostics.length > 0) writeDiagnostics(given, outcome.diagnostics, 'The request was made all the same.', io);
  io.stdout.write(`${writers[options.format](request)}\n`);
  io.stderr.write('Nothing was sent. When this request is, the faces are gone for good.\n');
  if (options.format === 'curl') io.stderr.write('The token is read from the variable FRS_TOKEN.\n');
  return ALL_WELL;
}

/** The filter has just been checked, so what the call refuses is the target. */
function requestOrUsage(make: () => DeleteFacesRequest): DeleteFacesRequest {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError)
      throw new UsageError(error.message.replace(/^\w+/, (argument) => OPTIONS.get(argument) ?? argument));
    throw error;
  }
}

/** Returns the request as HTTP/1.1 writes it, with a stand-in for the token. */
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

/**
 * Returns a command to paste into sh, dash, bash or zsh. `printf` is part of the shell and hands the token over by a pipe, so it is
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

/** Returns one word for the shell, whatever is in it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
