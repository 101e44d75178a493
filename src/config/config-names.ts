import { basename } from 'node:path';

const STEM = 'frs-filter.config';

/** What a configuration is called. */
export const takenNames: readonly string[] = ['.json', '.yaml', '.yml', '.js'].map((ending) => STEM + ending);

/** What others call theirs, and what to do where it was meant for us. */
const CURES: ReadonlyMap<string, string> = new Map([
  [`${STEM}.mjs`, `rename it to ${STEM}.js`],
  [`${STEM}.cjs`, `rename it to ${STEM}.js`],
  [`${STEM}.ts`, `write it in JavaScript, as ${STEM}.js`],
  [`${STEM}.mts`, `write it in JavaScript, as ${STEM}.js`],
  [`${STEM}.cts`, `write it in JavaScript, as ${STEM}.js`],
  [`${STEM}.jsonc`, `rename it to ${STEM}.json, and take the comments out`],
  [`${STEM}.json5`, `write it in JSON, as ${STEM}.json`],
  [`${STEM}.toml`, `write it in YAML, as ${STEM}.yaml`],
  ['.frs-filterrc', 'give it one of these names'],
  ['.frs-filterrc.json', `rename it to ${STEM}.json`],
  ['.frs-filterrc.yaml', `rename it to ${STEM}.yaml`],
  ['.frs-filterrc.yml', `rename it to ${STEM}.yml`],
  ['.frs-filterrc.js', `rename it to ${STEM}.js`],
]);

/** What looks like a configuration by its name, and is none. */
export const lookalikes: readonly string[] = [...CURES.keys()];

/** Why a file that looks like a configuration is not taken for one; nothing of any other file. */
export function whyNotTaken(path: string): string | undefined {
  const cure = CURES.get(basename(path));
  return cure === undefined
    ? undefined
    : `${path} is not read, for a configuration is called ${STEM}.json, .yaml, .yml or .js; ${cure}.`;
}
