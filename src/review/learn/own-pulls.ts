import { pullRequestNow } from '../../github/about-pull-request.js';
import type { GitHub } from '../../github/client.js';

/**
 * Which of these pull requests people with write access made: their branch stands in the repository itself, and is not
 * Dependabot's, which brings what others wrote.
 * @throws {GitHubError}
 */
export async function ownPulls(github: GitHub, numbers: readonly number[]): Promise<Set<number>> {
  const repository = { owner: github.repo.owner, name: github.repo.repo };
  const own = new Set<number>();
  for (const number of numbers) {
    // Whoever started this run says nothing of who made that one.
    const { fork } = await pullRequestNow({ repository }, github, number, '');
    if (!fork) own.add(number);
  }
  return own;
}
