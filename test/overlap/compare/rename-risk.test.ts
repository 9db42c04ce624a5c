import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { worktreeRepository } from '../../git/host.js';
import { commitFiles, git, removeTempDirs } from '../../support/git.js';
import { overlapsAt } from '../overlaps-at.js';

afterAll(removeTempDirs);

const lines = (name: string, changed = -1): string =>
  Array.from({ length: 9 }, (_, index) => `${name} ${index === changed ? 'new' : index}\n`).join('');

let dir: string;
beforeEach(async () => {
  dir = await worktreeRepository();
  await commitFiles(dir, { 'old/f': lines('f'), 'a/other': lines('other'), 'd/other': lines('d') }, 'first');
  await git(dir, 'checkout', '--quiet', '-b', 'two-copies');
  await commitFiles(dir, { 'old/f': null, 'a/f-one': lines('f'), 'd/f-two': lines('f') }, 'two copies');
  await git(dir, 'checkout', '--quiet', '-b', 'neighbour', 'main');
  await commitFiles(dir, { 'a/other': lines('other', 4) }, 'a file beside one of the copies');
  await git(dir, 'checkout', '--quiet', 'main');
});

test('which of two copies git takes for the rename may depend on who changed its directory', async () => {
  await commitFiles(dir, { 'old/f': null, 'd/f-two': lines('f') }, 'base renames');
  const { branches, pairs } = await overlapsAt(dir);
  expect(branches.map(({ ref, base }) => [ref, base])).toEqual([
    ['neighbour', 'clean'],
    ['two-copies', 'clean'],
  ]);
  expect(pairs).toMatchObject([{ a: 'neighbour', b: 'two-copies', verdict: 'ordered', first: 'two-copies' }]);
});

test('the plan puts what base changed into the copy that git takes for the rename', async () => {
  await commitFiles(dir, { 'old/f': lines('f', 5) }, 'base edits');
  const { plan } = await overlapsAt(dir, { obstacles: new Map() });
  expect(plan?.waves.flat()).toHaveLength(2);
  for (const ref of plan?.waves.flat() ?? []) await git(dir, 'merge', '--quiet', '--no-edit', ref);
  expect(plan?.tree).toBe(await git(dir, 'rev-parse', 'HEAD^{tree}'));
});
