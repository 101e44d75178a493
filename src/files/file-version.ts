import { stat } from 'node:fs/promises';
import { codeOf } from './why-not.ts';

/** What tells a file from what it becomes when somebody writes it. */
export interface FileStamp {
  readonly device: bigint;
  readonly inode: bigint;
  readonly size: bigint;
  /** When its content was written, in nanoseconds. */
  readonly written: bigint;
}

/** The file as it is; to be asked before it is read. */
export async function stampOf(path: string): Promise<FileStamp> {
  const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
  return { device: dev, inode: ino, size, written: mtimeNs };
}

/** Whether the file is there, and nobody has written it since. */
export async function isStill(path: string, { device, inode, size, written }: FileStamp): Promise<boolean> {
  try {
    const now = await stampOf(path);
    return now.device === device && now.inode === inode && now.size === size && now.written === written;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
