import { renderComment } from './render.js';
import type { Identity, Need } from './identity.js';
import type { Comment } from './repository.js';
import { invalid, notFound, page, type Answer, type Call, type Route } from './route.js';

const issues = '/repos/{owner}/{repo}/issues';
const read: readonly Need[] = [
  ['issues', 'read'],
  ['pull-requests', 'read'],
];
const write: readonly Need[] = [
  ['issues', 'write'],
  ['pull-requests', 'write'],
];

/** Comments on issues, which those on a pull request's conversation are. */
export const commentRoutes: readonly Route[] = [
  {
    operation: `GET ${issues}/{issue_number}/comments`,
    needs: read,
    answer: (call) => {
      const issue = Number(call.params['issue_number']);
      if (!call.repository.pulls.has(issue)) return notFound;
      const since = call.query.get('since') ?? '';
      const comments = call.repository.comments.filter(
        (comment) => comment.issue === issue && comment.updatedAt >= since,
      );
      return page(call, comments, (comment) => renderComment(call.repository, comment));
    },
  },
  {
    operation: `POST ${issues}/{issue_number}/comments`,
    needs: write,
    answer: (call) => {
      const issue = Number(call.params['issue_number']);
      if (!call.repository.pulls.has(issue)) return notFound;
      const refused = refuseBody(call);
      if (refused) return refused;
      const now = call.counter.now();
      const { login, id, type } = call.identity;
      const comment: Comment = {
        id: call.counter.nextId(),
        issue,
        body: call.body['body'] as string,
        user: { login, id, type },
        createdAt: now,
        updatedAt: now,
      };
      call.repository.comments.push(comment);
      return { status: 201, body: renderComment(call.repository, comment) };
    },
  },
  {
    operation: `GET ${issues}/comments/{comment_id}`,
    needs: read,
    answer: (call) => {
      const comment = find(call);
      return comment ? { status: 200, body: renderComment(call.repository, comment) } : notFound;
    },
  },
  {
    operation: `PATCH ${issues}/comments/{comment_id}`,
    needs: write,
    answer: (call) => {
      const comment = find(call);
      if (comment === undefined) return notFound;
      const refused = refuseOther(call.identity, comment) ?? refuseBody(call);
      if (refused) return refused;
      Object.assign(comment, { body: call.body['body'], updatedAt: call.counter.now() });
      return { status: 200, body: renderComment(call.repository, comment) };
    },
  },
  {
    operation: `DELETE ${issues}/comments/{comment_id}`,
    needs: write,
    answer: (call) => {
      const comment = find(call);
      if (comment === undefined) return notFound;
      call.repository.comments.splice(call.repository.comments.indexOf(comment), 1);
      return { status: 204 };
    },
  },
];

function find({ repository, params }: Call): Comment | undefined {
  return repository.comments.find((comment) => comment.id === Number(params['comment_id']));
}

function refuseBody({ body }: Call): Answer | undefined {
  const text = body['body'] as string;
  if (text.trim() === '') return invalid('IssueComment', 'body', 'body is missing');
  if (text.length > 65_536)
    return invalid('IssueComment', 'body', 'body is too long (maximum is 65536 characters)');
  return undefined;
}

// An App may not edit what somebody else wrote.
function refuseOther(identity: Identity, comment: Comment): Answer | undefined {
  if (identity.login === comment.user.login || identity.type === 'User') return undefined;
  return { status: 403, body: { message: 'Resource not accessible by integration' } };
}
