import { UserError } from '../config/error.js';
import { writersAmong } from '../github/collaborators.js';
import { isCommentEvent } from '../github/comment-event.js';
import type { EventPullRequest } from '../github/event.js';
import { visible } from '../report/visible.js';
import type { ActionInputs } from './action-inputs.js';
import { leaveFound } from './find-on-github.js';
import { answerComment } from './on-comment.js';
import { reviewOnGitHub } from './review-on-github.js';
import { connectToPost, type Workplace } from './workplace.js';

/**
 * The action: finds what is wrong with a pull request, posts findings on it, or both; on a comment it does what the comment
 * asks for.
 * @throws {UserError} for what a user has to put right; ModelError, GitError and GitHubError as they come.
 */
export async function runReview(inputs: ActionInputs, at: Workplace): Promise<void> {
  const { pullRequest, name } = at.event;
  if (isCommentEvent(name)) {
    await answerComment(inputs, at);
    return;
  }
  if (!pullRequest)
    throw new UserError(
      `review: the event ${visible(name)} is about no pull request; run on pull_request or pull_request_target, and for commands on issue_comment, pull_request_review_comment and pull_request_review`,
    );
  const reason = whyNot(inputs, pullRequest) ?? (await whyNotForStrangers(inputs, pullRequest, at));
  if (reason !== undefined) {
    at.log.info(reason);
    if (inputs.summary) await at.writeSummary(`## Review\n\n${reason}\n`);
    return;
  }
  const run = { ...at, pullRequest };
  if (inputs.mode === 'find') {
    await leaveFound(inputs, run);
    return;
  }
  const { result } = await reviewOnGitHub(inputs, run, await connectToPost(run));
  if (result.judgement !== 'passes') run.setFailed(result.failure);
}

/** Why there is nothing to do, in a sentence; undefined where there is. */
function whyNot(
  { mode, find, triggers }: ActionInputs,
  { number, state, fork }: EventPullRequest,
): string | undefined {
  if (state === 'closed') return `#${number} is closed: there is nothing to review.`;
  if (mode === 'post' || find.apiKey !== '' || !fork) return undefined;
  return `#${number} was not reviewed: it comes from a fork or from Dependabot, and GitHub gives such a run no secrets, so anthropic-api-key is empty. ${askFor(triggers)}`;
}

/**
 * On pull_request_target a fork's run has the key; but what a review costs is for those with write access to decide, who
 * else could push as often as they like. Who cannot be told to have it has not.
 */
async function whyNotForStrangers(
  { mode, triggers }: ActionInputs,
  { number, author, fork }: EventPullRequest,
  at: Workplace,
): Promise<string | undefined> {
  if (mode === 'post' || !fork) return undefined;
  const github = await at.connect();
  if (github && (await writersAmong(github, [author])).get(author) === true) return undefined;
  return `#${number} was not reviewed: it comes from a fork or from Dependabot, its author has no write access, and a review has its price. ${askFor(triggers)}`;
}

function askFor(triggers: readonly string[]): string {
  return `Where a workflow runs review on issue_comment, somebody with write access can write "${visible(triggers.at(-1) ?? '')} review this PR" in its conversation.`;
}
