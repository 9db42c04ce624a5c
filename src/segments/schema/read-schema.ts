import type { AnySchema, ValidateFunction } from 'ajv';
import { UserError } from '../../config/error.js';
import { visible } from '../../report/visible.js';
import { formatOf } from '../values/format.js';
import { placeOf, quoted, ValueProblem, wordsOf } from '../values/problem.js';
import { read } from '../values/read.js';
import { memberOf, type Document, type Value } from '../values/value.js';
import { plainValue } from './plain-value.js';
import { Schema } from './schema.js';
import { TookTooLong, within } from './time-limit.js';
import type { Validator } from './validator.js';
import { wordsFor } from './words.js';

/** Milliseconds. */
const patience = 10_000;

/**
 * A schema from its file, JSON or YAML: of draft 2020-12, unless its `$schema` says draft-07. Nothing is fetched.
 * @param name its path.
 * @param limit how long a document may take: milliseconds, and as many more for each megabyte.
 * @throws {UserError} where it is none, saying where.
 */
export async function readSchema(name: string, bytes: Buffer, limit = patience): Promise<Schema> {
  const document = await documentOf(name, bytes);
  const { drafts, validatorOf } = await import('./validator.js');
  const draft = draftOf(document, Object.keys(drafts));
  const Draft = drafts[draft];
  if (!Draft) throw new Error(`no validator of ${draft}`);
  try {
    return within(patience, () => {
      const schema = plainValue(document) as AnySchema;
      const findFirst = validatorOf(Draft, { allErrors: false });
      check(findFirst, document, schema);
      const first = findFirst.compile(schema);
      // What refers to itself does so for any value.
      void first(null);
      let all: ValidateFunction | undefined;
      const findAll = () => (all ??= validatorOf(Draft, { allErrors: true }).compile(schema));
      return new Schema(name, first, findAll, limit);
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw why(document, error);
  }
}

async function documentOf(name: string, bytes: Buffer): Promise<Document> {
  try {
    return await read({ name, format: formatOf(name) === 'yaml' ? 'yaml' : 'json', bytes });
  } catch (error) {
    if (error instanceof ValueProblem) throw new UserError(`schema: ${error.message}.`);
    throw error;
  }
}

function draftOf(document: Document, known: readonly string[]): string {
  const [latest = ''] = known;
  const { root } = document;
  const said = root.kind === 'object' ? memberOf(root, '$schema')?.value : undefined;
  if (!said) return latest;
  const found = known.find((draft) => draft === document.text(said).replace(/#$/, ''));
  if (found === undefined)
    throw bad(
      document,
      said,
      `"$schema" is ${quoted(document.text(said))}; understood are ${known.join(' and ')}`,
    );
  return found;
}

/** The schema against the schema of schemas. */
function check(ajv: Validator, document: Document, schema: AnySchema): void {
  if (ajv.validateSchema(schema) !== true)
    throw new UserError(`schema: ${wordsFor(document, ajv.errors ?? [], { isFile: true })}.`);
}

/** A fault that shows only when the schema is put to use. */
function why(document: Document, error: unknown): UserError {
  const { root } = document;
  if (error instanceof TookTooLong)
    return bad(document, root, `to read it took longer than ${patience / 1000} s; make it smaller`);
  if (error instanceof RangeError)
    return bad(document, root, 'it refers to itself without end, or is nested too deeply');
  const { missingRef, message } = error as Error & { missingRef?: string };
  if (missingRef === undefined) {
    const pattern = firstText(root, 'pattern', (text) => message.includes(`/${text}/`));
    return bad(document, pattern ?? root, visible(message));
  }
  return bad(
    document,
    firstText(root, '$ref', (text) => missingRef.endsWith(text)) ?? root,
    `"$ref" leads to ${quoted(missingRef)}, which is not in this file, and nothing is fetched: write it under "$defs" and refer to it there`,
  );
}

/** The text under such a key, anywhere in a document, that is the one that is looked for. */
function firstText(root: Value, key: string, isIt: (text: string) => boolean): Value | undefined {
  const { document } = root;
  const open = [root];
  for (let value = open.pop(); value; value = open.pop()) {
    if (value.kind === 'array') for (const item of document.items(value)) open.push(item);
    if (value.kind !== 'object') continue;
    for (const member of document.members(value)) {
      const isText = member.value.kind === 'string' && document.text(member.key) === key;
      if (isText && isIt(document.text(member.value))) return member.value;
      open.push(member.value);
    }
  }
  return undefined;
}

function bad(document: Document, value: Value, what: string): UserError {
  return new UserError(`schema: ${wordsOf(placeOf(document, value.start))}: ${what}.`);
}
