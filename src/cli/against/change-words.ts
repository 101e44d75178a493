import { faceInWords } from '../../check/words.ts';
import type { Change } from '../../history/change.ts';
import type { Marker } from '../../history/marker.ts';
import { MARKER, type Version } from '../../history/version.ts';
import { relationInWords } from '../relation-words.ts';

const CALLED = { before: 'the old one', after: 'the new one' };

/** What is told of a change, a sentence a line. */
export function changeInWords(change: Change, revision: string): readonly string[] {
  return [relationOf(change, revision), ...markerOf(change), ...refusalOf(change)];
}

function relationOf(change: Change, revision: string): string {
  const { relation, before, after, doubt, onlyBefore, onlyAfter } = change;
  if (relation === 'removed') return `removed: it stood here at ${revision}.`;
  if (relation === 'added')
    return `added: ${doubt ?? (onlyAfter ? `it matches ${faceInWords(onlyAfter)}.` : 'it matches nothing.')}`;
  if (doubt !== undefined) return `unknown: ${doubt} Take the new one for wider until somebody has looked.`;
  if (before?.identity === after?.identity)
    return 'equal: it has only moved. What stands round it says whether it is for something else now.';
  return relationInWords({ relation, ...(onlyBefore && { onlyBefore }), ...(onlyAfter && { onlyAfter }) }, CALLED);
}

function markerOf({ relation, isWider, marker }: Change): readonly string[] {
  if (!isWider) return [];
  return [...(relation === 'added' ? [MAY_REPLACE] : []), markerInWords(marker)];
}

const MAY_REPLACE =
  'A filter that was removed may have become this one, and none of those is known to match all that this one matches.';

function markerInWords(marker: Marker): string {
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

function refusalOf({ isRefused }: Change): readonly string[] {
  return isRefused ? ['check refuses the new one; frs-filter lint says why.'] : [];
}

/** What stood there and what stands there, as a diff shows it. */
export function versionsInWords({ before, after }: Change): readonly string[] {
  return [...(before ? [`- ${shortened(before)}`] : []), ...(after ? [`+ ${shortened(after)}`] : [])];
}

/** More of a text than this nobody reads in a log; the file has it all. */
const MOST_SHOWN = 300;

function shortened({ written }: Version): string {
  if (written.length <= MOST_SHOWN) return written;
  return `${written.slice(0, 200)} … ${written.slice(-80)}`;
}
