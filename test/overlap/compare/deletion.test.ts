import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { worktreeRepository } from '../../git/host.js';
import { commitFiles, git, removeTempDirs } from '../../support/git.js';
import { overlapsAt } from '../overlaps-at.js';

afterAll(removeTempDirs);

const lines = (changed = -1): string =>
  Array.from({ length: 9 }, (_, index) => `${index === changed ? 'new' : `line ${index}`}\n`).join('');

let dir: string;
beforeEach(async () => {
  dir = await worktreeRepository();
  await commitFiles(dir, { f: lines() }, 'first');
  await git(dir, 'branch', 'old');
  await commitFiles(dir, { p: 'something else\n' }, 'base adds');
  await git(dir, 'checkout', '--quiet', '-b', 'moves');
  await commitFiles(dir, { f: null, p: lines() }, 'what was f is now in p');
});

/** Commits on the branch that was begun before base added p. */
async function onOld(files: Readonly<Record<string, string | null>>): Promise<void> {
  await git(dir, 'checkout', '--quiet', 'old');
  await commitFiles(dir, files, 'old');
}

test('a file moved into one that base added since is a rename for an older branch, which edits it', async () => {
  await onOld({ f: lines(4) });
  const { pairs } = await overlapsAt(dir);
  expect(pairs).toMatchObject([{ verdict: 'ordered', first: 'moves', files: [{ path: 'f' }] }]);
});

test('a file moved into one that base added since is a rename for an older branch, which deletes it', async () => {
  await onOld({ f: null });
  const { pairs } = await overlapsAt(dir);
  expect(pairs).toMatchObject([{ verdict: 'ordered', first: 'old', files: [{ kind: 'rename/delete' }, {}] }]);
});
