import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { whyNot } from '../files/why-not.ts';
import { type FacesFormat, facesFormatOf } from '../sources/faces/faces.ts';
import { type Io, UsageError } from './io.ts';

/** An export of faces that the command line names. */
export interface Export {
  readonly name: string;
  readonly format: FacesFormat;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** In bytes, where it is known. */
  readonly size: number | undefined;
}

export function exportOf(path: string, format: FacesFormat | undefined, io: Io): Export {
  const name = path === '-' ? 'standard input' : path;
  const known = format ?? facesFormatOf(path);
  if (!known)
    throw new UsageError(
      `How the faces in ${name} are written cannot be told from the name; --faces-format ndjson, json or csv says it.`,
    );
  if (path === '-') return { name, format: known, bytes: io.stdin, size: undefined };
  const size = statSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.size;
  return { name, format: known, bytes: fileBytes(path, io), size };
}

async function* fileBytes(path: string, io: Io): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(resolve(io.cwd, path)) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new UsageError(`${path} cannot be read. ${whyNot(error, 'an export of faces is a file')}`);
  }
}

/** A face that cannot be read or matched, and where it stands. */
export interface BadFace {
  readonly line: number;
  readonly id?: unknown;
  /** What is wrong, as a sentence. */
  readonly problem: string;
  /** Whether the faces after it can be read. */
  readonly rest: 'readable' | 'lost';
}

export interface BadFaces {
  /** Ends the run with the problem, unless such faces are skipped and the others can still be read. */
  add(bad: BadFace): void;
  /** Writes what was left out. */
  end(io: Io): void;
}

const MOST_LISTED = 20;

export function badFaces(source: string, { skipBad }: { readonly skipBad?: true }): BadFaces {
  let count = 0;
  const listed: string[] = [];
  return {
    add(bad) {
      const place = `line ${bad.line}${typeof bad.id === 'string' ? `, face ${bad.id}` : ''}`;
      if (bad.rest === 'lost') throw new UsageError(`${source}, ${place}: ${bad.problem}\nNothing after this can be read.`);
      if (!skipBad)
        throw new UsageError(`${source}, ${place}: ${bad.problem}\n--skip-bad leaves such faces out and counts them.`);
      count += 1;
      if (listed.length < MOST_LISTED) listed.push(`  ${place}: ${bad.problem}`);
    },
    end({ stderr }) {
      if (count === 0) return;
      const more = count - listed.length;
      if (more > 0) listed.push(`  and ${more.toLocaleString('en')} more`);
      const faces = count === 1 ? 'One face was' : `${count.toLocaleString('en')} faces were`;
      stderr.write(`${faces} left out of ${source}, and may match all the same:\n${listed.join('\n')}\n`);
    },
  };
}
