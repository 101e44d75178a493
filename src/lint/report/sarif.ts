import type { ArtifactLocation, Fix, Invocation, Notification, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../diagnostic/diagnostic.ts';
import { withEffect } from '../../diagnostic/render/render-diagnostics.ts';
import { slice } from '../../text/span.ts';
import type { FileFix, FileProblem, Finding, Summary } from '../finding.ts';
import { harmlessJson } from './harmless.ts';
import { helpOf } from './summary.ts';

export interface SarifOptions {
  /** Takes the report piece by piece; a piece may end within a line. */
  readonly write: (text: string) => void;
  /** The version of this package. */
  readonly version: string;
  /** All rules, with or without findings. */
  readonly rules: readonly ReportedRule[];
}

export interface ReportedRule {
  readonly code: string;
  /** The default. */
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
}

/** The schema that GitHub's documentation names. */
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const HOME = 'https://www.npmjs.com/package/frs-filter';

/** The page of all rules, which is part of the package. */
const RULES_PAGE = 'https://unpkg.com/frs-filter@VERSION/RULES.md';

/** Problems come after the results and have to wait; a file that is broken in every line must not fill the memory. */
const MOST_PROBLEMS = 1_000;

/** Code units of a marked stretch that are worth repeating. */
const LONGEST_SNIPPET = 1_000;

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Record<Severity, string>;

/** SARIF 2.1.0, one run; results are written as they come, one a line. */
export function sarifReport({ write, version, rules }: SarifOptions) {
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const problems: Notification[] = [];
  let isEmpty = true;
  /** Everything before the results. */
  const head = (): string => {
    const driver = {
      name: 'frs-filter',
      version,
      semanticVersion: version,
      informationUri: HOME,
      rules: rules.map((rule) => descriptor(rule, version)),
    };
    return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${harmlessJson({ driver })},"columnKind":"utf16CodeUnits","results":[`;
  };
  return {
    add(finding: Finding): void {
      write(`${isEmpty ? head() : ','}\n${harmlessJson(resultOf(finding, indexes.get(finding.code)))}`);
      isEmpty = false;
    },
    problem(problem: FileProblem): void {
      if (problems.length < MOST_PROBLEMS) problems.push(notificationOf(problem));
    },
    end(summary: Summary): void {
      write(`${isEmpty ? head() : ''}\n],"invocations":${harmlessJson([invocation(problems, summary)])}}]}\n`);
    },
  };
}

function descriptor({ code, severity, summary, why }: ReportedRule, version: string): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: {
      text: `${summary} ${why}\n\nExamples: frs-filter rule ${code}`,
      markdown: `${summary}\n\n${why}\n\nExamples: \`frs-filter rule ${code}\``,
    },
    helpUri: `${RULES_PAGE.replace('VERSION', encodeURIComponent(version))}#${code}`,
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function invocation(problems: readonly Notification[], summary: Summary): Invocation {
  const more = summary.problems - problems.length;
  const text = `Problems that are not told here: ${more.toLocaleString('en')}.`;
  return {
    executionSuccessful: summary.problems === 0,
    toolExecutionNotifications: [...problems, ...(more > 0 ? [{ level: 'error', message: { text } } as const] : [])],
  };
}

function resultOf(finding: Finding, ruleIndex: number | undefined): Result {
  const { file, code, severity, message, about, fingerprint } = finding;
  const fixes = finding.fixes.filter(({ changes }) => changes.length > 0);
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: unlinked([message, ...helpOf(finding)].join('\n')) },
    locations: [
      {
        physicalLocation: placeOf(finding),
        ...(about && about.name !== '' && { logicalLocations: [{ fullyQualifiedName: about.name }] }),
      },
    ],
    partialFingerprints: { 'frsFilterFinding/v1': fingerprint },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(file, fix)) }),
  };
}

function notificationOf({ file, line, column, message }: FileProblem): Notification {
  const region = line !== undefined && { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } };
  return {
    level: 'error',
    message: { text: unlinked(message) },
    locations: [{ physicalLocation: { artifactLocation: artifact(file), ...region } }],
  };
}

function placeOf({ file, region, picture: { text, span } }: Finding): PhysicalLocation {
  const snippet = span.end - span.start <= LONGEST_SNIPPET && { snippet: { text: slice(text, span) } };
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

/** GitHub takes `%SRCROOT%` for the top of the repository, which is unknown here; an absolute path needs none. */
function artifact(file: string): ArtifactLocation {
  const path = file.split('/').map(encoded).join('/');
  return path.startsWith('/') ? { uri: `file://${path}` } : { uri: path, uriBaseId: '%SRCROOT%' };
}

/** Half a surrogate pair cannot be encoded. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));
}

/** SARIF takes `[text](address)` for a link in any message, unless its bracket is escaped (3.11.6). */
function unlinked(text: string): string {
  return text.replace(/(\\*)\]\(/g, (found, slashes: string) => (slashes.length % 2 === 0 ? `${slashes}\\](` : found));
}
