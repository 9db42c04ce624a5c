import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { tempDir, tryGit } from '../support/git.js';
import type { Scene } from './scene.js';

/** A workspace as actions/checkout would leave it, by the git commands given. */
export async function workspaceOf({ token }: Scene, commands: readonly string[][]): Promise<string> {
  const dir = await tempDir('workspace');
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  const env = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'http.extraheader',
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  };
  for (const args of commands) {
    const { code, stderr } = await tryGit(dir, args, { env });
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  }
  return dir;
}

/** Clones a scene's repository. */
export function clone({ repository }: Scene, ...options: string[]): string[][] {
  return [['clone', '--quiet', ...options, repository.cloneUrl, '.']];
}

/** Checks out the merge commit of pull request #1, as actions/checkout does on `pull_request`. */
export function fetched({ repository }: Scene, ...options: string[]): string[][] {
  return [
    ['init', '--quiet'],
    ['remote', 'add', 'origin', repository.cloneUrl],
    ['fetch', '--quiet', ...options, 'origin', '+refs/pull/1/merge:refs/remotes/pull/1/merge'],
    ['checkout', '--quiet', '--force', 'refs/remotes/pull/1/merge'],
  ];
}

/** Every file and link below a directory, with its mode and a hash of its bytes; every directory. */
export async function footprint(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const lines = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const { mode } = await lstat(path);
    const content = entry.isFile()
      ? await readFile(path)
      : entry.isSymbolicLink()
        ? await readlink(path)
        : '';
    return `${relative(dir, path)} ${mode.toString(8)} ${createHash('sha256').update(content).digest('hex')}`;
  });
  return (await Promise.all(lines)).sort();
}
