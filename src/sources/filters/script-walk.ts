import type { Node } from '@babel/types';

/** A node, and what is called by a name round it, such as `jobs.nightly`. */
export interface Named {
  readonly node: Node;
  readonly name: string;
}

/** Parts that hold no code. */
const APART: ReadonlySet<string> = new Set(['loc', 'extra', 'errors', 'comments', 'tokens']);

/** All nodes under one, itself included; those inside come after what they stand in. It does not call itself, however deep. */
export function* walkScript(top: Node): Generator<Named, void, undefined> {
  const waiting: Named[] = [{ node: top, name: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const name = nameInside(next);
    for (const [key, part] of Object.entries(next.node)) {
      if (APART.has(key)) continue;
      for (const node of Array.isArray(part) ? part : [part]) if (isNode(node)) waiting.push({ node, name });
    }
  }
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string';
}

/** What things inside a node are called by. */
function nameInside({ node, name }: Named): string {
  switch (node.type) {
    case 'VariableDeclarator':
      return nameOf(node.id) ?? name;
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id?.name ?? name;
    case 'AssignmentExpression':
      return nameOf(node.left) ?? name;
    case 'ObjectProperty':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassProperty': {
      const key = node.computed ? undefined : keyName(node.key);
      return key === undefined ? name : name === '' ? key : `${name}.${key}`;
    }
    default:
      return name;
  }
}

function keyName(key: Node): string | undefined {
  return key.type === 'StringLiteral' ? key.value : nameOf(key);
}

/** `a`, `a.b` */
function nameOf(node: Node): string | undefined {
  const names: string[] = [];
  let part = node;
  for (; part.type === 'MemberExpression' && !part.computed && part.property.type === 'Identifier'; part = part.object) {
    names.unshift(part.property.name);
  }
  if (part.type === 'Identifier') names.unshift(part.name);
  else if (part.type !== 'ThisExpression') return undefined;
  return names.length === 0 ? undefined : names.join('.');
}
