import { expect, test } from 'vitest';
import { top } from '../support/files.ts';
import { ebnf } from './ebnf.ts';
import { readmeWithRooms } from './readme.ts';
import { rulesPage } from './rules-page.ts';
import { thirdPartyNotices } from './third-party.ts';

// `npm run generate` writes these files; here they are held to what they were made from.

test('the EBNF is that of the grammar that runs', async () => {
  await expect(ebnf()).toMatchFileSnapshot(`${top}grammar/generated/filter.ebnf`);
});

test('RULES.md says what the rules say', async () => {
  await expect(rulesPage()).toMatchFileSnapshot(`${top}RULES.md`);
});

test('the README draws the map that the imports are held to', async () => {
  await expect(readmeWithRooms()).toMatchFileSnapshot(`${top}README.md`);
});

test('the notices name all that is bundled', async () => {
  await expect(thirdPartyNotices()).toMatchFileSnapshot(`${top}THIRD-PARTY-NOTICES`);
});
