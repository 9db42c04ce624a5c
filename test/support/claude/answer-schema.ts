/**
 * What the API objects to in the JSON Schema of an answer, from the page on structured outputs of
 * https://platform.claude.com/docs; empty when nothing.
 */
export function answerSchemaFaults(schema: unknown): string[] {
  const faults: string[] = [];
  const counts = { optional: 0, unions: 0 };
  visit(schema, '', faults, counts);
  if (counts.optional > 24) faults.push(`${counts.optional} optional parameters; at most 24 are allowed`);
  if (counts.unions > 16) faults.push(`${counts.unions} parameters with unions; at most 16 are allowed`);
  return faults;
}

const known = new Set([
  ...['type', 'description', 'title', 'enum', 'const', 'default', 'properties', 'required', 'items'],
  ...[
    'additionalProperties',
    'anyOf',
    'allOf',
    '$ref',
    '$defs',
    'definitions',
    'format',
    'pattern',
    'minItems',
  ],
]);

function visit(
  node: unknown,
  at: string,
  faults: string[],
  counts: { optional: number; unions: number },
): void {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    faults.push(`${at}: not a schema`);
    return;
  }
  const schema = node as Record<string, unknown>;
  for (const keyword of Object.keys(schema))
    if (!known.has(keyword)) faults.push(`${at}: the keyword ${keyword} is not supported`);
  if ('minItems' in schema && schema['minItems'] !== 0 && schema['minItems'] !== 1)
    faults.push(`${at}: minItems is supported for 0 and 1 only`);
  if (Array.isArray(schema['type']) || 'anyOf' in schema) counts.unions++;
  const isObject = schema['type'] === 'object' || 'properties' in schema;
  if (isObject && schema['additionalProperties'] !== false)
    faults.push(`${at}: additionalProperties must be false`);
  const properties = (schema['properties'] ?? {}) as Record<string, unknown>;
  const required = (schema['required'] ?? []) as string[];
  counts.optional += Object.keys(properties).filter((name) => !required.includes(name)).length;
  for (const [name, inner] of Object.entries(properties)) visit(inner, `${at}/${name}`, faults, counts);
  if ('items' in schema) visit(schema['items'], `${at}/items`, faults, counts);
  for (const keyword of ['anyOf', 'allOf'])
    for (const inner of (schema[keyword] ?? []) as unknown[])
      visit(inner, `${at}/${keyword}`, faults, counts);
}
