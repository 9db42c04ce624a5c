import type { GitHub } from './client.js';
import { GitHubError } from './errors.js';
import { features } from './permissions.js';

/** A conversation on a pull request, with the comment that began it. */
export interface ReviewThread {
  /** GraphQL's. */
  id: string;
  isResolved: boolean;
  /** The login; absent where GitHub does not say, as it does of no App. */
  resolvedBy?: string;
  /** Whether the token may mark it as resolved. */
  mayResolve: boolean;
  comment: {
    id: number;
    body: string;
    url: string;
    /** Whether the token's owner wrote it. */
    isOurs: boolean;
  };
  /** How many more comments there are. */
  replies: number;
}

interface Nodes<T> {
  nodes: (T | null)[] | null;
}
interface Page extends Nodes<{
  id: string;
  isResolved: boolean;
  resolvedBy: { login: string } | null;
  viewerCanResolve: boolean;
  comments: Nodes<{ fullDatabaseId: string | null; body: string; url: string; viewerDidAuthor: boolean }> & {
    totalCount: number;
  };
}> {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface Answer {
  repository: { pullRequest: { reviewThreads: Page } | null } | null;
}

const query = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved resolvedBy { login } viewerCanResolve
          comments(first: 1) { totalCount nodes { fullDatabaseId body url viewerDidAuthor } }
        }
      }
    }
  }
}`;

const feature = 'read the review threads of the pull request';

/**
 * All conversations on lines and files of a pull request, oldest first.
 * @throws {GitHubError} also where the answer has no list of them: none would mean that all were deleted.
 */
export async function listReviewThreads(github: GitHub, number: number): Promise<ReviewThread[]> {
  const threads: ReviewThread[] = [];
  let after: string | null = null;
  do {
    const answer: Answer = await github.ask<Answer>(feature, query, { number, after });
    const page: Page | undefined = answer.repository?.pullRequest?.reviewThreads;
    if (!page?.nodes) throw notAnswered(github, number);
    threads.push(...page.nodes.flatMap((node) => (node ? threadOf(node) : [])));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return threads;
}

function notAnswered({ repo: { owner, repo } }: GitHub, number: number): GitHubError {
  const permission = features[feature];
  return new GitHubError(
    `Could not ${feature} (${owner}/${repo}): GitHub's answer has none of #${number}, and no error. Run again; if it stays so, the token may not see the pull request: that needs ${permission}.`,
    'missing',
    200,
    permission,
  );
}

function threadOf(node: NonNullable<NonNullable<Page['nodes']>[number]>): ReviewThread[] {
  const first = node.comments.nodes?.[0];
  // A comment whose author took it back.
  if (!first?.fullDatabaseId) return [];
  return [
    {
      id: node.id,
      isResolved: node.isResolved,
      ...(node.resolvedBy && { resolvedBy: node.resolvedBy.login }),
      mayResolve: node.viewerCanResolve,
      comment: {
        id: Number(first.fullDatabaseId),
        body: first.body,
        url: first.url,
        isOurs: first.viewerDidAuthor,
      },
      replies: node.comments.totalCount - 1,
    },
  ];
}

/** Marks a conversation as resolved, or as not resolved. @throws {GitHubError} */
export async function setResolved(github: GitHub, thread: string, isResolved: boolean): Promise<void> {
  const mutation = isResolved ? 'resolveReviewThread' : 'unresolveReviewThread';
  await github.ask(
    'resolve a review thread',
    `mutation ($thread: ID!) { ${mutation}(input: { threadId: $thread }) { thread { id } } }`,
    { thread },
  );
}
