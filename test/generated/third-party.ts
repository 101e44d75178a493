import { filesBelow, fileText } from '../support/files.ts';

const HEAD = `frs-filter contains code of the following packages. Their licences are repeated here as they ask for.

Written by \`npm run generate\` from what the build took in; not for editing.
`;

/** The licences of all packages of which the build took something in; the bundler leaves each file's path as a comment. */
export function thirdPartyNotices(): string {
  const paths = filesBelow('dist')
    .filter((file) => /\.c?js$/.test(file))
    .flatMap((file) => [...fileText(file).matchAll(/node_modules\/((?:@[^/"\s]+\/)?[^/"\s]+)\//g)].map(([, name = '']) => name));
  const packages = [...new Set(paths)].sort();
  return [HEAD, ...packages.map(notice)].join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(name: string): string {
  const { version, license } = JSON.parse(fileText(`node_modules/${name}/package.json`)) as Record<'version' | 'license', string>;
  const texts = filesBelow(`node_modules/${name}`).filter((file) =>
    /^(?:licen[cs]e|notice|copying)/i.test(file.slice(`node_modules/${name}/`.length)),
  );
  if (texts.length === 0) throw new Error(`${name} brings no licence text.`);
  return `${name} ${version} (${license})\n\n${texts.map((file) => fileText(file).replaceAll('\r\n', '\n').trim()).join('\n\n')}\n`;
}
