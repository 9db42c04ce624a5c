import { expect, test } from '@jest/globals';
import { ownRefs } from '../../src/segments/own-refs.js';
import { removeTempDirs, tempDir, tryGit } from '../support/git.js';

test('the refs of a job name the branch and the job', () => {
  expect(ownRefs({ base: 'main', name: 'baskets' })).toEqual({
    proposal: 'refs/heads/parallel-claude/segments/main/baskets',
    kept: 'refs/parallel-claude/kept/main/baskets',
    dispatched: 'refs/parallel-claude/dispatched/main/baskets',
  });
});

test('any name makes a ref that git takes, and no two names the same', async () => {
  const names = [
    'a.b',
    'a..b',
    'a.lock',
    '.a',
    'a.',
    '-',
    'a b',
    'a~^:?*[',
    '@{',
    'ü',
    'a%2eb',
    'a%2e.b',
    'a/b',
  ];
  const refs = names.map((name) => ownRefs({ base: 'release/v1', name }).proposal);
  expect(new Set(refs).size).toBe(names.length);
  const dir = await tempDir('refs');
  const codes = await Promise.all(refs.map((ref) => tryGit(dir, ['check-ref-format', ref])));
  expect(codes.map(({ code }) => code)).toEqual(names.map(() => 0));
  await removeTempDirs();
});
