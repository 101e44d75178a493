import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { top } from '../support/files.ts';

export interface Bundle {
  readonly code: string;
  /** Minified and packed with gzip, level 9. */
  readonly bytes: number;
}

/** What a user's bundler makes of a program that imports these names from the built package. */
export async function bundleOf(...names: readonly string[]): Promise<Bundle> {
  const result = await build({
    stdin: { contents: `export { ${names.join(', ')} } from 'frs-filter';`, resolveDir: top },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    conditions: ['import'],
    write: false,
    logLevel: 'error',
  });
  const code = result.outputFiles[0]?.text ?? '';
  return { code, bytes: gzipSync(code, { level: 9 }).length };
}

/** Words of the parser that no minifier changes. */
export const PARSER = /performSelfAnalysis|positionTracking/;
