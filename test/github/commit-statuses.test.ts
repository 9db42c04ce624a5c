import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { commitStatuses, isStanding, setCommitStatus } from '../../src/github/commit-statuses.js';
import { makeScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.end());

const writing = { permissions: { contents: 'read', statuses: 'write' } } as const;
const failure = { state: 'failure', description: 'a.json:1:2: no' } as const;
const at = { context: 'ours', targetUrl: 'https://github.example/run' };

test('a status that was set is read again, and no other’s', async () => {
  const github = await scene.connect(writing);
  scene.repository.setStatus(scene.headSha, 'theirs', 'success');
  expect(await commitStatuses(github, 'ours', [scene.headSha])).toEqual(new Map());
  await setCommitStatus(github, scene.headSha, { ...failure, ...at });
  const standing = (await commitStatuses(github, 'ours', [scene.headSha])).get(scene.headSha);
  expect(isStanding(standing, failure)).toBe(true);
  expect(isStanding(standing, { ...failure, description: 'other' })).toBe(false);
  expect(isStanding(standing, { ...failure, state: 'success' })).toBe(false);
  expect(scene.repository.statuses.at(-1)).toMatchObject({
    ...failure,
    context: 'ours',
    targetUrl: at.targetUrl,
  });
});

test('a later one takes the place of an earlier one', async () => {
  const github = await scene.connect(writing);
  await setCommitStatus(github, scene.headSha, { ...failure, ...at });
  await setCommitStatus(github, scene.headSha, { state: 'success', description: 'Merged', ...at });
  expect(scene.repository.statuses.map(({ state }) => state)).toEqual(['success']);
});

test('a commit that GitHub does not have is left out, and more than 100 are asked for in several requests', async () => {
  const github = await scene.connect(writing);
  await setCommitStatus(github, scene.headSha, { ...failure, ...at });
  const unknown = Array.from({ length: 120 }, (_, index) => index.toString(16).padStart(40, 'f'));
  const found = await commitStatuses(github, 'ours', [...unknown, scene.headSha]);
  expect([...found.keys()]).toEqual([scene.headSha]);
  expect(scene.server.requests.filter(({ path }) => path.endsWith('/graphql'))).toHaveLength(2);
});

test('of no commits nothing is asked', async () => {
  expect(await commitStatuses(await scene.connect(writing), 'ours', [])).toEqual(new Map());
  expect(scene.server.requests).toEqual([]);
});

test.each([{}, { statuses: 'read' }] as const)('a token with %j is told what it lacks', async (statuses) => {
  const github = await scene.connect({ permissions: { contents: 'read', ...statuses } });
  const setting = setCommitStatus(github, scene.headSha, { ...failure, ...at });
  await expect(setting).rejects.toMatchObject({ failure: 'permission', permission: 'statuses: write' });
});

test('a token that may not read them is told that it takes statuses: write', async () => {
  const github = await scene.connect({ permissions: { contents: 'read' } });
  await expect(commitStatuses(github, 'ours', [scene.headSha])).rejects.toMatchObject({
    failure: 'permission',
    permission: 'statuses: write',
  });
});
