import type { Log } from '../report/log.js';
import { GitHubError } from './errors.js';

/**
 * Does what the token may do: what it may not is said in the log, one warning a permission, and the rest goes on.
 * @param level how loud, where nothing is amiss without that permission.
 * @returns a function that does one thing and says whether it was done; it throws whatever is not a missing permission.
 */
export function asFarAsAllowed(
  log: Log,
  level: 'warning' | 'info' = 'warning',
): (what: () => Promise<void>) => Promise<boolean> {
  const lacking = new Set<string>();
  return async (what) => {
    try {
      await what();
      return true;
    } catch (error) {
      if (!(error instanceof GitHubError && error.failure === 'permission')) throw error;
      // The others would say the same.
      const known = lacking.has(error.permission ?? '');
      lacking.add(error.permission ?? '');
      if (known) log.info(error.message);
      else log[level](error.message);
      return false;
    }
  };
}
