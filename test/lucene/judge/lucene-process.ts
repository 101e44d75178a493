import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

/** Which faces match, a `0` or `1` for each; or nothing where Lucene refuses the text. */
export type Answer = string | undefined;

/** A question about many texts over the same faces. */
export interface Question {
  /** The name of the type of each field. */
  readonly schema: { readonly [field: string]: string };
  /** Every value as text. */
  readonly faces: readonly { readonly [field: string]: string }[];
  readonly texts: readonly string[];
}

export interface Lucene {
  readonly version: string;
  ask(question: Question): Promise<readonly Answer[]>;
  close(): void;
}

/** A JDK or a jar is missing; the message says which, and what to install. */
export class LuceneMissing extends Error {}

/** Where Debian puts the jars. */
const DEBIAN_JARS = '/usr/share/java';
const JARS_VARIABLE = 'LUCENE_JARS';
const PACKAGES = 'default-jdk-headless liblucene8-java libjackson2-databind-java';

/** The beginnings of the names of the jars, with or without a version after them. */
const JARS = [
  'lucene-core',
  'lucene-queryparser',
  'lucene-analyzers-common',
  'jackson-core',
  'jackson-databind',
  'jackson-annotations',
];

interface Places {
  readonly root: string;
  readonly cache: string;
}

/** Compiles Judge.java and starts it. */
export async function startLucene({ root, cache }: Places): Promise<Lucene> {
  const jars = findJars(process.env[JARS_VARIABLE] ?? DEBIAN_JARS);
  const classes = join(cache, 'classes');
  mkdirSync(classes, { recursive: true });
  const source = join(root, 'test/lucene/judge/Judge.java');
  try {
    execFileSync('javac', ['-nowarn', '-cp', jars.join(delimiter), '-d', classes, source], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    if (isNotFound(error)) throw missing('There is no javac, the compiler of a JDK.');
    throw error;
  }
  const java = spawn('java', ['-Xss1m', '-cp', [...jars, classes].join(delimiter), 'Judge'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return talkTo(java);
}

function findJars(folder: string): readonly string[] {
  if (!existsSync(folder)) throw missing(`The folder of Lucene's jars, ${folder}, does not exist.`);
  const names = readdirSync(folder).sort();
  return JARS.map((start) => {
    const name = names.find((one) => new RegExp(`^${start}(?:-\\d[\\w.+~-]*)?\\.jar$`).test(one));
    if (!name) throw missing(`The folder ${folder} has no ${start}.jar.`);
    return join(folder, name);
  });
}

function missing(what: string): LuceneMissing {
  return new LuceneMissing(
    `${what} npm run lucene needs a JDK, the jars of Lucene 8 and those of Jackson: on Debian the packages ${PACKAGES}. ` +
      `Where the jars are elsewhere, put their folder into the environment variable ${JARS_VARIABLE}.`,
  );
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function talkTo(java: ChildProcess): Promise<Lucene> {
  const { stdin, stdout } = java;
  if (!stdin || !stdout) throw new Error('The process has no streams.');
  const waiting: { resolve(line: string): void; reject(error: Error): void }[] = [];
  const nextLine = (): Promise<string> => new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  const fail = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  const greeting = nextLine();
  createInterface({ input: stdout, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => waiting.shift()?.resolve(line));
  stdin.on('error', fail);
  java.on('error', (error) => fail(isNotFound(error) ? missing('There is no java.') : error));
  java.on('exit', (status) => fail(new Error(`The process that runs Lucene ended with status ${status}.`)));
  const { lucene: version } = JSON.parse(await greeting) as { readonly lucene: string };
  return {
    version,
    ask: async (question) => {
      const line = nextLine();
      stdin.write(`${JSON.stringify(question)}\n`);
      const { answers } = JSON.parse(await line) as { readonly answers: readonly (string | { readonly error: string })[] };
      return answers.map((answer) => (typeof answer === 'string' ? answer : undefined));
    },
    close: () => void stdin.end(),
  };
}
