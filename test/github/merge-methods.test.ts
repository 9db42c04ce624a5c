import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { allowedMergeMethods } from '../../src/github/merge-methods.js';
import type { FaultResponse } from '../support/github/faults.js';
import { makeScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.end());

test.each([
  [{ mergeCommit: true, squash: true, rebase: true }, ['merge', 'squash', 'rebase']],
  [{ mergeCommit: true, squash: false, rebase: false }, ['merge']],
  [{ mergeCommit: false, squash: true, rebase: true }, ['squash', 'rebase']],
  [{ mergeCommit: false, squash: true, rebase: false }, ['squash']],
  [{ mergeCommit: false, squash: false, rebase: true }, ['rebase']],
])('the settings %j are told to a token that only reads', async (settings, allowed) => {
  Object.assign(scene.repository.settings, settings);
  const reader = await scene.connect({ permissions: { contents: 'read' } });
  expect(await allowedMergeMethods(reader)).toEqual(allowed);
});

/** The two ways in which GitHub serves its APIs. */
const places = [
  ['a GitHub Enterprise Server', () => scene.server.apiUrl, '/api/graphql'],
  ['github.com', () => scene.server.url, '/graphql'],
] as const;

describe.each(places)('as on %s', (_, apiUrl, path) => {
  const ask = async (token = scene.server.addToken({ permissions: { contents: 'read' } })) =>
    allowedMergeMethods(await scene.connect({ token, apiUrl: apiUrl() }));
  const fault = (respond: FaultResponse, times = 9) => {
    scene.server.fault({ path: /graphql$/, times, respond });
  };
  const answers = (type: string, message: string, headers = {}) => {
    fault({ status: 200, headers, body: { data: { repository: null }, errors: [{ type, message }] } });
  };

  test('one question is asked, at the address that belongs to the REST API’s', async () => {
    await ask();
    expect(scene.server.requests).toMatchObject([{ method: 'POST', path, status: 200 }]);
  });

  test.each<[string, FaultResponse]>([
    ['a server error', { status: 502 }],
    ['a lost connection', 'drop'],
    [
      'a fault of GitHub’s own',
      {
        status: 200,
        body: { errors: [{ message: 'Something went wrong while executing your query. Please try again.' }] },
      },
    ],
    [
      'a secondary rate limit',
      {
        status: 403,
        headers: { 'retry-after': '1' },
        body: { message: 'You have exceeded a secondary rate limit.' },
      },
    ],
  ])('%s that passes is waited for', async (_, respond) => {
    fault(respond, 2);
    expect(await ask()).toEqual(['merge', 'squash', 'rebase']);
    expect(scene.server.requests).toHaveLength(3);
  });

  test('a lost connection that stays lost is an error that says so', async () => {
    fault('drop');
    await expect(ask()).rejects.toMatchObject({
      failure: 'unreachable',
      message: expect.stringContaining('GitHub gave no answer') as unknown,
    });
    expect(scene.server.requests).toHaveLength(4);
  });

  test('a token that may not read the repository is told what it lacks', async () => {
    await expect(ask(scene.server.addToken({ permissions: {} }))).rejects.toMatchObject({
      failure: 'permission',
      status: 403,
      permission: 'contents: read',
      message: expect.stringMatching(
        /^Could not read the merge methods of the repository \(octo\/demo\): .*\(Resource not accessible by integration\)/,
      ) as unknown,
    });
  });

  test('a wrong token is refused', async () => {
    await expect(ask('wrong')).rejects.toMatchObject({ failure: 'token', status: 401 });
  });

  test.each([
    ['NOT_FOUND', 'missing', 404],
    ['FORBIDDEN', 'permission', 403],
    ['INSUFFICIENT_SCOPES', 'permission', 403],
    ['SOMETHING_NEW', 'refused', 200],
  ])('an error of type %s is one of kind %s', async (type, failure, status) => {
    answers(type, 'As it is.');
    await expect(ask()).rejects.toMatchObject({
      failure,
      status,
      message: expect.stringContaining(`GitHub answered ${status} (As it is.)`) as unknown,
    });
  });

  test.each(['RATE_LIMIT', 'RATE_LIMITED'])('a %s that lasts an hour says when it ends', async (type) => {
    const reset = String(Math.floor(Date.now() / 1000) + 3600);
    answers(type, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset });
    await expect(ask()).rejects.toMatchObject({
      failure: 'rate-limit',
      message: expect.stringMatching(/This is a rate limit that ends in (60|61) min/) as unknown,
    });
    expect(scene.server.requests).toHaveLength(1);
  });

  test.each<[unknown]>([[{ data: { repository: null } }], [{ data: null }], [{}], ['']])(
    'the answer %j names no method',
    async (body) => {
      fault({ status: 200, body });
      expect(await ask()).toEqual([]);
    },
  );
});
