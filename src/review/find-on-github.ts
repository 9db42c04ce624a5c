import { connectModel } from '../claude/connect.js';
import type { Model } from '../claude/model.js';
import { UserError } from '../config/error.js';
import { notJudged } from '../report/check-result.js';
import { leaveReport } from '../report/leave-report.js';
import type { ActionInputs } from './action-inputs.js';
import { budgetFor, type Budget } from './find/budget.js';
import { findFindings } from './find/find.js';
import type { FindingsFile } from './finding.js';
import { givenCollisions } from './given.js';
import { fetchPullRequest, type Fetched } from './on-github.js';
import { outputsOfFound, outputsOfModel, setOutputs } from './outputs.js';
import { foundHeadline, renderFound } from './show/found.js';
import { spentInVain } from './show/words.js';
import { checkName } from './result.js';
import { secretsOf, type Run } from './workplace.js';

/** Milliseconds that one answer of the model may take. */
const timeoutMs = 600_000;

/**
 * What a run that asks a model may spend, and says it has.
 * @throws {UserError} without a key, and where a limit on cost has no price to go by.
 */
export function budgetToFind({ mode, find }: Pick<ActionInputs, 'mode' | 'find'>): Budget {
  if (find.apiKey === '')
    throw new UserError(
      `anthropic-api-key: is empty; mode: ${mode} asks a model. Add the key as a secret, and pass it: anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}`,
    );
  return budgetFor(find.model, find);
}

/** The model that the inputs name. */
export function modelFor({ find }: ActionInputs, { log }: Pick<Run, 'log'>): Promise<Model> {
  return connectModel({ ...find, log, timeoutMs });
}

/** What a model finds in a pull request. What it took is an output by then, also of a failure. @throws as findFindings does. */
export async function findOnGitHub(
  inputs: ActionInputs,
  run: Run,
  fetched: Fetched,
  budget: Budget,
): Promise<FindingsFile> {
  const { config, ...change } = fetched;
  const { title, body, head } = run.pullRequest;
  const collisions = await givenCollisions(inputs, run, fetched.head);
  try {
    return await findFindings(
      { ...change, sessions: config.sessions, collisions, author: { title, body, branch: head.ref } },
      await modelFor(inputs, run),
      { ...inputs.find, budget, secrets: secretsOf(inputs), fence: run.randomWord },
    );
  } finally {
    setOutputs(run, outputsOfModel(budget.spent));
  }
}

/** Finds, and leaves the findings for whoever posts them. @throws as findFindings does; the summary says so by then. */
export async function leaveFound(inputs: ActionInputs, run: Run): Promise<void> {
  let budget: Budget | undefined;
  try {
    budget = budgetToFind(inputs);
    await findAndLeave(inputs, run, budget);
  } catch (error) {
    if (inputs.summary && error instanceof Error) {
      const message = error.message + spentInVain(budget?.spent ?? {});
      await run.writeSummary(notJudged(checkName, message).summary);
    }
    throw error;
  }
}

async function findAndLeave(inputs: ActionInputs, run: Run, budget: Budget): Promise<void> {
  const fetched = await fetchPullRequest(run, run.pullRequest, inputs.configPath);
  try {
    const report = await findOnGitHub(inputs, run, fetched, budget);
    const file = await leaveReport({ name: 'findings', report }, run.reportDirectory);
    setOutputs(run, { ...outputsOfFound(report), report: file });
    run.log.info(foundHeadline(report));
    if (inputs.summary) await run.writeSummary(`## Review\n\n${renderFound(report)}`);
  } finally {
    await fetched.repository.dispose();
  }
}
