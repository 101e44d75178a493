import { type Equality, type Interval, UNBOUNDED } from '../../ast/filter.ts';
import { codePoint } from '../../text/hidden.ts';
import { type Span, slice } from '../../text/span.ts';
import { type Match, type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly part: 'field' | 'value';
  readonly text: string;
  /** Each once, as `U+200B`. */
  readonly characters: readonly string[];
}

/** Controls, formats, variation selectors, fillers and lone surrogates; what is shown as a gap is a blank and no word's part. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
const ALL_HIDDEN = new RegExp(HIDDEN, 'gu');
export const hiddenCharacterDocs: RuleDocs = {
  summary: 'A character that no screen shows, inside a name or a value.',
  why: 'Names and values have letters, digits, `_` and `-` (face_02_0012). The service takes a hidden character for one more character of the word (observed on Lucene 8.7, very probably its engine), so the filter asks for something else than what a person sees.',
  examples: {
    bad: [
      { text: 'age\u200b:20', mark: 'age\u200b', fixed: ['age:20'] },
      { text: 'color:\ufeffred', mark: '\ufeffred', fixed: ['color:red'] },
      { text: 'age:[20 TO 3\u00ad0]', mark: '3\u00ad0', fixed: ['age:[20 TO 30]'] },
      { text: 'color:\ud800', mark: '\ud800' },
    ],
    good: ['color:red', 'external_image_id:40f0fdce-7797-46e5-9baa-fc11c5cc5d13'],
  },
};

export const hiddenCharacter: Rule<Data> = {
  code: 'hidden-character',
  severity: 'error',
  message: ({ part, text, characters }) =>
    `The ${part === 'field' ? 'field name' : 'value'} ${quote(text)} holds ${listed(characters)}, which no screen shows; to the service it is another ${part}.`,
  help: () => 'Such characters usually come along when text is copied from a page or a chat.',
  finds: { Equality: find, Interval: find },
  fixes({ span, data }, { text }) {
    const shown = slice(text, span).replace(ALL_HIDDEN, '');
    return shown === '' ? [] : [replace(data.characters.length > 1 ? 'leave them out' : 'leave it out', span, shown)];
  },
};

/** All of ASCII that a screen shows. */
const SHOWN = /^[ -~]*$/;

function find(node: Equality | Interval): readonly Match<Data>[] | undefined {
  const texts = node.kind === 'Equality' ? node.value : node.lower + node.upper;
  if (SHOWN.test(node.field + texts)) return undefined;
  const { field, value, lower, upper } = node.origin ?? {};
  const ends: readonly Piece[] =
    node.kind === 'Equality'
      ? [['value', node.value, value]]
      : [
          ['value', node.lower, lower ?? value],
          ['value', node.upper, upper ?? value],
        ];
  const pieces: readonly Piece[] = [['field', node.field, field], ...ends];
  return pieces.flatMap(([part, text, span]) =>
    span && text !== UNBOUNDED && HIDDEN.test(text)
      ? [{ span, data: { part, text, characters: [...new Set(text.match(ALL_HIDDEN))].map(codePoint) } }]
      : [],
  );
}

type Piece = readonly [part: Data['part'], text: string, span: Span | undefined];

function listed(characters: readonly string[]): string {
  return characters.length > 4 ? `${characters.slice(0, 4).join(', ')} and more` : characters.join(' and ');
}
