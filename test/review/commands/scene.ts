import { readCommentEvent, type PullRequestComment } from '../../../src/github/comment-event.js';
import { renderComment, renderReview, renderReviewComment, renderUser } from '../../support/github/render.js';
import type { LocalRepository } from '../../support/local-github.js';

export const mona = { login: 'mona', id: 7, type: 'User' } as const;
export const ourselves = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' } as const;

type User = { login: string; id: number; type: 'User' | 'Bot' };

interface Said {
  by?: User;
  action?: 'created' | 'edited';
}

const at = { createdAt: '2026-01-02T00:00:00Z', updatedAt: '2026-01-02T00:00:00Z' };
let last = 5000;

/** Somebody comments on the conversation of #1. */
export function comment(repository: LocalRepository, body: string, said: Said = {}): PullRequestComment {
  const { by = mona } = said;
  const made = { id: ++last, issue: 1, body, user: by, ...at };
  repository.comments.push(made);
  return event('issue_comment', by, said.action ?? 'created', {
    issue: { number: 1, pull_request: { html_url: 'https://github.example/' } },
    comment: renderComment(repository, made),
  });
}

/** Somebody comments on line 1 of a.txt, or replies to a comment there. */
export function lineComment(
  repository: LocalRepository,
  body: string,
  said: Said & { replyTo?: number; path?: string; pull?: number } = {},
): PullRequestComment {
  const { by = mona, replyTo = null, path = 'a.txt', pull = 1 } = said;
  const made = {
    id: ++last,
    pull,
    reviewId: 1,
    replyTo,
    path,
    line: 1,
    startLine: null,
    side: 'RIGHT' as const,
    commitId: repository.pull(pull).headSha,
    body,
    user: by,
    ...at,
  };
  repository.reviewComments.push(made);
  return event('pull_request_review_comment', by, said.action ?? 'created', {
    pull_request: { number: pull },
    comment: renderReviewComment(repository, made, 1),
  });
}

/** Somebody submits a review with a text. */
export function review(repository: LocalRepository, body: string, said: Said = {}): PullRequestComment {
  const { by = mona } = said;
  const made = {
    id: ++last,
    pull: 1,
    commitId: repository.pull(1).headSha,
    body,
    state: 'COMMENTED' as const,
    user: by,
    submittedAt: at.createdAt,
  };
  repository.reviews.push(made);
  const payload = { pull_request: { number: 1 }, review: renderReview(repository, made) };
  return event('pull_request_review', by, said.action ?? 'submitted', payload);
}

function event(name: string, by: User, action: string, payload: object): PullRequestComment {
  const read = readCommentEvent(name, { action, sender: renderUser(by), ...payload });
  if (!read) throw new Error(`${name} is no comment on a pull request.`);
  return read;
}

/** The reactions to a comment, in the order in which they came, each with who reacted. */
export function reactions(repository: LocalRepository, { kind, id }: PullRequestComment): string[] {
  const on = `${kind === 'files' ? 'pulls' : 'issues'}/${id}`;
  return repository.reactions.filter((one) => one.on === on).map(({ content }) => content);
}
