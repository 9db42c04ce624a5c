import type { JsonObject } from './description.js';
import type { Identity, Need } from './identity.js';
import { renderReview, renderReviewComment } from './render.js';
import type { PullRequest, Review, ReviewComment } from './repository.js';
import { isChanged, lineFault, lineNow } from './review-lines.js';
import { invalid, notFound, page, type Answer, type Call, type Route } from './route.js';

const pulls = '/repos/{owner}/{repo}/pulls';
const read: readonly Need[] = [['pull-requests', 'read']];
const write: readonly Need[] = [['pull-requests', 'write']];

/** Reviews of a pull request, and the comments on its lines and files. */
export const reviewRoutes: readonly Route[] = [
  {
    operation: `GET ${pulls}/{pull_number}/reviews`,
    needs: read,
    answer: (call) => {
      const pull = pullOf(call);
      if (pull === undefined) return notFound;
      const reviews = call.repository.reviews.filter((review) => review.pull === pull.number);
      return page(call, reviews, (review) => renderReview(call.repository, review));
    },
  },
  {
    operation: `POST ${pulls}/{pull_number}/reviews`,
    needs: write,
    answer: async (call) => {
      const pull = pullOf(call);
      if (pull === undefined) return notFound;
      const { body } = call;
      const comments = (body['comments'] ?? []) as JsonObject[];
      const commit = (body['commit_id'] ?? pull.headSha) as string;
      const faults = await reviewFaults(call, pull, commit, comments);
      // All or nothing, and without a word about which comment it is.
      if (faults.length > 0) return unprocessable([...new Set(faults)]);
      const event = body['event'] as keyof typeof states;
      const review = addReview(call, pull, commit, states[event], (body['body'] ?? '') as string);
      for (const comment of comments) addComment(call, pull, review, comment);
      return { status: 200, body: renderReview(call.repository, review) };
    },
  },
  {
    operation: `GET ${pulls}/{pull_number}/comments`,
    needs: read,
    answer: async (call) => {
      const pull = pullOf(call);
      if (pull === undefined) return notFound;
      const rendered = await Promise.all(
        call.repository.reviewComments
          .filter((comment) => comment.pull === pull.number)
          .map((comment) => render(call, comment)),
      );
      return page(call, rendered, (one) => one);
    },
  },
  {
    operation: `POST ${pulls}/{pull_number}/comments`,
    needs: write,
    answer: async (call) => {
      const pull = pullOf(call);
      if (pull === undefined) return notFound;
      const { body } = call;
      const commit = body['commit_id'] as string;
      const isOnFile = body['subject_type'] === 'file';
      const fault =
        bodyFault(body) ??
        ((await isOf(call, pull, commit)) ? undefined : 'commit_id is not part of the pull request') ??
        (isOnFile
          ? (await isChanged(call.repository, pull, commit, body['path'] as string))
            ? undefined
            : 'path could not be resolved'
          : await lineFault(call.repository, pull, commit, wanted(body)));
      if (fault !== undefined)
        return invalid('PullRequestReviewComment', 'pull_request_review_thread', fault);
      const review = addReview(call, pull, commit, 'COMMENTED', '');
      const comment = addComment(call, pull, review, isOnFile ? { ...body, line: null } : body);
      return { status: 201, body: await render(call, comment) };
    },
  },
  {
    operation: `POST ${pulls}/{pull_number}/comments/{comment_id}/replies`,
    needs: write,
    answer: async (call) => {
      const pull = pullOf(call);
      const first = find(call);
      // Replies to replies are not supported.
      if (pull === undefined || first === undefined || first.replyTo !== null) return notFound;
      if (bodyFault(call.body) !== undefined) return unprocessable(['Body cannot be blank']);
      const review = addReview(call, pull, first.commitId, 'COMMENTED', '');
      const { path, line, startLine, side, commitId } = first;
      const reply = addComment(call, pull, review, {
        body: call.body['body'],
        path,
        line,
        start_line: startLine,
        side,
      });
      Object.assign(reply, { replyTo: first.id, commitId });
      return { status: 201, body: await render(call, reply) };
    },
  },
  {
    operation: `GET ${pulls}/comments/{comment_id}`,
    needs: read,
    answer: async (call) => {
      const comment = find(call);
      return comment ? { status: 200, body: await render(call, comment) } : notFound;
    },
  },
  {
    operation: `PATCH ${pulls}/comments/{comment_id}`,
    needs: write,
    answer: async (call) => {
      const comment = find(call);
      if (comment === undefined) return notFound;
      const refused = refuseOther(call.identity, comment);
      if (refused) return refused;
      if (bodyFault(call.body) !== undefined) return unprocessable(['Body cannot be blank']);
      Object.assign(comment, { body: call.body['body'], updatedAt: call.counter.now() });
      return { status: 200, body: await render(call, comment) };
    },
  },
  {
    operation: `DELETE ${pulls}/comments/{comment_id}`,
    needs: write,
    answer: (call) => {
      const comment = find(call);
      if (comment === undefined) return notFound;
      const { reviewComments } = call.repository;
      reviewComments.splice(reviewComments.indexOf(comment), 1);
      return { status: 204 };
    },
  },
];

const states = { COMMENT: 'COMMENTED', APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED' } as const;

function pullOf({ repository, params }: Call): PullRequest | undefined {
  return repository.pulls.get(Number(params['pull_number']));
}

function find({ repository, params }: Call): ReviewComment | undefined {
  return repository.reviewComments.find((comment) => comment.id === Number(params['comment_id']));
}

async function render(call: Call, comment: ReviewComment): Promise<JsonObject> {
  const line = await lineNow(call.repository, call.repository.pull(comment.pull), comment);
  return renderReviewComment(call.repository, comment, line);
}

async function reviewFaults(
  call: Call,
  pull: PullRequest,
  commit: string,
  comments: readonly JsonObject[],
): Promise<string[]> {
  const event = call.body['event'];
  // A draft, which the local GitHub does not keep.
  if (event === undefined) throw new Error('The local GitHub takes no review without an event.');
  if (event !== 'APPROVE' && (call.body['body'] ?? '') === '' && comments.length === 0)
    return ['Body cannot be blank'];
  if (!(await isOf(call, pull, commit))) return ['Commit is not part of the pull request'];
  const faults: string[] = [];
  for (const comment of comments) {
    if (comment['line'] === undefined) throw new Error('The local GitHub wants a line, not a position.');
    const fault = bodyFault(comment) ?? (await lineFault(call.repository, pull, commit, wanted(comment)));
    if (fault !== undefined) faults.push(fault);
  }
  return faults;
}

function bodyFault(fields: JsonObject): string | undefined {
  const text = fields['body'] as string;
  if (text.trim() === '') return 'Body cannot be blank';
  return text.length > 65_536 ? 'body is too long (maximum is 65536 characters)' : undefined;
}

function wanted(fields: JsonObject) {
  return {
    path: fields['path'] as string,
    line: fields['line'] as number,
    startLine: (fields['start_line'] ?? null) as number | null,
    side: (fields['side'] ?? 'RIGHT') as 'LEFT' | 'RIGHT',
  };
}

/** Whether the commit is, or once was, the pull request's: GitHub keeps what a forced push took away. */
async function isOf({ repository }: Call, pull: PullRequest, commit: string): Promise<boolean> {
  return (await repository.resolve(commit)) !== null && commit !== pull.baseSha;
}

function addReview(
  { repository, identity, counter }: Call,
  pull: PullRequest,
  commitId: string,
  state: Review['state'],
  body: string,
): Review {
  const { login, id, type } = identity;
  const review: Review = {
    id: counter.nextId(),
    pull: pull.number,
    commitId,
    body,
    state,
    user: { login, id, type },
    submittedAt: counter.now(),
  };
  repository.reviews.push(review);
  return review;
}

function addComment(
  { repository, counter }: Call,
  pull: PullRequest,
  review: Review,
  fields: JsonObject,
): ReviewComment {
  const now = counter.now();
  const comment: ReviewComment = {
    id: counter.nextId(),
    pull: pull.number,
    reviewId: review.id,
    replyTo: null,
    ...wanted(fields),
    commitId: review.commitId,
    body: fields['body'] as string,
    user: review.user,
    createdAt: now,
    updatedAt: now,
  };
  repository.reviewComments.push(comment);
  return comment;
}

function unprocessable(errors: string[]): Answer {
  return {
    status: 422,
    body: {
      message: 'Unprocessable Entity',
      errors,
      documentation_url: 'https://docs.github.com/rest',
      status: '422',
    },
  };
}

// An App may not edit what somebody else wrote.
function refuseOther(identity: Identity, comment: ReviewComment): Answer | undefined {
  if (identity.login === comment.user.login || identity.type === 'User') return undefined;
  return { status: 403, body: { message: 'Resource not accessible by integration' } };
}
