/** Why a file cannot be read; `expected` says what was wanted where the path is a folder's. */
export function unreadable(path: string, error: unknown, expected: string): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file ${path}.`;
    case 'EISDIR':
      return `${path} is a folder; ${expected}.`;
    case 'EACCES':
    case 'EPERM':
      return `The file ${path} may not be read by this user.`;
    default:
      return `The file ${path} cannot be read (${code ?? 'for an unknown reason'}).`;
  }
}
