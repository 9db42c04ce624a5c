import { sample, type JsonObject } from './description.js';
import type {
  CheckRun,
  Comment,
  CommitStatus,
  LocalRepository,
  PullRequest,
  Reaction,
  Review,
  ReviewComment,
} from './repository.js';

/** A user, as GitHub's API shows it. */
export function renderUser(user: { login: string; id: number; type: string }): JsonObject {
  return sample('simple-user', { ...user, node_id: `U_${user.id}` });
}

/** A repository; `full-repository` for `GET /repos/{owner}/{repo}`, `repository` elsewhere. */
export function renderRepository(
  repository: LocalRepository,
  schema: 'repository' | 'full-repository',
): JsonObject {
  return sample(schema, {
    id: repository.id,
    name: repository.name,
    full_name: repository.fullName,
    owner: renderUser({ login: repository.owner, id: 1, type: 'Organization' }),
    private: repository.isPrivate,
    fork: repository.parent !== undefined,
    default_branch: repository.defaultBranch,
    html_url: `${repository.url}/${repository.fullName}`,
    clone_url: repository.cloneUrl,
    allow_merge_commit: repository.settings.mergeCommit,
    allow_squash_merge: repository.settings.squash,
    allow_rebase_merge: repository.settings.rebase,
  });
}

/** A pull request; `pull-request-simple` in lists, `pull-request` alone. */
export function renderPull(
  repository: LocalRepository,
  pull: PullRequest,
  schema: 'pull-request' | 'pull-request-simple',
): JsonObject {
  const html = `${repository.url}/${repository.fullName}/pull/${pull.number}`;
  const side = (ref: string, sha: string, repo: LocalRepository | null) => ({
    ref,
    sha,
    label: `${repo?.owner ?? 'unknown'}:${ref}`,
    user: renderUser({ login: repo?.owner ?? 'ghost', id: 1, type: 'User' }),
    repo: repo && renderRepository(repo, 'repository'),
  });
  return sample(schema, {
    id: pull.number + 10_000,
    number: pull.number,
    title: pull.title,
    body: pull.body,
    merged_at: pull.merged ? pull.updatedAt : null,
    user: renderUser(pull.author),
    draft: pull.draft,
    state: pull.state,
    html_url: html,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    labels: [...pull.labels].map((name) => ({
      id: 1,
      node_id: 'L',
      url: `${repository.url}/labels`,
      name,
      description: '',
      color: repository.labels.get(name) ?? 'ededed',
      default: false,
    })),
    head: side(pull.head, pull.headSha, pull.headRepository),
    base: side(pull.base, pull.baseSha, repository),
    ...(schema === 'pull-request' && { merged: pull.merged, mergeable: pull.mergeable }),
  });
}

/** A comment on an issue or pull request. */
export function renderComment(repository: LocalRepository, comment: Comment): JsonObject {
  const html = `${repository.url}/${repository.fullName}/pull/${comment.issue}#issuecomment-${comment.id}`;
  return sample('issue-comment', {
    id: comment.id,
    body: comment.body,
    user: renderUser(comment.user),
    html_url: html,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
  });
}

/** The web address of a comment on a line or a file. */
export function reviewCommentUrl(repository: LocalRepository, { pull, id }: ReviewComment): string {
  return `${repository.url}/${repository.fullName}/pull/${pull}#discussion_r${id}`;
}

/** A review. */
export function renderReview(repository: LocalRepository, review: Review): JsonObject {
  return sample('pull-request-review', {
    id: review.id,
    user: renderUser(review.user),
    body: review.body,
    state: review.state,
    commit_id: review.commitId,
    submitted_at: review.submittedAt,
    html_url: `${repository.url}/${repository.fullName}/pull/${review.pull}#pullrequestreview-${review.id}`,
  });
}

/** A comment on a line or a file; `line` is where it is now, null where that is not in the diff any more. */
export function renderReviewComment(
  repository: LocalRepository,
  comment: ReviewComment,
  line: number | null,
): JsonObject {
  return sample('pull-request-review-comment', {
    id: comment.id,
    pull_request_review_id: comment.reviewId,
    path: comment.path,
    body: comment.body,
    user: renderUser(comment.user),
    commit_id: comment.commitId,
    original_commit_id: comment.commitId,
    html_url: reviewCommentUrl(repository, comment),
    pull_request_url: `${repository.url}/api/v3/repos/${repository.fullName}/pulls/${comment.pull}`,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    side: comment.side,
    subject_type: comment.line === null ? 'file' : 'line',
    line,
    ...(comment.line !== null && { original_line: comment.line }),
    ...(comment.startLine !== null && { original_start_line: comment.startLine }),
    ...(comment.replyTo !== null && { in_reply_to_id: comment.replyTo }),
  });
}

/** A reaction to a comment. */
export function renderReaction({ id, content, user }: Reaction): JsonObject {
  return sample('reaction', { id, content, user: renderUser(user) });
}

/** A label of the repository. */
export function renderLabel(repository: LocalRepository, name: string): JsonObject {
  return sample('label', { name, color: repository.labels.get(name) ?? 'ededed' });
}

/** A check run. */
export function renderCheckRun(run: CheckRun): JsonObject {
  return sample('check-run', {
    id: run.id,
    name: run.name,
    head_sha: run.headSha,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    details_url: run.detailsUrl,
    external_id: run.externalId,
    app: sample('integration', { slug: run.app, name: run.app }),
    output: { ...run.output, annotations_count: run.annotations.length },
  });
}

/** A commit status. */
export function renderStatus({
  context,
  state,
  description,
  targetUrl,
  createdAt,
}: CommitStatus): JsonObject {
  return sample('status', {
    context,
    state,
    description,
    target_url: targetUrl,
    created_at: createdAt,
    updated_at: createdAt,
  });
}
