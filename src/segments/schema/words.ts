import type { ErrorObject } from 'ajv';
import { nearest } from '../../config/nearest.js';
import { shorten, visible } from '../../report/visible.js';
import { placeOf, quoted, wordsOf } from '../values/problem.js';
import { memberOf, type Document, type Value } from '../values/value.js';
import { locate } from './locate.js';

const mostPlaces = 3;
const mostAllowed = 10;

/**
 * What a validator found, as half sentences: the first places, each with what is wrong there and what is allowed.
 * @param isFile whether somebody can look it up by line and column.
 */
export function wordsFor(
  document: Document,
  errors: readonly ErrorObject[],
  { isFile }: { isFile: boolean },
): string {
  const places = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const at = `${error.instancePath}\n${keyOf(error) ?? ''}`;
    const known = places.get(at);
    if (known) known.push(error);
    else places.set(at, [error]);
  }
  const shown = [...places.values()].slice(0, mostPlaces).map((some) => atOnePlace(document, some, isFile));
  const left = places.size - shown.length;
  return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join('; ');
}

function atOnePlace(document: Document, errors: readonly ErrorObject[], isFile: boolean): string {
  const [first] = errors;
  const { value, path } = locate(document, first?.instancePath ?? '');
  const key = first && keyOf(first);
  const member = key === undefined ? undefined : memberOf(value, key);
  const place = isFile ? `${wordsOf(placeOf(document, (member?.key ?? value).start))}: ` : '';
  const wrong = [...new Set(errors.map(wrongOf))].join(', ');
  const hint = !isFile && errors.some(asksForId) ? idHint : '';
  return `${place}${path} ${wrong}${member ? '' : shown(value)}${hint}`;
}

const idHint = ", but a segment's own id is no part of the output: the schema must not require it";

function asksForId({ instancePath, keyword, params }: ErrorObject): boolean {
  return instancePath === '' && keyword === 'required' && params['missingProperty'] === 'id';
}

/** The key that an error is about, where it is not about the whole object. */
function keyOf({ params, propertyName }: ErrorObject): string | undefined {
  if (propertyName !== undefined) return propertyName;
  for (const name of ['additionalProperty', 'unevaluatedProperty', 'propertyName'])
    if (typeof params[name] === 'string') return params[name];
  return undefined;
}

function wrongOf(error: ErrorObject): string {
  const key = keyOf(error);
  switch (error.keyword) {
    case 'enum':
      return `must be one of ${allowed(error.schema as unknown[])}`;
    case 'const':
      return `must be ${written(error.schema)}`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `must not have the key ${written(key)}${meant(error, key)}`;
    case 'propertyNames':
      return `must not have a key such as ${written(key)}`;
    case 'false schema':
      return 'must not be there';
    default:
      return shorten(visible(error.message ?? `does not meet "${error.keyword}"`), 200);
  }
}

function meant({ parentSchema }: ErrorObject, key = ''): string {
  const { properties = {} } = (parentSchema ?? {}) as { properties?: object };
  const known = nearest(key, Object.keys(properties));
  return known === undefined ? '' : `, did you mean ${written(known)}?`;
}

function allowed(values: readonly unknown[]): string {
  const left = values.length - mostAllowed;
  return [...values.slice(0, mostAllowed).map(written), ...(left > 0 ? [`${left} more`] : [])].join(', ');
}

const written = (value: unknown): string => quoted(JSON.stringify(value));

/** What stands there, where it is short enough to be said. */
function shown({ document, kind, start, end }: Value): string {
  if (kind === 'object' || kind === 'array') return '';
  return `, and is ${quoted(document.bytes.toString('utf8', start, Math.min(end, start + 300)))}`;
}
