import { factsOf, fetchBase, headOf, type Source } from '../boundaries/gather.js';
import { sessionOf, type BranchFacts } from '../boundaries/session-of.js';
import { readConfig, type Config } from '../config/config.js';
import { UserError } from '../config/error.js';
import { scratchBeside } from '../git/beside-checkout.js';
import { fileAt } from '../git/objects.js';
import type { Repository } from '../git/repository.js';
import type { EventPullRequest } from '../github/event.js';
import type { Log } from '../report/log.js';

/** A pull request, fetched. */
export interface Fetched {
  /** Disposable; whoever asked for it disposes of it. */
  repository: Repository;
  /** Commit ids. */
  base: string;
  head: string;
  config: Config;
  /** Whose branch it is, as the config at base has it; absent where it is of none. */
  session?: string;
}

/**
 * Fetches a pull request and its base, and reads the config from base.
 * @throws {UserError} for a base that is not there or a config that is wrong; GitError where something is missing.
 */
export async function fetchPullRequest(
  { workspace, host, remote, event, log }: Source,
  pullRequest: EventPullRequest,
  configPath: string,
): Promise<Fetched> {
  const repository = await scratchBeside(workspace, host);
  try {
    const base = await fetchBase(repository, remote, pullRequest.base.ref);
    const { sha: head } = await headOf(repository, remote, pullRequest);
    const text = await fileAt(repository, base, configPath);
    const config = readConfig(text ?? '', configPath);
    const session = sessionNamed(config, factsOf(event, pullRequest), log);
    return { repository, base, head, config, ...(session !== undefined && { session }) };
  } catch (error) {
    await repository.dispose();
    throw error;
  }
}

/** Where two sessions match, none is taken: that is for `boundaries` to judge. */
function sessionNamed({ sessions }: Config, facts: BranchFacts, log: Log): string | undefined {
  try {
    return sessionOf(sessions, facts)?.session.name;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.info(error.message);
    return undefined;
  }
}
