import { existsSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Disk } from '../boundaries/hook.js';

/** This machine's disk. */
export const disk: Disk = {
  realpath: (path) => orNone(() => realpathSync.native(path)),
  readlink: (path) => orNone(() => readlinkSync(path)),
};

/** What fails for another reason than that nothing is there, a locked folder say, has to be known. */
function orNone(ask: () => string): string | undefined {
  try {
    return ask();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EINVAL', 'UNKNOWN'].includes(code)) return undefined;
    throw error;
  }
}

/** The folder above a place, or that place itself, that git takes for the root of a repository; undefined without one. */
export function repositoryAround(place: string): string | undefined {
  for (let folder = place; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
