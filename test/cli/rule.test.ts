import { expect, test } from 'vitest';
import { fileRules } from '../../src/lint/rules.ts';
import { rules } from '../../src/rules/index.ts';
import { command } from './command.ts';

test('the list has the rules about filters and those about files', async () => {
  const { status, out, err } = await command(['rule']);
  const codes = out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ')[0]);
  expect([status, codes, err]).toEqual([0, [...rules, ...fileRules].map(({ code }) => code), '']);
  expect(out).toMatch(/^inverted-range +error +A range that starts above its end\.$/m);
  expect(out).toMatch(/^unused-ignore +warning +A comment ignores a finding that is not there\.$/m);
});

test('the page of a rule about filters', async () => {
  expect(await command(['rule', 'bare-negation'])).toEqual({
    status: 0,
    out: [
      'bare-negation (warning)',
      'A `!` without brackets of its own, where it is understood all the same.',
      '',
      'The manual says to put brackets before and after a negation (face_02_0014); without them its meaning depends on what stands beside it.',
      '',
      'warning[bare-negation]: A negation has brackets of its own in the manual.',
      '  1 | age:20 && !male:true',
      '    |           ^',
      '  help: put the negation into brackets of its own: (!male:true)   (matches the same faces)',
      '',
      'warning[bare-negation]: A negation has brackets of its own in the manual.',
      '  1 | !color:brown',
      '    | ^',
      '  help: put the negation into brackets of its own: (!color:brown)   (matches the same faces)',
      '',
      'Nothing is said about:',
      '  age:20 && (!male:true)',
      '  (!color:brown)',
      '',
    ].join('\n'),
    err: '',
  });
});

test('the page of a rule about files', async () => {
  expect(await command(['rule', 'unused-ignore'])).toEqual({
    status: 0,
    out: [
      'unused-ignore (warning)',
      'A comment ignores a finding that is not there.',
      '',
      'It would hide the same mistake when somebody makes it later.',
      '',
      'Said about:',
      '  # frs-filter-ignore redundant-clause: grown over the years',
      '  age:[20 TO 30]',
      '',
      'Nothing is said about:',
      '  age:[20 TO 30]',
      '',
    ].join('\n'),
    err: '',
  });
});

test('every rule has a page, with an example at least', async () => {
  const pages = await Promise.all(
    [...rules, ...fileRules].map(async ({ code }) => ({ code, ...(await command(['rule', code])) })),
  );
  const short = pages.filter(
    ({ code, status, out, err }) => !(status === 0 && err === '' && out.startsWith(`${code} (`) && out.split('\n\n').length >= 4),
  );
  expect(short).toEqual([]);
});

test.each([
  ['inverted-rnge', 'There is no rule called inverted-rnge. Did you mean inverted-range?'],
  ['unsed-ignore', 'There is no rule called unsed-ignore. Did you mean unused-ignore?'],
  ['xyz', 'There is no rule called xyz.'],
])('there is no rule %s', async (code, words) => {
  expect(await command(['rule', code])).toEqual({
    status: 2,
    out: '',
    err: `frs-filter: ${words}\nfrs-filter rule lists them.\n`,
  });
});
