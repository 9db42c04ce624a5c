import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ancestors,
  commitsBeyond,
  commitsToRebase,
  contains,
  independent,
  commitsOfBase,
  patchIds,
} from '../../src/git/history.js';
import { fileIdAt } from '../../src/git/objects.js';
import { Repository } from '../../src/git/repository.js';
import { commitFiles, git, removeTempDirs } from '../support/git.js';
import { recordingHost, worktreeRepository } from './host.js';

afterAll(removeTempDirs);

describe('a history with a branch, a merge and a cherry-pick', () => {
  let dir: string;
  let repository: Repository;
  const at: Record<string, string> = {};

  beforeAll(async () => {
    dir = await worktreeRepository();
    at['root'] = await commitFiles(dir, { 'a.txt': '1\n2\n3\n4\n5\n6\n7\n', b: 'b\n' }, 'root');
    await git(dir, 'checkout', '--quiet', '-b', 'topic');
    at['topic1'] = await commitFiles(dir, { 'a.txt': '1\n2\n3\n4\n5\n6\nseven\n' }, 'topic 1');
    at['topic2'] = await commitFiles(dir, { c: 'c\n' }, 'topic 2');
    await git(dir, 'checkout', '--quiet', 'main');
    at['main1'] = await commitFiles(dir, { 'a.txt': 'one\n2\n3\n4\n5\n6\n7\n' }, 'main 1');
    await git(dir, 'cherry-pick', 'topic');
    at['picked'] = await git(dir, 'rev-parse', 'HEAD');
    await git(dir, 'checkout', '--quiet', 'topic');
    await git(dir, 'merge', '--quiet', '--no-edit', at['main1']);
    at['merge'] = await git(dir, 'rev-parse', 'HEAD');
    repository = await Repository.open(dir, await recordingHost());
  });

  const sha = (name: string): string => at[name] ?? '';

  test('commits beyond base come with their parents, newest first', async () => {
    const graph = await commitsBeyond(repository, sha('main1'), [sha('merge')]);
    expect([...(graph as Map<string, string[]>)]).toEqual([
      [sha('merge'), [sha('topic2'), sha('main1')]],
      [sha('topic2'), [sha('topic1')]],
      [sha('topic1'), [sha('root')]],
    ]);
  });

  test('nothing is beyond a base that contains everything', async () => {
    expect(await commitsBeyond(repository, sha('merge'), [sha('topic1'), sha('root')])).toEqual(new Map());
  });

  test('of several commits those remain that no other contains', async () => {
    expect(await independent(repository, [sha('root'), sha('topic1'), sha('picked')])).toEqual(
      expect.arrayContaining([sha('topic1'), sha('picked')]),
    );
    expect(await independent(repository, [sha('root'), sha('merge')])).toEqual([sha('merge')]);
    expect(await independent(repository, [])).toEqual([]);
  });

  test('ancestors and containment', async () => {
    expect(await ancestors(repository, sha('topic1'))).toEqual(new Set([sha('topic1'), sha('root')]));
    expect(await contains(repository, sha('merge'), sha('main1'))).toBe(true);
    expect(await contains(repository, sha('main1'), sha('merge'))).toBe(false);
    expect(await contains(repository, sha('main1'), sha('main1'))).toBe(true);
  });

  test('a rebase picks no merges, and nothing whose patch is there already', async () => {
    expect(await commitsToRebase(repository, sha('picked'), sha('merge'))).toEqual([sha('topic1')]);
    expect(await commitsToRebase(repository, sha('main1'), sha('merge'))).toEqual([
      sha('topic1'),
      sha('topic2'),
    ]);
  });

  test('a cherry-pick has the patch id of what it picked; a merge has none', async () => {
    const ids = await patchIds(repository, [
      sha('topic2'),
      sha('picked'),
      sha('topic1'),
      sha('merge'),
      sha('root'),
    ]);
    expect(ids.get(sha('picked'))).toBe(ids.get(sha('topic2')));
    expect(ids.get(sha('topic1'))).not.toBe(ids.get(sha('topic2')));
    expect([ids.has(sha('merge')), ids.has(sha('root'))]).toEqual([false, true]);
    expect(await patchIds(repository, [])).toEqual(new Map());
  });

  /** A commit with the changes of one path. */
  const changing = (commit: string, subject: unknown, path: string, change: object) => ({
    commit: sha(commit),
    subject,
    changes: new Map([[path, expect.objectContaining(change)]]),
  });
  const watched = new Set(['a.txt', 'c']);

  test('what landed on base since a commit: the first-parent line, oldest first, and what it did to some paths', async () => {
    const [before, after] = [await objectAt('root', 'a.txt'), await objectAt('main1', 'a.txt')];
    const main1 = changing('main1', 'main 1', 'a.txt', { status: 'M', oldId: before, newId: after });
    const picked = changing('picked', 'topic 2', 'c', { status: 'A', newMode: '100644' });
    const forks = [sha('root'), sha('main1'), sha('picked')];
    expect(await commitsOfBase(repository, sha('picked'), forks, watched)).toEqual(
      new Map([
        [sha('root'), [main1, picked]],
        [sha('main1'), [picked]],
        [sha('picked'), []],
      ]),
    );
    expect(await commitsOfBase(repository, sha('picked'), [sha('main1')], new Set(['a.txt']))).toEqual(
      new Map([[sha('main1'), [{ ...picked, changes: new Map() }]]]),
    );
  });

  test('what landed on base since a commit that came by a merge', async () => {
    const merge = changing('merge', expect.stringMatching(/^Merge commit/), 'a.txt', { status: 'M' });
    expect(await commitsOfBase(repository, sha('merge'), [sha('topic2')], watched)).toEqual(
      new Map([[sha('topic2'), [merge]]]),
    );
    expect(await commitsOfBase(repository, sha('merge'), [], watched)).toEqual(new Map());
  });

  async function objectAt(commit: string, path: string): Promise<string | undefined> {
    return fileIdAt(repository, sha(commit), path);
  }
});

test('neither subjects nor paths with control characters are taken for something else', async () => {
  const dir = await worktreeRepository();
  const root = await commitFiles(dir, { a: 'a\n' }, 'root');
  const second = await commitFiles(dir, { 'odd\x01\x02\n:100644': 'b\n' }, ':100644 \x01deadbeef\x02 ünï');
  const empty = await commitFiles(dir, {}, 'changes nothing');
  await git(dir, 'commit', '--quiet', '--allow-empty', '--allow-empty-message', '-m', '');
  const nameless = await commitFiles(dir, { 'b\xff': 'c\n' }, 'bytes');
  const repository = await Repository.open(dir, await recordingHost());
  const paths = new Set(['odd\x01\x02\n:100644', Buffer.from('b\xff').toString('latin1')]);
  const found = (await commitsOfBase(repository, nameless, [root], paths)).get(root) ?? [];
  expect(found.map(({ subject }) => subject)).toEqual([
    ':100644 \x01deadbeef\x02 ünï',
    'changes nothing',
    '',
    'bytes',
  ]);
  expect([found[0]?.commit, found[1]?.commit, found[3]?.commit]).toEqual([second, empty, nameless]);
  expect(found.map(({ changes }) => [...changes.keys()])).toEqual([
    ['odd\x01\x02\n:100644'],
    [],
    [],
    [Buffer.from('b\xff').toString('latin1')],
  ]);
});

test('history that is not all there gives a reason instead of a part', async () => {
  const dir = await worktreeRepository();
  const root = await commitFiles(dir, { a: 'a\n' }, 'root');
  const middle = await commitFiles(dir, { a: 'b\n' }, 'middle');
  const tip = await commitFiles(dir, { a: 'c\n' }, 'tip');
  await rm(join(dir, '.git/objects', middle.slice(0, 2), middle.slice(2)));
  const repository = await Repository.open(dir, await recordingHost());
  const reason = await commitsBeyond(repository, root, [tip]);
  expect(reason).toMatch(/\w/);
  expect(reason).not.toMatch(/^fatal/);
  expect(await commitsOfBase(repository, tip, [root], new Set())).toEqual(new Map([[root, []]]));
});
