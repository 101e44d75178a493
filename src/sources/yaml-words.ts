import type { ErrorCode } from 'yaml';

const INDENTATION = 'The indentation does not fit the lines above, or a closing bracket is missing.';
const NOT_YAML = 'This cannot be read as YAML.';

/** What the reader of YAML complains of, as a sentence. */
export const YAML_WORDS: { readonly [C in ErrorCode]: string } = {
  ALIAS_PROPS: NOT_YAML,
  BAD_ALIAS: NOT_YAML,
  BAD_COLLECTION_TYPE: 'This does not have the type that its tag says.',
  BAD_DIRECTIVE: 'A line that starts with % is for YAML itself, and YAML does not know this one.',
  BAD_DQ_ESCAPE: 'YAML does not know this use of \\ between double quotes.',
  BAD_INDENT: INDENTATION,
  BAD_PROP_ORDER: NOT_YAML,
  BAD_SCALAR_START: 'YAML keeps this character for itself at the start of a word; put the word between quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'This stands on one line with the key above it; give it a line of its own, indented.',
  BLOCK_IN_FLOW: 'Between { } or [ ] entries are separated by commas, not by lines.',
  DUPLICATE_KEY: 'This key stands here a second time.',
  IMPOSSIBLE: NOT_YAML,
  KEY_OVER_1024_CHARS: 'This key is too long.',
  MISSING_CHAR: 'Something is missing here: a comma, a colon, a blank after a colon, or a closing quote or bracket.',
  MULTILINE_IMPLICIT_KEY: 'A key stands on one line, with a colon after it.',
  MULTIPLE_ANCHORS: NOT_YAML,
  MULTIPLE_DOCS: 'A second document starts here; the file should hold one.',
  MULTIPLE_TAGS: NOT_YAML,
  NON_STRING_KEY: 'A key is one word; this is more.',
  RESOURCE_EXHAUSTION: NOT_YAML,
  TAB_AS_INDENT: 'YAML indents with spaces, not with tabs.',
  TAG_RESOLVE_FAILED: 'A word that starts with ! is for YAML itself here; take it out, or put it between quotes.',
  UNEXPECTED_TOKEN: NOT_YAML,
};
