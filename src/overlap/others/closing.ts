import type { OwnRun } from '../../github/check-states.js';
import type { GitHub } from '../../github/client.js';
import { GitHubError } from '../../github/errors.js';
import type { EventPullRequest } from '../../github/event.js';
import { refOf } from '../../github/event.js';
import type { Say } from '../../report/check-result.js';
import { gather, numbersOf, type Source, type Wish } from '../gather.js';
import { inputFrom, withPlan } from '../overlap-input.js';
import { withOverlaps } from '../overlap.js';
import { closed } from '../result.js';
import { whyLeftOut } from '../taking-part.js';
import { pairsBefore } from './before.js';
import { changedFor } from './changed.js';
import { tell, tellingsFor } from './tell.js';

/** A pull request that was merged or closed. */
export interface Closing {
  source: Source & { github: GitHub; say: Say };
  wish: Omit<Wish, 'pullRequest'>;
  /** Its own check does not count. */
  ownRun: OwnRun;
  pullRequest: EventPullRequest;
}

/**
 * Folds the comment of a pull request that was closed, and clears it from the comments of those that it met.
 * @throws {UserError}, GitError and GitHubError as `gather` does.
 */
export async function afterClosing({ source, wish, ownRun, pullRequest }: Closing): Promise<void> {
  const { github, say, remote, event, now } = source;
  const { log } = github;
  const { number, base, head, draft } = pullRequest;
  try {
    log.info(`Comment: ${await say(number, closed)}.`);
  } catch (error) {
    if (!(error instanceof GitHubError && error.failure === 'permission')) throw error;
    log.warning(error.message);
    return;
  }
  const said = { ...wish.said, base: wish.said.base || base.ref };
  const gathered = await gather(source, { ...wish, said });
  try {
    if (!gathered.settings.updateOthers) return;
    const contender = { name: head.ref, isPullRequest: true, draft };
    if (gathered.base.ref !== base.ref || whyLeftOut(contender, gathered.settings, now)) return;
    const input = inputFrom({
      ...gathered,
      // GitHub's list may lag behind.
      branches: gathered.branches.filter((branch) => branch.pullRequest?.number !== number),
    });
    const ref = refOf(pullRequest, event);
    const before = await pairsBefore(input, remote, { ref, sha: head.sha, base: base.sha });
    if (!before) log.info('Its commits can no longer be had: the others are cleared by their own next run.');
    const changed = changedFor(ref, before, []);
    if (changed.length === 0) return;
    const planned = await withPlan(input, gathered, { github, ownRun });
    const numbers = numbersOf(input.branches);
    const tellings = await withOverlaps(planned, (reportAbout) =>
      tellingsFor(changed, reportAbout, numbers, log),
    );
    await tell({ github, say }, tellings, gathered.settings.failOn);
  } finally {
    await gathered.repository.dispose();
  }
}
