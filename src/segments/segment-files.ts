import { ancestryOf } from '../git/ancestry.js';
import { changedPaths, everyChange, type TreePair } from '../git/diff.js';
import { GitError } from '../git/errors.js';
import { commitsBeyond, independent } from '../git/history.js';
import { listTree } from '../git/listing.js';
import { treesOf } from '../git/objects.js';
import { pathText } from '../git/path-text.js';
import type { Change } from '../git/raw-diff.js';
import type { Repository } from '../git/repository.js';
import type { Job } from './job.js';
import { ledgerPath, type Ledger } from './ledger.js';
import type { Snapshot, Tip } from './snapshot.js';
import { takenBack } from './taken-back.js';

/** A file that may be a segment. */
export interface SegmentFile {
  /** As text: see pathText for names that are not UTF-8. */
  path: string;
  blob: string;
}

/** What a branch changed since it left base. */
export interface BranchFiles extends Tip {
  files: SegmentFile[];
  /** Everything else that would be another on base: such a branch is never deleted. Empty, as `files` is, where base contains the branch. */
  others: string[];
  /** What it changed or deleted of the files that stood where it left base: their blobs there, by path. */
  inherited: ReadonlyMap<string, string>;
  /** Its commits that base does not have. */
  commits: ReadonlySet<string>;
}

/**
 * What each branch contributes: the files that it changed since its merge base with base, whatever base did since. One
 * that base contains contributes nothing, but where it was taken back to an earlier state.
 * @param canRead whether a file of this name can be a segment.
 * @throws {GitError} where history does not say.
 */
export async function segmentFiles(
  repository: Repository,
  { base, branches }: Snapshot,
  job: Pick<Job, 'stagingDir' | 'output'>,
  ledger: Ledger,
  canRead: (path: string) => boolean,
): Promise<BranchFiles[]> {
  const tips = branches.map(({ sha }) => sha);
  const graph = await commitsBeyond(repository, base.sha, tips);
  if (typeof graph === 'string')
    throw new GitError(`What branches have beyond base cannot be told: ${graph}.`);
  const inside = branches.filter(({ sha }) => !graph.has(sha));
  const forks = await takenBack(repository, base.sha, inside, ledger);
  const histories = new Map<string, ReadonlySet<string>>();
  for (const tip of new Set(tips)) {
    if (!graph.has(tip)) continue;
    const { commits, forks: all } = ancestryOf(graph, tip);
    histories.set(tip, commits);
    forks.set(tip, await independent(repository, all));
  }
  const changes = await changesSince(repository, forks);
  const mayBe = segmentPlace(job, canRead);
  const isSegment = ({ path, newMode }: Change): boolean => mayBe(pathText(path), newMode);
  const isDeletion = ({ status }: Change): boolean => status === 'D';
  const hasDeletions = [...changes.values()].some((own) => own.some(isDeletion));
  const onBase = hasDeletions ? await listTree(repository, base.sha) : undefined;
  return branches.map((tip) => {
    const own = changes.get(tip.sha) ?? [];
    // What base does not have, such as a segment under its old name, cannot be deleted there.
    const others = own.filter(
      (change) => !isSegment(change) && (!isDeletion(change) || onBase?.has(change.path)),
    );
    const textOf = ({ path }: Change): string => pathText(path);
    return {
      ...tip,
      files: own.filter(isSegment).map((change) => ({ path: textOf(change), blob: change.newId })),
      others: others.map(textOf),
      inherited: new Map(
        own.filter(({ status }) => status !== 'A').map((change) => [textOf(change), change.oldId]),
      ),
      commits: histories.get(tip.sha) ?? new Set(),
    };
  });
}

/** Whether a file at a path, of git's mode, may be a segment of the job. */
export function segmentPlace(
  { stagingDir, output }: Pick<Job, 'stagingDir' | 'output'>,
  canRead: (path: string) => boolean,
): (path: string, mode: string) => boolean {
  const ours = [output, ledgerPath(output)];
  return (path, mode) =>
    mode.startsWith('100') && path.startsWith(stagingDir) && !ours.includes(path) && canRead(path);
}

/** For each tip what it changed since all of its merge bases; what is as in one of them came from there. */
async function changesSince(
  repository: Repository,
  mergeBases: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, Change[]>> {
  const commits = [...new Set([...mergeBases].flat(2))];
  const found = await treesOf(repository, commits);
  const tree = new Map(commits.map((commit, at) => [commit, found[at] ?? '']));
  const asked = [...mergeBases].flatMap(([tip, forks]) => {
    // Without a merge base all that it has is its own.
    const from = forks.length > 0 ? forks.map((fork) => tree.get(fork) ?? '') : [repository.emptyTree];
    return from.map((one) => ({ tip, pair: [one, tree.get(tip) ?? ''] satisfies TreePair }));
  });
  const answers = await changedPaths(
    repository,
    asked.map(({ pair }) => pair),
    everyChange,
  );
  const changes = new Map<string, Change[]>();
  for (const [at, { tip }] of asked.entries()) {
    const answer = answers[at];
    if (!answer) throw new GitError(`What ${tip} changed cannot be told: objects are missing.`);
    const paths = new Set(answer.map(({ path }) => path));
    changes.set(tip, changes.get(tip)?.filter(({ path }) => paths.has(path)) ?? answer);
  }
  return changes;
}
