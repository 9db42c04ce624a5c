import type { Author } from '../../github/client.js';
import type { PullRequestComment } from '../../github/comment-event.js';
import type { EventPullRequest } from '../../github/event.js';
import { isAuthor } from '../../github/is-author.js';
import type { Command } from './command.js';

/** All that it takes to say whether a command is carried out. */
export interface Asked {
  command: Command;
  comment: Pick<PullRequestComment, 'author' | 'sender' | 'body'>;
  pullRequest: Pick<EventPullRequest, 'author' | 'fork'>;
  /** Who the token speaks for. */
  viewer: Author;
  /** Logins of bots that may ask, each in full, such as `renovate[bot]`. */
  bots: readonly string[];
  /** Whether a login has write access; who is not in it has not. */
  writers: ReadonlyMap<string, boolean>;
}

/**
 * `ours`: we wrote it ourselves. `bot`: a bot that is not listed. `no-access`: who wrote or edited it has no write
 * access. `stranger`: what would be learned comes from the pull request of somebody without write access.
 */
export type Refusal = 'ours' | 'bot' | 'no-access' | 'stranger';

/** Why a command is not carried out; undefined where it is. */
export function refusalOf(asked: Asked): Refusal | undefined {
  const { command, comment, pullRequest, viewer, bots, writers } = asked;
  const people = [comment.author, comment.sender];
  // Logins are the same in either case.
  const listed = new Set(bots.map((bot) => bot.toLowerCase()));
  const isListed = (login: string) => listed.has(login.toLowerCase());
  if (isOurs(comment, viewer)) return 'ours';
  // A name that ends in [bot] says nothing: GitHub says what is a bot, and the user which of them count.
  const unlisted = people.filter(({ type, login }) => type !== 'User' && !isListed(login));
  if (unlisted.length > 0) return 'bot';
  if (people.some(({ type, login }) => type === 'User' && writers.get(login) !== true)) return 'no-access';
  const isStranger = pullRequest.fork && writers.get(pullRequest.author) !== true;
  // A model that reads the stranger's code may say what the code tells it to: no rule for everybody comes of that.
  if (isStranger && command.kind === 'learn' && command.text === undefined) return 'stranger';
  return undefined;
}

/** The logins whose write access has to be known, each once. */
export function loginsToCheck({
  comment,
  pullRequest,
}: {
  comment: Pick<PullRequestComment, 'author' | 'sender'>;
  pullRequest: Asked['pullRequest'];
}): string[] {
  const people = [comment.author, comment.sender].filter(({ type }) => type === 'User');
  const logins = people.map(({ login }) => login);
  return [...new Set([...logins, ...(pullRequest.fork ? [pullRequest.author] : [])])];
}

/** A person whose own token we use may still ask: what we write as them begins with a marker. */
function isOurs({ author, body }: Asked['comment'], viewer: Author): boolean {
  return isAuthor(author, viewer) && (author.type !== 'User' || body.startsWith('<!-- parallel-claude:'));
}
