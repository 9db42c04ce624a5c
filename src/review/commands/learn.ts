import type { PullRequestComment } from '../../github/comment-event.js';
import { escapeMarkdown, link } from '../../report/markdown.js';
import type { LearnSource } from '../learn/ground.js';
import type { LearnMode } from '../learn/learn.js';
import { mistakeFrom } from '../learn/mistake.js';
import { proposeLessons, type Proposed } from '../learn/propose.js';
import type { Reply } from './attend.js';
import { beginningOf } from './conversation.js';

/**
 * Proposes the mistake that a comment tells, replies to or quotes, for CLAUDE.md.
 * @param text what the command itself says it is.
 * @throws as proposeLessons does.
 */
export async function learn(
  source: LearnSource,
  comment: PullRequestComment,
  text: string | undefined,
  mode: LearnMode,
): Promise<Reply> {
  if (mode === 'off') return { isDone: false, text: 'Learning is switched off here (`learn: off`).' };
  const said = text ?? (await saidThere(source, comment));
  if (said === undefined) return { isDone: false, text: nothing };
  const mistake = mistakeFrom(said);
  if ('refused' in mistake) return { isDone: false, text: mistake.refused === 'empty' ? nothing : order };
  const proposed = await proposeLessons(source, [{ text: mistake.text, pulls: [comment.pullRequest] }]);
  return { isDone: true, text: tell(mistake.text, proposed) };
}

const nothing =
  'There is no mistake to learn: reply to a finding or to a comment that describes one, quote it, or write it after a colon: `add this anti-pattern to CLAUDE.md: <mistake>`.';
const order =
  'This reads like an order to whoever reads CLAUDE.md, and such are not added. Describe the mistake itself: `add this anti-pattern to CLAUDE.md: <mistake>`.';

/** The finding, or what somebody said; in the conversation, where nobody replies to anything, what is quoted. */
async function saidThere({ github }: LearnSource, comment: PullRequestComment): Promise<string | undefined> {
  const quoted = (body: string, isQuote: boolean): string =>
    body
      .split(/\r?\n/)
      .filter((line) => /^ {0,3}>/.test(line) === isQuote)
      .map((line) => line.replace(/^ {0,3}>+ ?/, ''))
      .join('\n');
  const own = quoted(comment.body, true);
  if (own.trim() !== '') return own;
  const beginning = await beginningOf(github, comment);
  // A command at the start of a conversation is not about itself.
  if (!beginning || beginning.id === comment.id) return undefined;
  return beginning.marker?.identity.title ?? quoted(beginning.body, false);
}

function tell(text: string, { state, pull, note }: Proposed): string {
  const where = pull ? link(`#${pull.number}`, pull.url) : undefined;
  if (state === 'known')
    return where ? `${where} proposes this already.` : 'CLAUDE.md has this already, in much the same words.';
  const shown = `> ${escapeMarkdown(text)}`;
  if (where) return `Proposed in ${where}:\n\n${shown}`;
  return `Pushed, but there is no pull request:\n\n${shown}\n\n${escapeMarkdown(note ?? '')}`;
}
