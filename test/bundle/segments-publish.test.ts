import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import type { Scene } from './scene.js';
import { branchesOf, bring, bringNumbers, itemsOf, merge, openScene, statusOn } from './segments-scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

/** A rule that lets only pull requests into main. */
async function protect({ repository }: Scene): Promise<void> {
  const hook = join(repository.path, 'hooks/pre-receive');
  await mkdir(dirname(hook), { recursive: true });
  await writeFile(
    hook,
    '#!/bin/sh\ngrep -q refs/heads/main || exit 0\necho "GH006: Protected branch update failed for refs/heads/main." >&2\nexit 1\n',
  );
  await chmod(hook, 0o755);
}

test('a pull request brings the output where base takes no push, and the branches go once it is squashed', async () => {
  const scene = await openScene(github, 'by-pull-request');
  const token = github.addToken({
    permissions: { contents: 'write', statuses: 'write', 'pull-requests': 'write' },
  });
  await protect(scene);
  await bringNumbers(scene, 1, 2);
  const inputs = { 'auto-delete': 'true' };
  const first = await merge(scene, { token, inputs });
  expect(first).toMatchObject({
    code: 0,
    errors: [],
    outputs: { merged: '2', waiting: '0', commit: '', changed: 'true', 'pull-request': '1' },
  });
  const pull = scene.repository.pulls.get(1);
  expect(pull).toMatchObject({ state: 'open', base: 'main' });
  const head = pull?.head ?? '';
  expect(await itemsOf(scene, undefined, head)).toEqual([1, 2]);
  expect((await branchesOf(scene)).sort()).toEqual(['claude/segment-1', 'claude/segment-2', head].sort());

  const { path } = scene.repository;
  const tree = await git(path, 'rev-parse', `${head}^{tree}`);
  const squashed = await git(path, 'commit-tree', '-p', 'main', '-m', 'squashed', tree);
  await git(path, 'update-ref', 'refs/heads/main', squashed);
  const second = await merge(scene, { token, inputs });
  expect(second).toMatchObject({ code: 0, errors: [], outputs: { merged: '0', 'pull-request': '' } });
  expect(await branchesOf(scene)).toEqual([]);
  expect(await itemsOf(scene)).toEqual([1, 2]);
});

test('what deploys is started once for what base has new, and fails the step where it cannot be', async () => {
  const workflow = 'on:\n  workflow_dispatch:\n    inputs:\n      commit: { required: false }\n';
  const scene = await openScene(github, 'dispatch', { '.github/workflows/deploy.yml': workflow });
  await bringNumbers(scene, 1);
  const inputs = { dispatch: 'deploy.yml' };
  const refused = await merge(scene, { inputs });
  expect(refused).toMatchObject({ code: 1, outputs: { merged: '1', changed: 'true' } });
  expect(refused.errors).toEqual([expect.stringMatching(/^deploy\.yml is to be started .*actions: write/)]);
  expect(scene.repository.dispatches).toEqual([]);

  const token = github.addToken({ permissions: { contents: 'write', statuses: 'write', actions: 'write' } });
  const commit = await git(scene.repository.path, 'rev-parse', 'main');
  await merge(scene, { token, inputs });
  expect(await merge(scene, { token, inputs })).toMatchObject({ code: 0, errors: [] });
  expect(scene.repository.dispatches).toEqual([{ to: 'deploy.yml', ref: 'main', inputs: { commit } }]);
});

test('a segment against the schema on base is bad, and its branch says where', async () => {
  const schema = { type: 'object', properties: { items: { type: 'array', items: { type: 'number' } } } };
  const scene = await openScene(github, 'schema', { 'schemas/items.json': JSON.stringify(schema) });
  await bringNumbers(scene, 1);
  await bring(scene, 'claude/segment-2', 'staging/2.json', '{\n  "items": ["two"]\n}\n');
  const run = await merge(scene, { inputs: { schema: 'schemas/items.json' } });
  expect(run).toMatchObject({ code: 0, errors: [], outputs: { merged: '1', quarantined: '1' } });
  expect(await itemsOf(scene)).toEqual([1]);
  expect(await statusOn(scene, 'claude/segment-2')).toMatch(
    /^failure staging\/2\.json:2:13: .*must be number/,
  );
});
