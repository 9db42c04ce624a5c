import { gitAsUser } from './as-user.js';
import { GitError } from './errors.js';
import type { Repository } from './repository.js';

/**
 * Commits one file as it stands in the worktree on what is checked out, and nothing else: what else is staged stays
 * staged. The user's hooks, identity and signing count. It may be killed at any point and called again.
 * @param path from the repository's root, with forward slashes.
 * @returns whether there was anything to commit.
 * @throws {GitError} with all that git and the hooks said.
 */
export async function commitFile(repository: Repository, path: string, message: string): Promise<boolean> {
  const file = `:(top,literal)${path}`;
  const run = (args: readonly string[], input?: string) =>
    gitAsUser(repository, [...args, '--', file], input === undefined ? {} : { input });
  const isKnown = (await run(['ls-files', '--error-unmatch'])).code === 0;
  // To git only a file that it knows can be committed by its name; its content is not staged by that.
  if (!isKnown) await must(run(['add', '--intent-to-add']), path);
  let isDone = false;
  try {
    const isFirst = (await repository.resolve('HEAD^{commit}')) === undefined;
    if (!isFirst && (await run(['diff', '--quiet', '--no-ext-diff', 'HEAD'])).code === 0) {
      // A commit that was killed may have left its own state out of the index: the next commit would undo it.
      const isStaged = (await run(['diff', '--cached', '--quiet', '--no-ext-diff', 'HEAD'])).code === 0;
      if (!isStaged) await must(run(['add']), path);
      isDone = true;
      return false;
    }
    await must(run(['commit', '--quiet', '--only', '--file=-'], message), path);
    isDone = true;
    return true;
  } finally {
    if (!isKnown && !isDone) await gitAsUser(repository, ['update-index', '--force-remove', '--', path]);
  }
}

async function must(call: ReturnType<typeof gitAsUser>, path: string): Promise<void> {
  const { code, stdout, stderr } = await call;
  if (code !== 0)
    throw new GitError(
      `git did not commit ${path}, and nothing was changed. It said:\n${`${stdout.toString('utf8')}${stderr}`.trim()}`,
    );
}
