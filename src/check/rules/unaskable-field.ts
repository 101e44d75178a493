import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const unaskableFieldDocs: RuleDocs = {
  summary: 'A field whose name no filter can write.',
  why: 'The service lets a face set define fields called `AND`, `OR`, `NOT` or `-x`, but reads these names as operators and signs in a filter.',
  examples: {
    bad: [
      { text: 'AND:1', mark: 'AND' },
      { text: '"two words":1', mark: '"two words"' },
    ],
    good: ['color:and'],
  },
};

export const unaskableField = /* @__PURE__ */ syntaxRule<'unaskable-field'>({
  code: 'unaskable-field',
  severity: 'error',
  fatal: true,
  message: ({ field }) => `No filter can ask for the field ${quote(field)}: the service reads its name as something else.`,
  help: () => 'delete such faces by their face_id, or by the call that deletes by one field outside the filter language',
});
