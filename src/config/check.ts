import { shorten, visible } from '../report/visible.js';
import { globProblem } from './globs.js';
import { nearest } from './nearest.js';
import type { ObjectSchema, Schema, StringSchema } from './schema.js';
import type { Entry, Problem, Value } from './value.js';

const quote = (text: string) => `\`${shorten(visible(text), 60)}\``;

function typeOf(value: Exclude<Value, { kind: 'refused' }>): string {
  if (value.kind === 'mapping') return 'a mapping';
  if (value.kind === 'list') return 'a list';
  if (value.value === null) return 'empty';
  if (typeof value.value === 'number') return `the number ${value.value}`;
  return typeof value.value === 'boolean' ? `the boolean ${value.value}` : `the string ${quote(value.value)}`;
}

/** What a schema allows, as words after "allowed is". */
function allowed(schema: Schema): string {
  switch (schema.type) {
    case 'string':
      if (schema.enum) return `one of ${schema.enum.join(', ')}`;
      if (schema.format === 'glob') return 'a string (a glob)';
      return schema.pattern === undefined ? 'a string' : `a string: ${schema.description ?? schema.pattern}`;
    case 'integer':
      return `a whole number from ${schema.minimum} to ${schema.maximum}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return `a list, each entry ${allowed(schema.items)}`;
    default: {
      if ('items' in schema) return `${allowed(schema.items)}, or a list of them`;
      const keys = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
      if (keys.length > 0) return `a mapping of ${keys.join(', ')}`;
      return 'additionalProperties' in schema ? 'a mapping' : 'a mapping or a list';
    }
  }
}

/** What to do about a value of the wrong type, where that is plain. */
function remedy(value: Value, schema: Schema): string {
  if (schema.type === 'string' && value.kind === 'scalar' && value.value !== null)
    return ': put it in quotes';
  if (schema.type === 'array' && value.kind === 'scalar' && value.value !== null) {
    return `: write [${JSON.stringify(shorten(visible(String(value.value)), 60))}]`;
  }
  return '';
}

function plain(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(plain);
  // fromEntries defines keys such as __proto__ like any other.
  if (value.kind === 'mapping')
    return Object.fromEntries(value.entries.map(({ key, value }) => [key, plain(value)]));
  return value.kind === 'scalar' ? value.value : undefined;
}

/** What is wrong with a string that the schema does not allow, else undefined. */
function stringProblem(text: string, schema: StringSchema): string | undefined {
  if (schema.enum && !schema.enum.includes(text)) {
    const meant = nearest(text, schema.enum);
    return `is ${quote(text)}; allowed is ${allowed(schema)}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
  }
  if (schema.format === 'glob') {
    const problem = globProblem(text);
    if (problem !== undefined) return `: the glob ${quote(text)} ${problem}`;
  }
  if (text.length < (schema.minLength ?? 0)) return `is empty; allowed is ${allowed(schema)}`;
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(text)) {
    return `is ${quote(text)}; allowed is ${allowed(schema)}`;
  }
  return undefined;
}

/**
 * The plain value of a document's part, every way in which it breaks the schema added to `problems`.
 * The value is as the schema says only where nothing was added.
 */
export function check(value: Value, schema: Schema, name: string, problems: Problem[]): unknown {
  const add = (offset: number, message: string) => problems.push({ offset, message });
  const types: readonly string[] = typeof schema.type === 'string' ? [schema.type] : schema.type;

  function member({ key, offset, value: held }: Entry, mapping: ObjectSchema): [string, unknown] {
    const path = name === '' ? key : `${name}.${key}`;
    const properties = mapping.properties ?? {};
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known) return [key, check(held, known, path, problems)];
    if (mapping.additionalProperties === false) {
      const keys = Object.keys(properties);
      const meant = nearest(key, keys);
      const where = name === '' ? '' : ` in ${quote(name)}`;
      const guess = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
      add(offset, `the key ${quote(key)} is not known${where}; allowed is ${keys.join(', ')}${guess}`);
      return [key, plain(held)];
    }
    const { propertyNames } = mapping;
    if (propertyNames && !new RegExp(propertyNames.pattern).test(key)) {
      add(
        offset,
        `the name ${quote(key)} in ${quote(name)} is not allowed; allowed is ${propertyNames.description}`,
      );
    }
    return [key, check(held, mapping.additionalProperties, path, problems)];
  }

  if (value.kind === 'refused') return undefined;
  if (types.includes('null') && value.kind === 'scalar' && value.value === null) return null;
  if (value.kind === 'mapping' && 'additionalProperties' in schema) {
    return Object.fromEntries(value.entries.map((entry) => member(entry, schema)));
  }
  if (value.kind === 'list' && 'items' in schema) {
    return value.items.map((item, index) => check(item, schema.items, `${name}[${index}]`, problems));
  }
  if (value.kind === 'scalar' && 'items' in schema && types.includes('string') && value.value !== null) {
    return [check(value, schema.items, name, problems)];
  }
  if (value.kind !== 'scalar' && types.includes(value.kind === 'list' ? 'array' : 'object'))
    return plain(value);
  if (value.kind === 'scalar') {
    const { value: scalar } = value;
    if (schema.type === 'boolean' && typeof scalar === 'boolean') return scalar;
    if (schema.type === 'integer' && typeof scalar === 'number' && Number.isInteger(scalar)) {
      if (scalar >= schema.minimum && scalar <= schema.maximum) return scalar;
    }
    if (schema.type === 'string' && typeof scalar === 'string') {
      const problem = stringProblem(scalar, schema);
      if (problem === undefined) return scalar;
      add(value.offset, `${quote(name)}${problem.startsWith(':') ? '' : ' '}${problem}`);
      return scalar;
    }
  }
  const subject = name === '' ? 'the document' : quote(name);
  add(value.offset, `${subject} is ${typeOf(value)}; allowed is ${allowed(schema)}${remedy(value, schema)}`);
  return plain(value);
}
