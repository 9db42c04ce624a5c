import { scratchBeside } from '../git/beside-checkout.js';
import type { GitHost } from '../git/environment.js';
import type { Remote } from '../git/remote.js';
import { asFarAsAllowed } from '../github/as-far-as-allowed.js';
import type { GitHub } from '../github/client.js';
import type { EventContext } from '../github/event.js';
import { leaveReport } from '../report/leave-report.js';
import type { Log } from '../report/log.js';
import type { ActionInputs } from './action-inputs.js';
import { runMergeStep, worksOf } from './action-steps.js';
import { jobsAtBase } from './jobs-at-base.js';
import type { NodeProgram } from './merger/child.js';
import { outputsOf } from './outputs.js';
import type { JobReport, SegmentsReport } from './report.js';
import { runJobs } from './run-jobs.js';
import { renderSummary } from './show/summary.js';
import { dispatched, headline, remark } from './show/words.js';
import { tellBranches } from './tell-branches.js';

/** What the action is given by the runner it runs on. */
export interface Workplace {
  host: GitHost;
  node: NodeProgram;
  remote: Remote;
  event: EventContext;
  log: Log;
  /** A checkout whose objects may spare a part of the fetch. */
  workspace: string;
  /** Where the report is left for later steps. */
  reportDirectory: string;
  /** Undefined without a token. */
  connect(): Promise<GitHub | undefined>;
  now(): number;
  writeSummary(markdown: string): Promise<void>;
  setOutput(name: string, value: string | number): void;
  /** May be called more than once. */
  setFailed(message: string): void;
  /** The same, because of an error: one that does not say what to do is told as a fault of ours. */
  fail(error: unknown, about?: string): void;
}

/** GitHub shows no more warnings of a step ("Workflow commands", limits of annotations). */
const mostWarnings = 10;

/**
 * The action: does every job, one after the other, and says what came of it; what stops one stops no other.
 * @throws {UserError} where no job can be begun, and GitError where base cannot be read.
 */
export async function runMergeSegments(inputs: ActionInputs, at: Workplace): Promise<void> {
  if (inputs.step === 'merge') return runMergeStep(at);
  const github = await at.connect();
  const repository = await scratchBeside(at.workspace, at.host);
  try {
    const jobs = await jobsAtBase(repository, at.remote, inputs, at.event.defaultBranch);
    const { works, finish } = await worksOf(inputs, jobs, at);
    const { reports, failures } = await runJobs(
      repository,
      works,
      { ...at, ...(github && { github }) },
      at.host,
    );
    for (const { job, error } of failures) at.fail(error, works.length > 1 ? job : '');
    if (reports.length > 0) await say(reports, inputs, github, at);
    await finish?.();
  } finally {
    await repository.dispose();
  }
}

/** Says what came of it wherever somebody looks. */
async function say(
  reports: readonly JobReport[],
  inputs: ActionInputs,
  github: GitHub | undefined,
  at: Workplace,
): Promise<void> {
  await leave(reports, inputs, at);
  const isTold = inputs.dryRun || (await tell(reports, github, at));
  for (const report of reports) {
    const failure = failureOf(report, isTold);
    if (failure !== undefined) at.setFailed(failure);
  }
}

/** Leaves what came of it with the runner: file, outputs, log and summary. */
async function leave(
  jobs: readonly JobReport[],
  { summary }: ActionInputs,
  { log, ...at }: Workplace,
): Promise<void> {
  const report: SegmentsReport = { schema: 'parallel-claude/segments/1', jobs };
  const file = await leaveReport({ name: 'segments', report }, at.reportDirectory);
  for (const [name, value] of Object.entries({ ...outputsOf(jobs), report: file })) at.setOutput(name, value);
  for (const job of jobs) log.info(headline(job));
  const remarks = jobs.flatMap(({ quarantined }) => quarantined.map(remark));
  for (const text of remarks.slice(0, mostWarnings)) log.warning(text);
  for (const text of remarks.slice(mostWarnings)) log.info(text);
  if (summary) await at.writeSummary(jobs.map(renderSummary).join('\n'));
}

/** @returns whether the branches say what is wrong with their segments. */
async function tell(
  reports: readonly JobReport[],
  github: GitHub | undefined,
  { log, event, ...at }: Workplace,
): Promise<boolean> {
  if (!github) return false;
  try {
    return await asFarAsAllowed(log)(async () => {
      for (const report of reports) await tellBranches(github, report, event.runUrl);
    });
  } catch (error) {
    // What else there is to say of the jobs is still to come.
    at.fail(error);
    return false;
  }
}

/**
 * Fails where somebody has to do something: a pull request has to be opened, what was to be started was not. A bad
 * segment fails the step only where it stops the others, or where nobody would hear of it.
 */
function failureOf(report: JobReport, isTold: boolean): string | undefined {
  const { outcome, quarantined, said } = report;
  const notes = report.notes.join(' ');
  if (outcome === 'needs-pull-request')
    return `${headline(report)}${said === undefined ? '' : ` The server said: ${said}`} ${notes}`.trim();
  if (report.dispatch?.started === false) return `${dispatched(report)} ${notes}`;
  const isBad = outcome === 'bad-segments' || (quarantined.length > 0 && !isTold);
  return isBad ? headline(report) : undefined;
}
