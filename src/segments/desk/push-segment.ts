import { commitFile } from '../../git/commit-file.js';
import { fileIdAt, readBlobs } from '../../git/objects.js';
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
  const file = { path, name: visible(path), bytes };
  const found = await identifyByAll(file, combiners);
  if ('problem' in found)
    return { ...about, outcome: 'bad-segment', committed: false, problem: found.problem };
  const committed = await commitFile(repository, path, message ?? `Segment ${visible(path)}`);
  const commit = await repository.resolve('HEAD^{commit}');
  const at = { ...about, ...(commit !== undefined && { commit }), committed };
  const kept = await asCommitted(repository, commit ?? 'HEAD', file, found, combiners);
  if ('problem' in kept) return { ...at, outcome: 'bad-segment', problem: kept.problem };
  const pushed = await pushBranch(repository, target.remote, target.branch);
  const done = { ...at, id: kept.id ?? path };
  if (pushed.state === 'done') return { ...done, outcome: 'pushed' };
  if (pushed.state === 'same') return { ...done, outcome: 'nothing-new' };
  return { ...done, outcome: 'not-pushed', problem: whyNotPushed(pushed, target.branch, target.remote) };
}

/** What a commit has of a file that was found to be good: a hook, or a filter, may have made another of it. */
async function asCommitted(
  repository: Repository,
  commit: string,
  file: NamedFile,
  found: Identity,
  combiners: readonly Pick<Combiner, 'identify'>[],
): Promise<Identity> {
  const blob = await fileIdAt(repository, commit, file.path);
  const bytes = blob === undefined ? undefined : (await readBlobs(repository, [blob])).get(blob);
  if (bytes?.equals(file.bytes)) return found;
  const made = bytes
    ? await identifyByAll({ ...file, bytes }, combiners)
    : { problem: `${file.name} is not in the commit.` };
  if (!('problem' in made)) return made;
  return {
    problem: `${made.problem}\nThat is not what was checked: a hook of yours (pre-commit, say), or a filter of .gitattributes, changed it on the way into the commit. Mend that, and the file here where it was changed too, and run this again: a new commit takes the place of this one.`,
  };
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
