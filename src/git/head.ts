import { readIfThere, type Repository } from './repository.js';

/**
 * The short name of the branch that is checked out, also in the middle of its rebase, while HEAD is detached.
 * @returns undefined where HEAD is at no branch.
 */
export async function currentBranch(repository: Repository): Promise<string | undefined> {
  const head = await repository.run(['symbolic-ref', '--quiet', 'HEAD']);
  if (head.code === 0) return shortName(head.stdout.toString('utf8'));
  for (const state of ['rebase-merge', 'rebase-apply']) {
    const name = await readIfThere(await repository.gitPath(`${state}/head-name`));
    if (name.startsWith(heads)) return shortName(Buffer.from(name, 'latin1').toString('utf8'));
  }
  return undefined;
}

const heads = 'refs/heads/';

function shortName(ref: string): string {
  return ref.replace(/\r?\n$/, '').replace(heads, '');
}
