import type { GitHub } from './client.js';

/** What GitHub shows beside a commit. */
export interface CommitStatus {
  state: 'success' | 'failure';
  /** At most {@link descriptionLimit} characters. */
  description: string;
}

/** GitHub takes no longer description. Characters. */
export const descriptionLimit = 140;

const commitsPerQuery = 100;

interface Standing {
  state: string;
  description: string | null;
}
interface Answer {
  repository: Record<string, { oid?: string; status?: { context: Standing | null } | null } | null> | null;
}

/**
 * The statuses of one context, by commit; commits without one are left out. A request for every 100 commits.
 * @throws {GitHubError}
 */
export async function commitStatuses(
  github: GitHub,
  context: string,
  shas: readonly string[],
): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>();
  for (let at = 0; at < shas.length; at += commitsPerQuery) {
    const query = queryFor(shas.slice(at, at + commitsPerQuery));
    const { repository } = await github.ask<Answer>('set commit statuses', query, { context });
    for (const commit of Object.values(repository ?? {}))
      if (commit?.oid !== undefined && commit.status?.context) found.set(commit.oid, commit.status.context);
  }
  return found;
}

/** Ids of commits are hexadecimal: they may stand in a query as they are. */
function queryFor(shas: readonly string[]): string {
  const commits = shas.map(
    (sha, at) =>
      `c${at}: object(oid: "${sha}") { ... on Commit { oid status { context(name: $context) { state description } } } }`,
  );
  return `query ($owner: String!, $repo: String!, $context: String!) {
  repository(owner: $owner, name: $repo) {
    ${commits.join('\n    ')}
  }
}`;
}

/** Whether a status says the same already. GraphQL writes states in capitals. */
export function isStanding(standing: Standing | undefined, { state, description }: CommitStatus): boolean {
  return standing?.state.toLowerCase() === state && standing.description === description;
}

/**
 * Sets a commit's status; it takes the place of an earlier one of the same context.
 * @throws {GitHubError}
 */
export async function setCommitStatus(
  github: GitHub,
  sha: string,
  { context, targetUrl, ...status }: CommitStatus & { context: string; targetUrl: string },
): Promise<void> {
  await github.call('set commit statuses', (rest, repo) =>
    rest.repos.createCommitStatus({ ...repo, sha, context, target_url: targetUrl, ...status }),
  );
}
