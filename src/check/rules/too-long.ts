import { type RuleDocs, syntaxRule } from '../rule.ts';

export const tooLongDocs: RuleDocs = {
  summary: 'A filter of more than 64 KiB.',
  why: 'What the service takes at most is unknown. A text this long is more often a file pasted by mistake than a filter.',
  examples: { bad: [{ text: ' '.repeat(65_537), mark: ' '.repeat(65_537) }], good: ['age:20'] },
};

export const tooLong = /* @__PURE__ */ syntaxRule<'too-long'>({
  code: 'too-long',
  severity: 'error',
  fatal: true,
  message: ({ length, limit }) => `This filter has ${length} characters; at most ${limit} are read.`,
  help: () => 'split it into several filters, and delete by one after the other',
});
