import { formatOf } from '../values/format.js';
import { ValueProblem } from '../values/problem.js';
import { read } from '../values/read.js';

/**
 * What is wrong with an output that a merger wrote, with line and column; undefined where it is of the format that its
 * name stands for, or its name stands for none.
 * @param output its path at base.
 */
export async function problemOfOutput(output: string, bytes: Buffer): Promise<string | undefined> {
  const format = formatOf(output);
  if (format === undefined) return undefined;
  try {
    await read({ name: output, format, bytes });
    return undefined;
  } catch (error) {
    if (!(error instanceof ValueProblem)) throw error;
    return error.message;
  }
}
