import { isAlias, isScalar, type Scalar } from 'yaml';
import { type Span, spanOf } from '../../text/span.ts';
import { placedAsOne } from './collect-text.ts';
import type { StoredFilter } from './stored-filter.ts';
import { blockParts, readBlock } from './yaml-block.ts';
import { readFlow } from './yaml-flow.ts';
import { rewriteScalar, type YamlScalar } from './yaml-rewrite.ts';

/** Tags that make a text of whatever follows. */
const TEXT_TAGS: ReadonlyMap<string, string> = new Map([
  ['!', '! '],
  ['tag:yaml.org,2002:str', '!!str '],
]);

export interface Stored {
  readonly source: string;
  readonly name: string;
  readonly within: YamlScalar['within'];
  /** A file that cannot be read to its end is not edited. */
  readonly isBroken: boolean;
}

/** What stands there if it is no text, with its article. */
export function notText(node: unknown): string | undefined {
  if (isAlias(node)) return `*${node.source}, which stands for nothing here`;
  if (!isScalar(node) || (node.value === null && !node.source)) return 'nothing';
  const { tag, value } = node;
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return `a ${typeof value}`;
  if (typeof value !== 'string') return 'no text';
  return tag === undefined || TEXT_TAGS.has(tag) ? undefined : `whatever ${tag} makes of it`;
}

/** The filter that a scalar holds, for one that is a text. */
export function storedScalar(scalar: Scalar, { source, name, within, isBroken }: Stored): StoredFilter {
  const text = String(scalar.value);
  const span = spanOf(scalar.range?.[0] ?? 0, scalar.range?.[1] ?? 0);
  const read = readScalar(scalar, { source, span });
  if (!read || read.placed.text !== text) return { ...placedAsOne(text, span), name, rewrite: () => undefined };
  const { placed } = read;
  const whole: YamlScalar = { source, span, ...read, tag: TEXT_TAGS.get(scalar.tag ?? '') ?? '', within };
  return { ...placed, name, rewrite: (edits) => (isBroken ? undefined : rewriteScalar(whole, edits)) };
}

interface Written {
  readonly source: string;
  readonly span: Span;
}

function readScalar({ srcToken }: Scalar, { source, span }: Written): Pick<YamlScalar, 'written' | 'placed'> | undefined {
  switch (srcToken?.type) {
    case 'scalar':
      return { written: 'plain', placed: readFlow(source, { style: 'plain', span }) };
    case 'single-quoted-scalar':
      return { written: 'single', placed: readFlow(source, { style: 'single', span }) };
    case 'double-quoted-scalar':
      return { written: 'double', placed: readFlow(source, { style: 'double', span }) };
    case 'block-scalar': {
      const written = blockParts(source, srcToken);
      return { written, placed: readBlock(source, written) };
    }
    default:
      return undefined;
  }
}
