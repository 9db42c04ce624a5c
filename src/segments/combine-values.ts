import { UserError } from '../config/error.js';
import { visible } from '../report/visible.js';
import { blameValues } from './blame-values.js';
import type { Combined, Combiner, SegmentSource } from './combine.js';
import type { JobSettings } from './settings.js';
import { endings, formatOf, type Format } from './values/format.js';
import { mergeValues } from './values/merge.js';
import { ValueProblem } from './values/problem.js';
import { read } from './values/read.js';
import { parseStrategies } from './values/strategies.js';
import { idOf } from './values/value.js';
import { write } from './values/write.js';
import { withOnly } from './with-only.js';

/**
 * Merges segments by the strategies of a job; all are of the output's format.
 * @throws {UserError} for an output of no format that is known, or a strategy that means nothing.
 */
export function combineValues(job: Pick<JobSettings, 'output' | 'merge' | 'order' | 'indent'>): Combiner {
  const { output, order, indent } = job;
  const format = formatOf(output);
  if (format === undefined)
    throw new UserError(
      `output: "${visible(output)}" is of no format that is known; its name ends in one of ${endings}.`,
    );
  const strategies = parseStrategies(Object.fromEntries(job.merge));
  const documentOf = (name: string, bytes: Buffer) => read({ name, format, bytes });
  const made = async (origin: Buffer | undefined, segments: readonly SegmentSource[]) => {
    const before = origin && (await originOf(output, format, origin));
    const read = segments.map(async ({ id, name, bytes }) => ({
      id,
      document: await documentOf(name, bytes),
    }));
    const merged = mergeValues(before, await Promise.all(read), {
      strategies,
      order,
      format,
      ...(indent !== undefined && { indent }),
    });
    // Only the written text shows whether YAML can hold the values.
    return format === 'yaml' ? await pagesOf(write(merged)) : write(merged);
  };
  return {
    canRead: (path) => formatOf(path) === format,
    async identify({ name, bytes }) {
      try {
        const id = idOf(await documentOf(name, bytes));
        return id === undefined ? {} : { id };
      } catch (error) {
        if (error instanceof ValueProblem) return { problem: error.message };
        throw error;
      }
    },
    async combine(origin, segments): Promise<Combined> {
      const attempt = async (some: readonly SegmentSource[], failed?: ValueProblem): Promise<Attempt> => {
        try {
          return { chunks: await made(origin, some) };
        } catch (error) {
          if (error instanceof ValueProblem) return { failed: error };
          // A path that means nothing for some of the documents may mean something for the others.
          if (error instanceof UserError && failed) return { failed };
          throw error;
        }
      };
      const tried = await attempt(segments);
      if ('chunks' in tried) return tried;
      const isEmpty = origin === undefined && withOnly(segments, new Set()).length === 0;
      return blameValues(tried.failed, segments, { output, isEmpty }, async (some) => {
        // Without any document nothing can be wrong.
        if (isEmpty && some.length === 0) return undefined;
        const again = await attempt(withOnly(segments, new Set(some)), tried.failed);
        return 'failed' in again ? again.failed : undefined;
      });
    },
  };
}

type Attempt = { chunks: Iterable<Buffer> | AsyncIterable<Buffer> } | { failed: ValueProblem };

async function pagesOf(pages: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const all: Buffer[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

async function originOf(output: string, format: Format, bytes: Buffer) {
  try {
    return await read({ name: output, format, bytes });
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    throw new UserError(
      `The output as it is on base cannot be read, so nothing is merged onto it: ${error.message}.`,
    );
  }
}
