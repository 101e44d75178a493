import { expect, test } from 'vitest';
import { top } from '../support/files.ts';
import { thirdPartyNotices } from './notices.ts';

// `npm run generate` writes this file too.
test('the notices name all that is bundled', async () => {
  await expect(thirdPartyNotices()).toMatchFileSnapshot(`${top}THIRD-PARTY-NOTICES`);
});
