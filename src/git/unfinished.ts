import { existsSync } from 'node:fs';
import type { Repository } from './repository.js';

/** Something that git has begun in a worktree and that its next commit would be a part of. */
export interface Unfinished {
  /** In git's own words, such as `cherry-pick`. */
  name: string;
  /** What takes it back. */
  abort: string;
}

const signs: readonly (readonly [file: string, name: string])[] = [
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply/applying', 'am'],
  ['rebase-apply', 'rebase'],
];

/** What is not finished in the worktree; undefined where nothing is. */
export async function unfinishedIn(repository: Repository): Promise<Unfinished | undefined> {
  for (const [file, name] of signs)
    if (existsSync(await repository.gitPath(file))) return { name, abort: `git ${name} --abort` };
  return undefined;
}
