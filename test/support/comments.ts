import { issueCommentEvent, pullRequestEvent, type WorkflowEvent } from './events.js';
import { renderComment, renderReview, renderReviewComment, renderUser } from './github/render.js';
import type { LocalRepository } from './local-github.js';

export const mona = { login: 'mona', id: 7, type: 'User' } as const;
export const ourselves = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' } as const;

export interface User {
  login: string;
  id: number;
  type: 'User' | 'Bot';
}

/** Mona, on #1, just now, unless told. */
export interface Said {
  by?: User;
  pull?: number;
  action?: 'created' | 'edited';
}

/** An event, and what somebody said in it. */
export interface CommentEvent extends WorkflowEvent {
  /** Of the comment or the review. */
  id: number;
}

const at = { createdAt: '2026-01-02T00:00:00Z', updatedAt: '2026-01-02T00:00:00Z' };
let last = 5000;

/** Somebody comments in the conversation of a pull request. */
export function sayInConversation(repository: LocalRepository, body: string, said: Said = {}): CommentEvent {
  const { by = mona, pull = 1, action = 'created' } = said;
  const made = { id: ++last, issue: pull, body, user: by, ...at };
  repository.comments.push(made);
  const { name, payload } = issueCommentEvent(repository, pull, action);
  return {
    id: made.id,
    name,
    payload: { ...payload, comment: renderComment(repository, made), sender: renderUser(by) },
  };
}

/** Somebody comments on a line of a file, line 1 of a.txt unless told, or replies to a comment there. */
export function sayOnLine(
  repository: LocalRepository,
  body: string,
  said: Said & { replyTo?: number; path?: string; line?: number } = {},
): CommentEvent {
  const { by = mona, pull = 1, action = 'created', replyTo = null, path = 'a.txt', line = 1 } = said;
  const made = {
    id: ++last,
    pull,
    reviewId: 1,
    replyTo,
    path,
    line,
    startLine: null,
    side: 'RIGHT' as const,
    commitId: repository.pull(pull).headSha,
    body,
    user: by,
    ...at,
  };
  repository.reviewComments.push(made);
  const comment = renderReviewComment(repository, made, line);
  return onPull('pull_request_review_comment', repository, pull, made.id, {
    action,
    comment,
    sender: renderUser(by),
  });
}

/** Somebody submits a review with a text. */
export function sayInReview(repository: LocalRepository, body: string, said: Said = {}): CommentEvent {
  const { by = mona, pull = 1, action = 'submitted' } = said;
  const made = {
    id: ++last,
    pull,
    commitId: repository.pull(pull).headSha,
    body,
    state: 'COMMENTED' as const,
    user: by,
    submittedAt: at.createdAt,
  };
  repository.reviews.push(made);
  const review = renderReview(repository, made);
  return onPull('pull_request_review', repository, pull, made.id, {
    action,
    review,
    sender: renderUser(by),
  });
}

function onPull(
  name: string,
  repository: LocalRepository,
  pull: number,
  id: number,
  said: Record<string, unknown>,
): CommentEvent {
  const { payload } = pullRequestEvent(repository, pull);
  return { id, name, payload: { ...payload, ...said } };
}

/** The event of the same comment being edited. */
export function edited(event: CommentEvent, body: string, by: User = mona): CommentEvent {
  const field = event.name === 'pull_request_review' ? 'review' : 'comment';
  const said = { ...(event.payload[field] as object), body };
  return { ...event, payload: { ...event.payload, action: 'edited', [field]: said, sender: renderUser(by) } };
}

/** The reactions to a comment, in the order in which they came. */
export function reactionsTo(
  repository: LocalRepository,
  { id, name }: Pick<CommentEvent, 'id' | 'name'>,
): string[] {
  const on = `${name === 'issue_comment' ? 'issues' : 'pulls'}/${id}`;
  return repository.reactions.filter((one) => one.on === on).map(({ content }) => content);
}
