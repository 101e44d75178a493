import { isWord } from '../../../grammar/spelling.ts';
import type { FieldType } from '../../schema/field-type.ts';
import { codePoint } from '../../text/hidden.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly value: string;
  /** The first that is not allowed. */
  readonly character: string;
  /** What was probably meant. */
  readonly plain?: string;
}

/** Longer texts are no word with a mark round it. */
const LONGEST = 300;
export const stringCharacterDocs: RuleDocs = {
  summary: 'A character that the manual does not allow in a string.',
  why: 'A string has letters, digits, `_` and `-` (face_02_0012). What the service does with other characters is unknown, and a delete is no place to find out.',
  examples: {
    bad: [
      { text: 'color:张三', mark: '张三' },
      { text: 'external_image_id:a@b', mark: 'a@b' },
      { text: 'color:red.', mark: 'red.', fixed: ['color:red'] },
      { text: 'color:ｒｅｄ', mark: 'ｒｅｄ', fixed: ['color:red'] },
    ],
    good: ['color:dark_red', 'external_image_id:40f0fdce-7797-46e5-9baa-fc11c5cc5d13'],
  },
};

export const stringCharacter: Rule<Data> = {
  code: 'string-character',
  severity: 'error',
  message: ({ value, character }) =>
    `${quote(value)} holds ${quote(character)}${/^[ -~]$/.test(character) ? '' : ` (${codePoint(character)})`}; the manual allows letters from a to z, digits, \`_\` and \`-\`, and what the service does with others is unknown.`,
  finds: {
    problem: {
      character({ text, type, clause }, { character }) {
        // Ends of a range are left to the rule about ranges.
        if (clause.kind === 'Interval') return undefined;
        const plain = plainWord(text, type);
        return { value: text, character, ...(plain !== undefined && { plain }) };
      },
    },
  },
  fixes: ({ span, data }) => (data.plain === undefined ? [] : [replace(`write ${data.plain}`, span, data.plain)]),
};

function plainWord(value: string, type: FieldType): string | undefined {
  if (value.length > LONGEST) return undefined;
  const bare = value.replace(/^[^\p{L}\p{M}\p{N}_-]+|(?<![^\p{L}\p{M}\p{N}_-])[^\p{L}\p{M}\p{N}_-]+$/gu, '');
  return [value.normalize('NFKC'), bare].find((word) => isWord(word) && !type.problem(word));
}
