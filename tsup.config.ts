import { readFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Each stands in a file of its own, so that a bundle takes the rooms it uses and no parser, whose tokens are made on import. */
const library = {
  index: 'src/index.ts',
  zod: 'src/zod/index.ts',
  build: 'src/build/build.ts',
  print: 'src/print/print.ts',
  request: 'src/request/request.ts',
  schema: 'src/schema/schema.ts',
};

/** The core brings its own `zod/mini`; a schema for the user's forms is made with the user's zod. */
const zodOfTheUser: Plugin = {
  name: 'zod-of-the-user',
  setup(build) {
    build.onResolve({ filter: /^zod\b/ }, ({ path, importer }) =>
      /src[\\/]zod[\\/]index\.ts$/.test(importer) ? { path, external: true } : undefined,
    );
  },
};

/**
 * Code made out of text breaks content security policies, even where it is only tried. `z.config({ jitless: true })` would do
 * for zod, but sets `globalThis.__zod_globalConfig`, which the user's own zod reads too; so the bundled copy never asks.
 */
const REPLACED: readonly (readonly [RegExp, RegExp, string])[] = [
  [/lodash-es[\\/]_root\.js$/, /Function\('return this'\)\(\)/, 'globalThis'],
  [/zod[\\/]v4[\\/]core[\\/]util\.js$/, /const F = Function;\s*new F\(""\);\s*return true;/, 'return false;'],
  [/zod[\\/]v4[\\/]core[\\/]doc\.js$/, /const F = Function;[\s\S]*return factory\(.*\);/, 'throw new Error("Not reached without eval.");'],
];

const noCodeFromText: Plugin = {
  name: 'no-code-from-text',
  setup(build) {
    for (const [file, found, put] of REPLACED)
      build.onLoad({ filter: file }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        if (!found.test(text)) throw new Error(`${path} is no longer as tsup.config.ts knows it.`);
        return { contents: text.replace(found, put), loader: 'js' };
      });
  },
};

/** Commander and its like are CommonJS, and ask for Node's own modules by `require`; an ES module has to bring it. */
const requireWhereItIsCalled: NonNullable<Options['plugins']>[number] = {
  name: 'require-where-it-is-called',
  renderChunk(code, { path }) {
    if (this.format !== 'esm' || !/\brequire\b/.test(code)) return undefined;
    const [shebang = ''] = /^#!.*\n/.exec(code) ?? [];
    const asked = `import{createRequire}from"node:module";const require=createRequire(import.meta.url);\n`;
    return path.endsWith('.d.ts') ? undefined : { code: shebang + asked + code.slice(shebang.length) };
  },
};

function options(format: 'esm' | 'cjs', entry: Record<string, string>): Options {
  return {
    format,
    entry,
    dts: { entry: { index: library.index, zod: library.zod } },
    platform: 'neutral',
    target: 'es2022',
    splitting: true,
    noExternal: [/^(?!node:)/],
    external: [/^node:/, 'process', 'events', 'child_process', 'path', 'fs', 'os', 'url', 'tty', 'module'],
    esbuildPlugins: [zodOfTheUser, noCodeFromText],
    plugins: [requireWhereItIsCalled],
    esbuildOptions(esbuild) {
      esbuild.mainFields = ['module', 'main'];
      esbuild.minifySyntax = true;
      esbuild.minifyWhitespace = true;
    },
  };
}

export default defineConfig([options('esm', { ...library, cli: 'src/cli/bin.ts' }), options('cjs', library)]);
