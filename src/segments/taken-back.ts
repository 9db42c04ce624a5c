import { firstWith, mergeBases } from '../git/history.js';
import { lookUp } from '../git/objects.js';
import type { Repository } from '../git/repository.js';
import type { Ledger } from './ledger.js';
import type { Tip } from './snapshot.js';

/**
 * Of branches that base's history contains, those that hold another state of a segment than the one that base has from
 * them: they were pushed back.
 * @returns the commit of each, with what it left base at.
 * @throws {GitError}
 */
export async function takenBack(
  repository: Repository,
  base: string,
  branches: readonly Tip[],
  ledger: Ledger,
): Promise<Map<string, string[]>> {
  const tips = new Map(branches.flatMap(({ ref, sha, moved }) => (moved ? [] : [[ref, sha] as const])));
  const asked = [...ledger.segments.values()].flatMap(({ ref, path, blob, ...merged }) => {
    const sha = tips.get(ref);
    return sha === undefined || sha === merged.sha ? [] : [{ sha, path, blob }];
  });
  // A name with a line feed cannot be asked for like this, and so is looked into.
  const [plain, odd] = [
    asked.filter(({ path }) => !path.includes('\n')),
    asked.filter(({ path }) => path.includes('\n')),
  ];
  const there = await lookUp(
    repository,
    plain.map(({ sha, path }) => `${sha}:${path}`),
  );
  const differ = plain.filter(({ blob }, at) => there[at] !== undefined && there[at].id !== blob);
  const back = new Map<string, string[]>();
  for (const tip of new Set([...differ, ...odd].map(({ sha }) => sha)))
    back.set(tip, await forksInside(repository, base, tip));
  return back;
}

/** Where a commit that base contains had left it: the merge bases with base as it was before that came in. */
async function forksInside(repository: Repository, base: string, tip: string): Promise<string[]> {
  const first = await firstWith(repository, base, tip);
  return first === undefined ? [tip] : mergeBases(repository, `${first}^1`, tip);
}
