import { scratchBeside } from '../git/beside-checkout.js';
import { pullRequestNow } from '../github/about-pull-request.js';
import type { GitHub } from '../github/client.js';
import type { PullRequestComment } from '../github/comment-event.js';
import { GitHubError } from '../github/errors.js';
import { codeBlock, escapeMarkdown } from '../report/markdown.js';
import type { ActionInputs } from './action-inputs.js';
import { mergeBaseOf } from './changed-files.js';
import { answerCommand, type CommandOutcome, type Handlers } from './commands/answer.js';
import type { AskSource } from './commands/ask.js';
import type { Reply } from './commands/attend.js';
import { commandIn } from './commands/command.js';
import { dismiss } from './commands/dismiss.js';
import { explain } from './commands/explain.js';
import { learn } from './commands/learn.js';
import { suggestTests } from './commands/suggest-tests.js';
import { budgetFor } from './find/budget.js';
import { redactor } from './find/redact.js';
import { modelFor } from './find-on-github.js';
import { learnSource } from './follow-up.js';
import { fetchPullRequest } from './on-github.js';
import { outputsOfModel, setOutputs } from './outputs.js';
import { reviewOnGitHub } from './review-on-github.js';
import { spentInVain } from './show/words.js';
import { connectToPost, secretsOf, type Run, type Workplace } from './workplace.js';

/**
 * Answers the command in a comment on a pull request; without one it asks nobody anything. The pull request is taken as it
 * is now, whatever the event knew of it.
 * @throws {GitHubError} and whatever a handler throws, after it was answered.
 */
export async function answerComment(inputs: ActionInputs, at: Workplace): Promise<void> {
  const { comment, event, log } = at;
  if (!comment) {
    log.info('Nobody wrote or edited a comment on a pull request: there is nothing to answer.');
    return;
  }
  const reason = whyNot(inputs, comment);
  if (reason !== undefined) {
    log.info(reason);
    return;
  }
  const github = await connectToPost(at);
  const pullRequest = await pullRequestNow(event, github, comment.pullRequest, at.actor);
  const run = { ...at, pullRequest };
  const { triggers, bots } = inputs;
  try {
    const source = { github, comment, pullRequest, runUrl: event.runUrl };
    log.info(told(await answerCommand(source, handlersOn(inputs, run, github, comment), { triggers, bots })));
  } catch (error) {
    const isReadOnly = event.pullRequest?.fork === true && error instanceof GitHubError;
    if (!isReadOnly || error.failure !== 'permission') throw error;
    // Nobody can do anything about it, and a step that fails would stand on the pull request.
    const said = `GitHub gives a run on ${event.name} for a fork or Dependabot a token that only reads. Write the command in the conversation of #${pullRequest.number} instead: a run on issue_comment can answer it.`;
    log.warning(`${error.message} ${said}`);
    if (inputs.summary) await at.writeSummary(`## Review\n\n${said}\n`);
  }
}

/** Why there is nothing to do, in a sentence; undefined where there is. */
function whyNot({ mode, triggers }: ActionInputs, comment: PullRequestComment): string | undefined {
  if (!commandIn(comment.body, triggers)) return 'The comment holds no command: there is nothing to answer.';
  // The job that finds may stand beside one that posts, in the same workflow.
  return mode === 'find'
    ? 'mode: find writes nothing, so it answers no comment; that is for a job with mode: all.'
    : undefined;
}

function told(outcome: CommandOutcome): string {
  switch (outcome.state) {
    case 'none':
      return 'The comment holds no command.';
    case 'seen':
      return 'Another run has taken this command.';
    case 'refused':
      return 'The command was not carried out.';
    case 'done':
      return `Carried out: ${outcome.command}.`;
    case 'not-done':
      return `Not carried out: ${outcome.command}; the answer says why.`;
  }
}

function handlersOn(inputs: ActionInputs, run: Run, github: GitHub, comment: PullRequestComment): Handlers {
  const asking = (question: (source: AskSource) => Promise<Reply>) =>
    withModel(inputs, run, { github, comment }, question);
  return {
    review: () => review(inputs, run, github),
    learn: (text) => learnFrom(inputs, run, { github, comment }, text),
    tests: () => asking(suggestTests),
    explain: (question) => asking((source) => explain(source, question)),
    dismiss: (reason, id) => dismiss(github, comment, reason, id),
  };
}

const noKey: Reply = {
  isDone: false,
  text: 'This needs a model, and there is no key for one: pass the secret as `anthropic-api-key` in the workflow that answers comments.',
};

async function review(inputs: ActionInputs, run: Run, github: GitHub): Promise<Reply> {
  const { number, state } = run.pullRequest;
  if (state === 'closed') return { isDone: false, text: `#${number} is closed: there is nothing to review.` };
  if (inputs.find.apiKey === '') return noKey;
  const { report, result, isChecked } = await reviewOnGitHub({ ...inputs, mode: 'all' }, run, github);
  // A run on a comment belongs to the default branch, which has done nothing wrong.
  if (result.judgement !== 'passes' && !isChecked) run.setFailed(result.failure);
  const isDone = !result.isNeutral && report.failures.every((failure) => failure === 'fail-on');
  return { isDone, text: escapeMarkdown(result.headline) };
}

/** Where a command was written, and who answers it. */
type Conversation = Pick<AskSource, 'github' | 'comment'>;

async function learnFrom(
  inputs: ActionInputs,
  run: Run,
  { github, comment }: Conversation,
  text: string | undefined,
): Promise<Reply> {
  const repository = await scratchBeside(run.workspace, run.host);
  try {
    return await learn(learnSource(run, { github, repository }), comment, text, inputs.learn);
  } finally {
    await repository.dispose();
  }
}

/** Puts a question about the pull request as it is now, within the budget of the run. */
async function withModel(
  inputs: ActionInputs,
  run: Run,
  conversation: Conversation,
  question: (source: AskSource) => Promise<Reply>,
): Promise<Reply> {
  const { find } = inputs;
  if (find.apiKey === '') return noKey;
  const budget = budgetFor(find.model, find);
  const { repository, base, head } = await fetchPullRequest(run, run.pullRequest, inputs.configPath);
  try {
    return await question({
      ...conversation,
      repository,
      base: await mergeBaseOf(repository, base, head),
      head,
      ignore: find.ignore,
      model: await modelFor(inputs, run),
      budget,
      thinking: find.thinking,
      ...(find.effort && { effort: find.effort }),
      fence: run.randomWord,
      redact: redactor(secretsOf(inputs)),
    });
  } catch (error) {
    const inVain = spentInVain(budget.spent);
    if (inputs.summary && inVain !== '' && error instanceof Error)
      await run.writeSummary(`## Review\n\n${codeBlock('text', error.message + inVain)}\n`);
    throw error;
  } finally {
    setOutputs(run, outputsOfModel(budget.spent));
    await repository.dispose();
  }
}
