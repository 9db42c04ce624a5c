import { lastLine } from './process.js';
import { parseMerges, type MergeOutcome } from './merge-output.js';
import type { Repository } from './repository.js';

// As many as GitHub's own runners have cores.
const processes = 2;

/** Two commits to be merged: the second into the first. */
export type MergePair = readonly [ours: string, theirs: string];

/**
 * Merges each pair in memory, as `git merge` would with its default strategy.
 * @returns one outcome a pair, in order. A pair that git gives up on is unknown, with git's reason; the others go on.
 */
export async function mergeAll(repository: Repository, pairs: readonly MergePair[]): Promise<MergeOutcome[]> {
  const share = Math.max(1, Math.ceil(pairs.length / processes));
  const shards = Array.from({ length: Math.ceil(pairs.length / share) }, (_, index) =>
    mergeInOneProcess(repository, pairs.slice(index * share, (index + 1) * share)),
  );
  return (await Promise.all(shards)).flat();
}

async function mergeInOneProcess(
  repository: Repository,
  pairs: readonly MergePair[],
): Promise<MergeOutcome[]> {
  const outcomes: MergeOutcome[] = [];
  while (outcomes.length < pairs.length) {
    // Before git 2.49 the answers are not flushed: everything is written, stdin closed, and only then read.
    const input = pairs.slice(outcomes.length).map((pair) => `${pair.join(' ')}\n`);
    const result = await repository.run(['merge-tree', '--write-tree', '-z', '--stdin'], {
      input: input.join(''),
    });
    outcomes.push(...parseMerges(result.stdout).slice(0, input.length));
    if (outcomes.length < pairs.length) outcomes.push({ state: 'unknown', reason: reasonOf(result.stderr) });
  }
  return outcomes;
}

function reasonOf(stderr: string): string {
  const said = lastLine(stderr).replace(/^fatal: /, '');
  return said === '' ? 'git gave up on this merge without a word' : said;
}
