import { UserError } from '../config/error.js';
import { visible } from '../report/visible.js';
import type { Combined, Combiner, SegmentSource } from './combine.js';
import type { JobSettings } from './settings.js';
import { formatOf, formats, type Format } from './values/format.js';
import { mergeValues } from './values/merge.js';
import { ValueProblem } from './values/problem.js';
import { read } from './values/read.js';
import { parseStrategies } from './values/strategies.js';
import { idOf } from './values/value.js';
import { write } from './values/write.js';

/**
 * Merges segments by the strategies of a job; all are of the output's format.
 * @throws {UserError} for an output of no format that is known, or a strategy that means nothing.
 */
export function combineValues(job: Pick<JobSettings, 'output' | 'merge' | 'order' | 'indent'>): Combiner {
  const { output, order, indent } = job;
  const format = formatOf(output);
  if (format === undefined)
    throw new UserError(
      `output: "${visible(output)}" is of no format that is known; its name ends in one of ${formats.map((one) => `.${one}`).join(', ')}.`,
    );
  const strategies = parseStrategies(Object.fromEntries(job.merge));
  const documentOf = (name: string, bytes: Buffer) => read({ name, format, bytes });
  const merged = async (origin: Buffer | undefined, segments: readonly SegmentSource[]) => {
    const before = origin && (await originOf(output, format, origin));
    const read = segments.map(async ({ id, name, bytes }) => ({
      id,
      document: await documentOf(name, bytes),
    }));
    return mergeValues(before, await Promise.all(read), {
      strategies,
      order,
      format,
      ...(indent !== undefined && { indent }),
    });
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
      try {
        return { chunks: write(await merged(origin, segments)) };
      } catch (error) {
        if (!(error instanceof ValueProblem)) throw error;
        const named = new Set(error.where.map(({ name }) => name));
        const blamed = segments.filter(({ name }) => named.has(name));
        return { problem: error.message, segments: blamed.map(({ id }) => id) };
      }
    },
  };
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
