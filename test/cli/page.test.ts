import { afterAll, expect, test } from '@jest/globals';
import { git, removeTempDirs } from '../support/git.js';
import { worktreeRepository } from '../git/host.js';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parallelClaude } from './command.js';

afterAll(removeTempDirs);

test('--format html is a page with the plan and the conflicting lines of both sides, and exits as always', async () => {
  const folder = await worktreeRepository();
  const commit = async (branch: string, text: string): Promise<void> => {
    await git(folder, 'checkout', '--quiet', '-B', branch, ...(branch === 'main' ? [] : ['main']));
    await writeFile(join(folder, 'a.txt'), text);
    await git(folder, 'add', '--all');
    await git(folder, 'commit', '--quiet', '--message', branch);
  };
  await commit('main', 'one\ntwo\nthree\n');
  await commit('claude/a', 'one\nfrom a\nthree\n');
  await commit('claude/b', 'one\nfrom b\nthree\n');
  const { code, stdout } = await parallelClaude(folder, [
    'overlap',
    '--format',
    'html',
    '--max-age',
    '9999d',
  ]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
  expect(stdout).toContain('<h1>2 branches: 1 pair conflicts.</h1>');
  expect(stdout).toContain('1 of 2 branches merges; 1 is blocked.');
  expect(stdout).toContain('"lines":["one","from a","three"]');
  expect(stdout).toContain('"lines":["one","from b","three"]');
});
