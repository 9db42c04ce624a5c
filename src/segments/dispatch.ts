import { commitTree } from '../git/commit-tree.js';
import { GitError } from '../git/errors.js';
import { lastChange } from '../git/history.js';
import { fileIdAt } from '../git/objects.js';
import { push, type PushOutcome } from '../git/push.js';
import { fetchRefs, listRemote } from '../git/remote.js';
import { pauseBefore, pauses } from '../git/retry.js';
import type { GitHub } from '../github/client.js';
import { visible } from '../report/visible.js';
import { dispatchText, type DispatchTarget } from './dispatch-target.js';
import type { Source } from './gather.js';
import type { Job } from './job.js';
import { ledgerPath } from './ledger.js';
import { ownRefs } from './own-refs.js';
import type { Prepared } from './prepare.js';
import type { Dispatch } from './report.js';
import { fullName } from './snapshot.js';
import { startTarget } from './start-target.js';

/** What came of it; nothing to report where nothing was due. */
export interface Dispatched {
  dispatch?: Dispatch;
  notes: string[];
}

/**
 * Starts what is to be started for the last commit of base that changed the ledger, unless that was done for it before,
 * and then records it at the remote: at least once, wherever a run dies; and of several runs at once, whatever overtakes
 * what, the last that is started is for the newest output, as long as who was overtaken lives to see it.
 * @param tip base as it is now.
 * @param last the last reading, which knows for which commit it was done before.
 * @throws {GitError} when git cannot be started.
 */
export async function dispatchIfDue(
  source: Source,
  job: Job,
  { tip, last }: { tip: string; last: Prepared },
): Promise<Dispatched> {
  const { dispatch: target } = job;
  const record = last.facts.own.dispatched;
  if (!target) return { notes: [] };
  const commit = await newestOutput(source, job, tip);
  if (commit === undefined || commit === record) return { notes: [] };
  const dispatch: Dispatch = { to: dispatchText(target), commit, started: false };
  const { github } = source;
  if (!github)
    return {
      dispatch,
      notes: [
        `${visible(dispatch.to)} was not started: there is no token for the API of GitHub (GITHUB_TOKEN or GH_TOKEN, with ${'workflow' in target ? 'actions' : 'contents'}: write).`,
      ],
    };
  try {
    return await startAndRecord({ ...source, github }, { ...job, dispatch: target }, dispatch, record);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { dispatch, notes: [error.message] };
  }
}

/**
 * A run claims the record before it starts anything, and looks only then what is newest. Who finds that another claimed
 * it meanwhile cannot know which start came first, and starts the newest again.
 */
async function startAndRecord(
  source: Source & { github: GitHub },
  job: Job & { dispatch: DispatchTarget },
  dispatch: Dispatch,
  before: string | null,
): Promise<Dispatched> {
  const { host } = source.repository;
  const to = visible(dispatch.to);
  let record = before;
  for (let attempt = 0; ; attempt++) {
    const claim = await claimFor(source, job, dispatch);
    const claimed = await moveRecord(source, job, record, claim);
    if (claimed.state !== 'stale') {
      if (claimed.state === 'done') record = claim;
      const commit = await newestOutput(source, job, await fetchBase(source, job));
      if (commit === undefined) return { notes: [] };
      dispatch.commit = commit;
      const { problem, note } = await startTarget(source.github, job, job.dispatch, commit);
      if (problem !== undefined) return { dispatch, notes: [`${to} was not started: ${problem}`] };
      dispatch.started = true;
      const notes = note === undefined ? [] : [note];
      const recorded = await moveRecord(source, job, record, commit);
      if (recorded.state === 'done') return { dispatch, notes };
      const forgotten = `That ${to} was started could not be recorded, so the next run starts it again`;
      if (recorded.state !== 'stale' || attempt === pauses)
        return { dispatch, notes: [...notes, `${forgotten}: ${visible(recorded.said)}`] };
    } else if (attempt === pauses)
      return { dispatch, notes: [`${to} was not started: other runs are starting it all the time.`] };
    await pauseBefore('looking again', `Another run starts ${to} too`, host, attempt);
    record = await recordAt(source, job);
    if (!dispatch.started && record === (await newestOutput(source, job, await fetchBase(source, job))))
      return { notes: [] };
  }
}

/** The last commit of base that changed the ledger; undefined where base has none. */
async function newestOutput(
  { repository }: Source,
  { output }: Job,
  tip: string,
): Promise<string | undefined> {
  const path = ledgerPath(output);
  const isThere = (await fileIdAt(repository, tip, path)) !== undefined;
  return isThere ? lastChange(repository, tip, path) : undefined;
}

async function fetchBase({ repository, remote }: Source, { base }: Job): Promise<string> {
  const here = 'refs/read/dispatch';
  await fetchRefs(repository, remote, [`+${fullName(base)}:${here}`]);
  return (await repository.must(['rev-parse', here])).trim();
}

async function recordAt({ repository, remote }: Source, job: Job): Promise<string | null> {
  const [found] = await listRemote(repository, remote, [ownRefs(job).dispatched]);
  return found?.id ?? null;
}

function moveRecord(
  { repository, remote }: Source,
  job: Job,
  from: string | null,
  to: string,
): Promise<PushOutcome> {
  return push(repository, remote, [{ ref: ownRefs(job).dispatched, from, to }]);
}

/** A commit like no other, and none of base. */
function claimFor(source: Source, { author }: Job, { to, commit }: Dispatch): Promise<string> {
  const { repository } = source;
  const message = `Start ${visible(to)} for ${commit}\n\nRun: ${repository.host.random()}\n`;
  return commitTree(repository, repository.emptyTree, [], { message, by: author, at: source.now() });
}
