import type { JsonObject } from './description.js';
import { listPage, type Wish } from './graphql-list.js';
import type { Identity } from './identity.js';
import { reviewCommentUrl } from './render.js';
import type { LocalRepository, PullRequest, ReviewComment } from './repository.js';
import { lineNow } from './review-lines.js';

/** `pullRequest { reviewThreads }`: a conversation for each comment that is no reply. */
export function reviewThreads(
  repository: LocalRepository,
  pull: PullRequest,
  wish: Wish,
  viewer: Identity,
): JsonObject {
  const first = repository.reviewComments.filter(
    (comment) => comment.pull === pull.number && comment.replyTo === null,
  );
  return listPage(first, wish, (comment) => thread(repository, pull, comment, viewer));
}

/** One conversation. */
export function thread(
  repository: LocalRepository,
  pull: PullRequest,
  first: ReviewComment,
  viewer: Identity,
): JsonObject {
  const resolver = repository.resolved.get(first.id);
  const comments = repository.reviewComments.filter(
    ({ id, replyTo }) => id === first.id || replyTo === first.id,
  );
  const line = () => lineNow(repository, pull, first);
  return {
    id: `PRRT_${first.id}`,
    path: first.path,
    line,
    subjectType: first.line === null ? 'FILE' : 'LINE',
    isOutdated: async () => first.line !== null && (await line()) === null,
    isResolved: resolver !== undefined,
    // A User in GitHub's schema, which a Bot is not.
    resolvedBy: resolver?.type === 'User' ? { login: resolver.login } : null,
    // Of an App GitHub says so even where it then refuses.
    viewerCanResolve: viewer.permissions['pull-requests'] === 'write',
    comments: (wish: Wish) => ({
      totalCount: comments.length,
      ...listPage(comments, wish, (comment) => ({
        fullDatabaseId: String(comment.id),
        body: comment.body,
        url: reviewCommentUrl(repository, comment),
        viewerDidAuthor: comment.user.login === viewer.login,
      })),
    }),
  };
}

/** The mutations `resolveReviewThread` and `unresolveReviewThread`. */
export function resolving(
  repositories: Iterable<LocalRepository>,
  viewer: Identity,
  refuse: (type: string, message: string) => Error,
): JsonObject {
  const set = (threadId: string, isResolved: boolean) => {
    for (const repository of repositories) {
      const comment = repository.reviewComments.find(({ id }) => `PRRT_${id}` === threadId);
      if (comment === undefined) continue;
      // Both, though nothing in the repository's content changes.
      if (viewer.permissions['pull-requests'] !== 'write' || viewer.permissions.contents !== 'write')
        throw refuse('FORBIDDEN', 'Resource not accessible by integration');
      if (isResolved) repository.resolved.set(comment.id, viewer);
      else repository.resolved.delete(comment.id);
      return { thread: thread(repository, repository.pull(comment.pull), comment, viewer) };
    }
    throw refuse('NOT_FOUND', `Could not resolve to a node with the global id of '${threadId}'.`);
  };
  type Call = { input: { threadId: string } };
  return {
    resolveReviewThread: ({ input }: Call) => set(input.threadId, true),
    unresolveReviewThread: ({ input }: Call) => set(input.threadId, false),
  };
}
