import { type GitOptions, type GitRun, GitTrouble, gitIn, type Ran } from './run-git.ts';

/** A file that is not what it was at an earlier commit. Paths start at the top of the repository. */
export interface GitChange {
  /** Where it stands now, or stood where it is gone. */
  readonly path: string;
  /** What it was at the commit; nothing where there was no such file. */
  readonly before?: { readonly path: string; readonly object: string };
  readonly isGone: boolean;
}

export interface Repository {
  /** The folder that holds it, without links. */
  readonly top: string;
  /** The commit that a name stands for. */
  commitOf(revision: string): Promise<string>;
  /** The files with one of these endings that have changed since a commit, and that git keeps now or kept then. */
  changedSince(commit: string, extensions: readonly string[]): Promise<readonly GitChange[]>;
  /** The files with one of these endings that git keeps, whatever they hold now. */
  kept(extensions: readonly string[]): Promise<ReadonlySet<string>>;
  contentOf(object: string): AsyncIterable<Uint8Array>;
}

/**
 * The repository that a folder lies in.
 * @throws GitTrouble, here and from all that is asked.
 */
export async function openRepository(folder: string, options: GitOptions): Promise<Repository> {
  const asked = await gitIn(folder, options).run(['rev-parse', '--show-toplevel']);
  if (asked.status !== 0) throw new GitTrouble(whyNoRepository(asked.said));
  const top = withoutLineEnd(asked.output);
  const { run, stream } = gitIn(top, options);
  return {
    top,
    async commitOf(revision) {
      const found = await run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
      if (found.status === 0 && revision !== '') return withoutLineEnd(found.output);
      const shallow = await run(['rev-parse', '--is-shallow-repository']);
      throw new GitTrouble(noCommit(revision, shallow));
    },
    async changedSince(commit, extensions) {
      const asking = ['--raw', '-z', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules=all'];
      return changesIn(await outputOf(run, ['diff', ...asking, ...RENAMES, commit, '--', ...endingIn(extensions)]));
    },
    async kept(extensions) {
      return new Set(namesIn(await outputOf(run, ['ls-files', '-z', '--', ...endingIn(extensions)])));
    },
    contentOf: (object) => stream(['cat-file', 'blob', object]),
  };
}

/** Renamed files are looked for by what is in them, up to so many of them; past that some would pass for new. */
const RENAMES = ['--find-renames', '-l5000'];

/** Git tells upper case from lower case, and file names do not have to. */
function endingIn(extensions: readonly string[]): readonly string[] {
  return extensions.map((extension) => `:(top,icase)*.${extension}`);
}

async function outputOf(run: GitRun, args: readonly string[]): Promise<string> {
  const { status, output, said } = await run(args);
  if (status !== 0) throw new GitTrouble(`git ${args[0]} did not work: ${firstLine(said)}`);
  return output;
}

/** Paths end in a null character each, since all others can be in them. */
function namesIn(output: string): readonly string[] {
  return output.split('\0').slice(0, -1);
}

const NO_OBJECT = /^0+$/;
/** A file, with or without the right to run; links and modules are none. */
const FILE = /^100/;

/** `:OLD-MODE NEW-MODE OLD-OBJECT NEW-OBJECT STATUS`, a path, and another where the file was renamed; see git-diff(1). */
function changesIn(output: string): readonly GitChange[] {
  const changes: GitChange[] = [];
  const fields = namesIn(output)[Symbol.iterator]();
  for (const head of fields) {
    const [oldMode = '', newMode = '', object = '', , status = ''] = head.slice(1).split(' ');
    const path: string = fields.next().value ?? '';
    const now: string = status.startsWith('R') ? (fields.next().value ?? '') : path;
    const isFile = FILE.test(oldMode) && !NO_OBJECT.test(object);
    changes.push({ path: now, isGone: !FILE.test(newMode), ...(isFile && { before: { path, object } }) });
  }
  return changes;
}

function whyNoRepository(said: string): string {
  if (said.includes('not a git repository'))
    return 'This folder is in no git repository, so there is nothing earlier to compare with.';
  if (said.includes('must be run in a work tree')) return 'This git repository has no files beside it that could be compared.';
  return `git does not open the repository: ${firstLine(said)}`;
}

function noCommit(revision: string, shallow: Ran): string {
  const said = `There is no commit ${revision === '' ? 'without a name' : revision} in this repository.`;
  return shallow.output.trim() === 'true'
    ? `${said} The repository is a shallow clone, which lacks earlier commits; git fetch --unshallow brings them.`
    : said;
}

function firstLine(said: string): string {
  return said.replace(/^(?:fatal|error): /, '').split('\n')[0] ?? '';
}

function withoutLineEnd(output: string): string {
  return output.replace(/\n$/, '');
}
