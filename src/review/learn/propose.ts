import { commitTree } from '../../git/commit-tree.js';
import { GitError } from '../../git/errors.js';
import { applyChanges, writeBlob } from '../../git/objects.js';
import { push } from '../../git/push.js';
import { pauseBefore, pauses } from '../../git/retry.js';
import { GitHubError } from '../../github/errors.js';
import {
  openOwnPullRequest,
  updateOwnPullRequest,
  type OwnPullRequest,
} from '../../github/own-pull-request.js';
import { visible } from '../../report/visible.js';
import { guidePath, learnBranch, readGround, type Ground, type LearnSource } from './ground.js';
import { mergeLessons, type Lesson, type Merged } from './merge.js';
import { commitMessage, pullRequestText } from './proposal.js';
import { dayOf, writeGuide, type Line } from './section.js';

/** What came of lessons. */
export interface Proposed {
  /** `known`: the guide, or what waits for it, has them already; nothing was pushed. */
  state: 'proposed' | 'known';
  /** What these lessons changed on the learn branch. */
  merged: Pick<Merged, 'added' | 'repeated' | 'removed'>;
  /** The one open pull request; absent where there is none, and why not. */
  pull?: OwnPullRequest;
  note?: string;
}

/**
 * Brings lessons into the guide by one open pull request: it is made, or added to. Another push to the learn branch in
 * between is never lost: everything is read again, and put on top. Nothing is pushed where nothing is new.
 * @throws {UserError} where the guide cannot be added to. @throws {GitError} where the branch cannot be pushed.
 * @throws {GitHubError}
 */
export async function proposeLessons(source: LearnSource, lessons: readonly Lesson[]): Promise<Proposed> {
  for (let attempt = 0; ; attempt++) {
    const ground = await readGround(source);
    const merged = mergeLessons(ground.guide.lines, lessons, dayOf(source.now()));
    const isNew = merged.added.length + merged.removed.length > 0;
    // A count alone is not worth a pull request, but goes along with one.
    const isChanged = isNew || (ground.isPending && merged.repeated.length > 0);
    if (!isChanged) {
      const waits = ground.isPending ? await keepPullRequest(source, ground, ground.guide.lines) : {};
      return { state: 'known', merged, ...waits };
    }
    const outcome = await pushGuide(source, ground, merged);
    if (outcome.state === 'done')
      return { state: 'proposed', merged, ...(await keepPullRequest(source, ground, merged.lines)) };
    const isPassing = ['stale', 'network', 'unknown'].includes(outcome.state);
    const said = visible(outcome.said);
    if (!isPassing || attempt === pauses)
      throw new GitError(
        `Pushing ${learnBranch} to ${source.remote.url} failed, so nothing was learned: ${said}. The token needs contents: write, and the rules of the repository have to let it push this branch.`,
      );
    await pauseBefore(
      'reading everything again',
      `Pushing failed (${said})`,
      source.repository.host,
      attempt,
    );
  }
}

async function pushGuide({ repository, remote, now }: LearnSource, ground: Ground, merged: Merged) {
  const { tree, parents, guide, mode, tip } = ground;
  const id = writeBlob(repository, writeGuide(guide, merged.lines));
  const none = '0'.repeat(id.length);
  const change = { path: guidePath, oldMode: '000000', newMode: mode, oldId: none, newId: id, status: 'A' };
  const to = await commitTree(repository, await applyChanges(repository, tree, [change]), parents, {
    message: commitMessage(merged),
    by: { name: 'parallel-claude', email: 'noreply@parallel-claude.invalid' },
    at: now(),
  });
  return push(repository, remote, [{ ref: `refs/heads/${learnBranch}`, from: tip, to }]);
}

/** Says in the one pull request what it now brings, all of it. */
async function keepPullRequest(
  { github, base, now }: LearnSource,
  { pull, baseLines }: Ground,
  lines: readonly Line[],
): Promise<Pick<Proposed, 'pull' | 'note'>> {
  const text = pullRequestText(baseLines, lines, now());
  try {
    const kept =
      pull?.state === 'open'
        ? await updateOwnPullRequest(github, pull, text)
        : await openOwnPullRequest(github, learnBranch, base, text);
    return { pull: kept };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return {
      note: `${error.message} Open a pull request from ${learnBranch} into ${base} by hand, or let GitHub Actions open pull requests (Settings, Actions, General, Workflow permissions).`,
    };
  }
}
