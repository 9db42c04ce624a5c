import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../config/error.js';
import type { GitHost } from '../git/environment.js';
import type { Remote } from '../git/remote.js';
import type { GitHub } from '../github/client.js';
import type { OwnRun } from '../github/check-states.js';
import { mayWrite, type EventContext } from '../github/event.js';
import type { Annotation } from '../report/annotations.js';
import type { Log } from '../report/log.js';
import type { ActionInputs } from './action-inputs.js';
import { annotationsOf } from './show/annotations.js';
import { gather } from './gather.js';
import { headline } from './show/headline.js';
import { judge, outcomeOf } from './outcome.js';
import { bothSides } from './others/both-sides.js';
import { afterClosing } from './others/closing.js';
import { formerHead } from './others/former.js';
import { tell } from './others/tell.js';
import { inputFrom, withPlan } from './overlap-input.js';
import { publish } from './publish.js';
import { keepVerdicts, recallVerdicts } from './verdicts-file.js';
import { renderSummary } from './show/summary.js';

/** What the action is given by the runner it runs on. */
export interface Workplace {
  host: GitHost;
  log: Log;
  event: EventContext;
  /** The repository that the event is about. */
  remote: Remote;
  /** Undefined without a token. */
  connect(): Promise<GitHub | undefined>;
  workspace: string;
  /** Its own check does not count. */
  ownRun: OwnRun;
  /** Where the report is left for later steps. */
  reportDirectory: string;
  /** Stands for this very program. */
  program(): string;
  now(): number;
  setOutput(name: string, value: string | number): void;
  annotate(annotation: Annotation): void;
  writeSummary(markdown: string): Promise<void>;
  setFailed(message: string): void;
}

/**
 * The action: compares the branches that take part, and says so wherever the inputs ask for it.
 * @throws {UserError} for what a user has to put right; GitError and GitHubError as they come.
 */
export async function runOverlap(inputs: ActionInputs, at: Workplace): Promise<void> {
  const { host, event } = at;
  const pullRequest = inputs.mode === 'all' ? undefined : event.pullRequest;
  if (inputs.mode === 'pull-request' && !pullRequest)
    throw new UserError(
      `mode is pull-request, but "${event.name}" is not about one; use mode: auto or all, or run on pull_request.`,
    );
  const { remote } = at;
  const github = await at.connect();
  const source = {
    host,
    remote,
    ...(github && { github }),
    event,
    workspace: at.workspace,
    now: at.now(),
  };
  const wish = { said: inputs.settings, configPath: inputs.configPath };
  const planWish = { plan: inputs.plan, requireChecks: inputs.requireChecks, github, ownRun: at.ownRun };
  const mayComment = inputs.comment && pullRequest !== undefined && mayWrite(event, pullRequest);
  if (pullRequest?.action === 'closed') {
    at.log.info(`#${pullRequest.number} is closed: there is nothing to judge.`);
    const { updateOthers } = inputs;
    if (github && mayComment)
      await afterClosing({ source: { ...source, github }, wish, planWish, pullRequest, updateOthers });
    return;
  }
  const gathered = await gather(source, { ...wish, ...(pullRequest && { pullRequest }) });
  const { repository, settings, subject } = gathered;
  try {
    const memory = await recallVerdicts(inputs.verdictsFile, gathered, () => at.program());
    const input = {
      ...(await withPlan(inputFrom(gathered), gathered, planWish)),
      ...(memory && { memory }),
    };
    const former =
      github && mayComment && inputs.updateOthers && !gathered.isGuest
        ? formerHead(pullRequest, settings.includeDrafts)
        : undefined;
    const { report, tellings } = await bothSides({
      input,
      ...(subject !== undefined && former !== undefined && { former: { ref: subject, sha: former } }),
      remote,
      log: at.log,
    });
    if (memory) await keepVerdicts(inputs.verdictsFile, memory, at.log);
    const judgement = judge(report, settings.failOn);
    const file = join(at.reportDirectory, 'parallel-claude-overlap.json');
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    if (inputs.page) {
      const { writePage } = await import('./page/write.js');
      const page = join(at.reportDirectory, 'parallel-claude-overlap.html');
      await writeFile(page, await writePage(repository, report));
      at.setOutput('page', page);
    }
    const { plan } = report;
    const planned = plan && {
      plan: JSON.stringify(plan.waves),
      ready: plan.waves.flat().length,
      blocked: plan.blocked.length,
    };
    for (const [key, value] of Object.entries({ ...outcomeOf(report), ...planned, report: file }))
      at.setOutput(key, value);
    at.log.info(headline(report));
    if (inputs.summary) await at.writeSummary(renderSummary(report));
    if (inputs.annotations && !inputs.check)
      for (const annotation of annotationsOf(report)) at.annotate(annotation);
    if (github && pullRequest) {
      const isHeard = await publish({
        github,
        log: at.log,
        pullRequest: pullRequest.number,
        headSha: pullRequest.head.sha,
        report,
        judgement,
        comment: inputs.comment,
        check: inputs.check,
        label: inputs.label,
        annotations: inputs.annotations,
        runUrl: event.runUrl,
      });
      if (isHeard) await tell(github, tellings);
    }
    if (judgement === 'fails') at.setFailed(`${headline(report)} (fail-on: ${settings.failOn})`);
    if (judgement === 'unknown')
      at.setFailed(`${headline(report)} What is unknown does not pass; fail-on: never would let it.`);
  } finally {
    await repository.dispose();
  }
}
