import type { ArtifactLocation, Fix, Notification, PhysicalLocation, Result } from 'sarif';
import { withEffect } from '../../diagnostic/render/help.ts';
import { slice } from '../../text/span.ts';
import type { FileFix, FileProblem, Finding } from '../finding.ts';
import { helpOf } from './help-of.ts';
import { LEVELS } from './sarif-rules.ts';

/** Code units of a marked stretch that are worth repeating. */
const LONGEST_SNIPPET = 1_000;

/** A finding, with the place of its rule among all rules. */
export function resultOf(finding: Finding, ruleIndex: number | undefined): Result {
  const { file, code, severity, message, about, fingerprint } = finding;
  const fixes = finding.fixes.filter(({ changes }) => changes.length > 0);
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: unlinked([message, ...helpOf(finding)].join('\n')) },
    locations: [
      {
        physicalLocation: placeOf(finding),
        ...(about && about.name !== '' ? { logicalLocations: [{ fullyQualifiedName: about.name }] } : {}),
      },
    ],
    partialFingerprints: { 'frsFilterFinding/v1': fingerprint },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(file, fix)) }),
  };
}

/** What could not be read. */
export function notificationOf({ file, line, column, message }: FileProblem): Notification {
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return {
    level: 'error',
    message: { text: unlinked(message) },
    locations: [{ physicalLocation: { artifactLocation: artifact(file), ...region } }],
  };
}

function placeOf({ file, region, picture }: Finding): PhysicalLocation {
  const { start, end } = picture.span;
  const snippet = end - start > LONGEST_SNIPPET ? {} : { snippet: { text: slice(picture.text, picture.span) } };
  return { artifactLocation: artifact(file), region: { ...region, ...snippet } };
}

function fixOf(file: string, { title, effect, changes }: FileFix): Fix {
  const replacements = changes.map(({ region, replacement }) => ({
    deletedRegion: region,
    insertedContent: { text: replacement },
  }));
  return {
    description: { text: unlinked(withEffect(title, effect)) },
    artifactChanges: [{ artifactLocation: artifact(file), replacements }],
  };
}

/** GitHub takes `%SRCROOT%` for the top of the repository, which nothing here knows; a path from the root is one by itself. */
function artifact(file: string): ArtifactLocation {
  const path = file.split('/').map(encoded).join('/');
  return path.startsWith('/') ? { uri: `file://${path}` } : { uri: path, uriBaseId: '%SRCROOT%' };
}

/** Half a surrogate pair has no bytes to be encoded. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
}

/** SARIF takes `[text](address)` for a link in any message, unless its bracket is escaped (3.11.6). */
function unlinked(text: string): string {
  return text.replace(/(\\*)\]\(/g, (found, slashes: string) => (slashes.length % 2 === 0 ? `${slashes}\\](` : found));
}
