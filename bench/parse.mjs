import { parse as parseRsql } from '@rsql/parser';
import { checkFilter, defineSchema, parseFilter } from 'frs-filter';
import { corpus, definitions } from './corpus.mjs';
import { medians, ratio } from './measure.mjs';

/** Reading, and reading and judging, a mixed corpus; beside the fastest peer, which reads a translation of it. */
export async function parseRows({ filters, rounds }) {
  const schema = defineSchema(definitions);
  const texts = corpus(filters);
  const refused = texts.find(({ text }) => !checkFilter(text, schema).ok);
  if (refused) throw new Error(`The corpus has ${refused.text}`);
  const each = (use) => ({
    run: () => {
      for (const filter of texts) use(filter);
    },
  });
  const [parsing, checking, other] = await medians(
    [each(({ text }) => parseFilter(text)), each(({ text }) => checkFilter(text, schema)), each(({ rsql }) => parseRsql(rsql))],
    rounds,
  );
  return [
    ratio('parseFilter', '@rsql/parser', parsing, other, 1.5),
    ratio('checkFilter', '@rsql/parser', checking, other, 0.1),
    ratio('checkFilter', 'parseFilter', checking, parsing, 0.25),
  ];
}
