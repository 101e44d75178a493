import { checkFilter, type DeleteFacesRequest, deleteFacesRequest } from '../../index.ts';
import { neededSchema, refusal } from '../checked.ts';
import { curl } from '../curl.ts';
import { checkingWith, type EveryFaceOption } from '../every-face.ts';
import { ALL_WELL, FINDINGS, UsageError } from '../exit.ts';
import { theFilter } from '../filters.ts';
import { http } from '../http.ts';
import type { Io } from '../io.ts';
import { writeRemarks } from '../remarks.ts';

export interface DeleteOptions extends EveryFaceOption {
  readonly schema?: string;
  readonly endpoint: string;
  readonly projectId: string;
  readonly faceSet: string;
  readonly format: 'http' | 'curl' | 'json';
}

type Writers = {
  readonly [F in DeleteOptions['format']]: (request: DeleteFacesRequest) => string;
};

const writers: Writers = {
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
    writeRemarks(given, outcome.diagnostics, refusal('No request was made'), io);
    return FINDINGS;
  }
  const { endpoint, projectId, faceSet: faceSetName } = options;
  const request = requestOrUsage(() => deleteFacesRequest({ endpoint, projectId, faceSetName }, outcome.filter));
  if (outcome.diagnostics.length > 0) writeRemarks(given, outcome.diagnostics, 'The request was made all the same.', io);
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
