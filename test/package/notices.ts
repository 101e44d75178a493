import { existsSync } from 'node:fs';
import { filesBelow, fileText, top } from '../support/files.ts';

const HEAD = `frs-filter contains code of the following packages. Their licences are repeated here as they ask for.

Written by \`npm run generate\` from what the build took in; not for editing.
`;

/** Returns the licences of all packages of which the build took something in, as the source maps list it. */
export function thirdPartyNotices(): string {
  const sources = filesBelow('dist')
    .filter((file) => /\.c?js\.map$/.test(file))
    .flatMap((file) => (JSON.parse(fileText(file)) as { readonly sources: readonly string[] }).sources);
  const folders = sources.flatMap((source) => /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(source) ?? []);
  // A bundled package's own source map may name what was bundled into it, which its licence covers.
  const packages = [...new Set(folders)].filter((folder) => existsSync(`${top}${folder}/package.json`)).map(packageIn);
  return [HEAD, ...packages.sort(byName).map(notice)].join(`\n${'-'.repeat(80)}\n\n`);
}

interface Package {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

function packageIn(folder: string): Package {
  return { ...(JSON.parse(fileText(`${folder}/package.json`)) as Omit<Package, 'folder'>), folder };
}

function byName(a: Package, b: Package): number {
  return a.name < b.name ? -1 : 1;
}

function notice({ folder, name, version, license }: Package): string {
  const texts = filesBelow(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file.slice(`${folder}/`.length)));
  if (texts.length === 0) throw new Error(`${name} brings no licence text.`);
  return `${name} ${version} (${license})\n\n${texts.map((file) => fileText(file).replaceAll('\r\n', '\n').trim()).join('\n\n')}\n`;
}
