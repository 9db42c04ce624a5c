import { Ajv } from 'ajv';
import type { Validate } from './read-answer.js';

const ajv = new Ajv({ strict: false, allErrors: true });

/** A check of values against a JSON Schema. @throws {Error} where the schema itself is wrong. */
export function compileSchema(schema: object): Validate {
  return ajv.compile(schema);
}
