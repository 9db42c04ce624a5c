import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

/** A JSON object whose fields are not known. */
export type JsonObject = Record<string, unknown>;

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  minItems?: number;
}

interface Operation {
  query: Record<string, Schema>;
  body?: Schema;
  bodyRequired?: boolean;
  /** By status; null where the description gives no content. */
  responses: Record<string, Schema | null>;
}

interface Extract {
  operations: Record<string, Operation>;
  schemas: Record<string, Schema>;
}

// Made by scripts/extract-github-description.mjs.
const file = new URL('../github-description.json', import.meta.url);
const extract = JSON.parse(readFileSync(file, 'utf8')) as Extract;
const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
(formats as unknown as (ajv: Ajv) => void)(ajv);
ajv.addFormat('int64', true);
ajv.addFormat('repo.nwo', true);
ajv.addSchema({ $id: 'github', ...extract });
const coercing = new Ajv({ strict: false, allErrors: true, coerceTypes: true });
(formats as unknown as (ajv: Ajv) => void)(coercing);

/** The operations, such as `GET /repos/{owner}/{repo}`, that GitHub's description (as far as extracted) knows. */
export const describedOperations: readonly string[] = Object.keys(extract.operations);

/** What GitHub's description objects to in a request; empty when nothing. */
export function requestFaults(operation: string, query: URLSearchParams, body: unknown): string[] {
  const described = operationOf(operation);
  const faults: string[] = [];
  for (const [name, value] of query) {
    const schema = described.query[name];
    if (schema === undefined) faults.push(`query parameter "${name}" is not described`);
    else if (!coercing.validate({ properties: { value: absolute(schema) } }, { value }))
      faults.push(`query parameter "${name}=${value}": ${coercing.errorsText()}`);
  }
  if (described.body === undefined) {
    if (body !== undefined) faults.push('a body is not described');
    return faults;
  }
  if (body === undefined) return described.bodyRequired ? [...faults, 'the body is missing'] : faults;
  faults.push(...faultsOf(`${operation} body`, described.body, body));
  const known = propertiesOf(described.body);
  if (known.size > 0 && typeof body === 'object' && body !== null)
    for (const key of Object.keys(body))
      if (!known.has(key)) faults.push(`body property "${key}" is not described`);
  return faults;
}

/** What GitHub's description objects to in a response; empty when nothing. An error may be undescribed. */
export function responseFaults(operation: string, status: number, body: unknown): string[] {
  const schema = operationOf(operation).responses[String(status)];
  if (schema === undefined) return status < 400 ? [`status ${status} is not described`] : [];
  if (schema === null) return body === undefined ? [] : [`status ${status} is described without content`];
  return faultsOf(`${operation} ${status}`, schema, body);
}

/** The smallest value that the named schema accepts, with `fields` (merged deeply) in it. */
export function sample(schema: string, fields: JsonObject): JsonObject {
  const named = resolve({ $ref: `#/schemas/${schema}` });
  return merge(smallest(named.properties ? named : (named.anyOf?.[0] ?? {})), fields) as JsonObject;
}

function operationOf(operation: string): Operation {
  const found = extract.operations[operation];
  if (found === undefined)
    throw new Error(
      `${operation} is not in github-description.json: add it to scripts/extract-github-description.mjs and run that.`,
    );
  return found;
}

const compiled = new Map<string, ValidateFunction>();

function faultsOf(name: string, schema: Schema, value: unknown): string[] {
  const validate = compiled.get(name) ?? ajv.compile(absolute(schema));
  compiled.set(name, validate);
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? ''}`);
}

/** References that also work outside the extract. */
function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/')) as Schema;
}

function propertiesOf(schema: Schema): Set<string> {
  const resolved = resolve(schema);
  return new Set([
    ...Object.keys(resolved.properties ?? {}),
    ...(resolved.anyOf ?? []).flatMap((one) => [...propertiesOf(one)]),
  ]);
}

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (extract.schemas[name] ?? {});
}

function smallest(schema: Schema): unknown {
  const { type, format, anyOf, allOf, properties, required, ...rest } = resolve(schema);
  if (anyOf && !properties) return anyOf.some((one) => one.type === 'null') ? null : smallest(anyOf[0] ?? {});
  if (allOf) return allOf.map(smallest).reduce(merge);
  if (rest.enum) return rest.enum[0];
  if (type === 'array') return [];
  if (type === 'string') return formatted[format ?? ''] ?? '';
  if (type === 'integer' || type === 'number') return 0;
  if (type === 'boolean') return false;
  return Object.fromEntries((required ?? []).map((key) => [key, smallest(properties?.[key] ?? {})]));
}

const formatted: Record<string, string> = {
  uri: 'https://github.example/',
  'date-time': '2026-01-01T00:00:00Z',
  email: 'someone@example.com',
};

function merge(base: unknown, fields: unknown): unknown {
  if (!isObject(base) || !isObject(fields)) return fields;
  const result: JsonObject = { ...base };
  for (const [key, value] of Object.entries(fields))
    if (value !== undefined) result[key] = key in base ? merge(base[key], value) : value;
  return result;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
