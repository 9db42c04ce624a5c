import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../config/error.js';
import type { GitHost } from '../git/environment.js';
import type { Remote } from '../git/remote.js';
import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import type { GitHub } from '../github/client.js';
import { writersAmong } from '../github/collaborators.js';
import { pullRequestFrom, type EventContext, type EventPullRequest } from '../github/event.js';
import type { Annotation } from '../report/annotations.js';
import type { Log } from '../report/log.js';
import type { ActionInputs } from './action-inputs.js';
import { checkBoundaries, type BoundariesInput } from './check.js';
import { exceptionAuthors, type Comment } from './exceptions.js';
import { gather } from './gather.js';
import { checkNameFor, publish, publishError } from './publish.js';
import type { BoundariesReport } from './report.js';
import { annotationsOf } from './show/annotations.js';
import { sarifOf } from './show/sarif.js';
import { renderSummary } from './show/summary.js';
import { headline } from './show/words.js';

/** What the action is given by the runner it runs on. */
export interface Workplace {
  host: GitHost;
  log: Log;
  event: EventContext;
  /** The login of who started the run. */
  actor: string;
  /** The repository that the event is about. */
  remote: Remote;
  /** Undefined without a token. */
  connect(): Promise<GitHub | undefined>;
  workspace: string;
  /** Where the report is left for later steps. */
  reportDirectory: string;
  setOutput(name: string, value: string | number): void;
  annotate(annotation: Annotation): void;
  writeSummary(markdown: string): Promise<void>;
  setFailed(message: string): void;
}

/**
 * The action: judges one branch, and says so wherever the inputs ask for it.
 * @throws {UserError} for what a user has to put right; GitError and GitHubError as they come.
 */
export async function runBoundaries(inputs: ActionInputs, at: Workplace): Promise<void> {
  const { event, log } = at;
  if (event.name === 'issue_comment' && event.commentedOn === undefined) {
    log.info('The comment is not on a pull request: there is nothing to judge.');
    return;
  }
  const github = await at.connect();
  const pullRequest = event.pullRequest ?? (await commentedOn(github, at));
  if (pullRequest?.state === 'closed') {
    log.info(`#${pullRequest.number} is closed: there is nothing to judge.`);
    return;
  }
  const to = github &&
    pullRequest && {
      github,
      pullRequest: pullRequest.number,
      headSha: pullRequest.head.sha,
      comment: inputs.comment,
      check: inputs.check,
      checkName: checkNameFor(inputs.base || pullRequest.base.ref, event.defaultBranch),
      annotations: inputs.annotations,
      runUrl: event.runUrl,
    };
  const report = await judged(inputs, at, github, pullRequest).catch(async (error: unknown) => {
    if (to?.check && error instanceof Error) await publishError(to, error.message);
    throw error;
  });
  if (!report) return;
  await leave(report, inputs, at);
  const isChecked = to ? await publish({ ...to, headSha: report.head?.sha ?? to.headSha, report }) : false;
  if (inputs.annotations && !isChecked)
    for (const annotation of annotationsOf(report)) at.annotate(annotation);
  // A run on a comment belongs to the default branch, which has done nothing wrong.
  const isSaid = isChecked && (!inputs.fail || event.name === 'issue_comment');
  if (report.failures.length > 0 && !isSaid) at.setFailed(headline(report));
}

/** Undefined where the branch is base itself, which the log says. */
async function judged(
  inputs: ActionInputs,
  at: Workplace,
  github: GitHub | undefined,
  pullRequest: EventPullRequest | undefined,
): Promise<BoundariesReport | undefined> {
  const { base, configPath, session, policies } = inputs;
  const gathered = await gather(at, { base, configPath, ...(pullRequest && { pullRequest }) });
  if (!gathered) {
    at.log.info('The branch is the base that others merge into: there is nothing to judge.');
    return undefined;
  }
  try {
    return await checkBoundaries({
      ...gathered,
      configPath,
      who: { ...gathered.who, ...(session !== '' && { named: { session, where: 'the input session' } }) },
      policies,
      ...(github && pullRequest && (await exceptionsFor(github, pullRequest.number))),
    });
  } finally {
    await gathered.repository.dispose();
  }
}

/** The comments, and who of those that allow something may. Where they may not be read, nothing is allowed. */
async function exceptionsFor(
  github: GitHub,
  number: number,
): Promise<Pick<BoundariesInput, 'comments' | 'mayWrite'>> {
  let comments: Comment[] = [];
  await asFarAsAllowed(github.log)(async () => {
    const all = await github.list('read the comments of the pull request', (rest, page) =>
      rest.issues.listComments({ ...page, issue_number: number }),
    );
    comments = all.map(({ body, user }) => ({ body: body ?? '', author: user?.login ?? 'ghost' }));
  });
  return { comments, mayWrite: await writersAmong(github, exceptionAuthors(comments)) };
}

/** The pull request that was commented on, as it is now. */
async function commentedOn(
  github: GitHub | undefined,
  { event, actor }: Workplace,
): Promise<EventPullRequest | undefined> {
  const { commentedOn: number } = event;
  if (number === undefined) return undefined;
  if (!github)
    throw new UserError(
      'On issue_comment only GitHub says which commit the pull request is at: give github-token, with pull-requests: read.',
    );
  const pull: unknown = await github.call('read the pull request', (rest, repo) =>
    rest.pulls.get({ ...repo, pull_number: number }),
  );
  return pullRequestFrom(pull, event, actor);
}

/** Leaves the result with the runner: files, outputs, log and summary. */
async function leave(report: BoundariesReport, inputs: ActionInputs, at: Workplace): Promise<void> {
  const file = join(at.reportDirectory, 'parallel-claude-boundaries.json');
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  const { violation, shared, unowned } = report.counts;
  const outputs = {
    violations: violation,
    shared,
    unowned,
    flagged: report.flagged.length,
    session: report.session?.name ?? '',
    report: file,
  };
  for (const [name, value] of Object.entries(outputs)) at.setOutput(name, value);
  if (inputs.sarif) {
    const sarif = join(at.reportDirectory, 'parallel-claude-boundaries.sarif');
    await writeFile(sarif, `${JSON.stringify(sarifOf(report), null, 2)}\n`);
    at.setOutput('sarif', sarif);
  }
  at.log.info(headline(report));
  if (inputs.summary) await at.writeSummary(renderSummary(report));
}
