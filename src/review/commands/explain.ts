import { fileAt } from '../../git/objects.js';
import { untrustedMarkdown, within } from '../../report/untrusted-markdown.js';
import { textLines } from '../place.js';
import { ask, type AskSource } from './ask.js';
import type { Reply } from './attend.js';
import { beginningOf, type Beginning } from './conversation.js';

/** Lines that are shown before and after those that a conversation is about. */
const around = 60;
/** Characters of what was said, and of the answer. */
const mostSaid = 6_000;
const mostAnswered = 4_000;

const schema = {
  type: 'object',
  properties: { explanation: { type: 'string' } },
  required: ['explanation'],
  additionalProperties: false,
};

const task =
  'Explain the comment on the code to whoever asks: what happens, with which input or in which order of events, why it matters, and how to tell whether it is right. Where the code shown speaks against the comment, say that it is wrong. Answer the question, where there is one. `explanation`: Markdown, at most 2,500 characters, without headings and links.';

/**
 * Explains a finding, or whatever began the conversation, from the code around it at head.
 * @throws {GitHubError} {GitError} {ModelError}
 */
export async function explain(source: AskSource, question: string | undefined): Promise<Reply> {
  const beginning = await beginningOf(source.github, source.comment);
  if (!beginning)
    return { isDone: false, text: 'There is nothing to explain here: write it in a reply to a finding.' };
  const code = await codeAt(source, beginning);
  const answer = await ask(source, {
    task,
    shown: [
      ['comment on the code', shownComment(beginning)],
      ...(code === undefined ? [] : ([[`${beginning.path} at head`, code]] as const)),
      ...(question === undefined ? [] : ([['question', question]] as const)),
    ],
    schema,
    answer: 2_000,
  });
  if (!('value' in answer)) return answer;
  const { explanation } = answer.value as { explanation: string };
  const blocks = within(untrustedMarkdown(source.redact(explanation)), mostAnswered);
  if (blocks.length === 0) return { isDone: false, text: 'The model gave no answer of use.' };
  return { isDone: true, text: blocks.join('\n\n') };
}

/** Without what stands in it unseen. */
function shownComment({ marker, body }: Beginning): string {
  const said = body
    .replace(/<!--[^]*?-->/g, '')
    .trim()
    .slice(0, mostSaid);
  return marker
    ? `${marker.severity}, ${marker.identity.category}: ${marker.identity.title}\n\n${said}`
    : said;
}

/** The numbered lines around those that the conversation is about; the start of the file where it is about none. */
async function codeAt(
  { repository, head }: AskSource,
  { path, lines }: Beginning,
): Promise<string | undefined> {
  const text = await fileAt(repository, head, path);
  if (text === undefined || text.includes('\0')) return undefined;
  const { from, to } = lines ?? { from: 1, to: 1 };
  return textLines(text)
    .map((line, index) => `${index + 1} ${line.slice(0, 500)}`)
    .slice(Math.max(0, from - 1 - around), to + around)
    .join('\n');
}
