import type { Expression, ImportDeclaration, Node } from '@babel/types';

/** Functions that take the text of a filter first. */
const TAKE_FILTERS: ReadonlySet<string> = new Set(['parseFilter', 'checkFilter', 'readAsService']);
const MAKES_TAG = 'filterTag';

/** What a name of the file comes from: something of a module, or all of it. */
interface Binding {
  readonly module: string;
  readonly imported: string;
}

const ALL = '*';

/** What the names of a file stand for, as far as filters go. */
export interface ScriptNames {
  /** Takes note of what a node says of names. */
  readonly note: (node: Node) => void;
  readonly takesFilter: (callee: Node) => boolean;
  readonly isTag: (tag: Node) => boolean;
}

/** Names are taken to mean the same in the whole file. All nodes are to be noted before anything is asked. */
export function readNames(): ScriptNames {
  const bindings = new Map<string, Binding>();
  const declared = new Set<string>();
  const assigned = new Map<string, Node[]>();
  const assign = (name: string, value: Node): void => {
    assigned.set(name, [...(assigned.get(name) ?? []), value]);
  };

  const note = (node: Node): void => {
    switch (node.type) {
      case 'ImportDeclaration':
        for (const specifier of node.specifiers) {
          bindings.set(specifier.local.name, { module: node.source.value, imported: importedName(specifier, node.source.value) });
        }
        break;
      case 'TSImportEqualsDeclaration':
        if (node.moduleReference.type === 'TSExternalModuleReference') {
          bindings.set(node.id.name, { module: node.moduleReference.expression.value, imported: ALL });
        }
        break;
      case 'FunctionDeclaration':
        if (node.id) declared.add(node.id.name);
        break;
      case 'VariableDeclarator':
        if (node.init) noteVariable(node.id, node.init);
        break;
      case 'AssignmentExpression':
        if (node.left.type === 'Identifier') assign(node.left.name, node.right);
        break;
    }
  };

  const noteVariable = (id: Node, value: Expression): void => {
    const module = moduleOf(value);
    if (id.type === 'Identifier') {
      if (module !== undefined) bindings.set(id.name, { module, imported: ALL });
      else if (value.type === 'FunctionExpression' || value.type === 'ArrowFunctionExpression') declared.add(id.name);
      else assign(id.name, value);
    } else if (id.type === 'ObjectPattern' && module !== undefined) {
      for (const property of id.properties) {
        if (property.type !== 'ObjectProperty' || property.key.type !== 'Identifier') continue;
        if (property.value.type === 'Identifier') bindings.set(property.value.name, { module, imported: property.key.name });
      }
    }
  };

  /** The name in our package that a call is made by, as far as anybody can tell. */
  const ourName = (callee: Node): string | undefined => {
    if (callee.type === 'Identifier') {
      const binding = bindings.get(callee.name);
      if (!binding) return declared.has(callee.name) ? undefined : callee.name;
      return isOurPackage(binding.module) || !isPackage(binding.module) ? binding.imported : undefined;
    }
    if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression') return undefined;
    const { object, property } = callee;
    if (callee.computed || object.type !== 'Identifier' || property.type !== 'Identifier') return undefined;
    const binding = bindings.get(object.name);
    return binding?.imported === ALL && isOurPackage(binding.module) ? property.name : undefined;
  };

  const makesTag = (node: Node): boolean => node.type === 'CallExpression' && ourName(node.callee) === MAKES_TAG;

  const isTag = (tag: Node): boolean => {
    const seen = new Set<string>();
    const waiting = [tag];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (makesTag(node)) return true;
      if (node.type !== 'Identifier' || seen.has(node.name)) continue;
      if (node.name === 'filter' && bindings.has('filter')) return true;
      seen.add(node.name);
      waiting.push(...(assigned.get(node.name) ?? []));
    }
    return false;
  };

  return { note, takesFilter: (callee) => TAKE_FILTERS.has(ourName(callee) ?? ''), isTag };
}

/** What a file of the project exports by default is taken for what it is called. */
function importedName(specifier: ImportDeclaration['specifiers'][number], module: string): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return ALL;
  if (specifier.type === 'ImportDefaultSpecifier') return isOurPackage(module) ? ALL : specifier.local.name;
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
}

/** What `require('frs-filter')` and `await import('frs-filter')` name. */
function moduleOf(value: Expression): string | undefined {
  const call = value.type === 'AwaitExpression' ? value.argument : value;
  if (call.type !== 'CallExpression') return undefined;
  const isLoad = call.callee.type === 'Import' || (call.callee.type === 'Identifier' && call.callee.name === 'require');
  const [module] = call.arguments;
  return isLoad && module?.type === 'StringLiteral' ? module.value : undefined;
}

function isOurPackage(module: string): boolean {
  return module === 'frs-filter' || module.startsWith('frs-filter/');
}

/** Rather than a file of the same project, by a path or an alias such as `@/filters`. */
function isPackage(module: string): boolean {
  return /^(?:node:|(?:@[\w.~-]+\/)?[a-z0-9][\w.~-]*(?:\/|$))/i.test(module);
}
