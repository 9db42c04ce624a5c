import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

interface Extract {
  apiVersion: string;
  operations: Record<string, object>;
  schemas: Record<string, object>;
}

// Made by scripts/extract-claude-description.mjs.
const file = new URL('../claude-description.json', import.meta.url);
const extract = JSON.parse(readFileSync(file, 'utf8')) as Extract;
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'claude', ...extract });

/** What the header `anthropic-version` has to say. */
export const { apiVersion } = extract;

/** What the types of the API's SDK object to in a request's body; empty when nothing. */
export function shapeFaults(operation: string, body: unknown): string[] {
  const place = operation.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll(' ', '%20');
  const validate = ajv.getSchema(`claude#/operations/${place}`);
  if (validate === undefined) return [`${operation} is not described`];
  if (validate(body) === true) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath || 'the body'} ${message ?? 'is wrong'} ${JSON.stringify(params)}`,
  );
}
