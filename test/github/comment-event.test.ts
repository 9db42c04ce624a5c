import { expect, test } from '@jest/globals';
import { readCommentEvent } from '../../src/github/comment-event.js';

test.each([
  [
    'a comment on an issue',
    'issue_comment',
    { action: 'created', issue: { number: 1 }, comment: { body: 'x' } },
  ],
  ['a deletion', 'issue_comment', { action: 'deleted', issue: { number: 1, pull_request: {} } }],
  ['a push', 'push', { ref: 'refs/heads/main' }],
  ['a dismissed review', 'pull_request_review', { action: 'dismissed', review: {} }],
])('%s is no comment on a pull request', (_, name, payload) => {
  expect(readCommentEvent(name, payload)).toBeUndefined();
});

test('a review without a text has an empty one', () => {
  const user = { login: 'mona', id: 7, type: 'User' };
  const payload = { action: 'submitted', review: { id: 5, body: null, user }, sender: user };
  expect(readCommentEvent('pull_request_review', { ...payload, pull_request: { number: 3 } })).toMatchObject({
    kind: 'review',
    body: '',
    pullRequest: 3,
  });
});
