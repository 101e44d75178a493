import { expect, test } from 'vitest';
import { top } from '../support/files.ts';
import { acceptedEbnf, documentedEbnf } from './ebnf.ts';
import { readmeWithRooms } from './readme.ts';
import { rulesPage } from './rules-page.ts';

// `npm run generate` writes these files; here they are held to what they were made from.

test('the EBNF of the documented language is that of its productions', async () => {
  await expect(documentedEbnf()).toMatchFileSnapshot(`${top}grammar/generated/documented.ebnf`);
});

test('the EBNF of what is accepted is that of the grammar that runs', async () => {
  await expect(acceptedEbnf()).toMatchFileSnapshot(`${top}grammar/generated/accepted.ebnf`);
});

test('RULES.md says what the rules say', async () => {
  await expect(rulesPage()).toMatchFileSnapshot(`${top}RULES.md`);
});

test('the README draws the map that the imports are held to', async () => {
  await expect(readmeWithRooms()).toMatchFileSnapshot(`${top}README.md`);
});
