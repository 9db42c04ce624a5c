import type { GitHub } from './client.js';
import {
  judgeChecks,
  type CheckRun,
  type CheckState,
  type Head,
  type OwnRun,
  type StatusContext,
} from './judge-checks.js';

export type { CheckState, OwnRun };

// The lists of GitHub's schema may hold null.
interface Nodes<T> {
  nodes: (T | null)[] | null;
}
interface PullRequest {
  number: number;
  headRefOid: string;
  commits: Nodes<{
    commit: {
      oid: string;
      statusCheckRollup: {
        contexts: Nodes<CheckRun | StatusContext> & { pageInfo: { hasNextPage: boolean } };
      } | null;
    };
  }>;
}
interface Page extends Nodes<PullRequest> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface Answer {
  repository: { pullRequests: Page } | null;
}

// Oldest first: one that is opened meanwhile comes at the end and moves none to a page already read.
const query = `query ($owner: String!, $repo: String!, $base: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequests(
      states: OPEN, baseRefName: $base, first: 50, after: $after
      orderBy: { field: CREATED_AT, direction: ASC }
    ) {
      pageInfo { hasNextPage endCursor }
      nodes {
        number
        headRefOid
        commits(last: 1) { nodes { commit { oid statusCheckRollup { contexts(first: 100) {
          pageInfo { hasNextPage }
          nodes {
            __typename
            ... on CheckRun {
              name status conclusion startedAt externalId
              checkSuite { app { slug } workflowRun { databaseId event workflow { name } } }
            }
            ... on StatusContext { context state createdAt }
          }
        } } } } }
      }
    }
  }
}`;

/**
 * How the checks of the open pull requests into branch `base` stand, by number, as {@link judgeChecks} has it; one
 * request for every 50. Of a private repository GitHub tells it only to a token with pull-requests: read,
 * checks: read, statuses: read and (for the workflow that a check run is of) actions: read.
 * @throws {GitHubError}
 */
export async function checkStates(
  github: GitHub,
  base: string,
  own: OwnRun,
): Promise<Map<number, CheckState>> {
  const heads: Head[] = [];
  let after: string | null = null;
  do {
    const page = await pageAfter(github, base, after);
    heads.push(...present(page).map(headOf));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return judgeChecks(heads, own);
}

async function pageAfter(github: GitHub, base: string, after: string | null): Promise<Page | undefined> {
  const feature = 'read the checks of open pull requests';
  const answer = await github.ask<Answer | undefined>(feature, query, { base, after });
  return answer?.repository?.pullRequests;
}

function headOf({ number, headRefOid, commits }: PullRequest): Head {
  const commit = present(commits)[0]?.commit;
  if (commit?.oid !== headRefOid) return { number, checks: undefined, complete: false };
  const contexts = commit.statusCheckRollup?.contexts;
  const checks = present(contexts);
  const complete = !contexts?.pageInfo.hasNextPage && checks.length === (contexts?.nodes?.length ?? 0);
  return { number, checks, complete };
}

function present<T>(list: Nodes<T> | undefined): T[] {
  return (list?.nodes ?? []).filter((node) => node !== null);
}
