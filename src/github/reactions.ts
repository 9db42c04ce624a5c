import type { PullRequestComment } from './comment-event.js';
import type { GitHub } from './client.js';

/** In GitHub's words. */
export type Reaction = 'eyes' | '+1' | 'confused';

/**
 * Reacts to a comment, once. (To the text of a review nobody can react through this API.)
 * @returns whether the reaction was not there before: of two runs that react at the same time, one is told so.
 * @throws {GitHubError}
 */
export function react(
  github: GitHub,
  { kind, id }: { kind: Exclude<PullRequestComment['kind'], 'review'>; id: number },
  content: Reaction,
): Promise<boolean> {
  return github.call('react to a comment', async (rest, repo) => {
    const to = { ...repo, comment_id: id, content };
    const { status, headers } =
      kind === 'files'
        ? await rest.reactions.createForPullRequestReviewComment(to)
        : await rest.reactions.createForIssueComment(to);
    // 200 where the same was there already, whatever the types say.
    return { data: (status as number) === 201, headers };
  });
}
