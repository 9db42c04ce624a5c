import { afterAll, expect, test } from '@jest/globals';
import { changesWithRenames } from '../../src/git/renames.js';
import { commitFiles, git, removeTempDirs } from '../support/git.js';
import { scratchOver, worktreeRepository } from './host.js';

afterAll(removeTempDirs);

const text = (name: string) => Array.from({ length: 20 }, (_, at) => `${name} ${at}\n`).join('');

test('renames are one change, with where the file was, whatever its name', async () => {
  const dir = await worktreeRepository();
  const from = await commitFiles(
    dir,
    { one: text('one'), two: text('two'), 'R100\n:': text('odd'), gone: 'g\n' },
    '1',
  );
  await git(dir, 'mv', 'one', 'moved');
  await git(dir, 'mv', 'R100\n:', 'ä\n:R');
  const to = await commitFiles(
    dir,
    { two: null, 'two edited': text('two').replace('two 3', 'three'), gone: null, new: 'n\n' },
    '2',
  );
  const repository = await scratchOver(dir);
  const changes = await changesWithRenames(repository, from, to);
  const utf8 = (path: string | undefined) => path && Buffer.from(path, 'latin1').toString();
  expect(changes.map(({ status, oldPath, path }) => [status, utf8(oldPath), utf8(path)])).toEqual([
    ['D', undefined, 'gone'],
    ['R', 'one', 'moved'],
    ['A', undefined, 'new'],
    ['R', 'two', 'two edited'],
    ['R', 'R100\n:', 'ä\n:R'],
  ]);
  expect(changes[1]).toMatchObject({ oldId: changes[1]?.newId, newMode: '100644' });
  expect(await changesWithRenames(repository, to, to)).toEqual([]);
  await expect(changesWithRenames(repository, from, '1'.repeat(40))).rejects.toThrow(/git diff-tree failed/);
  await repository.dispose();
});
