import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, fileText, top } from '../support/files.ts';

/** The rooms that read a text, which may come from anywhere. */
const ROOMS = ['ast', 'canonical', 'check', 'diagnostic', 'lucene', 'schema', 'semantics', 'stamp', 'syntax', 'text'];

/** A regular expression and where it stands. */
interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const files = ['grammar', ...ROOMS.map((room) => `src/${room}`)].flatMap(filesBelow).filter((file) => file.endsWith('.ts'));

/** Those written between slashes. */
function literalsIn(file: string): readonly Pattern[] {
  const patterns: Pattern[] = [];
  const source = ts.createSourceFile(file, fileText(file), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      patterns.push({ place: `${file}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return patterns;
}

/** Those put together while the modules of the rooms are loaded; `new RegExp` stands nowhere else. */
async function constructed(): Promise<readonly Pattern[]> {
  const patterns: Pattern[] = [];
  const Original = RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args) {
      const made = Reflect.construct(target, args) as RegExp;
      const line = new Error('place').stack
        ?.split('\n')
        .find((one) => one.includes(`${top}grammar/`) || one.includes(`${top}src/`));
      if (line) patterns.push({ place: line.slice(line.indexOf(top) + top.length), source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    // Other tests may have loaded the modules already; by another name they are loaded again.
    for (const file of files) await import(/* @vite-ignore */ `${top}${file}?patterns`);
  } finally {
    globalThis.RegExp = Original;
  }
  return patterns;
}

/** What a text of one repeated character makes slow, if there is such a character. */
function slowness({ place, source, flags }: Pattern): readonly string[] {
  // The lexer tries its patterns where it stands, and nowhere else.
  const isSticky = /^grammar\/(?:documented|(?:foreign\/)?tokens)\.ts/.test(place) && !flags.includes('y');
  const { reports } = analyse({ source, flags: isSticky ? `${flags}y` : flags });
  return reports.map(({ type, character }) => `${place} /${source}/${flags}: ${type}, by repeating ${character.pick}`);
}

describe('a regular expression takes time in proportion to the text', () => {
  it('between slashes', () => {
    const patterns = files.flatMap(literalsIn);
    expect(patterns.length).toBeGreaterThan(150);
    expect(patterns.flatMap(slowness)).toEqual([]);
  });

  it('put together from parts', async () => {
    const patterns = await constructed();
    expect(patterns.length).toBeGreaterThan(30);
    expect(patterns.flatMap(slowness)).toEqual([]);
  });

  it('the judge finds what is slow', () => {
    const slow = ['\\s+$', '(?:a|a)+b', 'a*a*b'].map((source) => slowness({ place: 'here', source, flags: '' }).length > 0);
    expect(slow).toEqual([true, true, true]);
  });
});
