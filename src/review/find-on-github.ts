import { connectModel } from '../claude/connect.js';
import type { Model } from '../claude/model.js';
import { UserError } from '../config/error.js';
import { notJudged } from '../report/check-result.js';
import { leaveReport } from '../report/leave-report.js';
import type { ActionInputs } from './action-inputs.js';
import { findFindings } from './find/find.js';
import type { FindingsFile } from './finding.js';
import { givenCollisions } from './given.js';
import { fetchPullRequest, type Fetched } from './on-github.js';
import { outputsOfFound } from './outputs.js';
import { foundHeadline, renderFound } from './show/found.js';
import { checkName } from './result.js';
import { secretsOf, type Run } from './workplace.js';

/** Milliseconds that one answer of the model may take. */
const timeoutMs = 600_000;

/** @throws {UserError} where a model is to be asked, a key could be there, and is not. */
export function requireKey({ mode, find }: Pick<ActionInputs, 'mode' | 'find'>): void {
  if (mode !== 'post' && find.apiKey === '')
    throw new UserError(
      `anthropic-api-key: is empty; mode: ${mode} asks a model. Add the key as a secret, and pass it: anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}`,
    );
}

/** The model that the inputs name. */
export function modelFor({ find }: ActionInputs, { log }: Pick<Run, 'log'>): Promise<Model> {
  return connectModel({ ...find, log, timeoutMs });
}

/** What a model finds in a pull request. @throws as findFindings does. */
export async function findOnGitHub(inputs: ActionInputs, run: Run, fetched: Fetched): Promise<FindingsFile> {
  const { config, ...change } = fetched;
  const { title, body, head } = run.pullRequest;
  const collisions = await givenCollisions(inputs, run, fetched.head);
  return findFindings(
    { ...change, sessions: config.sessions, collisions, author: { title, body, branch: head.ref } },
    await modelFor(inputs, run),
    { ...inputs.find, secrets: secretsOf(inputs), fence: run.randomWord },
  );
}

/** Finds, and leaves the findings for whoever posts them. @throws as findFindings does; the summary says so by then. */
export async function leaveFound(inputs: ActionInputs, run: Run): Promise<void> {
  try {
    requireKey(inputs);
    await findAndLeave(inputs, run);
  } catch (error) {
    if (inputs.summary && error instanceof Error)
      await run.writeSummary(notJudged(checkName, error.message).summary);
    throw error;
  }
}

async function findAndLeave(inputs: ActionInputs, run: Run): Promise<void> {
  const fetched = await fetchPullRequest(run, run.pullRequest, inputs.configPath);
  try {
    const report = await findOnGitHub(inputs, run, fetched);
    const file = await leaveReport({ name: 'findings', report }, run.reportDirectory);
    for (const [name, value] of Object.entries({ ...outputsOfFound(report), report: file }))
      run.setOutput(name, value);
    run.log.info(foundHeadline(report));
    if (inputs.summary) await run.writeSummary(`## Review\n\n${renderFound(report)}`);
  } finally {
    await fetched.repository.dispose();
  }
}
