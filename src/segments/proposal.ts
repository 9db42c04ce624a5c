import { fileAt, fileIdAt } from '../git/objects.js';
import { mergeBases } from '../git/history.js';
import type { Repository } from '../git/repository.js';
import type { Job } from './job.js';
import { ledgerPath, readableLedger, recordsOf, type Ledger } from './ledger.js';
import { proposalBranch } from './own-refs.js';
import type { BranchAt } from './report.js';
import type { OwnCommits } from './snapshot.js';

/**
 * The branch of the proposal where base has all that it would bring: it was merged, whatever the method, or has become
 * needless.
 */
export async function spentProposal(
  repository: Repository,
  job: Pick<Job, 'name' | 'base' | 'output'>,
  { proposal, kept }: OwnCommits,
  base: { sha: string; ledger: Ledger },
): Promise<BranchAt[]> {
  if (proposal === null || (await hasOthersWork(repository, proposal, [base.sha, kept]))) return [];
  const ledger = await proposedLedger(repository, job, proposal);
  const isOver =
    ledger &&
    [...ledger.segments].every(([id, { sha, blob }]) => {
      const there = base.ledger.segments.get(id);
      return there && recordsOf(there).some((one) => one.sha === sha && one.blob === blob);
    });
  return isOver ? [{ ref: proposalBranch(job), sha: proposal }] : [];
}

/** What base's ledger would be with the proposal at `tip`; undefined where it has none that can be read. */
export async function proposedLedger(
  repository: Repository,
  { output }: Pick<Job, 'output'>,
  tip: string,
): Promise<Ledger | undefined> {
  const text = await fileAt(repository, tip, ledgerPath(output));
  return text === undefined ? undefined : readableLedger(text, output);
}

/**
 * Whether the proposal at `tip` would bring the same output and ledger as `commit`, into a base that has both as they
 * were when it was made: then there is nothing to push, whatever else base got meanwhile.
 */
export async function bringsTheSame(
  repository: Repository,
  { output }: Pick<Job, 'output'>,
  tip: string,
  { commit, base }: { commit: string; base: string },
): Promise<boolean> {
  const state = async (at: string): Promise<string> =>
    JSON.stringify([
      (await fileIdAt(repository, at, output)) ?? null,
      (await fileIdAt(repository, at, ledgerPath(output))) ?? null,
    ]);
  if ((await state(tip)) !== (await state(commit))) return false;
  const forks = await mergeBases(repository, tip, base);
  const now = await state(base);
  for (const fork of forks) if ((await state(fork)) !== now) return false;
  return forks.length > 0;
}

/** Whether a branch has commits, besides merges, that are in none of `known`: somebody else works on it. */
export async function hasOthersWork(
  repository: Repository,
  tip: string,
  known: readonly (string | null)[],
): Promise<boolean> {
  const without = known.filter((commit) => commit !== null).map((commit) => `^${commit}`);
  const listed = await repository.must(['rev-list', '--no-merges', '--max-count=1', tip, ...without]);
  return listed !== '';
}
