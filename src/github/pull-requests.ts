import type { GitHub } from './client.js';

/** An open pull request, as far as a comparison of branches needs it. */
export interface OpenPullRequest {
  number: number;
  title: string;
  draft: boolean;
  /** Login; `ghost` where the account was deleted. */
  author: string;
  /** The head branch's name in its own repository. */
  headRef: string;
  headSha: string;
  /** `owner/name`; null where the fork was deleted. */
  headRepository: string | null;
  baseRef: string;
  labels: string[];
  /** ISO 8601. */
  updatedAt: string;
  url: string;
}

/**
 * All open pull requests, oldest first, of those into branch `base` where it is given.
 * @throws {GitHubError}
 */
export async function listOpenPullRequests(github: GitHub, base?: string): Promise<OpenPullRequest[]> {
  // Oldest first: one that is opened meanwhile comes at the end and moves none to a page already read.
  const order = { state: 'open', sort: 'created', direction: 'asc' } as const;
  const pulls = await github.list('list open pull requests', (rest, page) =>
    rest.pulls.list({ ...page, ...order, ...(base !== undefined && { base }) }),
  );
  return pulls.map((pull) => ({
    number: pull.number,
    title: pull.title,
    draft: pull.draft ?? false,
    author: pull.user?.login ?? 'ghost',
    headRef: pull.head.ref,
    headSha: pull.head.sha,
    headRepository: (pull.head.repo as { full_name: string } | null)?.full_name ?? null,
    baseRef: pull.base.ref,
    labels: pull.labels.map((label) => label.name),
    updatedAt: pull.updated_at,
    url: pull.html_url,
  }));
}
