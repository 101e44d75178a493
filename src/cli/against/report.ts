import { stringify } from 'lossless-json';
import { faceInWords } from '../../check/words.ts';
import { type Change, isUnsaid } from '../../history/change.ts';
import { MARKER, type Version } from '../../history/version.ts';
import type { Comparison } from '../../index.ts';
import { harmlessJsonText, harmlessLine } from '../../lint/report/harmless.ts';
import { colorsFor, type Io } from '../io.ts';

export interface SettledChange {
  /** The file as it is shown. */
  readonly source: string;
  readonly change: Change;
}

interface ReportOptions {
  readonly format: 'pretty' | 'json';
  readonly revision: string;
}

/** Writes a paragraph for each change, or one array in JSON, whose whole numbers keep all their digits. */
export async function writeChanges(
  changes: readonly SettledChange[],
  { format, revision }: ReportOptions,
  io: Io,
): Promise<void> {
  const { stdout } = io;
  if (format === 'json') return stdout.write(`${harmlessJsonText(stringify(changes.map(asData), null, 2) ?? '[]')}\n`);
  const { bold } = colorsFor(stdout, io);
  for (const [index, { source, change }] of changes.entries()) {
    const { position, name } = change.here;
    const place = bold(harmlessLine(`${source}:${position.line}:${position.column}`));
    const head = name === '' ? place : `${place}  ${harmlessLine(name)}`;
    const lines = changeInWords(change, revision).map((line) => `  ${harmlessLine(line)}\n`);
    stdout.write(`${index === 0 ? '' : '\n'}${head}\n${lines.join('')}`);
    await stdout.settled();
  }
}

/** The names are those of the findings of `lint`. */
function asData({ source, change }: SettledChange): unknown {
  const { relation, before, after, here, onlyBefore, onlyAfter, doubt, isWider, isRefused, marker } = change;
  return {
    source,
    ...here.position,
    ...(here.name !== '' && { name: here.name }),
    relation,
    wider: isUnsaid(change),
    ...(before && { before: before.written }),
    ...(after && { after: after.written }),
    ...(onlyBefore && { onlyBefore }),
    ...(onlyAfter && { onlyAfter }),
    ...(doubt !== undefined && { doubt }),
    ...(isWider && marker.kind === 'reason' && { marker: marker.reason }),
    ...(isRefused && { refused: true }),
  };
}

/** Returns both versions as a diff shows them, and what has changed, a sentence a line. */
function changeInWords(change: Change, revision: string): readonly string[] {
  const { before, after, relation, isWider, isRefused } = change;
  return [
    ...(before ? [`- ${shortened(before)}`] : []),
    ...(after ? [`+ ${shortened(after)}`] : []),
    relationOf(change, revision),
    ...(isWider && relation === 'added' ? [MAY_REPLACE] : []),
    ...(isWider ? [markerInWords(change)] : []),
    ...(isRefused ? ['check refuses the new one; frs-filter lint says why.'] : []),
  ];
}

const MAY_REPLACE =
  'A filter that was removed may have become this one, and none of those is known to match all that this one matches.';

/** The file has the whole of a longer text. */
const MOST_SHOWN = 300;

function shortened({ written }: Version): string {
  return written.length <= MOST_SHOWN ? written : `${written.slice(0, 200)} … ${written.slice(-80)}`;
}

function relationOf(change: Change, revision: string): string {
  const { relation, before, after, doubt, onlyBefore, onlyAfter } = change;
  if (relation === 'removed') return `removed: it stood here at ${revision}.`;
  if (relation === 'added')
    return `added: ${doubt ?? (onlyAfter ? `it matches ${faceInWords(onlyAfter)}.` : 'it matches nothing.')}`;
  if (doubt !== undefined) return `unknown: ${doubt} Take the new one for wider until somebody has looked.`;
  if (before?.identity === after?.identity)
    return 'equal: it has only moved. What stands round it says whether it is for something else now.';
  const comparison = { relation, ...(onlyBefore && { onlyBefore }), ...(onlyAfter && { onlyAfter }) };
  return relationInWords(comparison, { before: 'the old one', after: 'the new one' });
}

function markerInWords({ marker }: Change): string {
  switch (marker.kind) {
    case 'none':
      return 'No marker says that this is meant.';
    case 'reason':
      return `This is meant: ${marker.reason}`;
    case 'old':
      return 'The words of the marker here stood in a marker before, and speak of an earlier change; write a new one.';
    case 'no reason':
      return `The marker here gives no reason; write ${MARKER}: and the reason.`;
    default:
      return marker satisfies never;
  }
}

/** Returns how the later of two filters relates to the earlier one, with a face for each part. */
export function relationInWords(
  { relation, onlyBefore, onlyAfter }: Comparison,
  { before: a, after: b }: { readonly before: string; readonly after: string },
): string {
  const kept = onlyBefore ? faceInWords(onlyBefore) : '';
  const added = onlyAfter ? faceInWords(onlyAfter) : '';
  switch (relation) {
    case 'equal':
      return `equal: ${a} and ${b} match the same faces.`;
    case 'narrower':
      return `narrower: ${b} no longer matches ${kept}.`;
    case 'wider':
      return `wider: ${b} also matches ${added}.`;
    case 'overlapping':
      return `overlapping: ${b} also matches ${added}, and no longer matches ${kept}.`;
    case 'disjoint':
      return `disjoint: no face matches both. ${b.charAt(0).toUpperCase()}${b.slice(1)} matches ${added}, and no longer matches ${kept}.`;
    case 'unknown':
      return `unknown: these filters have too many cases to compare. Take ${b} for wider until somebody has looked.`;
    default:
      return relation satisfies never;
  }
}
