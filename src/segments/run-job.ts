import { scratchBeside } from '../git/beside-checkout.js';
import type { GitHost } from '../git/environment.js';
import type { Repository } from '../git/repository.js';
import type { Source } from './gather.js';
import type { JobReport } from './report.js';
import type { Work } from './work.js';

/**
 * Does one job at the remote; the repository `beside` it only spares it a part of the fetch.
 * @throws {UserError} where a setting, the ledger or the output has to be mended first.
 * @throws {GitError} where the remote cannot be read or pushed to.
 */
export async function runJob(
  beside: Repository,
  to: Pick<Source, 'remote' | 'github' | 'now'>,
  host: GitHost,
  { run }: Work,
): Promise<JobReport> {
  const repository = await scratchBeside(beside.directory, host);
  try {
    return await run({ ...to, repository });
  } finally {
    await repository.dispose();
  }
}
