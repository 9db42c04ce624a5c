import type { GitHub } from '../github/client.js';
import { GitHubError } from '../github/errors.js';
import { openOwnPullRequest, updateOwnPullRequest, type OwnPullRequest } from '../github/own-pull-request.js';
import { visible } from '../report/visible.js';
import type { Source } from './gather.js';
import type { Job } from './job.js';
import { outlookFor, type Outlook } from './outlook.js';
import { ownRefs, proposalBranch } from './own-refs.js';
import type { Prepared } from './prepare.js';
import { publish, sendTo, type Published, type Route } from './publish.js';
import type { Proposal } from './report.js';
import { pullRequestText } from './show/pull-request.js';
import { takenOut } from './taken-out.js';

/** What came of proposing. */
export interface Proposed extends Published {
  /** Absent where nothing is merged now. */
  proposal?: Proposal;
  /** Why there is no pull request, and what else to know of it, in sentences. */
  notes: string[];
}

/**
 * Brings what `prepare` makes of a fresh reading onto a branch of its own, and keeps one pull request from there into
 * base. Branches are deleted once base has what they bring: by the run after the merge.
 * @throws {GitError} where the branch cannot be pushed. Whatever `prepare` throws.
 */
export async function propose(source: Source, job: Job, prepare: () => Promise<Prepared>): Promise<Proposed> {
  const refs = ownRefs(job);
  const branch = proposalBranch(job);
  const outlooks = new Map<Prepared, Outlook>();
  const route: Route = {
    async send(_, prepared) {
      const { commit, facts } = prepared;
      if (!commit) return { prepared, updates: [] };
      const outlook = await outlookFor(source, job, branch, commit.id, prepared);
      const sending =
        outlook.verdict === 'push'
          ? await sendTo(source, job, prepared, refs.proposal, facts.own.proposal)
          : { prepared, updates: [] };
      if ('prepared' in sending) outlooks.set(sending.prepared, outlook);
      return sending;
    },
    goes: ({ merged, commit, facts }) => [...merged, ...(commit ? [] : facts.spent)],
    tip: ({ own }) => own.proposal,
  };
  const published = await publish(source, route, prepare);
  const { prepared, refusal } = published;
  const outlook = outlooks.get(prepared);
  if (!prepared.commit || !outlook || refusal !== undefined) return { ...published, notes: [] };
  const { id } = prepared.commit;
  const sha = outlook.verdict === 'push' ? id : (prepared.facts.own.proposal ?? outlook.pull?.headSha ?? id);
  const { pull, notes } = await pullRequestFor(source.github, job, branch, outlook, prepared);
  const gone = outlook.verdict === 'push' ? await takenOut(source, job, prepared) : [];
  return {
    ...published,
    proposal: { branch, sha, ...(pull && { pull: shown(pull) }) },
    notes: [...notes, ...gone],
  };
}

function shown({ number, url, state }: OwnPullRequest): NonNullable<Proposal['pull']> {
  return { number, url, state };
}

/** Keeps the pull request of a branch that stands. */
async function pullRequestFor(
  github: GitHub | undefined,
  job: Job,
  branch: string,
  { verdict, pull, unknown }: Outlook,
  prepared: Prepared,
): Promise<{ pull?: OwnPullRequest; notes: string[] }> {
  const there = pull?.state === 'open' ? pull : undefined;
  if (verdict === 'declined' && pull)
    return {
      pull,
      notes: [
        `Pull request #${pull.number} was closed, and none is opened again as long as it would bring the same: reopen it to have it.`,
      ],
    };
  if (verdict === 'others')
    return {
      ...(there && { pull: there }),
      notes: [
        `${visible(branch)} has commits of somebody else and is left as it is: merge it, or delete it, and the next run makes it anew.`,
      ],
    };
  const open = `Open one from ${visible(branch)} into ${visible(job.base)}.`;
  if (!github || unknown !== undefined) return { notes: [`${unknown ?? ''} ${open}`] };
  const text = pullRequestText(job, prepared);
  try {
    const kept = there
      ? await updateOwnPullRequest(github, there, text)
      : await openOwnPullRequest(github, branch, job.base, text);
    return { pull: kept, notes: [] };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    // One that is there brings it, whatever it says.
    if (there) return { pull: there, notes: [error.message] };
    return { notes: [`${isForbidden(error) ? forbidden : error.message} ${open}`] };
  }
}

const forbidden =
  'GitHub does not let workflows open pull requests in this repository: set "Allow GitHub Actions to create and approve pull requests" in its Settings, Actions, General, Workflow permissions (an organization or enterprise may have to allow that first), or pass the token of an App or of a person as github-token.';

/** The setting is told from a missing permission by GitHub's words alone: both are HTTP 403. */
function isForbidden({ status, message }: GitHubError): boolean {
  return status === 403 && message.includes('not permitted to create or approve pull requests');
}
