import { firstLine, type GitOptions, type GitRun, GitTrouble, gitIn, whyFailed } from './run-git.ts';

/** What git keeps at a path. */
export interface Kept {
  /** Of a link, its text names where it leads. */
  readonly kind: 'file' | 'link';
  /** The name of its content. */
  readonly object: string;
}

/** What git would put into the next commit. */
export interface Indexed extends Kept {
  /** Not to be on the disk, by a sparse checkout or by `git update-index --skip-worktree`. */
  readonly isSkipped: boolean;
}

/** Which paths are asked for. All paths start at the top of the repository, with forward slashes. */
export type Takes = (path: string) => boolean;

export interface Repository {
  /** The folder that holds it, without links. */
  readonly top: string;
  /** The commit that a name stands for. */
  commitOf(revision: string): Promise<string>;
  keptAt(commit: string, takes: Takes): Promise<ReadonlyMap<string, Kept>>;
  indexed(takes: Takes): Promise<ReadonlyMap<string, Indexed>>;
  /** To the files with one of these endings that git holds for renamed since a commit, what they were called. */
  renamedSince(commit: string, extensions: readonly string[]): Promise<ReadonlyMap<string, string>>;
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
      throw new GitTrouble(await whyNoCommit(revision, run));
    },
    async keptAt(commit, takes) {
      const lines = namesIn(await outputOf(run, ['ls-tree', '-r', '-z', '--full-tree', commit]));
      return new Map(lines.flatMap((line) => keptIn(line, takes)));
    },
    async indexed(takes) {
      const lines = namesIn(await outputOf(run, ['ls-files', '-s', '-v', '-z']));
      return new Map(
        lines.flatMap((line) =>
          keptIn(line.slice(2), takes).map(([path, kept]) => [path, { ...kept, isSkipped: /^s/i.test(line) }] as const),
        ),
      );
    },
    async renamedSince(commit, extensions) {
      const asking = ['--raw', '-z', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules=all'];
      return renamesIn(await outputOf(run, ['diff', ...asking, ...RENAMES, commit, '--', ...endingIn(extensions)]));
    },
    contentOf: (object) => stream(['cat-file', 'blob', object]),
  };
}

/** Renamed files are looked for by what is in them, up to so many of them; past that some pass for new. */
const RENAMES = ['--find-renames', '-l5000'];

/** Git tells upper case from lower case, and file names do not have to. */
function endingIn(extensions: readonly string[]): readonly string[] {
  return extensions.map((extension) => `:(top,icase)*.${extension}`);
}

async function outputOf(run: GitRun, args: readonly string[]): Promise<string> {
  const { status, output, said } = await run(args);
  if (status !== 0) throw new GitTrouble(whyFailed(args, said));
  return output;
}

/** Paths end in a null character each, since all others can be in them. */
function namesIn(output: string): readonly string[] {
  return output.split('\0').slice(0, -1);
}

/** `MODE OBJECT STAGE` or `MODE KIND OBJECT`, a tab and the path; a file may have the right to run, and a module is none. */
const KEPT = /^(?<mode>100|120)\d{3} (?:blob )?(?<object>[0-9a-f]+)[^\t]*\t(?<path>.*)$/s;

function keptIn(line: string, takes: Takes): readonly (readonly [string, Kept])[] {
  const { mode, object, path } = KEPT.exec(line)?.groups ?? {};
  if (object === undefined || path === undefined || !takes(path)) return [];
  return [[path, { kind: mode === '100' ? 'file' : 'link', object }]];
}

/** `:OLD-MODE NEW-MODE OLD-OBJECT NEW-OBJECT STATUS`, a path, and another where the file was renamed; see git-diff(1). */
function renamesIn(output: string): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  const fields = namesIn(output)[Symbol.iterator]();
  for (const head of fields) {
    const path: string = fields.next().value ?? '';
    if (/ R\d*$/.test(head)) renames.set(fields.next().value ?? '', path);
  }
  return renames;
}

function whyNoRepository(said: string): string {
  if (said.includes('not a git repository'))
    return 'This folder is in no git repository, so there is nothing earlier to compare with.';
  if (said.includes('must be run in a work tree')) return 'This git repository has no files beside it that could be compared.';
  return `git does not open the repository: ${firstLine(said)}`;
}

async function whyNoCommit(revision: string, run: GitRun): Promise<string> {
  if ((await run(['rev-list', '--all', '--max-count=1'])).output.trim() === '') {
    const head = await run(['rev-parse', '--verify', '--quiet', 'HEAD']);
    if (head.status !== 0) return 'This repository has no commit yet.';
  }
  const said = `There is no commit ${revision} in this repository.`;
  const shallow = await run(['rev-parse', '--is-shallow-repository']);
  return shallow.output.trim() === 'true'
    ? `${said} The repository is a shallow clone, which lacks earlier commits; git fetch --unshallow brings them.`
    : said;
}

function withoutLineEnd(output: string): string {
  return output.replace(/\n$/, '');
}
