/** What somebody has to do who named a folder. */
const IF_FOLDER = 'name a file';

/** Why a file or folder cannot be used, as a sentence that follows its name; `ifFolder` ends the one about a folder. */
export function whyNot(error: unknown, ifFolder = IF_FOLDER): string {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'There is no such file or folder.';
    case 'EISDIR':
      return `It is a folder; ${ifFolder}.`;
    case 'EACCES':
    case 'EPERM':
      return 'This user may not use it.';
    case 'ELOOP':
      return 'It is a link that leads back to itself.';
    case 'EROFS':
      return 'It stands on a disk that can only be read.';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full.';
    case 'ENAMETOOLONG':
      return 'Its name is too long.';
    default:
      return `The system does not let it be used (${code ?? 'for an unknown reason'}).`;
  }
}

/** Whether the system says this of a file, and it is no bug of ours. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** The system's name for an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What stands in a name for bytes that are no text; the system may know no file by it. */
const NO_TEXT = '\ufffd';

/** Whether a name that a folder holds may lead to nothing. */
export function mayBeLost(name: string): boolean {
  return name.includes(NO_TEXT);
}

/** Why a name that a folder holds, or a path that ends in it, leads to nothing. */
export function whyLost(path: string, error: unknown): string {
  if (codeOf(error) !== 'ENOENT') return whyNot(error);
  return mayBeLost(path)
    ? 'Its name, or that of a folder above it, is not UTF-8 text, so that it cannot be opened; rename it.'
    : 'It is a link that leads to nothing.';
}

interface Kind {
  isFIFO(): boolean;
  isSocket(): boolean;
}

/** Why something that is neither file nor folder is not read: opening it might wait for ever. */
export function whyNoFile(kind: Kind): string {
  const what = kind.isFIFO() ? 'a pipe' : kind.isSocket() ? 'a socket' : 'a device';
  return `It is ${what}, not a file; what comes out of one can be given on standard input, as -.`;
}

/** Does something with a file, and says what the system has against it; any other error is a bug of ours. */
export async function troubleOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return whyNot(error);
  }
}
