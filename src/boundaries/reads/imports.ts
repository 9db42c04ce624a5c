import { parse, type ParserOptions, type ParserPlugin } from '@babel/parser';

/** An import as the file writes it; line and column count from 1, at the specifier. */
export interface Import {
  specifier: string;
  line: number;
  column: number;
}

/**
 * The imports of a script with a literal specifier: import and export from (of types too), import(), require(),
 * `import x = require()` and import types. Not read: computed specifiers, require.resolve, new URL(), references in
 * comments, and mocks of test tools.
 * @returns them in the order of the file, or why it cannot be parsed.
 */
export function importsOf(text: string, path: string): Import[] | string {
  let problem = '';
  for (const plugins of dialects(path)) {
    try {
      return found(parse(text, { ...lenient, plugins }).program);
    } catch (error) {
      // Nested deeper than the stack, the parser throws a RangeError.
      problem ||= error instanceof Error ? error.message : String(error);
    }
  }
  return problem;
}

// What other tools let pass, such as a name declared twice, hides no import.
const lenient: ParserOptions = {
  sourceType: 'unambiguous',
  errorRecovery: true,
  attachComment: false,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowNewTargetOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
};

/** The languages that a file of this name may be written in, the likeliest first. */
function dialects(path: string): ParserPlugin[][] {
  const [, module = '', language = '', x = ''] = /\.([cm]?)([jt])s(x?)$/.exec(path) ?? [];
  const common: ParserPlugin[] = [
    'decoratorAutoAccessors',
    'deferredImportEvaluation',
    'explicitResourceManagement',
    'sourcePhaseImports',
  ];
  const typed: ParserPlugin[] =
    language === 't'
      ? [['typescript', { dts: /\.d\.[cm]?ts$/.test(path) }], ...(x && !module ? ['jsx' as const] : [])]
      : ['jsx', 'flow'];
  return (['decorators-legacy', 'decorators'] as const).map((decorators) => [
    ...common,
    ...typed,
    decorators,
  ]);
}

/** A node of the tree, of which only the shape of imports is known here. */
interface Node {
  type: string;
  loc?: { start: { line: number; column: number } };
  [key: string]: unknown;
}

/** Walks the tree without recursion: hostile code may nest as deep as the parser lets it. */
function found(program: unknown): Import[] {
  const imports: Import[] = [];
  const open: unknown[] = [program];
  while (open.length > 0) {
    const node = open.pop();
    const specifier = isNode(node) ? specifierOf(node) : undefined;
    if (specifier?.loc) {
      const { line, column } = specifier.loc.start;
      imports.push({ specifier: textOf(specifier) ?? '', line, column: column + 1 });
    }
    for (const part of Object.values(node as object) as unknown[])
      if (typeof part === 'object' && part !== null) open.push(part);
  }
  return imports.sort((one, other) => one.line - other.line || one.column - other.column);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The literal that says what a node imports; undefined where it imports nothing, or says so only when it runs. */
function specifierOf(node: Node): Node | undefined {
  const literal = literalIn(node);
  return isNode(literal) && textOf(literal) !== undefined ? literal : undefined;
}

function literalIn(node: Node): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return node['source'];
    case 'TSImportType':
      return node['argument'];
    case 'TSExternalModuleReference':
      return node['expression'];
    case 'CallExpression':
    case 'OptionalCallExpression':
      return isNode(node['callee']) && isLoader(node['callee'])
        ? (node['arguments'] as unknown[])[0]
        : undefined;
    default:
      return undefined;
  }
}

function isLoader(callee: Node): boolean {
  return callee.type === 'Import' || (callee.type === 'Identifier' && callee['name'] === 'require');
}

function textOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'StringLiteral') return value as string;
  const parts = type === 'TemplateLiteral' ? (quasis as { value: { cooked?: string } }[]) : [];
  return parts.length === 1 ? parts[0]?.value.cooked : undefined;
}
