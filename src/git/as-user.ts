import { inheritedByUser } from './environment.js';
import { runGit, type GitResult } from './process.js';
import type { Repository } from './repository.js';

/**
 * Runs git at the root of a worktree as if its user had typed it: their identity, hooks, signing, remotes and credentials
 * count, and it may write. Nobody is asked for a password. A non-zero exit is for the caller to judge.
 * @throws {GitError} when git cannot be started.
 */
export async function gitAsUser(
  repository: Repository,
  args: readonly string[],
  { input, env }: { input?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<GitResult> {
  return runGit(args, {
    cwd: (await repository.topLevel()) ?? repository.directory,
    env: { ...inheritedByUser(repository.host.env), ...env },
    ...(input !== undefined && { input }),
  });
}
