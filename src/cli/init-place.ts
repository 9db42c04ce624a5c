import path from 'node:path';
import { pathWithin, writtenPlace } from '../boundaries/hook.js';
import { UserError } from '../config/error.js';
import { Repository } from '../git/repository.js';
import type { Place, PreCommit } from '../init/parts.js';
import { disk } from './disk.js';
import { terminalHost } from './host.js';
import { defaultConfig } from './local-config.js';
import { openRepository } from './open-repository.js';
import { trackedPaths } from './tracked-paths.js';

/** A worktree that something is set up in. */
export interface Site {
  /** Opened at its root, where git runs hooks. */
  repository: Repository;
  top: string;
  /** The folder that all worktrees share. */
  common: string;
  place: Place;
}

/** What `init` has to know of the repository that a folder stands in. @throws {UserError} where it has no worktree. */
export async function siteAt(folder: string): Promise<Site> {
  const found = await openRepository(folder, terminalHost());
  const top = await found.topLevel();
  if (top === undefined)
    throw new UserError(`${found.directory} has no worktree; run this where the repository's files are.`);
  const repository = await Repository.open(top, found.host);
  const common = await repository.must(['rev-parse', '--path-format=absolute', '--git-common-dir']);
  const site = { repository, top, common: common.replace(/\r?\n$/, '') };
  const paths = await trackedPaths(repository);
  return {
    ...site,
    place: {
      config: defaultConfig,
      preCommit: preCommitOf(await repository.gitPath('hooks/pre-commit'), site),
      folders: [...new Set(paths.filter((one) => one.includes('/')).map((one) => one.split('/')[0] ?? ''))],
    },
  };
}

function preCommitOf(run: string, site: Omit<Site, 'place'>): PreCommit {
  const folder = path.dirname(run);
  // husky's own files stand in _ and are written anew; they go on to what people write one folder up.
  const isHusky = path.basename(folder) === '_' && path.basename(path.dirname(folder)) === '.husky';
  const place = isHusky ? path.join(folder, '..', path.basename(run)) : run;
  const file = pathWithin(place, site.top, path, disk) ?? place;
  return { file, executable: !isHusky, isForAll: !isInside(file, site) };
}

/** Whether a file stands in the worktree or in the repository's own folder, also after symbolic links. */
export function isInside(file: string, { top, common }: Pick<Site, 'top' | 'common'>): boolean {
  const place = writtenPlace({ tool: '', cwd: top, writes: file }, path, disk);
  return [top, common].some((folder) => pathWithin(place, folder, path, disk) !== undefined);
}
