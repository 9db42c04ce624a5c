import { git } from '../git.js';
import { listPage, type Wish } from './graphql-list.js';
import { statusContext } from './graphql-statuses.js';
import type { Demand } from './identity.js';
import type { CheckRun, LocalRepository, PullRequest } from './repository.js';

/** The arguments of `repository { pullRequests }` that the local GitHub knows. */
export interface PullRequestsWish extends Wish {
  states?: readonly string[];
  baseRefName?: string;
  orderBy?: { field: string; direction: string };
}

/** `repository { pullRequests }`: the pull requests, and by them the checks of their commits. */
export function pullRequests(repository: LocalRepository, wish: PullRequestsWish, demand: Demand) {
  demand('pull-requests');
  if ((wish.orderBy?.field ?? 'CREATED_AT') !== 'CREATED_AT')
    throw new Error('The local GitHub orders pull requests only by CREATED_AT.');
  const chosen = [...repository.pulls.values()]
    .filter((pull) => wish.states?.includes(stateOf(pull)) ?? true)
    .filter((pull) => pull.base === (wish.baseRefName ?? pull.base))
    .sort((a, b) => a.number - b.number);
  if (wish.orderBy?.direction === 'DESC') chosen.reverse();
  return listPage(chosen, wish, (pull) => ({
    number: pull.number,
    headRefOid: pull.headSha,
    commits: async (commits: Wish) =>
      listPage(await commitsOf(repository, pull), commits, (oid) => ({
        commit: { oid, statusCheckRollup: () => rollup(repository, oid, demand) },
      })),
  }));
}

function stateOf(pull: PullRequest): string {
  return pull.merged ? 'MERGED' : pull.state.toUpperCase();
}

async function commitsOf({ path }: LocalRepository, pull: PullRequest): Promise<string[]> {
  const shas = await git(path, 'rev-list', '--reverse', `${pull.baseSha}..${pull.headSha}`);
  return shas.split('\n').filter(Boolean);
}

/** Null where the commit has no check. */
function rollup(repository: LocalRepository, sha: string, demand: Demand) {
  demand('checks');
  const runs = repository.checkRuns.filter(({ headSha }) => headSha === sha);
  const statuses = repository.statuses.filter((status) => status.sha === sha);
  const checks = [
    ...runs.map((run) => () => checkRun(run, demand)),
    ...statuses.map((status) => () => statusContext(status, demand)),
  ];
  if (checks.length === 0) return null;
  return { contexts: (wish: Wish) => listPage(checks, wish, orRefusal) };
}

/** GitHub refuses a single item of a list beside the others. */
function orRefusal(item: () => object): object {
  try {
    return item();
  } catch (refusal) {
    return refusal as Error;
  }
}

function checkRun(run: CheckRun, demand: Demand) {
  return {
    __typename: 'CheckRun',
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    startedAt: run.startedAt,
    externalId: run.externalId,
    checkSuite: {
      app: { slug: run.app },
      workflowRun: () => {
        demand('actions');
        if (run.workflowRun === null) return null;
        const { id, event, workflow } = run.workflowRun;
        return { databaseId: id, event, workflow: { name: workflow } };
      },
    },
  };
}
