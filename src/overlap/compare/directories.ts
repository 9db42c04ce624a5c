import { lookUp } from '../../git/objects.js';
import type { Repository } from '../../git/repository.js';
import type { Mergeable } from './branch.js';
import type { MeetingRules } from './meetings.js';
import type { MergeMethod } from '../report.js';

/** Asks which directories still exist: only one that is gone can have been renamed. */
export async function findDirectories(
  repository: Repository,
  baseTree: string,
  branches: readonly Mergeable[],
  method: MergeMethod,
): Promise<Pick<MeetingRules, 'vanished' | 'baseHas'>> {
  const added = new Set(branches.flatMap(({ own, landed }) => [...own.addedUnder, ...landed.addedUnder]));
  const emptiedByBase = new Set(branches.flatMap(({ moved }) => [...moved.deletedUnder]));
  const asked = branches.flatMap(({ own, tree, ancestry }) =>
    // Between two commits that are replayed a directory may be gone for a while.
    method === 'rebase' && ancestry.commits.size > 1
      ? []
      : [...own.deletedUnder]
          .filter((name) => added.has(name) && !emptiedByBase.has(name))
          .map((name) => `${tree}:${name}`),
  );
  const inBase = [...added].filter((name) => emptiedByBase.has(name)).map((name) => `${baseTree}:${name}`);
  // What cannot be asked for in plain words counts as gone: that only costs a look.
  const names = [...asked, ...inBase].filter((name) => /^[ -~]+$/.test(name));
  const found = await lookUp(repository, names);
  const there = new Set(names.filter((_, index) => found[index]));
  return {
    vanished: (branch, directory) => !there.has(`${branches[branch]?.tree ?? ''}:${directory}`),
    baseHas: (directory) => there.has(`${baseTree}:${directory}`),
  };
}
