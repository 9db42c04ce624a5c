import { Field } from './payload-field.js';

const commentEvents = ['issue_comment', 'pull_request_review_comment', 'pull_request_review'];

/** Whether an event is about something that somebody said. */
export function isCommentEvent(name: string): boolean {
  return commentEvents.includes(name);
}

/** Whoever did something, in the words of GitHub's payloads. */
export interface Person {
  login: string;
  id: number;
  /** `User`, `Bot` or another. */
  type: string;
}

/** Something said on a pull request. */
export interface PullRequestComment {
  /** In its conversation, on its files, or as the text of a review. */
  kind: 'conversation' | 'files' | 'review';
  /** Of the comment or review; ids of different kinds may be the same. */
  id: number;
  /** Markdown, as it was when the event came. */
  body: string;
  author: Person;
  /** Who wrote or edited it just now. */
  sender: Person;
  pullRequest: number;
  /** Of a comment on files: the comment that began the conversation it is in; absent where it is that itself. */
  replyTo?: number;
}

/**
 * What somebody wrote or edited, from the payload of `issue_comment`, `pull_request_review_comment` or
 * `pull_request_review`; undefined for other events, deletions, and comments on issues.
 * @throws {GitHubError} that names the field that is not what GitHub sends.
 */
export function readCommentEvent(eventName: string, payload: unknown): PullRequestComment | undefined {
  const root = new Field(payload, 'the payload');
  const action = root.optional('action')?.text() ?? '';
  if (!['created', 'edited', 'submitted'].includes(action)) return undefined;
  const pull = root.optional('pull_request');
  const issue = root.optional('issue');
  switch (eventName) {
    case 'issue_comment':
      if (!issue?.optional('pull_request')) return undefined;
      return read(root, root.field('comment'), { kind: 'conversation', pullRequest: numberOf(issue) });
    case 'pull_request_review_comment': {
      const comment = root.field('comment');
      const replyTo = comment.optional('in_reply_to_id')?.positive();
      const at = { kind: 'files', pullRequest: numberOf(pull ?? root.field('pull_request')) } as const;
      return { ...read(root, comment, at), ...(replyTo !== undefined && { replyTo }) };
    }
    case 'pull_request_review':
      return read(root, root.field('review'), {
        kind: 'review',
        pullRequest: numberOf(pull ?? root.field('pull_request')),
      });
    default:
      return undefined;
  }
}

function numberOf(thing: Field): number {
  return thing.field('number').positive();
}

function read(
  root: Field,
  comment: Field,
  at: Pick<PullRequestComment, 'kind' | 'pullRequest'>,
): PullRequestComment {
  return {
    ...at,
    id: comment.field('id').positive(),
    body: comment.words('body'),
    author: readPerson(comment.optional('user')),
    sender: readPerson(root.optional('sender')),
  };
}

/** `ghost` where the account was deleted, as GitHub shows it. */
function readPerson(user: Field | undefined): Person {
  if (!user) return { login: 'ghost', id: 10_137, type: 'User' };
  return {
    login: user.field('login').text(),
    id: user.field('id').positive(),
    type: user.optional('type')?.text() ?? 'User',
  };
}
