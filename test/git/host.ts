import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitHost } from '../../src/git/environment.js';
import { Repository, type ObjectFormat } from '../../src/git/repository.js';
import { git, tempDir } from '../support/git.js';

/** A host that really starts git, and keeps what it was told and asked. */
export interface RecordingHost extends GitHost {
  warnings: string[];
  /** Milliseconds of every pause asked for; none is taken. */
  pauses: number[];
}

/** A host whose disposable repositories stand in a directory of their own. */
export async function recordingHost(env: GitHost['env'] = {}): Promise<RecordingHost> {
  const warnings: string[] = [];
  const pauses: number[] = [];
  const quiet = () => undefined;
  return {
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', ...env },
    log: { debug: quiet, info: quiet, warning: (message) => warnings.push(message), error: quiet },
    tempDir: await tempDir('host'),
    sleep: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0,
    retryBaseMs: 2000,
    warnings,
    pauses,
  };
}

/** An empty repository with a worktree on `main`, in a directory of its own or in `dir`. */
export async function worktreeRepository(format: ObjectFormat = 'sha1', dir?: string): Promise<string> {
  const made = dir ?? (await mkdtemp(join(await tempDir('worktree'), 'repo-')));
  await git(made, 'init', '--quiet', '--initial-branch=main', `--object-format=${format}`);
  return made;
}

/** A disposable repository that borrows from the one at `dir`. */
export async function scratchOver(dir: string, host?: GitHost): Promise<Repository> {
  const borrow = await Repository.open(dir, host ?? (await recordingHost()));
  return Repository.scratch(borrow.host, { objectFormat: borrow.objectFormat, borrow });
}
