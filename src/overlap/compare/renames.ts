import { lookUp, writeTree } from '../../git/objects.js';
import type { Repository } from '../../git/repository.js';

/** Could the file with this content have been renamed to one of those that were added? */
export interface RenameQuestion {
  blob: string;
  /** Blobs. */
  among: ReadonlySet<string>;
}

// git takes half of a file for the same file; a little below that nothing it could take otherwise is missed.
const similarity = { percent: 40, sizes: 2.5 } as const;
// With more of about the same size it is not worth the reading.
const mostCandidates = 200;

/**
 * Answers questions about renames, by size and then by git's own measure of similarity.
 * @returns whether it may be a rename; yes where that could not be told.
 */
export async function mayBeRenamed(
  repository: Repository,
  questions: readonly RenameQuestion[],
): Promise<(question: RenameQuestion) => boolean> {
  const ids = new Set(questions.flatMap(({ blob, among }) => [blob, ...among]));
  const sizes = new Map<string, number>();
  for (const info of await lookUp(repository, [...ids])) if (info) sizes.set(info.id, info.size);
  const candidates = new Map<string, Map<ReadonlySet<string>, string[] | 'many'>>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const { blob, among } of questions) {
    const known = candidates.get(blob) ?? new Map<ReadonlySet<string>, string[] | 'many'>();
    candidates.set(blob, known);
    if (known.has(among)) continue;
    const near = [...among].filter((id) => isNear(sizes.get(blob), sizes.get(id)));
    known.set(among, near.length > mostCandidates ? 'many' : near);
    if (near.length <= mostCandidates) for (const id of near) pairs.set(`${blob} ${id}`, [blob, id]);
  }
  const similar = await similarPairs(repository, [...pairs.values()]);
  return ({ blob, among }) => {
    const near = candidates.get(blob)?.get(among) ?? 'many';
    return near === 'many' || near.some((id) => similar.has(`${blob} ${id}`));
  };
}

/** Of other sizes git looks at no contents (estimate_similarity in its diffcore-rename.c). */
function isNear(x: number | undefined, y: number | undefined): boolean {
  return x === undefined || y === undefined || Math.max(x, y) <= similarity.sizes * Math.min(x, y);
}

/** Those of the pairs, as `from to`, that git takes for renames; what is not here counts as one. */
async function similarPairs(
  repository: Repository,
  pairs: readonly (readonly [from: string, to: string])[],
): Promise<Set<string>> {
  const similar = new Set<string>();
  if (pairs.length === 0) return similar;
  const asked = new Map<string, string>();
  for (const [from, to] of pairs) {
    const trees = [
      writeTree(repository, [{ mode: '100644', name: 'old', id: from }]),
      writeTree(repository, [{ mode: '100644', name: 'new', id: to }]),
    ].join(' ');
    asked.set(trees, `${from} ${to}`);
  }
  const result = await repository.run(
    ['diff-tree', '--stdin', '-r', '--raw', `--find-renames=${similarity.percent}%`, '--no-ext-diff'],
    { input: [...asked.keys()].map((trees) => `${trees}\n`).join('') },
  );
  // Half an answer tells nothing of the rest.
  if (result.code !== 0) return new Set(asked.values());
  let now: string | undefined;
  for (const line of result.stdout.toString('latin1').split('\n')) {
    if (!line.startsWith(':')) now = asked.get(line) ?? now;
    else if (/ R\d+\t/.test(line) && now !== undefined) similar.add(now);
  }
  return similar;
}
