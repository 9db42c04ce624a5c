import { accessSync, constants } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import type { Site } from './init-place.js';

/** Whether the hooks find the command: in node_modules here or of the main worktree, or on the PATH. */
export function isInstalled({ top, common }: Site, env: NodeJS.ProcessEnv): boolean {
  const modules = [top, resolve(common, '..')].map((folder) => resolve(folder, 'node_modules', '.bin'));
  const folders = [...modules, ...(env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')];
  return folders.some((folder) => isProgram(resolve(folder, 'parallel-claude')));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
