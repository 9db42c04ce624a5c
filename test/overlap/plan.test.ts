import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { OverlapInput } from '../../src/overlap/overlap.js';
import type { Plan } from '../../src/overlap/report.js';
import { worktreeRepository } from '../git/host.js';
import { commitFiles, git, removeTempDirs } from '../support/git.js';
import { overlapsAt } from './overlaps-at.js';

afterAll(removeTempDirs);

const lines = (...changed: [number, string][]): string =>
  Array.from({ length: 30 }, (_, at) => `${new Map(changed).get(at + 1) ?? `line ${at + 1}`}\n`).join('');

let dir: string;
beforeEach(async () => {
  dir = await worktreeRepository();
  await commitFiles(dir, { f: lines(), g: lines(), 'd/1': 'one\n', 'd/2': 'two\n' }, 'base');
});

async function branch(
  name: string,
  files: Readonly<Record<string, string | null>>,
  from = 'main',
): Promise<string> {
  await git(dir, 'checkout', '--quiet', '-B', name, from);
  const tip = await commitFiles(dir, files, name);
  await git(dir, 'checkout', '--quiet', 'main');
  return tip;
}

async function plan(wish: Partial<OverlapInput> = {}): Promise<Plan> {
  const found = (await overlapsAt(dir, { obstacles: new Map(), ...wish })).plan;
  if (!found) throw new Error('no plan was made');
  return found;
}

describe('a plan', () => {
  test('is made only where it is asked for', async () => {
    await branch('a', { f: 'a\n' });
    expect((await overlapsAt(dir)).plan).toBeUndefined();
  });

  test('merges everything in one wave where nothing meets, into the tree that git comes to', async () => {
    await branch('a', { f: lines([3, 'a']), 'new/a': 'a\n' });
    await branch('b', { g: lines([3, 'b']) });
    await branch('c', { 'd/1': null });
    await branch('d', { f: lines([20, 'd']) });
    const { waves, trees, tree, blocked } = await plan();
    expect([waves, blocked]).toEqual([[['a', 'b', 'c', 'd']], []]);
    for (const ref of ['a', 'b', 'c', 'd']) await git(dir, 'merge', '--quiet', '--no-edit', ref);
    expect(trees).toEqual([await git(dir, 'rev-parse', 'main^{tree}')]);
    expect(tree).toBe(trees[0]);
  });

  test('lets the branch give way that stands in the way of most', async () => {
    await branch('a', { f: lines([3, 'a'], [10, 'a'], [20, 'a']) });
    await branch('b', { f: lines([3, 'b']) });
    await branch('c', { f: lines([10, 'c']) });
    expect(await plan()).toMatchObject({
      waves: [['b', 'c']],
      blocked: [{ ref: 'a', reason: 'conflict', by: ['b', 'c'] }],
    });
  });

  test('prefers the older pull request where both stand in the way of as many', async () => {
    const [a, b] = [await branch('a', { f: 'a\n' }), await branch('b', { f: 'b\n' })];
    const pullRequest = (number: number) => ({ number, title: 't', author: 'x', draft: false, url: '' });
    const branches = [
      { ref: 'a', sha: a, pullRequest: pullRequest(7) },
      { ref: 'b', sha: b, pullRequest: pullRequest(3) },
    ];
    for (const order of [branches, [...branches].reverse()])
      expect(await plan({ branches: order })).toMatchObject({
        waves: [['b']],
        blocked: [{ ref: 'a', by: ['b'] }],
      });
  });

  test('puts what stands on a branch, and what merges only after one, into a later wave', async () => {
    await branch('under', { f: lines([3, 'u']) });
    await branch('over', { f: lines([3, 'u'], [20, 'o']) }, 'under');
    await branch('far', { g: 'far\n' });
    const { waves, blocked, trees } = await plan();
    expect([waves, blocked]).toEqual([[['far', 'under'], ['over']], []]);
    expect(new Set(trees).size).toBe(2);
  });

  test('blocks what stands on a branch that is blocked', async () => {
    await branch('under', { f: lines([3, 'u']) });
    await branch('over', { f: lines([3, 'u'], [20, 'o']) }, 'under');
    expect(await plan({ obstacles: new Map([['under', { reason: 'draft' }]]) })).toMatchObject({
      waves: [],
      trees: [],
      tree: await git(dir, 'rev-parse', 'main^{tree}'),
      blocked: [
        { ref: 'over', reason: 'stack', by: ['under'] },
        { ref: 'under', reason: 'draft', by: [] },
      ],
    });
  });

  test('finds the conflict of three branches of which any two merge, and names the other two', async () => {
    await branch('a', { 'd/1': null, 'e/1': 'one\n' });
    await branch('b', { 'd/2': null, 'e/2': 'two\n' });
    await branch('c', { 'd/3': 'three\n' });
    await branch('bystander', { 'd/9': 'nine\n', f: 'x\n' });
    const { pairs } = await overlapsAt(dir);
    expect(pairs.filter(({ verdict }) => verdict === 'conflict')).toEqual([]);
    const { waves, blocked } = await plan();
    expect(waves.flat()).toHaveLength(2);
    expect(blocked.map(({ reason }) => reason)).toEqual(['together', 'together']);
    expect(blocked).toEqual([
      { ref: 'bystander', reason: 'together', by: ['a', 'b'] },
      { ref: 'c', reason: 'together', by: ['a', 'b'] },
    ]);
  });

  test('has a place for every branch that base does not have yet', async () => {
    await branch('merged', {});
    await branch('stuck', { f: 'stuck\n' });
    await branch('gone', { f: 'gone\n' });
    await commitFiles(dir, { f: 'base\n' }, 'moved');
    const branches = [
      { ref: 'merged', sha: await git(dir, 'rev-parse', 'main') },
      { ref: 'stuck', sha: await git(dir, 'rev-parse', 'stuck') },
      { ref: 'gone', sha: 'f'.repeat(40), unknown: 'its commit could not be fetched' },
    ];
    expect(await plan({ branches })).toMatchObject({
      waves: [],
      blocked: [
        { ref: 'stuck', reason: 'base', by: [] },
        { ref: 'gone', reason: 'unknown', detail: 'its commit could not be fetched' },
      ],
    });
  });

  test('about one branch is still a plan of all', async () => {
    await branch('a', { f: 'a\n' });
    await branch('b', { f: 'b\n' });
    await branch('c', { g: 'c\n' });
    const report = await overlapsAt(dir, { subject: 'c', obstacles: new Map() });
    expect(report.pairs).toEqual([]);
    expect(report.counts).toMatchObject({ conflict: 0, none: 2 });
    expect(report.plan).toMatchObject({ waves: [['a', 'c']], blocked: [{ ref: 'b', by: ['a'] }] });
  });

  test('passes over what is ignored, and says so', async () => {
    await branch('a', { f: lines([3, 'a']) });
    await branch('b', { f: lines([3, 'b']), g: lines([3, 'b']) });
    const found = await plan({ isIgnored: (path) => path === 'f' });
    expect(found).toMatchObject({ waves: [['a', 'b']], blocked: [], ignored: [{ path: 'f' }] });
    expect(await plan()).not.toHaveProperty('ignored');
  });

  test('gives a branch another chance where the one it gave way to does not merge after all', async () => {
    await branch('a', { 'd/1': null, 'e/1': 'one\n' });
    await branch('b', { 'd/2': null, 'e/2': 'two\n' });
    await branch('c', { 'd/3': 'three\n', g: lines([3, 'c']) });
    await branch('x', { g: lines([3, 'x']) });
    expect(await plan()).toMatchObject({
      waves: [['a', 'b'], ['x']],
      blocked: [{ ref: 'c', reason: 'together', by: ['a', 'b'] }],
    });
  });
});
