import { UserError } from '../../config/error.js';
import type { GitHost } from '../../git/environment.js';
import type { Repository } from '../../git/repository.js';
import { visible } from '../../report/visible.js';

/**
 * Refuses to go on where a token is in sight of what runs here: in an input, in the environment, or in what a checkout
 * left in git's configuration.
 * @throws {UserError} saying where it is, and how to take it away.
 */
export async function refuseToken(checkout: Repository, env: GitHost['env']): Promise<void> {
  const variable = Object.entries(env).find(([name, value = '']) => isToken(name, value))?.[0];
  if (variable?.startsWith('INPUT_'))
    throw inSight(
      `the input ${variable.slice('INPUT_'.length).toLowerCase()}`,
      `write ${variable.slice('INPUT_'.length).toLowerCase()}: '' in this step`,
    );
  if (variable !== undefined)
    throw inSight(`the environment, as ${visible(variable)}`, 'take it out of env: in this job');
  // With all that it includes: where a checkout keeps its token differs from version to version.
  const header = await checkout.run(['config', '--name-only', '--get-regexp', '^http\\..*\\.extraheader$']);
  if (header.code === 0)
    throw inSight(
      "git's configuration",
      'write persist-credentials: false in the step with actions/checkout',
    );
}

function isToken(name: string, value: string): boolean {
  if (value === '') return false;
  return (
    /^(?:GITHUB_TOKEN|GH_TOKEN|ACTIONS_ID_TOKEN_REQUEST_TOKEN|INPUT_.*TOKEN.*)$/i.test(name) ||
    /\b(?:gh[opsur]_[A-Za-z0-9_]{10,}|github_pat_\w{10,})/.test(value) ||
    (/^GIT_CONFIG_/.test(name) && /authorization:/i.test(value))
  );
}

function inSight(where: string, what: string): UserError {
  return new UserError(
    `step: merge runs a merger, and does so only where no token is in sight; there is one in ${where}: ${what}.`,
  );
}
