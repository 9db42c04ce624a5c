import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { listOpenPullRequests } from '../../src/github/pull-requests.js';
import { makeScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.end());

const attempts = () => scene.server.requests.length;
const list = async () => (await listOpenPullRequests(await scene.connect())).length;

describe('passing faults', () => {
  test.each([500, 502, 503])('%d is tried again until it is over', async (status) => {
    scene.server.fault({ path: /pulls/, times: 3, respond: { status } });
    expect(await list()).toBe(1);
    expect(attempts()).toBe(4);
  });

  test('a dropped connection is tried again', async () => {
    scene.server.fault({ path: /pulls/, times: 2, respond: 'drop' });
    expect(await list()).toBe(1);
  });

  test('after three retries a server error is an error', async () => {
    scene.server.fault({ path: /pulls/, times: 9, respond: { status: 503, body: { message: 'down' } } });
    await expect(list()).rejects.toMatchObject({ failure: 'refused', status: 503 });
    expect(attempts()).toBe(4);
  });

  test('after three retries a dead connection is an error that says so', async () => {
    scene.server.fault({ path: /pulls/, times: 9, respond: 'drop' });
    await expect(list()).rejects.toMatchObject({ failure: 'unreachable', status: 0 });
    await expect(list()).rejects.toThrow(
      /Could not list open pull requests \(octo\/demo\): GitHub gave no answer/,
    );
  });
});

describe('rate limits', () => {
  const message = 'You have exceeded a secondary rate limit.';
  const secondary = (after: number) => ({
    status: 403,
    headers: { 'retry-after': String(after) },
    body: { message },
  });
  const primary = (inSeconds: number) => ({
    status: 403,
    headers: {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + inSeconds),
    },
    body: { message: 'API rate limit exceeded' },
  });

  test.each([
    ['secondary', secondary(2)],
    ['primary', primary(2)],
    ['429', { ...primary(2), status: 429 }],
  ])('a %s limit that ends soon is waited for, and the log says so', async (_, respond) => {
    scene.server.fault({ path: /pulls/, times: 2, respond });
    expect(await list()).toBe(1);
    expect(
      scene.logged.filter((line) => /^warning: .*trying again in \d+ s \(\d of 3\)/.test(line)),
    ).toHaveLength(2);
  });

  test.each([
    ['secondary', secondary(3600)],
    ['primary', primary(3600)],
    ['429', { ...primary(3600), status: 429 }],
  ])('a %s limit that lasts an hour is an error at once, and says when it ends', async (_, respond) => {
    scene.server.fault({ path: /pulls/, times: 9, respond });
    await expect(list()).rejects.toMatchObject({
      failure: 'rate-limit',
      message: expect.stringMatching(
        /This is a rate limit that ends in (60|61) min\. Run again then/,
      ) as unknown,
    });
    expect(attempts()).toBe(1);
  });

  test('after three retries the limit is an error', async () => {
    scene.server.fault({ path: /pulls/, times: 9, respond: secondary(1) });
    await expect(list()).rejects.toMatchObject({ failure: 'rate-limit', status: 403 });
    expect(attempts()).toBe(4);
  });
});

describe('tokens', () => {
  test('one that is wrong is refused, without a retry', async () => {
    const github = await scene.connect({ token: 'wrong' });
    await expect(listOpenPullRequests(github)).rejects.toMatchObject({ failure: 'token', status: 401 });
    await expect(listOpenPullRequests(github)).rejects.toThrow(/The token was refused.*github-token/);
    expect(attempts()).toBe(2);
  });

  test('one that lacks a permission is told which', async () => {
    const github = await scene.connect({ permissions: {} });
    await expect(listOpenPullRequests(github)).rejects.toMatchObject({
      failure: 'permission',
      permission: 'pull-requests: read',
      message:
        'Could not list open pull requests (octo/demo): GitHub answered 403 (Resource not accessible by integration). ' +
        'The token lacks pull-requests: read: grant it under "permissions:" in the workflow. ' +
        'On a pull request from a fork or by Dependabot the token can only read.',
    });
  });

  test('it is in no address and no log', async () => {
    const token = scene.server.addToken({ permissions: {} });
    const github = await scene.connect({ token });
    await expect(listOpenPullRequests(github)).rejects.not.toThrow(token);
    expect(JSON.stringify([scene.logged, scene.server.requests])).not.toContain(token);
  });
});
