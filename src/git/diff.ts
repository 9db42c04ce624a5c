import type { Repository } from './repository.js';
import { lookUp, writeTree } from './objects.js';
import { PatchReader, type Patch } from './patch.js';
import { parseTreeChanges, type Change } from './raw-diff.js';

/** Two trees to be compared. */
export type TreePair = readonly [from: string, to: string];

// One answer must fit into a string, also where whole trees were rewritten.
const pairsAtOnce = 24;

/**
 * Compares pairs of trees; renames are a delete and an add.
 * @param digest makes of a pair's changed paths what is kept of them.
 * @returns one digest a pair, in order; undefined where objects are missing.
 */
export async function changedPaths<T>(
  repository: Repository,
  pairs: readonly TreePair[],
  digest: (changes: Change[]) => T,
): Promise<(T | undefined)[]> {
  const found: (T | undefined)[] = [];
  for (let at = 0; at < pairs.length; at += pairsAtOnce) {
    const some = await compareTrees(repository, pairs.slice(at, at + pairsAtOnce));
    found.push(...some.map((changes) => changes && digest(changes)));
  }
  return found;
}

async function compareTrees(
  repository: Repository,
  pairs: readonly TreePair[],
): Promise<(Change[] | undefined)[]> {
  const found: (Change[] | undefined)[] = pairs.map(() => undefined);
  // git echoes what is no id, which would pass for a pair without changes.
  let open = [...pairs.entries()].filter(([, pair]) => pair.every((id) => id !== ''));
  while (open.length > 0) {
    // Submodules are shown whatever a .gitmodules says: `ignore = all` in one would hide them.
    const submodules = '--ignore-submodules=none';
    const result = await repository.run(
      [
        'diff-tree',
        '--stdin',
        '-r',
        '-z',
        '--raw',
        '--no-renames',
        '--no-abbrev',
        '--no-ext-diff',
        submodules,
      ],
      { input: open.map(([, pair]) => `${pair.join(' ')}\n`).join('') },
    );
    const answers = parseTreeChanges(result.stdout);
    let next = 0;
    let last = -1;
    // Of a pair without one of its trees git says nothing, and goes on.
    open.forEach(([place, [from, to]], at) => {
      const answer = answers[next];
      if (answer?.from !== from || answer.to !== to) return;
      found[place] = answer.changes;
      last = at;
      next++;
    });
    if (result.code === 0) break;
    // Inside a pair that lacks a deeper tree it dies: that is the last one it named.
    const [died] = open[Math.max(last, 0)] ?? [];
    if (died !== undefined) found[died] = undefined;
    open = open.slice(Math.max(last, 0) + 1);
  }
  return found;
}

/** Two blobs to be compared line by line. */
export type BlobPair = readonly [from: string, to: string];

// A larger file is compared by git itself, whole, in a merge.
const largestText = 20_000_000;

/**
 * The hunks between pairs of blobs, exactly as git's merge sees them: histogram, without the indent heuristic.
 * @returns a patch a pair, in order; `binary` where git compares no lines, undefined where a blob is missing.
 */
export async function patchesOf(
  repository: Repository,
  pairs: readonly BlobPair[],
): Promise<(Patch | undefined)[]> {
  const ids = [...new Set(pairs.flat())];
  const sizes = new Map((await lookUp(repository, ids)).map((info, index) => [ids[index], info?.size]));
  const readable = (id: string): boolean => (sizes.get(id) ?? Infinity) <= largestText;
  const usable = pairs.map((pair, index) => ({ pair, index })).filter(({ pair }) => pair.every(readable));
  const halves = [usable.filter((_, index) => index % 2 === 0), usable.filter((_, index) => index % 2 === 1)];
  const patches: (Patch | undefined)[] = pairs.map(([from, to]) =>
    sizes.get(from) === undefined || sizes.get(to) === undefined ? undefined : 'binary',
  );
  await Promise.all(
    halves.map(async (half) => {
      const read = await patchesInOneProcess(
        repository,
        half.map(({ pair }) => pair),
      );
      half.forEach(({ index }, at) => (patches[index] = read[at]));
    }),
  );
  return patches;
}

/** One pair of made-up trees holds all the blobs, so that one process compares them all. */
async function patchesInOneProcess(repository: Repository, pairs: readonly BlobPair[]): Promise<Patch[]> {
  if (pairs.length === 0) return [];
  const name = (index: number): string => String(index).padStart(8, '0');
  const side = (which: 0 | 1): string =>
    writeTree(
      repository,
      pairs.map((pair, index) => ({ mode: '100644', name: name(index), id: pair[which] })),
    );
  const reader = new PatchReader();
  // Any context but none: without context git trims the common tail first, and a hunk can then slide less far.
  await repository.must(
    [
      'diff-tree',
      '-p',
      '-U1',
      '--histogram',
      '--no-indent-heuristic',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      '--no-color',
      '--src-prefix=a/',
      '--dst-prefix=b/',
      side(0),
      side(1),
    ],
    {
      onStdout: (chunk) => {
        reader.write(chunk);
      },
    },
  );
  const patches = reader.end();
  return pairs.map((_, index) => patches.get(name(index)) ?? []);
}
