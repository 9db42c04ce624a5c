import { UserError } from '../../config/error.js';
import { visible } from '../../report/visible.js';
import type { Combined, Combiner, Identity, NamedFile } from '../combine.js';
import { largestFile } from '../largest-file.js';
import { endings, formatOf, type Format } from '../values/format.js';
import { ValueProblem } from '../values/problem.js';
import { read } from '../values/read.js';
import { blame, type Attempt } from './blame.js';
import type { Schema } from './schema.js';

/**
 * A combiner that holds each segment and the output against a schema, too.
 * @throws {UserError} for an output of no format that is known.
 */
export function withSchema(combiner: Combiner, schema: Schema, output: string): Combiner {
  const outputFormat = formatOf(output);
  if (outputFormat === undefined)
    throw new UserError(
      `schema: ${visible(output)} is of no format that can be held against a schema; its name ends in one of ${endings}, or leave the schema out.`,
    );
  const attemptOn =
    (snapshot: Parameters<Combiner['combine']>[2]): Attempt =>
    async (origin, segments) => {
      const combined = await combiner.combine(origin, segments, snapshot);
      if (!('chunks' in combined)) return combined;
      const chunks = await upTo(largestFile, combined.chunks);
      const broken = await problemOfOutput(schema, output, outputFormat, chunks);
      return broken === undefined ? { chunks } : { broken };
    };
  return {
    canRead: (path) => combiner.canRead(path),
    async identify(file) {
      const identity = await combiner.identify(file);
      return 'problem' in identity ? identity : ((await problemOf(schema, file)) ?? identity);
    },
    async combine(origin, segments, snapshot): Promise<Combined> {
      const attempt = attemptOn(snapshot);
      const tried = await attempt(origin, segments);
      return 'broken' in tried ? blame(attempt, origin, segments, tried.broken) : tried;
    },
  };
}

async function problemOf(
  schema: Schema,
  { path, name, bytes }: NamedFile,
): Promise<Extract<Identity, { problem: string }> | undefined> {
  const format = formatOf(path);
  if (format === undefined)
    return { problem: `${name} is of no format that can be held against ${visible(schema.name)}.` };
  const document = await read({ name, format, bytes });
  const problem = schema.problemIn(document, { isFile: true });
  return problem === undefined ? undefined : { problem };
}

async function problemOfOutput(
  schema: Schema,
  output: string,
  format: Format,
  chunks: readonly Buffer[],
): Promise<string | undefined> {
  const bytes = Buffer.concat(chunks);
  // It is refused for its size.
  if (bytes.length > largestFile) return undefined;
  try {
    const document = await read({ name: output, format, bytes });
    return schema.problemIn(document, { isFile: false });
  } catch (error) {
    if (error instanceof ValueProblem) return error.message;
    throw error;
  }
}

/** All chunks; or more of them than `most` bytes, but not many more. */
async function upTo(
  most: number,
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
): Promise<readonly Buffer[]> {
  const taken: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    taken.push(chunk);
    bytes += chunk.length;
    if (bytes > most) break;
  }
  return taken;
}
