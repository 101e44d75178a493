import { stringify } from 'lossless-json';
import { type Change, isUnsaid } from '../../history/change.ts';
import { harmlessJsonText, harmlessLine } from '../../lint/report/harmless.ts';
import { colorsFor } from '../colors.ts';
import type { Io } from '../io.ts';
import { changeInWords, versionsInWords } from './change-words.ts';

export interface Report {
  add(file: string, change: Change): void;
  end(): void;
}

export interface ReportOptions {
  readonly format: 'pretty' | 'json';
  readonly revision: string;
}

export function reportOn({ format, revision }: ReportOptions, io: Io): Report {
  return format === 'json' ? jsonReport(io) : prettyReport(revision, io);
}

/** A paragraph for each change; nothing where there is none. */
function prettyReport(revision: string, io: Io): Report {
  const { bold } = colorsFor(io.stdout, io);
  let isFirst = true;
  return {
    add(file, change) {
      const { position, name } = change.here;
      const place = bold(harmlessLine(`${file}:${position.line}:${position.column}`));
      const head = name === '' ? place : `${place}  ${harmlessLine(name)}`;
      const lines = [...versionsInWords(change), ...changeInWords(change, revision)].map((line) => `  ${harmlessLine(line)}\n`);
      io.stdout.write(`${isFirst ? '' : '\n'}${head}\n${lines.join('')}`);
      isFirst = false;
    },
    end() {},
  };
}

/** One array; whole numbers keep all their digits. */
function jsonReport({ stdout }: Io): Report {
  const changes: unknown[] = [];
  return {
    add: (file, change) => void changes.push(asData(file, change)),
    end: () => stdout.write(`${harmlessJsonText(stringify(changes, null, 2) ?? '[]')}\n`),
  };
}

/** Named as in the findings of `lint`. */
function asData(source: string, change: Change): unknown {
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
