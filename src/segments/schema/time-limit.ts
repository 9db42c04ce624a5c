import { createContext, Script } from 'node:vm';

const context: { run?: () => void } = createContext({});
const script = new Script('run()');

/**
 * What `run` returns; a pattern that backtracks without end is stopped too.
 * @param milliseconds a positive whole number.
 * @throws {TookTooLong} Whatever `run` throws.
 */
export function within<Result>(milliseconds: number, run: () => Result): Result {
  const answer: Result[] = [];
  context.run = () => {
    answer.push(run());
  };
  try {
    script.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TookTooLong();
    throw error;
  } finally {
    delete context.run;
  }
  return answer[0] as Result;
}

export class TookTooLong extends Error {}
