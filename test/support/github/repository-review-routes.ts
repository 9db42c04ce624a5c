import { renderReviewComment } from './render.js';
import { page, type Route } from './route.js';

/** Comments on the files of all pull requests of a repository. Before the routes of one pull request, which it looks like. */
export const repositoryReviewRoutes: readonly Route[] = [
  {
    operation: 'GET /repos/{owner}/{repo}/pulls/comments',
    needs: [['pull-requests', 'read']],
    answer: (call) => {
      const oldestFirst = [...call.repository.reviewComments].sort((a, b) => a.id - b.id);
      const comments = call.query.get('direction') === 'desc' ? oldestFirst.reverse() : oldestFirst;
      return page(call, comments, (comment) => renderReviewComment(call.repository, comment, comment.line));
    },
  },
];
