import { expect, test } from '@jest/globals';
import { explainFailure } from '../../src/github/errors.js';
import { acceptedPermissions } from '../../src/github/permissions.js';

const explain = (status: number, data: unknown, headers = {}) =>
  explainFailure(
    'comment on the pull request',
    'o/r',
    { status, message: '', response: { headers, data } },
    0,
  );

test('404 says what would be needed to see it', () => {
  expect(explain(404, { message: 'Not Found' })).toMatchObject({
    failure: 'missing',
    message: expect.stringContaining('that needs pull-requests: write') as unknown,
  });
});

test("422 passes on GitHub's reasons, on one line", () => {
  const data = { message: 'Validation Failed', errors: [{ message: 'too\nlong' }, 'odd', { code: 'x' }] };
  expect(explain(422, data).message).toBe(
    'Could not comment on the pull request (o/r): GitHub answered 422 (Validation Failed; too\\nlong; odd; {"code":"x"}).',
  );
});

test('a reason given many times is said once', () => {
  const errors = Array.from({ length: 50 }, () => ({ message: 'Not yours' }));
  expect(explain(200, { errors }).message).toMatch(/: GitHub answered 200 \(Not yours\)\.$/);
});

test.each([[undefined], ['<html>'], [null], [{ message: 7 }], [[]]])(
  'an answer of %j gives no reason',
  (data) => {
    expect(explain(500, data).message).toContain('answered 500 (no reason given)');
  },
);

test('the header with the accepted permissions is read, and only what looks like one', () => {
  expect(acceptedPermissions('issues=write; pull_requests=write')).toBe(
    'issues: write or pull-requests: write',
  );
  expect(acceptedPermissions('contents=read,pull_requests=write')).toBe(
    'contents: read and pull-requests: write',
  );
  expect(acceptedPermissions('::error::x')).toBe('');
  expect(acceptedPermissions('')).toBe('');
});
