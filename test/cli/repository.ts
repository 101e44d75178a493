import { execFileSync } from 'node:child_process';
import { folderWith, put } from '../files/folder.ts';
import { command } from './command.ts';

/** Nobody's settings but those of the test. */
export const gitEnv = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

const AUTHOR = ['-c', 'user.email=a@example.com', '-c', 'user.name=A', '-c', 'commit.gpgsign=false'];

export interface TestRepository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  put(files: Readonly<Record<string, string>>): void;
  commit(): void;
  /** Runs `compare --against REV …` there. */
  compare(...args: readonly string[]): ReturnType<typeof command>;
}

/** A repository with these files in its first commit, on the branch `main`. */
export function repositoryWith(files: Readonly<Record<string, string>>): TestRepository {
  const folder = folderWith(files);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...AUTHOR, ...args], {
      cwd: folder,
      env: gitEnv,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const commit = () => {
    git('add', '--all');
    git('commit', '-q', '-m', 'x');
  };
  git('init', '-q', '-b', 'main');
  commit();
  return {
    folder,
    git,
    put: (changed) => put(folder, changed),
    commit,
    compare: (...args) => command(['compare', '--against', ...args], { cwd: folder, env: gitEnv }),
  };
}
