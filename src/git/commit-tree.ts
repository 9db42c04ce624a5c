import type { Repository } from './repository.js';

/** A commit that people will see. */
export interface CommitText {
  message: string;
  /** Author and committer. */
  by: { name: string; email: string };
  /** Milliseconds since 1970. */
  at: number;
}

/** Writes a commit without checking anything out. @returns its id. @throws {GitError} */
export async function commitTree(
  repository: Repository,
  tree: string,
  parents: readonly string[],
  { message, by, at }: CommitText,
): Promise<string> {
  const who = { NAME: by.name, EMAIL: by.email, DATE: `@${Math.floor(at / 1000)} +0000` };
  const env = Object.fromEntries(
    Object.entries(who).flatMap(([key, value]) =>
      ['AUTHOR', 'COMMITTER'].map((role) => [`GIT_${role}_${key}`, value]),
    ),
  );
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'];
  return (await repository.must(args, { env, input: message })).trim();
}
