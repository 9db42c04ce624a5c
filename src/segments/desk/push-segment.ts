import { commitFile } from '../../git/commit-file.js';
import { pushBranch } from '../../git/push-branch.js';
import type { Repository } from '../../git/repository.js';
import { visible } from '../../report/visible.js';
import type { Combiner, Identity, NamedFile } from '../combine.js';
import type { PushSegmentReport } from './report.js';
import { whyNotPushed } from './why-not-pushed.js';

/** A file that a session has written, and where it is to go. */
export interface SegmentHere {
  /** From the repository's root. */
  path: string;
  bytes: Buffer;
  /** The branch that is checked out. */
  branch: string;
  /** The remote's name. */
  remote: string;
  /** The names of the jobs that take it. */
  jobs: string[];
  /** Of the commit; absent: which file it is about. */
  message?: string;
}

/**
 * Checks a segment, commits it alone, and pushes its branch. What is done already is not done again, so that it may be
 * killed at any point and run again.
 * @param combiners all those that have to understand it.
 * @throws {GitError} where git does not commit it, with its words and those of hooks.
 */
export async function pushSegment(
  repository: Repository,
  { path, bytes, message, ...target }: SegmentHere,
  combiners: readonly Pick<Combiner, 'identify'>[],
): Promise<PushSegmentReport> {
  const about = { schema: 'parallel-claude/push-segment/1', path, ...target } as const;
  const found = await identifyByAll({ path, name: visible(path), bytes }, combiners);
  if ('problem' in found)
    return { ...about, outcome: 'bad-segment', committed: false, problem: found.problem };
  const committed = await commitFile(repository, path, message ?? `Segment ${visible(path)}`);
  const commit = await repository.resolve('HEAD^{commit}');
  const pushed = await pushBranch(repository, target.remote, target.branch);
  const done = { ...about, id: found.id ?? path, ...(commit !== undefined && { commit }), committed };
  if (pushed.state === 'done') return { ...done, outcome: 'pushed' };
  if (pushed.state === 'same') return { ...done, outcome: 'nothing-new' };
  return { ...done, outcome: 'not-pushed', problem: whyNotPushed(pushed, target.branch, target.remote) };
}

async function identifyByAll(
  file: NamedFile,
  combiners: readonly Pick<Combiner, 'identify'>[],
): Promise<Identity> {
  let found: Identity = {};
  for (const combiner of combiners) {
    found = await combiner.identify(file);
    if ('problem' in found) return found;
  }
  return found;
}
