import { readCommentEvent, type PullRequestComment } from '../../../src/github/comment-event.js';
import {
  reactionsTo,
  sayInConversation,
  sayInReview,
  sayOnLine,
  type CommentEvent,
} from '../../support/comments.js';
import type { LocalRepository } from '../../support/local-github.js';

export { mona, ourselves } from '../../support/comments.js';

/** Somebody comments in the conversation of #1. */
export const comment = (...said: Parameters<typeof sayInConversation>) => read(sayInConversation(...said));

/** Somebody comments on line 1 of a.txt, or replies to a comment there. */
export const lineComment = (...said: Parameters<typeof sayOnLine>) => read(sayOnLine(...said));

/** Somebody submits a review with a text. */
export const review = (...said: Parameters<typeof sayInReview>) => read(sayInReview(...said));

function read({ name, payload }: CommentEvent): PullRequestComment {
  const comment = readCommentEvent(name, payload);
  if (!comment) throw new Error(`${name} is no comment on a pull request.`);
  return comment;
}

/** The reactions to a comment, in the order in which they came. */
export function reactions(repository: LocalRepository, { kind, id }: PullRequestComment): string[] {
  return reactionsTo(repository, {
    id,
    name: kind === 'files' ? 'pull_request_review_comment' : 'issue_comment',
  });
}
