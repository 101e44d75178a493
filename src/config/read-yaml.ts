import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import { YAML_WORDS } from '../sources/yaml-words.ts';
import { type Span, spanOf } from '../text/span.ts';
import { type Entry, mapOf, type Placed, type PlacedMistake, type PlacedOutcome } from './placed.ts';

/**
 * YAML with places. Every scalar is text, as it is written: a field may be called `1` or `yes`. Aliases are not followed, so
 * that no file can grow while it is read. `empty` is what is said of a file with comments alone.
 */
export function readYaml(text: string, empty: string): PlacedOutcome {
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) return { ok: false, mistake: { message: YAML_WORDS[problem.code], span: spanOf(...problem.pos) } };
  if (document.contents === null) return { ok: false, mistake: { message: empty, span: spanOf(0, 0) } };
  const mistakes: PlacedMistake[] = [];
  const root = placed(document.contents, mistakes);
  const [mistake] = mistakes;
  return mistake ? { ok: false, mistake } : { ok: true, root };
}

function placed(node: ParsedNode, mistakes: PlacedMistake[]): Placed {
  const span = spanOf(node.range[0], node.range[1]);
  if (isMap(node))
    return mapOf(
      span,
      node.items.flatMap((pair) => entry(pair.key, pair.value, mistakes)),
    );
  if (isSeq(node)) return { kind: 'list', span, items: node.items.map((item) => placed(item as ParsedNode, mistakes)) };
  if (isAlias(node)) {
    mistakes.push({ message: `This stands for something written elsewhere (*${node.source}); write it out here.`, span });
  }
  return { kind: 'scalar', span, value: isScalar(node) ? node.value : undefined };
}

function entry(key: ParsedNode, value: ParsedNode | null, mistakes: PlacedMistake[]): readonly Entry[] {
  const keySpan: Span = spanOf(key.range[0], key.range[1]);
  if (!isScalar(key)) {
    mistakes.push({ message: 'A key is one word; this is more.', span: keySpan });
    return [];
  }
  const nothing: Placed = { kind: 'scalar', span: keySpan, value: '' };
  return [{ key: String(key.value), keySpan, value: value ? placed(value, mistakes) : nothing }];
}
