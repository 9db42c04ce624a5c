import type { SessionConfig } from '../config/config.js';
import { compileGlobs } from '../config/globs.js';
import type { OwnershipMap } from './ownership.js';

/** Whether a session may build on a path: what it owns, and what its `can_read` names. */
export function mayRead(session: SessionConfig, owners: OwnershipMap): (path: string) => boolean {
  const canRead = compileGlobs(
    session.canRead.map(({ text }) => text),
    `can_read of ${session.name}`,
  );
  return (path) => {
    const ownership = owners.ownerOf(path);
    return (ownership.state === 'owned' && ownership.rule.session.name === session.name) || canRead(path);
  };
}
