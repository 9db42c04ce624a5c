import { UserError } from '../../config/error.js';
import type { GitHub } from '../../github/client.js';
import { writersAmong } from '../../github/collaborators.js';
import type { PullRequestComment } from '../../github/comment-event.js';
import { GitHubError } from '../../github/errors.js';
import type { EventPullRequest } from '../../github/event.js';
import { upsertComment, wholeBody } from '../../github/sticky-comment.js';
import { code, codeBlock, escapeMarkdown } from '../../report/markdown.js';
import { conclude, take, type Reply } from './attend.js';
import { commandIn, defaultTriggers, type Command } from './command.js';
import { renderHelp } from './help.js';
import { loginsToCheck, refusalOf, type Refusal } from './who-may.js';

/** Carries out each kind of command; what stays untold is in the log of the run. */
export interface Handlers {
  review(): Promise<Reply>;
  learn(text: string | undefined): Promise<Reply>;
  tests(): Promise<Reply>;
  explain(question: string | undefined): Promise<Reply>;
  dismiss(reason: string, id: string | undefined): Promise<Reply>;
}

/** Where a comment was made, and what is known of the pull request. */
export interface CommandSource {
  github: GitHub;
  comment: PullRequestComment;
  pullRequest: Pick<EventPullRequest, 'author' | 'fork'>;
  /** Of the run: where to look when something failed. */
  runUrl: string;
}

export interface CommandWishes {
  /** The words that begin a command; see {@link defaultTriggers}. */
  triggers?: readonly string[];
  /** Logins of bots that may ask, each in full. */
  bots: readonly string[];
}

/**
 * `none`: the comment holds no command. `refused`: whoever wrote it may not. `seen`: another run, or an earlier one,
 * has taken it. `done`, `not-done`: it was carried out, or could not be, and the answer says why.
 */
export type CommandOutcome =
  | { state: 'none' | 'seen' }
  | { state: 'refused'; why: Refusal }
  | { state: 'done' | 'not-done'; command: Command['kind'] };

/**
 * Carries out the command in a comment, if there is one and whoever wrote it may, and answers it. Eyes on the comment
 * say that it was taken: one that has ours is never carried out again, whatever it is edited to. A run that dies in
 * between leaves it at that: the command has to be written anew.
 * @throws {GitHubError} and whatever a handler throws, after it was answered.
 */
export async function answerCommand(
  source: CommandSource,
  handlers: Handlers,
  { triggers = defaultTriggers, bots }: CommandWishes,
): Promise<CommandOutcome> {
  const { github, comment, pullRequest } = source;
  const command = commandIn(comment.body, triggers);
  if (!command) return { state: 'none' };
  const writers = await writersAmong(github, loginsToCheck(source));
  const viewer = await github.viewer();
  const why = refusalOf({ command, comment, pullRequest, viewer, bots, writers });
  if (why !== undefined) return refuse(source, why);
  if (!(await take(github, comment))) return { state: 'seen' };
  let reply: Reply;
  try {
    reply = await carryOut(source, command, handlers, triggers);
  } catch (error) {
    await conclude(github, comment, { isDone: false, text: failure(source, error) }).catch(
      (other: unknown) => {
        // What failed first is what somebody can mend.
        if (!(other instanceof GitHubError)) throw other;
        github.log.warning(other.message);
      },
    );
    throw error;
  }
  await conclude(github, comment, reply);
  return { state: reply.isDone ? 'done' : 'not-done', command: command.kind };
}

async function carryOut(
  { github, comment: { pullRequest } }: CommandSource,
  command: Command,
  handlers: Handlers,
  triggers: readonly string[],
): Promise<Reply> {
  switch (command.kind) {
    case 'review':
      return handlers.review();
    case 'learn':
      return handlers.learn(command.text);
    case 'tests':
      return handlers.tests();
    case 'explain':
      return handlers.explain(command.question);
    case 'dismiss':
      return handlers.dismiss(command.reason, command.id);
    case 'help':
      return { isDone: true, text: renderHelp(triggers) };
    case 'unknown': {
      // Help stands on the pull request once, however often somebody mistypes.
      const why = `${code(command.said)}: ${escapeMarkdown(command.advice)}`;
      const help = wholeBody([`${why}\n\n${renderHelp(triggers)}`], '');
      await upsertComment(github, pullRequest, 'review-help', help);
      return { isDone: false };
    }
  }
}

/** Whoever may not ask gets no word: an answer to everybody would be noise that anybody can make. */
async function refuse(source: CommandSource, why: Refusal): Promise<CommandOutcome> {
  const { github, comment } = source;
  github.log.info(`A command on #${comment.pullRequest} is not carried out: ${refusals[why]}`);
  if (why !== 'stranger') return { state: 'refused', why };
  if (await take(github, comment)) await conclude(github, comment, { isDone: false, text: refusals[why] });
  return { state: 'refused', why };
}

const refusals: Readonly<Record<Refusal, string>> = {
  ours: 'it is in a comment of our own.',
  bot: 'a bot wrote it that allowed-bots does not name.',
  'no-access': 'who wrote it has no write access.',
  stranger:
    'The author of this pull request has no write access, so nothing in it becomes a rule for everybody. Write the mistake in your own words after a colon: `add this anti-pattern to CLAUDE.md: <mistake>`.',
};

function failure({ runUrl }: CommandSource, error: unknown): string {
  if (error instanceof UserError) return codeBlock('text', error.message);
  return `This failed; [the log of the run](${runUrl}) says why.`;
}
