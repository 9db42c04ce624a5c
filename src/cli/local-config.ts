import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readConfig, type Config } from '../config/config.js';
import { UserError } from '../config/error.js';
import type { Repository } from '../git/repository.js';
import type { Log } from '../report/log.js';

/** The config of a local repository, and the text it was read from ('' where there is none). */
export interface LocalConfig {
  config: Config;
  text: string;
}

export const defaultConfigPath = '.claude/parallel-config.yml';

/**
 * Reads the config as it stands in the worktree; of a bare repository, in its HEAD.
 * @throws {UserError} where it is wrong, or was asked for by another than its usual name and is not there.
 */
export async function localConfig(repository: Repository, path: string): Promise<LocalConfig> {
  const top = await repository.run(['rev-parse', '--show-toplevel']);
  const text =
    top.code === 0
      ? await readIfAny(resolve(top.stdout.toString('utf8').replace(/\r?\n$/, ''), path))
      : await committed(repository, 'HEAD', path);
  if (text === undefined && path !== defaultConfigPath) throw new UserError(`There is no config ${path}.`);
  return { config: readConfig(text ?? '', path), text: text ?? '' };
}

/** Says so where the config here is another than the one on base, which is what counts in CI. */
export async function warnOfOtherConfig(
  repository: Repository,
  base: { ref: string; sha: string },
  path: string,
  text: string,
  log: Log,
): Promise<void> {
  if (((await committed(repository, base.sha, path)) ?? '') !== text)
    log.warning(`${path} differs from the one on ${base.ref}, which is the one that counts in CI.`);
}

async function committed(
  repository: Repository,
  revision: string,
  path: string,
): Promise<string | undefined> {
  const blob = await repository.run(['cat-file', 'blob', `${revision}:${path}`]);
  return blob.code === 0 ? blob.stdout.toString('utf8') : undefined;
}

async function readIfAny(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw new UserError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
