import type { TokenType } from 'chevrotain';
import { DocumentedParser, documentedTokens } from '../../grammar/documented.ts';
import { tokens as acceptedTokens } from '../../grammar/foreign/tokens.ts';
import { FilterParser } from '../../grammar/parser.ts';
import { SPACES, UNUSUAL_SPACES, WORD_PART, WORD_START } from '../../grammar/spelling.ts';

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

/** A grammar to write down. */
interface Language {
  readonly head: string;
  readonly productions: readonly Part[];
  readonly tokens: readonly TokenType[];
}

const DOCUMENTED_HEAD = `/* The documented language, in the notation of the W3C's EBNF. Written by \`npm run generate\`; not for editing.

   Spaces may stand between any two tokens. Where two tokens match, the one listed first is taken. */`;

const ACCEPTED_HEAD = `/* The grammar that the parser runs, in the notation of the W3C's EBNF. Written by \`npm run generate\`; not for editing.

   It accepts more than the manual documents: each foreign form has a place of its own here, and a rule that reports it.
   Spaces may stand between any two tokens. Where two tokens match, the one listed first is taken.
   A pattern is a regular expression; <word-start> and <word-part> are described at the end. */`;

/** The documented language as EBNF. */
export function documentedEbnf(): string {
  return ebnf({
    head: DOCUMENTED_HEAD,
    productions: new DocumentedParser().getSerializedGastProductions(),
    tokens: documentedTokens,
  });
}

/** Everything that the parser accepts, as EBNF. */
export function acceptedEbnf(): string {
  return ebnf({
    head: ACCEPTED_HEAD,
    productions: new FilterParser({ recovery: false }).getSerializedGastProductions(),
    tokens: acceptedTokens,
  });
}

/** The rules, the groups of tokens that the rules use, and what each token matches. */
function ebnf({ head, productions, tokens }: Language): string {
  const rules = productions.map((rule) => `${rule.name} ::= ${sequence(rule.definition)}`);
  const groups = tokens.filter(isGroup).map((group) => `${group.name} ::= ${membersOf(group, tokens).join(' | ')}`);
  const leaves = tokens.filter((token) => !isGroup(token)).map((token) => `${token.name} ::= ${pattern(token)}`);
  const classes = CLASSES.map(([name, source]) => `<${name}> ::= ${blanksNamed(source)}`);
  const characters = [...classes, `<blanks> ::= [${SPACES}]`, `<odd-blanks> ::= [${UNUSUAL_SPACES}]`];
  const sections = [head, ...titled('Rules', rules)];
  if (groups.length > 0) sections.push(...titled('What a token can serve as', groups));
  sections.push(...titled('Tokens, in match order', leaves));
  if (groups.length > 0) sections.push(...titled('Characters', characters));
  return `${sections.join('\n\n')}\n`;
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
  return token.PATTERN instanceof RegExp && token.PATTERN.source === 'NOT_APPLICABLE';
}

function membersOf(group: TokenType, tokens: readonly TokenType[]): readonly string[] {
  return tokens.filter(({ CATEGORIES = [] }) => CATEGORIES.includes(group)).map(({ name }) => name);
}

function pattern({ PATTERN }: TokenType): string {
  if (!(PATTERN instanceof RegExp)) return `'${PATTERN}'`;
  const { source, flags } = PATTERN;
  const named = CLASSES.reduce((text, [name, characters]) => text.replaceAll(characters, `<${name}>`), source);
  return `/${blanksNamed(named)}/${flags}`;
}

function blanksNamed(source: string): string {
  return source.replaceAll(SPACES, '<blanks>').replaceAll(UNUSUAL_SPACES, '<odd-blanks>');
}
