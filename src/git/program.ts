import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, sep } from 'node:path';

const name = sep === '\\' ? 'git.exe' : 'git';
const found = new Map<string, string>();

/**
 * Where git is, by the PATH alone: Windows would look in the current folder first, which holds other people's files.
 * Undefined where there is none.
 */
export function gitProgram(env: NodeJS.ProcessEnv): string | undefined {
  const path = Object.entries(env).find(([key]) => key.toUpperCase() === 'PATH')?.[1] ?? '';
  const known = found.get(path);
  if (known !== undefined) return known;
  const folders = path.split(delimiter).filter((folder) => isAbsolute(folder));
  const program = folders.map((folder) => join(folder, name)).find(isProgram);
  if (program !== undefined) found.set(path, program);
  return program;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
