import { availableParallelism } from 'node:os';

/** How many things are done at once. */
export const lanes = availableParallelism();

/** Do something with every item, several at once; `lane` tells those at work apart. Ends at the first failure. */
export async function concurrently<T>(
  items: Iterable<T>,
  work: (item: T, lane: number) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const run = async (lane: number): Promise<void> => {
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) await work(next.value, lane);
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)));
}
