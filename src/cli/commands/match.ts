import type { CheckedFilter, Schema } from '../../index.ts';
import { compileJudge } from '../../semantics/matcher.ts';
import type { FaceRecord } from '../../sources/faces/face-record.ts';
import { type FacesFormat, readFaces } from '../../sources/faces/faces.ts';
import { clauseCounts, number, table } from '../clause-counts.ts';
import { neededSchema } from '../configuration.ts';
import { badFaces, exportOf } from '../faces.ts';
import { checkedOrExplained, type EveryFaceOption, theFilter } from '../filters.ts';
import { ALL_WELL, FINDINGS, type Io } from '../io.ts';
import { NO_PROGRESS, progressOn } from '../progress.ts';

export interface MatchOptions extends EveryFaceOption {
  readonly schema?: string;
  readonly faces: string;
  readonly facesFormat?: FacesFormat;
  readonly count?: true;
  readonly summary?: true;
  readonly skipBad?: true;
}

/** Writes the faces of an export that a filter matches, or how many they are. */
export async function match(arg: string, options: MatchOptions, io: Io): Promise<number> {
  const schema = await neededSchema(options.schema, 'Without a schema the values of faces cannot be read', io);
  const checked = checkedOrExplained(await theFilter(arg, io), { ...options, schema, refused: 'Not matched' }, io);
  if (!checked) return FINDINGS;
  const report = options.count ? countReport(io) : options.summary ? summaryReport(checked, schema, io) : facesReport(io);
  const { total, matched } = await judgeAll(checked, schema, options, report, io);
  report.end(total, matched);
  if (total === 0) io.stderr.write('There was no face to look at.\n');
  return matched > 0 ? ALL_WELL : FINDINGS;
}

interface Report {
  add(record: FaceRecord, matches: boolean): void;
  endBatch(): void;
  end(total: number, matched: number): void;
}

interface Totals {
  readonly total: number;
  readonly matched: number;
}

async function judgeAll(checked: CheckedFilter, schema: Schema, options: MatchOptions, report: Report, io: Io): Promise<Totals> {
  const { name, format, bytes, size } = exportOf(options.faces, options.facesFormat, io);
  const judgeFace = compileJudge(checked, schema);
  const bad = badFaces(name, options);
  // Faces that scroll by on a terminal are progress enough.
  const isSilent = options.count || options.summary || !io.stdout.isTTY;
  const progress = isSilent ? progressOn(io.stderr, size) : NO_PROGRESS;
  let total = 0;
  let matched = 0;
  const judge = (record: FaceRecord): void => {
    const matches = judgeFace(record.face);
    if (typeof matches === 'object') {
      bad.add({ line: record.line, id: record.id, problem: matches.problem, rest: 'readable' });
      return;
    }
    total += 1;
    if (matches) matched += 1;
    report.add(record, matches);
  };
  try {
    for await (const records of readFaces(progress.through(bytes), { format, schema })) {
      for (const record of records) {
        if (record.kind === 'face') judge(record);
        else bad.add(record);
      }
      report.endBatch();
      await io.stdout.settled();
    }
  } finally {
    report.endBatch();
    progress.end();
  }
  bad.end(io);
  return { total, matched };
}

function facesReport({ stdout }: Io): Report {
  let lines: string[] = [];
  return {
    add(record, matches) {
      if (matches) lines.push(`${record.written()}\n`);
    },
    endBatch() {
      if (lines.length > 0) stdout.write(lines.join(''));
      lines = [];
    },
    end() {},
  };
}

function countReport({ stdout }: Io): Report {
  return {
    add() {},
    endBatch() {},
    end: (_total, matched) => stdout.write(`${matched}\n`),
  };
}

function summaryReport(checked: CheckedFilter, schema: Schema, { stdout }: Io): Report {
  const clauses = clauseCounts(checked, schema);
  return {
    add: (record) => clauses.add(record.face),
    endBatch() {},
    end(total, matched) {
      const totals = table([
        ['faces', number(total)],
        ['match', number(matched)],
        ['do not match', number(total - matched)],
      ]);
      stdout.write(`${totals}\n${clauses.text()}`);
    },
  };
}
