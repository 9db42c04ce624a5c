import { afterAll, expect, test } from '@jest/globals';
import { worktreeRepository } from '../../git/host.js';
import { commitFiles, git, removeTempDirs } from '../../support/git.js';
import { overlapsAt } from '../overlaps-at.js';

afterAll(removeTempDirs);

const lines = (at: number, text: string): string =>
  Array.from({ length: 12 }, (_, index) => `${index === at ? text : `line ${index}`}\n`).join('');

test.each([
  ['on base itself', []],
  ['on a branch that base then merged', ['--no-ff']],
])('a rebase drops a commit whose patch was taken in and back %s, so it meets nobody', async (_, merged) => {
  const dir = await worktreeRepository();
  await commitFiles(dir, { f: lines(0, 'first'), g: 'g\n' }, 'first');
  await git(dir, 'checkout', '--quiet', '-b', 'a');
  const picked = await commitFiles(dir, { f: lines(5, 'of a') }, 'a');
  await git(dir, 'checkout', '--quiet', '-b', 'side', 'main');
  await commitFiles(dir, { g: 'other\n' }, 'something else before');
  await git(dir, 'cherry-pick', picked);
  await git(dir, 'revert', '--no-edit', 'HEAD');
  await git(dir, 'checkout', '--quiet', 'main');
  await git(dir, 'merge', '--quiet', '--no-edit', ...merged, 'side');
  await git(dir, 'branch', '--quiet', '-D', 'side');
  await git(dir, 'checkout', '--quiet', '-b', 'b');
  await commitFiles(dir, { f: lines(5, 'of b') }, 'b');

  expect((await overlapsAt(dir, { method: 'rebase' })).pairs.map(({ verdict }) => verdict)).toEqual([]);
  expect((await overlapsAt(dir, { method: 'merge' })).pairs.map(({ verdict }) => verdict)).toEqual([
    'conflict',
  ]);
});
