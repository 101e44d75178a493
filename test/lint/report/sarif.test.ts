import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import type { FileProblem, Finding } from '../../../src/lint/finding.ts';
import { reportFor } from '../../../src/lint/report/report.ts';
import { fileRules } from '../../../src/lint/rules.ts';
import { rules as checkRules } from '../../../src/rules/index.ts';
import { inJson, inLines, misfit, nothing, overLines, type Reported, samples, summary, written } from './samples.ts';
import { complaints } from './sarif-schema.ts';

function logOf(reported: Reported): Log {
  const log = JSON.parse(written('sarif', reported)) as Log;
  expect(complaints(log)).toEqual([]);
  return log;
}

function resultOf(finding: Finding) {
  return logOf({ findings: [finding] }).runs[0]?.results?.[0];
}

function uriOf(file: string) {
  return resultOf({ ...misfit, file })?.locations?.[0]?.physicalLocation?.artifactLocation;
}

test('the schema has something to say', () => {
  const driver = { name: 'x', helpUri: 'x' };
  const region = { startLine: 0 };
  const results = [{ locations: [{ physicalLocation: { artifactLocation: { uri: 'a b' }, region } }] }];
  expect(complaints({ runs: [{ tool: { driver }, results }] })).toEqual([
    " must have required property 'version'",
    '/runs/0/tool/driver must NOT have additional properties',
    "/runs/0/results/0 must have required property 'message'",
    '/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri must match format "uri-reference"',
    '/runs/0/results/0/locations/0/physicalLocation/region/startLine must be >= 1',
  ]);
});

test('a run names the tool and all its rules', () => {
  const [run] = logOf({ findings: samples, summary }).runs;
  const { rules, ...driver } = run?.tool.driver ?? {};
  expect(driver).toEqual({
    name: 'frs-filter',
    version: '1.2.3',
    semanticVersion: '1.2.3',
    informationUri: 'https://www.npmjs.com/package/frs-filter',
  });
  expect(rules?.map(({ id }) => id)).toEqual(['inverted-range', 'quoted-value', 'redundant-clause', 'layout', 'not-text']);
  expect(rules?.[3]).toEqual({
    id: 'layout',
    shortDescription: { text: 'Blanks as nobody writes them.' },
    fullDescription: { text: 'It is a matter of taste.' },
    help: {
      text: 'Blanks as nobody writes them. It is a matter of taste.\n\nExamples: frs-filter rule layout',
      markdown: 'Blanks as nobody writes them.\n\nIt is a matter of taste.\n\nExamples: `frs-filter rule layout`',
    },
    helpUri: 'https://unpkg.com/frs-filter@1.2.3/RULES.md#layout',
    defaultConfiguration: { level: 'note' },
  });
  expect(run?.columnKind).toBe('utf16CodeUnits');
  expect(run?.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
});

test('a result in JSON has its place, fingerprint and fix in the file', () => {
  const artifactLocation = { uri: 'jobs.json', uriBaseId: '%SRCROOT%' };
  expect(resultOf(inJson)).toEqual({
    ruleId: 'quoted-value',
    ruleIndex: 1,
    level: 'note',
    message: {
      text: 'The quotes are not needed.\nNo documented form has quotes.\nleave them out: color:red   (matches the same faces)',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine: 2, startColumn: 20, endLine: 2, endColumn: 27, snippet: { text: '\\"red\\"' } },
        },
        logicalLocations: [{ fullyQualifiedName: 'filter' }],
      },
    ],
    partialFingerprints: { 'frsFilterFinding/v1': 'bb22' },
    fixes: [
      {
        description: { text: 'leave them out   (matches the same faces)' },
        artifactChanges: [
          {
            artifactLocation,
            replacements: [
              {
                deletedRegion: { startLine: 2, startColumn: 20, endLine: 2, endColumn: 22 },
                insertedContent: { text: '' },
              },
              {
                deletedRegion: { startLine: 2, startColumn: 25, endLine: 2, endColumn: 27 },
                insertedContent: { text: '' },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a result without a filter or a fix has neither', () => {
  expect(resultOf(misfit)).toEqual({
    ruleId: 'not-text',
    ruleIndex: 4,
    level: 'error',
    message: { text: 'Here stands a number, where the filter was expected as text.\nWrite it as text.' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'jobs.ndjson', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1_000, startColumn: 12, endLine: 1_000, endColumn: 14, snippet: { text: '42' } },
        },
      },
    ],
    partialFingerprints: { 'frsFilterFinding/v1': 'dd44' },
  });
});

test('a region over lines has a snippet over lines', () => {
  const place = resultOf(overLines)?.locations?.[0]?.physicalLocation;
  expect(place?.region).toEqual({
    startLine: 2,
    startColumn: 3,
    endLine: 3,
    endColumn: 17,
    snippet: { text: 'age:20 ||\n  age:[10 TO 30]' },
  });
});

test('a long stretch is not repeated', () => {
  const picture = { text: 'x'.repeat(2_000), firstLine: 1, span: { start: 0, end: 1_001 } };
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1_002 };
  expect(resultOf({ ...misfit, picture, region })?.locations?.[0]?.physicalLocation?.region).toEqual(region);
});

test('an insertion deletes an empty region, and a fix that changes nothing is none', () => {
  const region = { startLine: 3, startColumn: 4, endLine: 3, endColumn: 4 };
  const fixes = [
    { title: 'add a blank', effect: 'same', changes: [{ region, replacement: ' ' }] },
    { title: 'do nothing', effect: 'same', changes: [] },
  ] as const;
  expect(
    resultOf({ ...misfit, fixes })?.fixes?.map(({ artifactChanges }) => artifactChanges.map(({ replacements }) => replacements)),
  ).toEqual([[[{ deletedRegion: region, insertedContent: { text: ' ' } }]]]);
});

test('a rule that is not on the list has no index', () => {
  expect(resultOf({ ...misfit, code: 'unheard-of' })).not.toHaveProperty('ruleIndex');
});

test.each([
  ['a b/100%/ä#?.json', 'a%20b/100%25/%C3%A4%23%3F.json'],
  ['../c:d.json', '../c%3Ad.json'],
  ['<stdin>', '%3Cstdin%3E'],
  ['half \ud83d.json', 'half%20%EF%BF%BD.json'],
])('a file called %s', (file, uri) => {
  expect(uriOf(file)).toEqual({ uri, uriBaseId: '%SRCROOT%' });
});

test('a path from the root stands by itself', () => {
  expect(uriOf('/srv/jobs 1.json')).toEqual({ uri: 'file:///srv/jobs%201.json' });
});

test.each([
  ['age:[20 TO 30](x)', 'age:[20 TO 30\\](x)'],
  ['[a\\](x)', '[a\\](x)'],
  ['[a\\\\](x)', '[a\\\\\\](x)'],
  ['age:[20 TO 30] (x)', 'age:[20 TO 30] (x)'],
])('no words are taken for a link: %s', (message, text) => {
  expect(resultOf({ ...misfit, message: `${message}.` })?.message.text).toBe(`${text}.\nWrite it as text.`);
});

test('problems are told with their places, and the run has failed', () => {
  const problems: readonly FileProblem[] = [
    { file: 'a.json', line: 3, column: 7, message: 'Here the file breaks off.' },
    { file: 'b.csv', line: 4, message: 'This row has too many columns.' },
    { file: 'c d.txt', message: 'This is UTF-16.' },
  ];
  const [run] = logOf({ problems, summary: { ...nothing, problems: 3 } }).runs;
  expect(run?.results).toEqual([]);
  expect(run?.invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: 'Here the file breaks off.' },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: 'a.json', uriBaseId: '%SRCROOT%' },
                region: { startLine: 3, startColumn: 7 },
              },
            },
          ],
        },
        {
          level: 'error',
          message: { text: 'This row has too many columns.' },
          locations: [
            { physicalLocation: { artifactLocation: { uri: 'b.csv', uriBaseId: '%SRCROOT%' }, region: { startLine: 4 } } },
          ],
        },
        {
          level: 'error',
          message: { text: 'This is UTF-16.' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'c%20d.txt', uriBaseId: '%SRCROOT%' } } }],
        },
      ],
    },
  ]);
});

test('so many problems that they would fill the memory are counted', () => {
  const problems = Array.from({ length: 3_000 }, (_, index) => ({ file: 'a.ndjson', line: index + 1, message: 'Broken.' }));
  const told = logOf({ problems, summary: { ...nothing, problems: 3_000 } }).runs[0]?.invocations?.[0]
    ?.toolExecutionNotifications;
  expect(told).toHaveLength(1_001);
  expect(told?.at(-1)).toEqual({ level: 'error', message: { text: 'Problems that are not told here: 2,000.' } });
});

test('results are written as they come, one a line', () => {
  const pieces: string[] = [];
  const report = reportFor('sarif', { write: (piece) => void pieces.push(piece), version: '1.2.3', rules: [] });
  report.add(inLines);
  report.add(inJson);
  const lines = pieces.join('').split('\n').slice(1);
  expect(lines.map((line) => (JSON.parse(line.replace(/,$/, '')) as { readonly ruleId: string }).ruleId)).toEqual([
    'inverted-range',
    'quoted-value',
  ]);
});

test('all rules that there are fit into SARIF, and into what GitHub takes', () => {
  let text = '';
  const write = (piece: string) => {
    text += piece;
  };
  reportFor('sarif', { write, version: '1.2.3-beta.1+build', rules: [...checkRules, ...fileRules] }).end(nothing);
  const log = JSON.parse(text) as Log;
  expect(complaints(log)).toEqual([]);
  const descriptors = log.runs[0]?.tool.driver.rules ?? [];
  expect(new Set(descriptors.map(({ id }) => id)).size).toBe(checkRules.length + fileRules.length);
  // https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
  const long = descriptors.filter(
    ({ shortDescription, fullDescription }) =>
      `${shortDescription?.text}`.length > 1_024 || `${fullDescription?.text}`.length > 1_024,
  );
  expect(long).toEqual([]);
  expect(descriptors[0]?.helpUri).toBe('https://unpkg.com/frs-filter@1.2.3-beta.1%2Bbuild/RULES.md#too-long');
});
