/** A room of the house: what it is for, and what it may import. */
export interface Room {
  /** A folder of `src`, or what its path begins with. */
  readonly path: string;
  /** What it is for, in one sentence. */
  readonly holds: string;
  /** Rooms; each stands above this one in the list, so that data walks the corridor one way. */
  readonly rooms: readonly string[];
  /** Packages, and Node's own modules as `node:`. */
  readonly packages?: readonly string[];
}

/** From the front of the corridor to its end. `import type` counts as an import. */
export const rooms: readonly Room[] = [
  { path: 'grammar/spelling.ts', holds: 'How the documented language is written, free of the parser.', rooms: [] },
  {
    path: 'src/text/',
    holds: 'Spans, positions and edits of a text, and the likeliest meaning of a misspelled word.',
    rooms: [],
    packages: ['fastest-levenshtein'],
  },
  {
    path: 'src/ast/',
    holds: 'What a filter is: five kinds of node, walked, transformed, searched and compared.',
    rooms: ['src/text/'],
  },
  {
    path: 'grammar/',
    holds: 'What the language is: the documented language first, then what people write instead.',
    rooms: ['grammar/spelling.ts', 'src/text/', 'src/ast/'],
    packages: ['chevrotain'],
  },
  {
    path: 'src/schema/',
    holds: 'What the faces of a face set carry: fields, and the values of the six types.',
    rooms: [],
    packages: ['zod/mini'],
  },
  {
    path: 'src/canonical/',
    holds: 'The canonical form in both directions: tree to text, and text to tree in one pass.',
    rooms: ['grammar/spelling.ts', 'src/text/', 'src/ast/'],
  },
  {
    path: 'src/stamp/',
    holds: 'The stamp of a checked filter, and its verification.',
    rooms: ['src/ast/', 'src/schema/', 'src/canonical/'],
  },
  {
    path: 'src/diagnostic/',
    holds: 'Diagnostics, and how they are rendered.',
    rooms: ['src/text/'],
    packages: ['get-east-asian-width'],
  },
  {
    path: 'src/lucene/',
    holds: 'How the service reads a text: a second reader, independent of the grammar.',
    rooms: ['src/text/', 'src/ast/', 'src/schema/'],
  },
  {
    path: 'src/semantics/',
    holds: 'What a filter matches: predicate, comparison, explanation, analysis.',
    rooms: ['src/ast/', 'src/schema/', 'src/stamp/'],
  },
  {
    path: 'src/syntax/',
    holds: 'Text to tree and syntax issues, within limits.',
    rooms: ['src/ast/', 'grammar/', 'src/canonical/'],
    packages: ['chevrotain'],
  },
  {
    path: 'src/check/',
    holds: 'Text and schema to diagnostics, by one rule per file, and the stamp.',
    rooms: [
      'grammar/spelling.ts',
      'src/text/',
      'src/ast/',
      'grammar/',
      'src/schema/',
      'src/canonical/',
      'src/stamp/',
      'src/diagnostic/',
      'src/lucene/',
      'src/semantics/',
      'src/syntax/',
    ],
    packages: ['fastest-levenshtein'],
  },
  {
    path: 'src/build/',
    holds: 'Typed calls to tree.',
    rooms: ['grammar/spelling.ts', 'src/ast/', 'src/schema/'],
  },
  {
    path: 'src/tag/',
    holds: 'The template tag: a template with values in its placeholders to a checked filter.',
    rooms: ['src/ast/', 'src/schema/', 'src/stamp/', 'src/check/', 'src/build/'],
  },
  {
    path: 'src/request/',
    holds: 'Checked filter to a delete request as plain data, and what the answer says. Nothing is sent here.',
    rooms: ['src/stamp/'],
  },
  {
    path: 'src/zod/',
    holds: 'The bridge to the schemas of zod, published on its own.',
    rooms: ['src/schema/', 'src/stamp/', 'src/check/'],
    packages: ['zod/mini'],
  },
  {
    path: 'src/rules/',
    holds: 'The documentation of the rules, published on its own.',
    rooms: ['src/diagnostic/', 'src/check/'],
  },
  {
    path: 'src/index.ts',
    holds: 'The front door: what is published, without logic.',
    rooms: [
      'src/text/',
      'src/ast/',
      'src/schema/',
      'src/canonical/',
      'src/stamp/',
      'src/diagnostic/',
      'src/lucene/',
      'src/semantics/',
      'src/syntax/',
      'src/check/',
      'src/build/',
      'src/tag/',
      'src/request/',
    ],
  },
  {
    path: 'src/sources/',
    holds: 'Where faces and filters are stored: one reader per container.',
    rooms: ['src/text/', 'src/schema/', 'src/semantics/'],
    packages: ['@babel/parser', '@babel/types', 'csv-parse', 'jsonc-parser', 'lossless-json', 'yaml'],
  },
  {
    path: 'src/files/',
    holds: 'Files on disk and in git: found, read and replaced as a whole.',
    rooms: [],
    packages: ['ignore', 'node:'],
  },
  {
    path: 'src/lint/',
    holds: 'What is said about stored filters: findings in their files, what can be fixed, and reports.',
    rooms: ['src/text/', 'src/ast/', 'src/schema/', 'src/diagnostic/', 'src/lucene/', 'src/check/', 'src/rules/', 'src/sources/'],
    packages: ['diff', 'sarif'],
  },
  {
    path: 'src/history/',
    holds: 'What has become of stored filters between two versions of a file.',
    rooms: ['src/text/', 'src/schema/', 'src/lucene/', 'src/semantics/', 'src/check/', 'src/sources/'],
    packages: ['diff'],
  },
  {
    path: 'src/config/',
    holds: 'Configuration and schema files, with the place of everything in them.',
    rooms: ['src/text/', 'src/schema/', 'src/diagnostic/', 'src/check/', 'src/sources/', 'src/files/', 'src/lint/'],
    packages: ['jsonc-parser', 'lilconfig', 'yaml', 'node:'],
  },
  {
    path: 'src/cli/',
    holds: 'The command: arguments and streams to an exit status.',
    rooms: [
      'src/text/',
      'src/ast/',
      'src/lucene/',
      'src/semantics/',
      'src/check/',
      'src/rules/',
      'src/index.ts',
      'src/sources/',
      'src/files/',
      'src/lint/',
      'src/history/',
      'src/config/',
    ],
    packages: ['cli-progress', 'commander', 'lossless-json', 'picocolors', 'node:'],
  },
];

/** Longer than 250 lines, each for a reason. */
export const longFiles: Readonly<Record<string, string>> = {
  'grammar/parser.ts': 'The rules of the grammar are one class, to be read as one page.',
  'src/check/rules/index.ts': 'The list of all rules, and of their documentation.',
};
