import type { ChangedFile } from './changes.js';

/** A change that somebody should look at whatever the verdict on it is. */
export interface Flag {
  path: string;
  /** `config`: it changes the rules. `workflows`: it changes what runs in CI. `outside`: a link out of the repository. */
  why: 'config' | 'workflows' | 'outside';
}

/**
 * The changes to the config (at `config`, a path from the repository's root) and to `.github`, also by what takes the
 * place of a folder they are in or is moved or linked there, and links out of the repository.
 */
export function flaggedChanges(files: readonly ChangedFile[], config: string): Flag[] {
  return files.flatMap(({ path, from, leadsTo = [], leadsOutside }) => {
    const paths = [path, ...(from === undefined ? [] : [from]), ...leadsTo];
    const flags: Flag[] = [];
    if (paths.some((one) => one === config || config.startsWith(`${one}/`)))
      flags.push({ path, why: 'config' });
    if (paths.some((one) => one === '.github' || one.startsWith('.github/')))
      flags.push({ path, why: 'workflows' });
    if (leadsOutside) flags.push({ path, why: 'outside' });
    return flags;
  });
}
