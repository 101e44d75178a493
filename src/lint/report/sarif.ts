import type { Invocation, Notification } from 'sarif';
import type { Report, Summary } from '../finding.ts';
import { harmlessJson } from './harmless.ts';
import type { ReportOptions } from './report-options.ts';
import { notificationOf, resultOf } from './sarif-result.ts';
import { driver } from './sarif-rules.ts';

/** The schema that GitHub's documentation names. */
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** Problems come after the results and have to wait; a file that is broken in every line must not fill the memory. */
const MOST_PROBLEMS = 1_000;

/** SARIF 2.1.0, one run; results are written as they come, one a line. */
export function sarifReport({ write, version, rules }: ReportOptions): Report {
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const problems: Notification[] = [];
  let isEmpty = true;
  return {
    add(finding) {
      write(`${isEmpty ? head({ version, rules }) : ','}\n${harmlessJson(resultOf(finding, indexes.get(finding.code)))}`);
      isEmpty = false;
    },
    problem(problem) {
      if (problems.length < MOST_PROBLEMS) problems.push(notificationOf(problem));
    },
    end(summary) {
      write(`${isEmpty ? head({ version, rules }) : ''}\n],"invocations":${harmlessJson([invocation(problems, summary)])}}]}\n`);
    },
  };
}

/** Up to where the results begin. */
function head(options: Pick<ReportOptions, 'version' | 'rules'>): string {
  const tool = harmlessJson({ driver: driver(options) });
  return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${tool},"columnKind":"utf16CodeUnits","results":[`;
}

function invocation(problems: readonly Notification[], summary: Summary): Invocation {
  const more = summary.problems - problems.length;
  return {
    executionSuccessful: summary.problems === 0,
    toolExecutionNotifications: more > 0 ? [...problems, untold(more)] : [...problems],
  };
}

function untold(count: number): Notification {
  return { level: 'error', message: { text: `Problems that are not told here: ${count.toLocaleString('en')}.` } };
}
