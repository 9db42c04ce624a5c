import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setLabel } from '../../src/github/labels.js';
import { makeScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.end());

const labels = () => [...scene.repository.pull(1).labels];

test('a label that the repository does not have is created, put on, and taken off again', async () => {
  const github = await scene.connect();
  expect(await setLabel(github, 1, 'conflict', true)).toBe(true);
  expect(scene.repository.labels.get('conflict')).toBe('d93f0b');
  expect(labels()).toEqual(['conflict']);
  expect(await setLabel(github, 1, 'conflict', false)).toBe(true);
  expect(labels()).toEqual([]);
});

test('an existing label keeps its colour', async () => {
  scene.repository.labels.set('conflict', '00ff00');
  await setLabel(await scene.connect(), 1, 'conflict', true);
  expect(scene.repository.labels.get('conflict')).toBe('00ff00');
});

test('nothing is written when the label is already right, in whatever case', async () => {
  const github = await scene.connect();
  expect(await setLabel(github, 1, 'conflict', false)).toBe(false);
  scene.repository.pull(1).labels.add('Conflict');
  expect(await setLabel(github, 1, 'conflict', true)).toBe(false);
  expect(scene.writes()).toEqual([]);
});

test('a label behind a hundred others is seen', async () => {
  for (let index = 0; index < 120; index++) scene.repository.pull(1).labels.add(`label ${index}`);
  expect(await setLabel(await scene.connect(), 1, 'label 119', true)).toBe(false);
});

test('two runs that set it at the same time both succeed', async () => {
  scene.server.fault({ method: 'POST', path: /demo\/labels/, respond: { together: 2 } });
  const set = async () => setLabel(await scene.connect(), 1, 'conflict', true);
  expect(await Promise.all([set(), set()])).toEqual([true, true]);
  expect(labels()).toEqual(['conflict']);
});

test('two runs that take it off at the same time both succeed', async () => {
  scene.repository.labels.set('conflict', 'ededed');
  scene.repository.pull(1).labels.add('conflict');
  scene.server.fault({ method: 'DELETE', path: /labels/, respond: { together: 2 } });
  const unset = async () => setLabel(await scene.connect(), 1, 'conflict', false);
  expect((await Promise.all([unset(), unset()])).sort()).toEqual([false, true]);
});

test('a name with slashes, spaces and emoji works', async () => {
  const github = await scene.connect();
  const name = 'state/merge conflict 💥?';
  await setLabel(github, 1, name, true);
  await setLabel(github, 1, name, false);
  expect(labels()).toEqual([]);
});

test('without the permission the error names it', async () => {
  const github = await scene.connect({ permissions: { 'pull-requests': 'read' } });
  await expect(setLabel(github, 1, 'conflict', true)).rejects.toThrow(
    /Could not label the pull request \(octo\/demo\).*lacks issues: write or pull-requests: write/,
  );
});
