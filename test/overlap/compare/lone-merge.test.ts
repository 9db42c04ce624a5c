import { afterAll, expect, test } from '@jest/globals';
import { worktreeRepository } from '../../git/host.js';
import { commitFiles, git, removeTempDirs } from '../../support/git.js';
import { overlapsAt } from '../overlaps-at.js';

afterAll(removeTempDirs);

test.each([
  ['merge', 'conflict'],
  ['rebase', undefined],
] as const)(
  'a branch that is nothing but a merge with a change of its own: by %s the verdict is %s',
  async (method, verdict) => {
    const dir = await worktreeRepository();
    await commitFiles(dir, { f: 'first\n' }, 'first');
    await commitFiles(dir, { g: 'second\n' }, 'second');
    await git(dir, 'checkout', '--quiet', '-b', 'a', 'main~1');
    await git(dir, 'merge', '--quiet', '--no-ff', '--no-commit', 'main');
    await commitFiles(dir, { f: 'of the merge\n' }, 'merge');
    await git(dir, 'checkout', '--quiet', '-b', 'b', 'main');
    await commitFiles(dir, { f: 'of b\n' }, 'b');
    expect((await overlapsAt(dir, { method })).pairs.map((pair) => pair.verdict)).toEqual(
      verdict === undefined ? [] : [verdict],
    );
  },
);
