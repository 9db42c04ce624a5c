import { UserError } from '../../config/error.js';
import { GitError } from '../../git/errors.js';
import { contains } from '../../git/history.js';
import { mergeAll } from '../../git/merge.js';
import { readBlobs } from '../../git/objects.js';
import { fetchRefs, listRemote, type Remote } from '../../git/remote.js';
import type { Repository } from '../../git/repository.js';
import type { GitHub } from '../../github/client.js';
import { findOwnPullRequest, type OwnPullRequest } from '../../github/own-pull-request.js';
import { isSameMistake } from './merge.js';
import { readGuide, type Guide, type Line } from './section.js';

/** What it takes to propose. */
export interface LearnSource {
  /** Disposable. */
  repository: Repository;
  remote: Remote;
  github: GitHub;
  /** The branch whose CLAUDE.md counts. */
  base: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** The branch on which lessons wait to be merged. */
export const learnBranch = 'parallel-claude/learn';

/** The file that holds them, at the root. */
export const guidePath = 'CLAUDE.md';

/** Where the next commit goes. */
export interface Ground {
  /** The commit of the learn branch; null where there is none. */
  tip: string | null;
  /** Whether the branch holds what nobody decided on yet. */
  isPending: boolean;
  parents: readonly string[];
  /** The tree in which the guide is written. */
  tree: string;
  /** The guide as it is before the lessons, and its mode. */
  guide: Guide;
  mode: string;
  /** Base's own. */
  baseLines: readonly Line[];
  /** The last pull request from the learn branch. */
  pull?: OwnPullRequest;
}

/**
 * Reads base, the learn branch and its pull request afresh. What waits on the branch is built upon, with base merged into
 * it; what was merged, or closed with its pull request, is over, and the branch starts again from base.
 * @throws {UserError} where CLAUDE.md cannot be added to. GitError and GitHubError as they come.
 */
export async function readGround(source: LearnSource): Promise<Ground> {
  const { repository, remote, github } = source;
  const [base, tip] = await fetchTips(repository, remote, source.base);
  const pull = await findOwnPullRequest(github, learnBranch, source.base);
  const own = await guideAt(repository, base);
  const isOver =
    tip === null ||
    (await contains(repository, base, tip)) ||
    (pull !== undefined && pull.state !== 'open' && pull.headSha === tip);
  const common = { tip, baseLines: own.guide.lines, ...(pull && { pull }) };
  if (isOver) return { ...common, ...own, isPending: false, parents: [base], tree: base };
  const waiting = await guideAt(repository, tip);
  if (await contains(repository, tip, base))
    return { ...common, ...waiting, isPending: true, parents: [tip], tree: tip };
  const { tree, guide } = await mergeBase(repository, tip, base, own.guide, waiting.guide);
  const merged = guide ? { guide, mode: own.mode } : await guideAt(repository, tree);
  return { ...common, ...merged, isPending: true, parents: [tip, base], tree };
}

async function fetchTips(
  repository: Repository,
  remote: Remote,
  base: string,
): Promise<[base: string, tip: string | null]> {
  const refs = [`refs/heads/${base}`, `refs/heads/${learnBranch}`] as const;
  const there = await listRemote(repository, remote, refs);
  const isThere = (ref: string): boolean => there.some((one) => one.ref === ref);
  const local = (ref: string): string => `refs/parallel-claude/${ref}`;
  await fetchRefs(
    repository,
    remote,
    refs.filter(isThere).map((ref) => `+${ref}:${local(ref)}`),
  );
  const [at, tip] = await Promise.all(refs.map((ref) => repository.resolve(local(ref))));
  if (at === undefined)
    throw new GitError(`There is no branch ${base} at ${remote.url}, so nothing can be learned for it.`);
  // An earlier fetch may have brought what is gone by now.
  return [at, isThere(refs[1]) ? (tip ?? null) : null];
}

async function guideAt(repository: Repository, treeish: string): Promise<Pick<Ground, 'guide' | 'mode'>> {
  const listed = await repository.must(['ls-tree', '--full-tree', '-z', treeish, '--', guidePath]);
  if (listed === '') return { guide: readGuide(undefined), mode: '100644' };
  const [, mode = '', id = ''] = /^(\d+) \w+ ([0-9a-f]+)\t/.exec(listed) ?? [];
  if (!mode.startsWith('100'))
    throw new UserError(
      `${guidePath} is no plain file on the base branch (mode ${mode}), so nothing is added to it; make it one.`,
    );
  return { guide: readGuide((await readBlobs(repository, [id])).get(id)), mode };
}

/**
 * Merges base into the branch. Where only the guide conflicts, base's has all that waits in the branch's section as well.
 * @throws {GitError} where anything else does.
 */
async function mergeBase(
  repository: Repository,
  tip: string,
  base: string,
  own: Guide,
  waiting: Guide,
): Promise<{ tree: string; guide?: Guide }> {
  const [outcome] = await mergeAll(repository, [[tip, base]]);
  if (outcome?.state === 'clean') return { tree: outcome.tree };
  const isGuideAlone =
    outcome?.state === 'conflict' &&
    outcome.conflicts.every(({ paths }) => paths.every((path) => path === guidePath));
  if (!isGuideAlone)
    throw new GitError(
      `The branch ${learnBranch} does not merge with its base: resolve that there, or close its pull request, and ask again.`,
    );
  const more = waiting.lines.filter(
    ({ pattern }) =>
      pattern && !own.lines.some((line) => line.pattern && isSameMistake(line.pattern.text, pattern.text)),
  );
  return { tree: outcome.tree, guide: { ...own, lines: [...own.lines, ...more] } };
}
