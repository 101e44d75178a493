import fc from 'fast-check';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import type { FileProblem, Finding } from '../../../src/lint/finding.ts';
import { regionsIn } from '../../../src/lint/finding.ts';
import { harmlessLine } from '../../../src/lint/report/harmless.ts';
import type { Format } from '../../../src/lint/report/report.ts';
import { problemLine } from '../../../src/lint/report/summary.ts';
import { runs } from '../../support/runs.ts';
import { nothing, rules, summary, written } from './samples.ts';
import { complaints } from './sarif-schema.ts';

const FORMATS: readonly Format[] = ['pretty', 'plain', 'json', 'sarif', 'github'];

/** What terminals, people and CI services act on, and what the escapes of the formats are made of. */
const FRAGMENTS = [
  ...[
    '::error::',
    '::',
    ':',
    ' ',
    '##[group]',
    '##',
    '#',
    '##vso[task.complete]',
    '##teamcity[',
    '[',
    '](x)',
    '%0A',
    '%',
    ',',
    '"',
  ],
  ...['\n', '\r', '\r\n', '\t', '\0', '\u001b[2J', '\u009b2J', '\u007f', '\u0085', '\u2028', '\u2029', '\ufeff', '\u00a0'],
  ...['\u202e', '\u2066', '\u200b', '\u200d', '\u00ad', '\u061c', '\ufe0f', '\u{e0041}', '\ud83d', '\udc69', '\ue000', '\u0301'],
  ...['age:[20 TO 30]', 'a', '张', '👩‍💻', '#\ufe0f\u20e3', '<!--', 'C:/', '../', '/', '\\'],
];

const hostile = fc
  .array(
    fc.oneof({ arbitrary: fc.constantFrom(...FRAGMENTS), weight: 6 }, { arbitrary: fc.string({ unit: 'binary' }), weight: 1 }),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

const severity = fc.constantFrom('error' as const, 'warning' as const, 'hint' as const);
const code = fc.constantFrom(...rules.map((rule) => rule.code));

function spanIn(text: string) {
  const offset = fc.nat(text.length);
  return fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

const diagnostic = hostile.chain((filter) =>
  fc
    .record({ span: spanIn(filter), message: hostile, title: hostile, replacement: hostile, code, severity, key: hostile })
    .map(({ span, message, title, replacement, code, severity, key }): NonNullable<Finding['about']> => {
      const suggestions: Diagnostic['suggestions'] = [{ title, effect: 'different', edits: [{ span, replacement }] }];
      return { filter, name: key, diagnostic: { code, severity, message, span, data: { [key]: filter }, suggestions } };
    }),
);

const finding: fc.Arbitrary<Finding> = hostile.chain((text) =>
  fc
    .record({
      span: spanIn(text),
      about: fc.option(diagnostic, { nil: undefined }),
      help: fc.option(hostile, { nil: undefined }),
      file: hostile,
      firstLine: fc.integer({ min: 1, max: 10_000 }),
      code,
      severity,
      message: hostile,
      title: hostile,
      replacement: hostile,
    })
    .map(({ span, about, help, file, firstLine, code, severity, message, title, replacement }) => {
      const picture = { text, firstLine, span };
      const region = regionsIn(picture)(span);
      return {
        ...{ file, region, code, severity, message, picture, fingerprint: 'f' },
        ...(about && { about }),
        ...(help !== undefined && { help }),
        fixes: [{ title, effect: 'same', changes: [{ region, replacement }] }],
      };
    }),
);

const findings = fc.array(finding, { minLength: 1, maxLength: 4 });
const problem: fc.Arbitrary<FileProblem> = fc.record({ file: hostile, line: fc.constant(3), message: hostile });

const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;

/** Emoji are shown as they are, those of later years too, with what joins their parts. */
const EMOJI =
  /[#*0-9]\ufe0f\u20e3|\p{Extended_Pictographic}\p{EMod}?\ufe0f?(?:\u200d\p{Extended_Pictographic}\p{EMod}?\ufe0f?)*/gu;

function expectHarmless(text: string): void {
  expect(UNSEEN.exec(text.replace(EMOJI, ''))).toBe(null);
  expect(/##\w*\[/.exec(text)).toBe(null);
}

function commandsIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^\s*::/.test(line));
}

test.each(FORMATS)('nothing in %s acts on a terminal or in a log', (format) => {
  const law = fc.property(findings, fc.array(problem, { maxLength: 2 }), (some, problems) => {
    const text = written(format, { findings: some, problems, summary: { ...summary, problems: problems.length } });
    expectHarmless(text);
    expect(commandsIn(text)).toHaveLength(format === 'github' ? some.length : 0);
  });
  fc.assert(law, { numRuns: runs(500) });
});

test('no line of text acts on a terminal or in a log', () => {
  const law = fc.property(hostile, problem, (text, told) => {
    for (const line of [harmlessLine(text), problemLine(told)]) {
      expectHarmless(line);
      expect(commandsIn(line)).toEqual([]);
      expect(line).not.toContain('\n');
    }
  });
  fc.assert(law, { numRuns: runs(2_000) });
});

test('plain has a line for each finding, and pretty a head', () => {
  const law = fc.property(findings, (some) => {
    expect(written('plain', { findings: some }).split('\n')).toHaveLength(some.length + 1);
    const heads = written('pretty', { findings: some })
      .split('\n')
      .filter((line) => /^(?:error|warning|hint)\[/.test(line));
    expect(heads).toHaveLength(some.length);
  });
  fc.assert(law, { numRuns: runs(300) });
});

test('json gives back what it was given', () => {
  const law = fc.property(findings, (some) => {
    const elements = JSON.parse(written('json', { findings: some })) as readonly Record<string, unknown>[];
    expect(
      elements.map(({ source, message, help, filter, data, suggestions, name, fixes }) => [
        ...[source, message, help, filter, data, suggestions, name],
        (fixes as Finding['fixes']).map(({ title, changes }) => [title, changes[0]?.replacement]),
      ]),
    ).toEqual(
      some.map(({ file, message, help, about, fixes }) => [
        ...[
          file,
          message,
          help,
          about?.filter,
          about?.diagnostic.data,
          about?.diagnostic.suggestions ?? [],
          about?.name || undefined,
        ],
        fixes.map(({ title, changes }) => [title, changes[0]?.replacement]),
      ]),
    );
  });
  fc.assert(law, { numRuns: runs(300) });
});

test('sarif is as its schema has it, and gives back what it was given', () => {
  const law = fc.property(findings, fc.array(problem, { maxLength: 2 }), (some, problems) => {
    const log = JSON.parse(
      written('sarif', { findings: some, problems, summary: { ...nothing, problems: problems.length } }),
    ) as Log;
    expect(complaints(log)).toEqual([]);
    const results = log.runs[0]?.results ?? [];
    expect(results).toHaveLength(some.length);
    for (const [index, { file, message, picture, fixes }] of some.entries()) {
      const result = results[index];
      const place = result?.locations?.[0]?.physicalLocation;
      const path = decodeURIComponent(place?.artifactLocation?.uri ?? '');
      expect(path.replace(/^file:\/\//, '')).toBe(file.replace(/\p{Cs}/gu, '\ufffd'));
      expect(place?.region?.snippet?.text).toBe(picture.text.slice(picture.span.start, picture.span.end));
      expect(result?.message.text?.startsWith(message.replaceAll('](', '') === message ? message : '')).toBe(true);
      const change = result?.fixes?.[0]?.artifactChanges[0]?.replacements[0];
      expect(change?.insertedContent?.text).toBe(fixes[0]?.changes[0]?.replacement);
    }
  });
  fc.assert(law, { numRuns: runs(300) });
});

test('github reads file and message as they are shown', () => {
  const law = fc.property(findings, (some) => {
    const read = commandsIn(written('github', { findings: some })).map(readAsGitHub);
    expect(read).toEqual(some.map(({ file, message }) => ({ file: harmlessLine(file), message: harmlessLine(message) })));
  });
  fc.assert(law, { numRuns: runs(300) });
});

test('github reads file and message as they are, where all of them can be seen', () => {
  const seen = fc.string({
    unit: fc.constantFrom('%', '2', '5', '0', 'A', ',', ':', '=', '#', ' ', '张', 'é', ';', '/'),
    minLength: 1,
  });
  const text = seen.map((some) => `a${some}`);
  const law = fc.property(finding, text, text, (some, file, message) => {
    const [line = ''] = commandsIn(written('github', { findings: [{ ...some, file, message }] }));
    expect(readAsGitHub(line)).toEqual({ file, message });
  });
  fc.assert(law, { numRuns: runs(300) });
});

/** As GitHub's runner takes a command apart: properties up to the next `::`, each escape once. */
function readAsGitHub(line: string): { readonly file: string; readonly message: string } {
  const [, properties = '', data = ''] = /^::\w+ (.*?)::(.*)$/.exec(line) ?? [];
  const [, file = ''] = /^file=([^,]*),line=/.exec(properties) ?? [];
  return { file: unescaped(file), message: unescaped(data).split('\n')[0] ?? '' };
}

const ESCAPES: Readonly<Record<string, string>> = { '%25': '%', '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',' };

function unescaped(text: string): string {
  return text.replace(/%(?:25|0D|0A|3A|2C)/g, (code) => ESCAPES[code] ?? code);
}
