import type { Repository } from '../git/repository.js';
import type { GitHub } from '../github/client.js';
import { leaveReport } from '../report/leave-report.js';
import { escapeMarkdown } from '../report/markdown.js';
import { counted } from '../report/words.js';
import type { ActionInputs } from './action-inputs.js';
import { handoffOf } from './handoff/handoff.js';
import { postHandoff } from './handoff/on-github.js';
import type { LearnSource } from './learn/ground.js';
import { learnFromReviews } from './learn/learn.js';
import type { Outcome, ReviewReport } from './report.js';
import type { Run } from './workplace.js';

/** What the follow-up works with. */
interface Tools {
  github: GitHub;
  /** Disposable. */
  repository: Repository;
}

/** How a finding stands that a comment on a file says. */
const onFiles: ReadonlySet<Outcome> = new Set(['inline', 'file', 'reopened', 'open']);

/**
 * What follows a review that is posted: tasks for the session, and lessons. Where one fails, that is a warning with what to
 * do, and neither the review nor its verdict changes.
 */
export async function followUp(
  inputs: ActionInputs,
  run: Run,
  tools: Tools,
  report: ReviewReport,
): Promise<void> {
  const failed: string[] = [];
  const attempt = async (input: string, work: Promise<string>): Promise<void> => {
    try {
      run.log.info(await work);
    } catch (error) {
      const said = `${input}: ${error instanceof Error ? error.message : String(error)} The review is posted all the same.`;
      run.log.warning(said);
      failed.push(`- ${escapeMarkdown(said)}`);
    }
  };
  if (inputs.handoff) await attempt('handoff', handOff(run, tools.github, report));
  if (inputs.learn === 'propose') await attempt('learn', learnByItself(run, learnSource(run, tools), report));
  if (inputs.summary && failed.length > 0)
    await run.writeSummary(`### Not done after the review\n\n${failed.join('\n')}\n`);
}

/** Where lessons go: to the default branch, whose CLAUDE.md all sessions begin with. */
export function learnSource(run: Run, { github, repository }: Tools): LearnSource {
  const { event, pullRequest, remote } = run;
  const base = event.defaultBranch ?? pullRequest.base.ref;
  return { repository, remote, github, base, now: () => run.now() };
}

/** Leaves the tasks as JSON, also where the comment could not be kept. */
async function handOff(run: Run, github: GitHub, report: ReviewReport): Promise<string> {
  let handoff = handoffOf(report);
  try {
    handoff = await postHandoff(github, report);
  } finally {
    run.setOutput('handoff', await leaveReport({ name: 'handoff', report: handoff }, run.reportDirectory));
  }
  return `Hand-off: ${counted(handoff.tasks.length, 'task', 'tasks')}.`;
}

async function learnByItself(
  { log, pullRequest }: Run,
  source: LearnSource,
  { findings }: ReviewReport,
): Promise<string> {
  // To ask costs up to thirty requests, and only what a comment here says can have come up again.
  if (!findings.some(({ outcome }) => onFiles.has(outcome)))
    return 'Learning: no comment on a file says anything here.';
  const proposed = await learnFromReviews(source, pullRequest.number);
  if (proposed?.note !== undefined) log.warning(`learn: ${proposed.note}`);
  if (!proposed) return 'Learning: nothing came up in three pull requests.';
  const { added, repeated } = proposed.merged;
  const where = proposed.pull ? ` in ${proposed.pull.url}` : '';
  return `Learning: ${counted(added.length, 'new mistake', 'new mistakes')}, ${repeated.length} seen again${where}.`;
}
