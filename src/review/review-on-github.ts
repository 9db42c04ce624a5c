import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import type { GitHub } from '../github/client.js';
import { alone, nameByBase, publish } from '../github/publish.js';
import { notJudged, type CheckResult } from '../report/check-result.js';
import { leaveReport } from '../report/leave-report.js';
import type { ActionInputs } from './action-inputs.js';
import { budgetToFind, findOnGitHub } from './find-on-github.js';
import type { Budget } from './find/budget.js';
import type { FindingsFile } from './finding.js';
import { followUp } from './follow-up.js';
import { givenFindings } from './given.js';
import { fetchPullRequest, type Fetched } from './on-github.js';
import { setOutputs } from './outputs.js';
import { postFindings } from './post.js';
import type { ReviewReport } from './report.js';
import { checkName, resultOf } from './result.js';
import { spentInVain } from './show/words.js';
import { requireStillAt } from './still-at.js';
import type { Run } from './workplace.js';

/** A review that was posted. */
export interface Reviewed {
  report: ReviewReport;
  result: CheckResult<ReviewReport>;
  /** Whether the check run has the verdict. */
  isChecked: boolean;
}

/**
 * Posts what a model or somebody else found, says how the pull request stands, and does what follows from it.
 * @throws as findFindings and postFindings do; the check run says by then that nothing could be judged.
 */
export async function reviewOnGitHub(inputs: ActionInputs, run: Run, github: GitHub): Promise<Reviewed> {
  const { log, event, pullRequest } = run;
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
  const orNotJudged = async <T>(work: Promise<T>, budget?: Budget): Promise<T> =>
    work.catch(async (error: unknown) => {
      // No earlier verdict on this commit may stand.
      const places = {
        check: inputs.check,
        comment: false,
        annotations: false,
        summary: inputs.summary,
      };
      if (error instanceof Error) {
        const message = error.message + spentInVain(budget?.spent ?? {});
        await publish(showing(notJudged(checkName, message)), places, run, target);
      }
      throw error;
    });
  const { budget, ...fetched } = await orNotJudged(fetchToReview(inputs, run));
  try {
    const report = await orNotJudged(findAndPost(inputs, run, github, fetched, budget), budget);
    const result = resultOf(report);
    const file = await leaveReport(result, run.reportDirectory);
    setOutputs(run, { ...result.outputs, report: file });
    // The summary comment was kept where the findings were posted.
    const { check, annotations, summary } = inputs;
    const { isChecked } = await publish(
      showing(result),
      { check, annotations, summary, comment: false },
      run,
      { ...target, headSha: report.head },
    );
    log.info(result.headline);
    await followUp(inputs, run, { github, repository: fetched.repository }, report);
    return { report, result, isChecked };
  } finally {
    await fetched.repository.dispose();
  }
}

/**
 * The pull request, and where a model is to be asked its budget.
 * @throws {UserError} as budgetToFind does, before anything is fetched; as fetchPullRequest does.
 */
async function fetchToReview(inputs: ActionInputs, run: Run): Promise<Fetched & { budget?: Budget }> {
  const asked = inputs.mode === 'post' ? {} : { budget: budgetToFind(inputs) };
  return { ...(await fetchPullRequest(run, run.pullRequest, inputs.configPath)), ...asked };
}

async function findAndPost(
  inputs: ActionInputs,
  run: Run,
  github: GitHub,
  fetched: Fetched,
  budget: Budget | undefined,
): Promise<ReviewReport> {
  const { number: pullRequest } = run.pullRequest;
  const requireCurrent = () => requireStillAt(github, pullRequest, fetched.head);
  const post = (file: FindingsFile) =>
    postFindings({ ...fetched, remote: run.remote, github, pullRequest }, file, inputs);
  // Before anything is paid.
  await requireCurrent();
  if (!budget) return post(await givenFindings(inputs, run));
  const file = await findOnGitHub(inputs, run, fetched, budget);
  await requireCurrent();
  return post(file).catch(async (error: unknown) => {
    await keepFound(file, run);
    throw error;
  });
}

/** What a model found was paid for: where it cannot be posted now, it is left to be posted later. */
async function keepFound(report: FindingsFile, run: Run): Promise<void> {
  const path = await leaveReport({ name: 'findings', report }, run.reportDirectory);
  run.setOutput('report', path);
  run.log.warning(
    `The findings could not be posted, and are kept in ${path} (output report) until the job ends: a later step, with if: failure(), can post them by mode: post, findings: ${path}, or upload the file.`,
  );
}
