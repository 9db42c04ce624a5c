import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compare, type Report } from './compare.js';
import { concurrently } from './concurrently.js';
import { firstTree } from './files.js';
import { base, shapesOf, sketch, type Sketch } from './generate.js';
import { git } from './git.js';
import { History } from './history.js';
import { libraryCommit, libraryPath } from './library.js';
import { randomFrom } from './random.js';
import type { Shape } from './shapes.js';
import { portable, scratchFolder } from './trial.js';
import { put, splice, write, type Entry } from './tree.js';
import { truthOf, type PairTruth, type Truth } from './truth.js';
import type { MergeMethod } from './worktree.js';
import { stream, writeRepository } from './write.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(scratchFolder, 'oracle-test-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const text = Array.from({ length: 12 }, (_, index) => `line ${index + 1}\n`).join('');

/** One file, and branches that change a line of it, change that again on top, change it otherwise, or stay away. */
function someBranches(): Sketch {
  const history = new History();
  const main = history.branch(
    base,
    history.root(new Map<string, Entry>([['file', { mode: '100644', data: text }]]), 'Begin'),
  );
  const lower = history.branch('lower', main.tip);
  history.commit(lower, splice('file', 4, 1, ['lower']));
  const upper = history.branch('upper', lower.tip);
  history.commit(upper, splice('file', 4, 1, ['upper']));
  const rival = history.branch('rival', main.tip);
  history.commit(rival, splice('file', 4, 1, ['rival']));
  const apart = history.branch('apart', main.tip);
  history.commit(apart, splice('file', 10, 1, ['apart']));
  const other = history.branch('other', main.tip);
  history.commit(other, write('other', 'other\n'));
  history.branch('empty', main.tip);
  const refs = new Map(history.lines.map((line) => [line.name, line.tip]));
  return { seed: 0, objectFormat: 'sha1', commits: history.commits, refs, shapes: new Set() };
}

async function truthAbout(drawn: Sketch, method: MergeMethod): Promise<Truth> {
  const repository = await mkdtemp(join(folder, 'repository-'));
  await writeRepository(drawn, repository);
  const refs = [...drawn.refs.keys()].filter((ref) => ref !== base);
  return truthOf(repository, base, refs, method, join(folder, 'worktree-'));
}

const verdictOf = (truth: Truth, a: string, b: string): Partial<PairTruth> | undefined =>
  truth.pairs.find((pair) => pair.a === a && pair.b === b);

describe('the truth', () => {
  test('a stack merges in both orders, and two rivals for a line in neither', async () => {
    const truth = await truthAbout(someBranches(), 'merge');
    expect(verdictOf(truth, 'lower', 'upper')).toMatchObject({ verdict: 'clean' });
    expect(verdictOf(truth, 'lower', 'rival')).toMatchObject({
      verdict: 'conflict',
      paths: ['file'],
      kinds: ['content'],
    });
    expect(verdictOf(truth, 'lower', 'apart')).toMatchObject({ verdict: 'clean' });
    expect(truth.branches.find(({ ref }) => ref === 'empty')).toMatchObject({ base: 'merged' });
    expect(truth.pairs.some(({ a, b }) => a === 'empty' || b === 'empty')).toBe(false);
  });

  test('once the lower branch of a stack is squashed, the upper one conflicts', async () => {
    expect(verdictOf(await truthAbout(someBranches(), 'squash'), 'lower', 'upper')).toMatchObject({
      verdict: 'conflict',
    });
  });

  test('a rebase drops what the lower branch has brought already', async () => {
    expect(verdictOf(await truthAbout(someBranches(), 'rebase'), 'lower', 'upper')).toMatchObject({
      verdict: 'clean',
    });
  });
});

/** Two branches that both change what one path of a first tree holds. */
async function pairOf(path: string, make: (name: string) => Entry, shapes: readonly Shape[]): Promise<Truth> {
  const history = new History();
  const main = history.branch(base, history.root(firstTree(randomFrom(1), portable), 'Begin'));
  for (const name of ['a', 'b']) history.commit(history.branch(name, main.tip), put(path, make(name)));
  const refs = new Map(history.lines.map((line) => [line.name, line.tip]));
  const drawn = { seed: 0, objectFormat: 'sha1', commits: history.commits, refs } as const;
  return truthAbout({ ...drawn, shapes: new Set(shapes) }, 'merge');
}

describe('what stands beside the commits', () => {
  const text = (data: string): Entry => ({ mode: '100644', data });
  const commitOf = (name: string): Entry => ({
    mode: '160000',
    data: libraryCommit(name === 'a' ? 1 : 2),
  });

  test('a merge that conflicts in generated files alone counts as clean, and any other does not', async () => {
    const generated = await pairOf('generated/client.ts', (name) => text(`${name}\n`), []);
    expect(verdictOf(generated, 'a', 'b')).toMatchObject({ verdict: 'clean', paths: [] });
    const plain = await pairOf('src/api.ts', (name) => text(`${name}\n`), []);
    expect(verdictOf(plain, 'a', 'b')).toMatchObject({ verdict: 'conflict', paths: ['src/api.ts'] });
  });

  test('a driver that is a script is found where there is a worktree', async () => {
    const change = (name: string): Entry => text(`${name}\n`);
    const there = await pairOf('table.tool', change, ['driver in the worktree']);
    expect(verdictOf(there, 'a', 'b')).toMatchObject({ verdict: 'clean' });
  });

  test('a submodule is settled by its history where it is checked out', async () => {
    const there = await pairOf(libraryPath, commitOf, ['submodule checked out']);
    expect(verdictOf(there, 'a', 'b')).toMatchObject({ verdict: 'clean' });
    const bare = await pairOf(libraryPath, commitOf, []);
    expect(verdictOf(bare, 'a', 'b')).toMatchObject({ verdict: 'conflict', kinds: ['submodule'] });
  });
});

describe('the comparison', () => {
  let truth: Truth;
  let right: Report;
  beforeAll(async () => {
    truth = await truthAbout(someBranches(), 'merge');
    const files = [{ path: 'file' }];
    right = {
      mergeMethod: 'merge',
      branches: truth.branches,
      pairs: [
        { a: 'upper', b: 'lower', verdict: 'stacked', first: 'lower', files },
        { a: 'lower', b: 'rival', verdict: 'conflict', files },
        { a: 'upper', b: 'rival', verdict: 'conflict', files },
        { a: 'lower', b: 'apart', verdict: 'files', files },
        { a: 'upper', b: 'apart', verdict: 'files', files },
        { a: 'rival', b: 'apart', verdict: 'lines', files },
      ],
    };
  });

  test('a right report has no difference', () => {
    expect(compare(right, truth)).toEqual([]);
  });

  test.each([
    ['a conflict called clean', 1, { verdict: 'files' }],
    ['a conflict called unknown', 1, { verdict: 'unknown' }],
    ['a conflict without a path', 1, { files: [] }],
    ['a conflict in another path', 1, { files: [{ path: 'elsewhere' }] }],
    ['a stack upside down', 0, { first: 'upper' }],
    ['a stack called lines', 0, { verdict: 'lines' }],
    ['a clean pair called ordered', 3, { verdict: 'ordered', first: 'lower' }],
    ['a clean pair called stacked', 3, { verdict: 'stacked', first: 'lower' }],
    ['a shared path called none', 3, { verdict: 'none' }],
    ['a pair that shares nothing', 3, { b: 'other' }],
  ])('%s is a difference', (_, index, wrong) => {
    const pairs = right.pairs.map((pair, at) => (at === index ? { ...pair, ...wrong } : pair));
    expect(compare({ ...right, pairs }, truth)).not.toEqual([]);
  });

  test('a branch that is missing, invented or misjudged is a difference', () => {
    const [branch, ...others] = right.branches;
    if (branch === undefined) throw new Error('no branch');
    expect(compare({ ...right, branches: others }, truth)).toHaveLength(1);
    expect(
      compare({ ...right, branches: [...right.branches, { ...branch, ref: 'more' }] }, truth),
    ).toHaveLength(1);
    for (const wrong of [{ base: 'unknown' }, { ignored: [{ path: 'generated/x' }] }])
      expect(compare({ ...right, branches: [{ ...branch, ...wrong }, ...others] }, truth)).toHaveLength(1);
  });
});

describe('the random repositories', () => {
  test('every shape occurs at least three times in the first 400 seeds', () => {
    const counts = new Map(shapesOf(portable).map((shape) => [shape, 0]));
    for (let seed = 1; seed <= 400; seed += 1) {
      for (const shape of sketch(seed, { portable }).shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count < 3)).toEqual([]);
  });

  test('hold every verdict, and the kinds of conflict that git names', async () => {
    const bases = ['base clean', 'base conflict', 'base merged'];
    const kinds = ['content', 'add/add', 'modify/delete', 'rename/delete', 'rename/rename', 'file/directory'];
    const missing = new Set([...bases, ...kinds, 'clean', 'conflict', 'ordered']);
    const seeds = function* (): Generator<number> {
      for (let seed = 35; seed < 80 && missing.size > 0; seed += 1) yield seed;
    };
    await concurrently(seeds(), async (seed) => {
      const truth = await truthAbout(sketch(seed, { portable }), 'merge');
      for (const branch of truth.branches) missing.delete(`base ${branch.base}`);
      for (const { verdict, kinds } of truth.pairs)
        for (const name of [verdict, ...kinds]) missing.delete(name);
    });
    expect([...missing]).toEqual([]);
  });

  test('have four to eight branches besides the base', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const branches = sketch(seed).refs.size - 1;
      expect([seed, branches >= 4 && branches <= 8]).toEqual([seed, true]);
    }
  });

  test('a seed gives the same repository again, byte for byte', async () => {
    expect(stream(sketch(7))).toBe(stream(sketch(7)));
    expect(stream(sketch(7))).not.toBe(stream(sketch(8)));
    const written = ['first', 'second'].map((name) => join(folder, name));
    for (const repository of written) {
      await mkdir(repository);
      await writeRepository(sketch(7, { portable }), repository);
    }
    const refs = await Promise.all(written.map((repository) => git(repository, ['show-ref'])));
    expect(refs[0]).toBe(refs[1]);
  });
});
