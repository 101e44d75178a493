import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

// Published with @microsoft/jest-sarif 1.0.0-beta.0 (MIT), as JSON Schema draft-04.
const schema = JSON.parse(readFileSync(new URL('../sarif-schema-2.1.0.json', import.meta.url), 'utf8')) as object;
// A pattern of the schema has a bracket too many for the strict kind of regular expression.
const ajv = new Ajv({ allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

/** What the published schema of SARIF 2.1.0 has against a log. */
export function complaints(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
