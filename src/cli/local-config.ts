import { readFile, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { readConfig, type Config } from '../config/config.js';
import { UserError } from '../config/error.js';
import { GitError } from '../git/errors.js';
import { fileAt, fileIdAt } from '../git/objects.js';
import type { Repository } from '../git/repository.js';
import type { Log } from '../report/log.js';

/** The config of a local repository. */
export interface LocalConfig {
  config: Config;
  /** What it was read from; '' where there is none. */
  text: string;
  /** Its path in the repository, as git has it; absent where it stands outside. */
  path?: string;
}

/** Where the config stands unless another is asked for. */
export const defaultConfig = '.claude/parallel-config.yml';

/**
 * Reads the config as it stands in the worktree; of a bare repository, in its HEAD. A path that was asked for is
 * relative to the current folder if there is such a file, else to the repository's root.
 * @throws {UserError} where it is wrong, or was asked for and is not there.
 */
export async function localConfig(repository: Repository, asked: string | undefined): Promise<LocalConfig> {
  const top = await repository.topLevel();
  const here = asked === undefined ? undefined : await readIfAny(resolve(asked));
  if (asked !== undefined && here !== undefined)
    return understood(asked, here, top && (await pathWithin(top, resolve(asked))));
  const path = asked ?? defaultConfig;
  const text = top ? await readIfAny(resolve(top, path)) : await fileAt(repository, 'HEAD', path);
  if (asked !== undefined && text === undefined)
    throw new UserError(`There is no config ${asked}, neither in ${resolve()} nor in the repository's root.`);
  return understood(path, text ?? '', path);
}

/** Says so where the config, or another file that rules, is another here than on base, which is what counts in CI. */
export async function warnOfOtherConfig(
  repository: Repository,
  base: { ref: string; sha: string },
  { path, text }: Pick<LocalConfig, 'path' | 'text'>,
  log: Log,
): Promise<void> {
  if (path === undefined) return;
  const onBase = await idOnBase(repository, base.sha, path);
  if (!onBase) return;
  const here = await repository.must(['hash-object', `--path=${path}`, '--stdin'], { input: text });
  const isSame = onBase.id === undefined ? text === '' : onBase.id === here.trim();
  if (!isSame)
    log.warning(`${path} differs from the one on ${base.ref}, which is the one that counts in CI.`);
}

/** By its id, because a partial clone may lack the text; one without base's folders cannot even tell that. */
async function idOnBase(
  repository: Repository,
  base: string,
  path: string,
): Promise<{ id: string | undefined } | undefined> {
  try {
    return { id: await fileIdAt(repository, base, path) };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function understood(name: string, text: string, path: string | undefined): LocalConfig {
  return { config: readConfig(text, name), text, ...(path !== undefined && { path }) };
}

/** A file's path as git has it; git resolves links in the root's path, so they are resolved in the file's too. */
async function pathWithin(top: string, file: string): Promise<string | undefined> {
  const path = relative(await realpath(top), await realpath(file));
  return isAbsolute(path) || path.split(sep)[0] === '..' ? undefined : path.split(sep).join('/');
}

/** A file's text; undefined where there is none. @throws {UserError} where it cannot be read. */
export async function readIfAny(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw new UserError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
