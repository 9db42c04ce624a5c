import type { BranchFacts } from '../boundaries/session-of.js';
import { currentBranch } from '../git/head.js';
import type { Repository } from '../git/repository.js';

/** What is known at the desk of whose work this is: the branch, and the session that an option or the environment names. */
export async function whoIsHere(repository: Repository, option?: string): Promise<BranchFacts> {
  const branch = await currentBranch(repository);
  const named = namedBy(option);
  return { ...(branch !== undefined && { branch }), ...(named && { named }) };
}

function namedBy(option: string | undefined): BranchFacts['named'] {
  if (option !== undefined) return { session: option, where: '--session' };
  const session = process.env['CLAUDE_SESSION'] ?? '';
  return session === '' ? undefined : { session, where: 'CLAUDE_SESSION' };
}
