import type { TokenType } from 'chevrotain';
import { FilterParser } from '../../grammar/parser.ts';
import { SPACES, UNUSUAL_SPACES, WORD_PART, WORD_START } from '../../grammar/spelling.ts';
import { tokens } from '../../grammar/tokens.ts';

/** Classes of characters that stand in many patterns, by the name they have there. */
const CLASSES: readonly (readonly [string, string])[] = [
  ['word-start', WORD_START],
  ['word-part', WORD_PART],
];

/** A piece of the grammar as Chevrotain writes it down. */
interface Part {
  readonly type: string;
  readonly name?: string;
  readonly definition?: readonly Part[];
}

const HEAD = `/* The grammar that the parser runs, in the notation of the W3C's EBNF. Written by \`npm run generate\`; not for editing.

   It takes more than the manual documents: what is odd has a place of its own here, and a rule that speaks of it.
   Blanks may stand between any two tokens. Where two tokens match, the one listed first is taken.
   A pattern is a regular expression; <word-start> and <word-part> are described at the end. */`;

/** The grammar as text: the rules, the groups of tokens that the rules use, and what each token matches. */
export function ebnf(): string {
  const parser = new FilterParser({ recovery: false });
  const productions: readonly Part[] = parser.getSerializedGastProductions();
  const rules = productions.map((rule) => `${rule.name} ::= ${sequence(rule.definition)}`);
  const groups = tokens.filter(isGroup).map((group) => `${group.name} ::= ${membersOf(group).join(' | ')}`);
  const leaves = tokens.filter((token) => !isGroup(token)).map((token) => `${token.name} ::= /${pattern(token)}/${flags(token)}`);
  const classes = CLASSES.map(([name, source]) => `<${name}> ::= ${blanksNamed(source)}`);
  const blanks = [`<blanks> ::= [${SPACES}]`, `<odd-blanks> ::= [${UNUSUAL_SPACES}]`];
  return `${[HEAD, ...titled('Rules', rules), ...titled('What a token can serve as', groups), ...titled('Tokens, in match order', leaves), ...titled('Characters', [...classes, ...blanks])].join('\n\n')}\n`;
}

function titled(title: string, productions: readonly string[]): readonly string[] {
  const width = Math.max(...productions.map((production) => production.indexOf(' ::= ')));
  const aligned = productions.map((production) => {
    const [name = '', ...rest] = production.split(' ::= ');
    return `${name.padEnd(width)} ::= ${rest.join(' ::= ')}`;
  });
  return [`/* ${title} */`, aligned.join('\n')];
}

function sequence(parts: readonly Part[] = []): string {
  return parts.map(text).join(' ');
}

function text(part: Part): string {
  const { type, name = '', definition: parts } = part;
  switch (type) {
    case 'Terminal':
    case 'NonTerminal':
      return name;
    case 'Option':
      return `${grouped(parts)}?`;
    case 'Repetition':
      return `${grouped(parts)}*`;
    case 'RepetitionMandatory':
      return `${grouped(parts)}+`;
    case 'Alternation':
      return alternation(parts);
    case 'Alternative':
      return sequence(parts);
    default:
      throw new Error(`The EBNF has no words for ${type}.`);
  }
}

/** An alternative of nothing makes the others optional. */
function alternation(alternatives: readonly Part[] = []): string {
  const texts = alternatives.map(text);
  const some = `( ${texts.filter((alternative) => alternative !== '').join(' | ')} )`;
  return texts.includes('') ? `${some}?` : some;
}

function grouped(parts: readonly Part[] = []): string {
  const inside = sequence(parts);
  return parts.length === 1 && !inside.endsWith('?') ? inside : `( ${inside} )`;
}

/** Categories match nothing themselves. */
function isGroup(token: TokenType): boolean {
  return !(token.PATTERN instanceof RegExp) || token.PATTERN.source === 'NOT_APPLICABLE';
}

function membersOf(group: TokenType): readonly string[] {
  return tokens.filter(({ CATEGORIES = [] }) => CATEGORIES.includes(group)).map(({ name }) => name);
}

function pattern({ PATTERN }: TokenType): string {
  const { source } = PATTERN as RegExp;
  return blanksNamed(CLASSES.reduce((named, [name, characters]) => named.replaceAll(characters, `<${name}>`), source));
}

function blanksNamed(source: string): string {
  return source.replaceAll(SPACES, '<blanks>').replaceAll(UNUSUAL_SPACES, '<odd-blanks>');
}

function flags({ PATTERN }: TokenType): string {
  return (PATTERN as RegExp).flags;
}
