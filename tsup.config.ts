import { readFile, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const published = { index: 'src/index.ts', rules: 'src/rules/index.ts', zod: 'src/zod/index.ts' };

/** Each gets a file of its own, so that a bundle takes the rooms it uses and no parser, whose tokens are made on import. */
const withoutParser = {
  build: 'src/build/build.ts',
  edit: 'src/text/edit.ts',
  matcher: 'src/semantics/matcher.ts',
  print: 'src/canonical/print.ts',
  reading: 'src/lucene/read-as-service.ts',
  render: 'src/diagnostic/render/render-diagnostics.ts',
  request: 'src/request/request.ts',
  response: 'src/request/response.ts',
  schema: 'src/schema/schema.ts',
};

/** The core brings its own `zod/mini`; a schema for the user's forms is made with the user's zod. */
const zodOfTheUser: Plugin = {
  name: 'zod-of-the-user',
  setup(build) {
    build.onResolve({ filter: /^zod\b/ }, ({ path, importer }) => (BRIDGE.test(importer) ? { path, external: true } : undefined));
  },
};

/** CommonJS has no chunks that both entries could share. */
const bridgeOverIndex: Plugin = {
  name: 'bridge-over-index',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/check\// }, ({ importer }) =>
      BRIDGE.test(importer) ? { path: './index.cjs', external: true } : undefined,
    );
  },
};

const BRIDGE = /src[\\/]zod[\\/]index\.ts$/;

/**
 * Code made out of text breaks content security policies, even where it is only tried. `z.config({ jitless: true })` would do
 * for zod, but sets `globalThis.__zod_globalConfig`, which the user's own zod reads too; so the bundled copy never asks.
 */
const REPLACED: readonly (readonly [RegExp, RegExp, string])[] = [
  [/lodash-es[\\/]_root\.js$/, /Function\('return this'\)\(\)/, 'globalThis'],
  [/to-fast-properties\.js$/, /\(0, eval\)\(toBecomeFast\);/, ''],
  [/zod[\\/]v4[\\/]core[\\/]util\.js$/, /const F = Function;\s*new F\(""\);\s*return true;/, 'return false;'],
  [
    /zod[\\/]v4[\\/]core[\\/]doc\.js$/,
    /const F = Function;[\s\S]*return factory\(.*\);/,
    'throw new Error("Not reached without eval.");',
  ],
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

/**
 * Most filters are canonical and need no grammar. So the reader by the grammar, Chevrotain with it, becomes the body of a function
 * that runs when a text first asks for it: to import the library costs as little as if the parser were not there, and a user's
 * bundler sees plain code, without anything to resolve at run time.
 */
const grammarOnDemand: Plugin = {
  name: 'grammar-on-demand',
  setup({ esbuild, onLoad, initialOptions: { target, mainFields } }) {
    onLoad({ filter: /src[\\/]syntax[\\/]parse-text\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await esbuild.build({
        entryPoints: [path],
        bundle: true,
        write: false,
        format: 'iife',
        globalName: 'grammar',
        minify: true,
        sourcemap: 'inline',
        banner: { js: 'let read; function make() {' },
        footer: { js: GRAMMAR_ON_DEMAND },
        plugins: [noCodeFromText],
        ...(target && { target }),
        ...(mainFields && { mainFields }),
      });
      return { contents: outputFiles[0]?.text ?? '', loader: 'js' };
    });
  },
};

const GRAMMAR_ON_DEMAND =
  'return grammar.parseText; } export function parseText(text, limits) { read ??= make(); return read(text, limits); }';

/** Commander and its like are CommonJS and require Node's own modules, which an ES module has no `require` for. */
const nodeModulesByName: Plugin = {
  name: 'node-modules-by-name',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'node' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'node' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

const plugins = [zodOfTheUser, noCodeFromText, grammarOnDemand, nodeModulesByName];

const everywhere: Options = {
  platform: 'node',
  target: 'es2022',
  removeNodeProtocol: false,
  noExternal: [/.*/],
  sourcemap: true,
  esbuildOptions(esbuild) {
    // Whitespace stays: with it go the marks of calls without effect, by which a user's bundler leaves out what nobody calls.
    esbuild.minifySyntax = true;
    esbuild.minifyIdentifiers = true;
    esbuild.mainFields = ['module', 'main'];
  },
};

await rm('dist', { recursive: true, force: true });

export default defineConfig([
  {
    ...everywhere,
    format: 'esm',
    entry: { ...published, ...withoutParser },
    esbuildPlugins: plugins,
  },
  // On its own, so that a command loads few files: every set of entries that share code makes another one.
  { ...everywhere, format: 'esm', entry: { cli: 'src/cli/bin.ts' }, minify: true, esbuildPlugins: plugins },
  { ...everywhere, format: 'cjs', entry: published, splitting: false, esbuildPlugins: [...plugins, bridgeOverIndex] },
  { format: ['esm', 'cjs'], entry: published, dts: { only: true } },
]);
