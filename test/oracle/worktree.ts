import { mkdtemp, rm } from 'node:fs/promises';
import { git, tryGit } from './git.js';

/** How branches come into base. */
export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** What became of one branch that was to come into base. */
export type Outcome =
  | { clean: true }
  | {
      clean: false;
      /** The paths that git left unmerged, one character a byte. */
      paths: string[];
      /** The kinds of conflict as git names them: `content`, `modify/delete`, … */
      kinds: string[];
    };

/** A real worktree in which branches are merged for real. */
export class Worktree {
  private constructor(
    private readonly repository: string,
    private readonly path: string,
  ) {}

  /** A worktree of a repository, in a new folder that is named after `prefix`. */
  static async open(repository: string, prefix: string): Promise<Worktree> {
    const path = await mkdtemp(prefix);
    await git(repository, ['worktree', 'add', '--quiet', '--detach', '--no-checkout', path]);
    return new Worktree(repository, path);
  }

  /** Remove the worktree. */
  async close(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
    await git(this.repository, ['worktree', 'prune']);
  }

  /** The commit that the worktree stands at: after a clean `bring`, its result. */
  async head(): Promise<string> {
    return (await git(this.path, ['rev-parse', 'HEAD'])).trim();
  }

  /** Bring a commit into another one, as git does it. Throws where git neither succeeds nor conflicts. */
  async bring(commit: string, into: string, method: MergeMethod): Promise<Outcome> {
    await git(this.path, ['checkout', '--quiet', '--force', '--detach', method === 'rebase' ? commit : into]);
    const args = {
      merge: ['merge', '--no-edit', commit],
      squash: ['merge', '--squash', commit],
      rebase: ['rebase', into],
    }[method];
    const { code, stdout, stderr } = await tryGit(this.path, args);
    if (code === 0) {
      if (method === 'squash') await git(this.path, ['commit', '--quiet', '--allow-empty', '-m', 'Squash']);
      return { clean: true };
    }
    const unmerged = await git(this.path, ['ls-files', '--unmerged', '-z']);
    const kinds = new Set(
      [...(stdout + stderr).matchAll(/^CONFLICT \(([^)]+)\)/gm)].map((match) => match[1] ?? ''),
    );
    if (code !== 1 || (unmerged === '' && kinds.size === 0)) {
      throw new Error(`git ${args.join(' ')} on ${into} ended with ${code}: ${stdout}${stderr}`);
    }
    if (method === 'rebase') await git(this.path, ['rebase', '--quit']);
    await git(this.path, ['reset', '--quiet', '--hard']);
    await git(this.path, ['clean', '--quiet', '-ffdx']);
    const paths = new Set(
      unmerged.split('\0').flatMap((entry) => (entry === '' ? [] : [entry.slice(entry.indexOf('\t') + 1)])),
    );
    return { clean: false, paths: [...paths].sort(), kinds: [...kinds].sort() };
  }
}
