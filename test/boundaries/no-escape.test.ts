import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changedFiles } from '../../src/boundaries/changes.js';
import { compareBranch } from '../../src/boundaries/comparison.js';
import { Repository } from '../../src/git/repository.js';
import { recordingHost, worktreeRepository } from '../git/host.js';
import { git, removeTempDirs, tryGit } from '../support/git.js';

afterAll(removeTempDirs);

const names = ['a', 'b', 'c'];

/**
 * What a commit makes of a file: as its first parent has it, as the merged one has it, a content, or nothing. No two
 * names ever have the same content: where a file moved on base, a merge carries the branch's change to its new place.
 */
const fate = fc.constantFrom('first', 'first', 'merged', '0', '1', '2', 'gone');
const step = fc.record({
  onWork: fc.boolean(),
  /** Which earlier commit of the other branch it merges. */
  merges: fc.option(fc.nat(8)),
  fates: fc.tuple(fate, fate, fate),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Commit = { mark: number; files: Record<string, string> };

/** Each merges the other's first commit; work puts a file back as it was before. */
const crosswise: Step[] = [
  { onWork: true, merges: null, fates: ['1', 'first', 'first'] },
  { onWork: false, merges: null, fates: ['first', '1', 'first'] },
  { onWork: true, merges: 1, fates: ['first', 'first', 'first'] },
  { onWork: false, merges: 1, fates: ['merged', 'first', 'first'] },
];

/** A history of two branches that merge each other at will, as `git fast-import` reads it. */
function written(steps: readonly Step[]): string {
  const root: Commit = { mark: 1, files: { a: 'a0', b: 'b0', c: 'c0' } };
  const lines: string[] = [];
  const write = (ref: string, commit: Commit, parents: readonly Commit[]): void => {
    lines.push(`commit refs/heads/${ref}`, `mark :${commit.mark}`, 'committer x <x@x> 0 +0000', 'data 0');
    parents.forEach(({ mark }, at) => lines.push(`${at === 0 ? 'from' : 'merge'} :${mark}`));
    lines.push('deleteall');
    for (const [name, content] of Object.entries(commit.files))
      lines.push(`M 100644 inline ${name}`, `data ${content.length}`, content);
  };
  write('main', root, []);
  const branches = { main: [root], work: [root] };
  steps.forEach(({ onWork, merges, fates }, at) => {
    const own = onWork ? branches.work : branches.main;
    const other = onWork ? branches.main : branches.work;
    const first = own.at(-1) ?? root;
    const merged = merges === null ? undefined : other[merges % other.length];
    const files: Record<string, string> = {};
    names.forEach((name, index) => {
      const chosen = fates[index] ?? 'first';
      const from = chosen === 'first' ? first : chosen === 'merged' ? (merged ?? first) : undefined;
      const content = from ? from.files[name] : chosen === 'gone' ? undefined : name + chosen;
      if (content !== undefined) files[name] = content;
    });
    const commit = { mark: at + 2, files };
    write(onWork ? 'work' : 'main', commit, merged && merged !== first ? [first, merged] : [first]);
    own.push(commit);
  });
  lines.push('reset refs/heads/work', `from :${branches.work.at(-1)?.mark ?? 1}`, '');
  return lines.join('\n');
}

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
test(`nothing that merging a branch changes in base escapes, whatever the two merged before (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const dir = await worktreeRepository();
      const imported = await tryGit(dir, ['fast-import', '--quiet'], { input: written(steps) });
      expect(imported.stderr).toBe('');
      const [base, head] = [await git(dir, 'rev-parse', 'main'), await git(dir, 'rev-parse', 'work')];
      const repository = await Repository.open(dir, await recordingHost());
      const comparison = await compareBranch(repository, base, head);
      const told = (await changedFiles(repository, comparison)).flatMap(({ path, from = path }) => [
        path,
        from,
      ]);
      const tree =
        (await tryGit(dir, ['merge-tree', '--write-tree', base, head])).stdout.split('\n')[0] ?? '';
      const landed = await git(dir, 'diff-tree', '-r', '--name-only', '--no-renames', base, tree);
      // What conflicts stands under other names, too: a~work.
      const changed = landed.split('\n').filter((name) => names.includes(name));
      expect(told).toEqual(expect.arrayContaining(changed));
    }),
    { seed, numRuns: 40, examples: [[crosswise]] },
  );
});
