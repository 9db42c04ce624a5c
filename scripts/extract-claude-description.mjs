// Writes test/support/claude-description.json: what a request to the Messages API may hold, as JSON Schema, read from
// the types of @anthropic-ai/sdk. Content other than text, and tools, are left out: the product sends none.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const operations = {
  'POST /v1/messages': 'MessageCreateParams',
  'POST /v1/messages/count_tokens': 'MessageCountTokensParams',
};
const leftOut = new Set(['tools', 'tool_choice', 'container', 'citations']);
const content = new Set(['TextBlockParam']);

const { resolve } = createRequire(import.meta.url);
const sdk = dirname(resolve('@anthropic-ai/sdk'));
const file = join(sdk, 'resources/messages/messages.d.ts');
const program = ts.createProgram([file], {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  strict: true,
  exactOptionalPropertyTypes: true,
});
const checker = program.getTypeChecker();
const exported = new Map(
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))
    .map((symbol) => [symbol.name, symbol]),
);
const schemas = {};

/** A type as JSON Schema; what has a name stands in `schemas`. */
function schema(type) {
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
  if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
  if (type.flags & ts.TypeFlags.String) return { type: 'string' };
  if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
  // `string & {}`: any string, beside some that are suggested.
  if (type.isIntersection()) return schema(type.types[0]);
  if (type.isUnion()) return union(type.types);
  if (checker.isArrayType(type)) return { type: 'array', items: schema(checker.getTypeArguments(type)[0]) };
  const name = type.symbol.name;
  if (name === '__type') return object(type);
  if (!(name in schemas)) {
    schemas[name] = null;
    schemas[name] = object(type);
  }
  return { $ref: `#/schemas/${name}` };
}

function union(types) {
  const wanted = types.filter(
    (type) => !/BlockParam$/.test(type.symbol?.name ?? '') || content.has(type.symbol.name),
  );
  const members = wanted.filter((type) => !(type.flags & ts.TypeFlags.Undefined)).map(schema);
  const constants = members.filter((member) => 'const' in member).map((member) => member.const);
  const others = members.filter((member) => !('const' in member));
  if (others.some((member) => member.type === 'string') && constants.length > 0)
    return union(types.filter((type) => !type.isStringLiteral()));
  const all = constants.length > 0 ? [{ enum: constants }, ...others] : others;
  return all.length === 1 ? all[0] : { anyOf: all };
}

function object(type) {
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  if (index) return { type: 'object', additionalProperties: schema(index.type) };
  const properties = {};
  const required = [];
  for (const property of checker.getPropertiesOfType(type)) {
    const said = ts.displayPartsToString(property.getDocumentationComment(checker));
    if (leftOut.has(property.name) || said.startsWith('Header param')) continue;
    properties[property.name] = schema(checker.getTypeOfSymbol(property));
    if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
  }
  return { type: 'object', properties, required, additionalProperties: false };
}

const extracted = Object.fromEntries(
  Object.entries(operations).map(([operation, name]) => [
    operation,
    schema(checker.getDeclaredTypeOfSymbol(exported.get(name))),
  ]),
);
const { version } = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8'));
// The version of the API that the types describe.
const [, apiVersion] = /'anthropic-version': '([\d-]+)'/.exec(readFileSync(join(sdk, 'client.js'), 'utf8'));
const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
const target = new URL('../test/support/claude-description.json', import.meta.url);
writeFileSync(
  target,
  `${JSON.stringify({ version, apiVersion, operations: extracted, schemas: sorted }, null, 1)}\n`,
);
