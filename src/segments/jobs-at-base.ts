import { readConfig } from '../config/config.js';
import { UserError } from '../config/error.js';
import { fileAt } from '../git/objects.js';
import { defaultBranchOf, fetchRefs, type Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import { visible } from '../report/visible.js';
import type { ActionInputs } from './action-inputs.js';
import { settleJobs, type JobSettings } from './settings.js';
import { fullName } from './snapshot.js';

/**
 * The jobs that the inputs and the config on base ask for.
 * @param repository disposable; base is fetched into it.
 * @param defaultBranch absent: the remote says it.
 * @throws {UserError} for a base that is not there, or a value that means nothing. @throws {GitError}
 */
export async function jobsAtBase(
  repository: Repository,
  remote: Remote,
  { settings, base, configPath, dryRun }: Pick<ActionInputs, 'settings' | 'base' | 'configPath' | 'dryRun'>,
  defaultBranch: string | undefined,
): Promise<JobSettings[]> {
  const first = base || (defaultBranch ?? (await defaultBranchOf(repository, remote)));
  if (first === undefined)
    throw new UserError(
      `base: ${remote.url} names no default branch; name the branch that the output is to stand on.`,
    );
  await fetchRefs(repository, remote, [`+${fullName(first)}:refs/base`]);
  if ((await repository.resolve('refs/base')) === undefined)
    throw new UserError(
      `base: there is no branch "${visible(first)}" at ${remote.url}; name the branch that the output is to stand on.`,
    );
  const config = readConfig((await fileAt(repository, 'refs/base', configPath)) ?? '', configPath);
  return settleJobs(settings, config, { base: base || (config.base ?? first), dryRun });
}
