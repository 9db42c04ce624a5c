import type { Repository } from './repository.js';
import { lookUp, writeTree } from './objects.js';
import { PatchReader, type Patch } from './patch.js';
import { TreeChangesReader, type Change, type Collector } from './raw-diff.js';

// Submodules whatever a .gitmodules says: `ignore = all` in one would hide them.
const shown = ['--no-renames', '--no-abbrev', '--no-ext-diff', '--ignore-submodules=none'];

/** Two trees to be compared. */
export type TreePair = readonly [from: string, to: string];

/**
 * Compares pairs of trees; renames are a delete and an add.
 * @param collect makes, for each pair, what keeps of its changed paths what is needed.
 * @returns what was kept of each pair, in order; undefined where objects are missing.
 */
export async function changedPaths<T>(
  repository: Repository,
  pairs: readonly TreePair[],
  collect: () => Collector<T>,
): Promise<(T | undefined)[]> {
  const found: (T | undefined)[] = pairs.map(() => undefined);
  // git echoes what is no id, which would pass for a pair without changes.
  let open = [...pairs.entries()].filter(([, pair]) => pair.every((id) => id !== ''));
  while (open.length > 0) {
    let named = -1;
    let collector: Collector<T> | undefined;
    const keep = (): void => {
      const place = open[named]?.[0];
      if (place !== undefined) found[place] = collector?.end();
    };
    const reader = new TreeChangesReader({
      pair: (from, to) => {
        keep();
        // Of a pair without one of its trees git says nothing, and goes on.
        do named++;
        while (named < open.length && !isPair(open[named]?.[1], from, to));
        collector = collect();
      },
      change: (change) => collector?.add(change),
    });
    const { code } = await repository.run(['diff-tree', '--stdin', '-r', '-z', '--raw', ...shown], {
      input: open.map(([, pair]) => `${pair.join(' ')}\n`).join(''),
      onStdout: (chunk) => {
        reader.write(chunk);
      },
    });
    if (code === 0) {
      keep();
      break;
    }
    // Inside a pair that lacks a deeper tree it dies: that is the last one it named.
    open = open.slice(Math.max(named, 0) + 1);
  }
  return found;
}

function isPair(pair: TreePair | undefined, from: string, to: string): boolean {
  return pair?.[0] === from && pair[1] === to;
}

/** Keeps all changes as they come. */
export function everyChange(): Collector<Change[]> {
  const changes: Change[] = [];
  return { add: (change) => changes.push(change), end: () => changes };
}

/** Two blobs to be compared line by line. */
export type BlobPair = readonly [from: string, to: string];

// A larger file is compared by git itself, whole, in a merge.
const largestText = 20_000_000;

/** `merge`: as git's merge sees lines, histogram without the indent heuristic. `diff`: as `git diff` shows them. */
export type LinesAs = 'merge' | 'diff';

const algorithms: Readonly<Record<LinesAs, readonly string[]>> = {
  merge: ['--histogram', '--no-indent-heuristic'],
  diff: ['--diff-algorithm=default', '--indent-heuristic'],
};

/**
 * The hunks between pairs of blobs, exactly as git's merge (or its diff) sees them.
 * @returns a patch a pair, in order; `binary` where git compares no lines, undefined where a blob is missing.
 */
export async function patchesOf(
  repository: Repository,
  pairs: readonly BlobPair[],
  linesAs: LinesAs = 'merge',
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
        linesAs,
      );
      half.forEach(({ index }, at) => (patches[index] = read[at]));
    }),
  );
  return patches;
}

/** One pair of made-up trees holds all the blobs, so that one process compares them all. */
async function patchesInOneProcess(
  repository: Repository,
  pairs: readonly BlobPair[],
  linesAs: LinesAs,
): Promise<Patch[]> {
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
      ...algorithms[linesAs],
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
