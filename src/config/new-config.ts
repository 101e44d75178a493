import { stringify } from 'yaml';
import { findFields } from '../schema/read-schema.ts';
import type { Schema } from '../schema/schema.ts';
import { type Placed, plainData, valueAt } from './placed.ts';
import type { TextFormat } from './placed-text.ts';

/** A configuration with the fields that a file gives: in its order, and the built-in one only where it stands there. */
export function newConfig({ schema, root }: { readonly schema: Schema; readonly root: Placed }, format: TextFormat): string {
  const holder = valueAt(root, findFields(plainData(root)).path);
  const names = holder?.kind === 'map' ? holder.entries.map(({ key }) => key) : [];
  const fields = names.map((name): [string, string | undefined] => [name, schema.fields[name]]);
  // A map keeps its order, where an object puts names that look like numbers first.
  if (format === 'yaml') return stringify(new Map([['schema', new Map(fields)]]));
  const lines = fields.map(([name, type]) => `    ${JSON.stringify(name)}: ${JSON.stringify(type)}`);
  return `{\n  "schema": {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}}\n}\n`;
}
