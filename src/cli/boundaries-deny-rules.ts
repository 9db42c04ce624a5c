import { denyRules } from '../boundaries/deny-rules.js';
import { sessionOf } from '../boundaries/session-of.js';
import { UserError } from '../config/error.js';
import { terminalHost, terminalLog } from './host.js';
import { localConfig } from './local-config.js';
import { openRepository } from './open-repository.js';
import { whoIsHere } from './session.js';
import { trackedPaths } from './tracked-paths.js';

/**
 * Prints the permission rules of a session, as they stand in Claude Code's settings; on stderr what they do not hold.
 * @throws {UserError} where it is not known for which session.
 */
export async function runDenyRules(asked: {
  repo: string;
  config: string | undefined;
  session: string | undefined;
}): Promise<number> {
  const repository = await openRepository(asked.repo, terminalHost());
  const { config } = await localConfig(repository, asked.config);
  const who = sessionOf(config.sessions, await whoIsHere(repository, asked.session));
  if (!who) {
    const names =
      config.sessions.map(({ name }) => name).join(', ') || 'none yet, as the config has no sessions';
    throw new UserError(`Whose rules? This branch is of no session; name one with --session: ${names}.`);
  }
  const { settings, notes } = denyRules(config.sessions, who.session.name, await trackedPaths(repository));
  for (const note of notes) terminalLog.warning(note);
  process.stdout.write(`${JSON.stringify(settings, null, 2)}\n`);
  return 0;
}
