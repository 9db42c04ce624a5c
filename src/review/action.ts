import { lstat, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Source } from '../boundaries/gather.js';
import { connectModel } from '../claude/connect.js';
import { UserError } from '../config/error.js';
import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import type { GitHub } from '../github/client.js';
import type { EventPullRequest } from '../github/event.js';
import { alone, nameByBase, publish, type Desk } from '../github/publish.js';
import { notJudged, type CheckResult } from '../report/check-result.js';
import { leaveReport } from '../report/leave-report.js';
import { visible } from '../report/visible.js';
import type { ActionInputs } from './action-inputs.js';
import { collisionsIn } from './find/collisions.js';
import { findFindings } from './find/find.js';
import type { Collision } from './find/material.js';
import { redactFinding, redactor } from './find/redact.js';
import { readFindings, type FindingsFile } from './finding.js';
import { fetchPullRequest, type Fetched } from './on-github.js';
import { outputsOfFound } from './outputs.js';
import { postFindings } from './post.js';
import type { ReviewReport } from './report.js';
import { checkName, resultOf } from './result.js';
import { foundHeadline, renderFound } from './show/found.js';

/** What the action is given by the runner it runs on. */
export interface Workplace extends Source, Desk {
  /** Undefined without a token. */
  connect(): Promise<GitHub | undefined>;
  /** Where the report is left for later steps. */
  reportDirectory: string;
  /** Nobody can guess it, and it is another one in each run. */
  randomWord: string;
  setOutput(name: string, value: string | number): void;
  setFailed(message: string): void;
}

/** A run on one pull request. */
type Run = Workplace & { pullRequest: EventPullRequest };

/** Milliseconds that one answer of the model may take. */
const timeoutMs = 600_000;

/**
 * The action: finds what is wrong with a pull request, posts findings on it, or both.
 * @throws {UserError} for what a user has to put right; ModelError, GitError and GitHubError as they come.
 */
export async function runReview(inputs: ActionInputs, at: Workplace): Promise<void> {
  const { pullRequest, name } = at.event;
  if (!pullRequest)
    throw new UserError(
      `review: the event ${visible(name)} is about no pull request; run on pull_request or pull_request_target`,
    );
  const reason = whyNot(inputs, pullRequest);
  if (reason !== undefined) {
    at.log.info(reason);
    if (inputs.summary) await at.writeSummary(`## Review\n\n${reason}\n`);
    return;
  }
  const run = { ...at, pullRequest };
  if (inputs.mode === 'find') await leaveFound(inputs, run);
  else await reviewOnGitHub(inputs, run);
}

/**
 * Why there is nothing to do, in a sentence; undefined where there is.
 * @throws {UserError} where a model is to be asked, a key could be there, and is not.
 */
function whyNot({ mode, find }: ActionInputs, { number, state, fork }: EventPullRequest): string | undefined {
  if (state === 'closed') return `#${number} is closed: there is nothing to review.`;
  if (mode === 'post' || find.apiKey !== '') return undefined;
  if (fork)
    return `#${number} was not reviewed: it comes from a fork or from Dependabot, and GitHub gives such a run no secrets, so anthropic-api-key is empty.`;
  throw new UserError(
    `anthropic-api-key: is empty; mode: ${mode} asks a model. Add the key as a secret, and pass it: anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}`,
  );
}

/** Finds, and leaves the findings for whoever posts them. */
async function leaveFound(inputs: ActionInputs, run: Run): Promise<void> {
  const fetched = await fetchPullRequest(run, run.pullRequest, inputs.configPath);
  try {
    const report = await find(inputs, run, fetched);
    const file = await leaveReport({ name: 'findings', report }, run.reportDirectory);
    for (const [name, value] of Object.entries({ ...outputsOfFound(report), report: file }))
      run.setOutput(name, value);
    run.log.info(foundHeadline(report));
    if (inputs.summary) await run.writeSummary(`## Review\n\n${renderFound(report)}`);
  } finally {
    await fetched.repository.dispose();
  }
}

/** Posts what a model or somebody else found, and says how the pull request stands. */
async function reviewOnGitHub(inputs: ActionInputs, run: Run): Promise<void> {
  const { log, event, pullRequest } = run;
  const github = await run.connect();
  if (!github) throw new UserError('github-token: is empty; posting needs one with pull-requests: write');
  const target = {
    github,
    write: asFarAsAllowed(log),
    pullRequest: pullRequest.number,
    headSha: pullRequest.head.sha,
    runUrl: event.runUrl,
  };
  const showing = (result: CheckResult) => ({
    ...alone(result),
    name: nameByBase(`parallel-claude/${checkName}`, pullRequest.base.ref, event),
  });
  const result = await review(inputs, run, github).catch(async (error: unknown) => {
    // No earlier verdict on this commit may stand.
    const places = { check: inputs.check, comment: false, annotations: false, summary: false };
    if (error instanceof Error)
      await publish(showing(notJudged(checkName, error.message)), places, run, target);
    throw error;
  });
  const file = await leaveReport(result, run.reportDirectory);
  for (const [name, value] of Object.entries({ ...result.outputs, report: file })) run.setOutput(name, value);
  // The summary comment was kept where the findings were posted.
  const { check, annotations, summary } = inputs;
  await publish(showing(result), { check, annotations, summary, comment: false }, run, {
    ...target,
    headSha: result.headSha ?? target.headSha,
  });
  log.info(result.headline);
  if (result.judgement !== 'passes') run.setFailed(result.failure);
}

async function review(inputs: ActionInputs, run: Run, github: GitHub): Promise<CheckResult<ReviewReport>> {
  const fetched = await fetchPullRequest(run, run.pullRequest, inputs.configPath);
  try {
    const file = inputs.mode === 'post' ? await given(inputs, run) : await find(inputs, run, fetched);
    const { number: pullRequest } = run.pullRequest;
    const report = await postFindings({ ...fetched, remote: run.remote, github, pullRequest }, file, inputs);
    return resultOf(report);
  } finally {
    await fetched.repository.dispose();
  }
}

async function find(inputs: ActionInputs, run: Run, fetched: Fetched): Promise<FindingsFile> {
  const { log, pullRequest } = run;
  const { config, ...change } = fetched;
  const { title, body, head } = pullRequest;
  const collisions = await collisionsWith(inputs, run, fetched.head);
  const model = await connectModel({ ...inputs.find, log, timeoutMs });
  return findFindings(
    { ...change, sessions: config.sessions, collisions, author: { title, body, branch: head.ref } },
    model,
    { ...inputs.find, secrets: secretsOf(inputs), fence: run.randomWord },
  );
}

/**
 * The findings that the input `findings` names.
 * @throws {UserError} where they cannot be read.
 */
async function given(inputs: ActionInputs, { workspace }: Run): Promise<FindingsFile> {
  const redact = redactor(secretsOf(inputs));
  const file = readFindings(await textNamed('findings', inputs.findings, workspace));
  return { ...file, findings: file.findings.map((finding) => redactFinding(finding, redact)) };
}

/**
 * Other branches that this one collides with, as far as the input `overlap-report` names a report about this commit.
 * @throws {UserError} where it cannot be read.
 */
async function collisionsWith(
  { overlapReport }: ActionInputs,
  { workspace, pullRequest, log }: Run,
  head: string,
): Promise<Collision[]> {
  if (overlapReport === '') return [];
  const text = await textNamed('overlap-report', overlapReport, workspace);
  const { number, head: branch } = pullRequest;
  const found = collisionsIn(text, { branch: branch.ref, pullRequest: number, head });
  if ('collisions' in found) return found.collisions;
  log.warning(`overlap-report is not used: ${visible(found.unused)}.`);
  return [];
}

/** @throws {UserError} that names the input, where its file cannot be read. */
async function textNamed(input: string, path: string, workspace: string): Promise<string> {
  return textOf(resolve(workspace, path)).catch((error: unknown) => {
    const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new UserError(
      `${input}: ${visible(path)} cannot be read: ${why}; allowed is the path of a JSON file, from the workspace or absolute`,
    );
  });
}

/** A link is not followed: whoever wrote the workspace may have made it, and errors repeat a part of what they read. */
async function textOf(path: string): Promise<string> {
  if (!(await lstat(path)).isFile()) throw new Error('it is no regular file');
  return readFile(path, 'utf8');
}

function secretsOf({ token, find: { apiKey } }: ActionInputs): string[] {
  return [token, apiKey];
}
