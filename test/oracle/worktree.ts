import { mkdtemp, rm } from 'node:fs/promises';
import { isGenerated } from './files.js';
import { git, tryGit, type GitResult } from './git.js';
import { checkOutLibrary } from './library.js';

/** How branches come into base. */
export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** What became of one branch that was to come into base. */
export type Outcome =
  | {
      clean: true;
      /** The generated files that conflict all the same: they were taken as git left them, with its marks. */
      ignored: string[];
    }
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
    private readonly gitDirectory: string,
  ) {}

  /** A worktree of a repository, in a new folder that is named after `prefix`. */
  static async open(repository: string, prefix: string): Promise<Worktree> {
    const path = await mkdtemp(prefix);
    await git(repository, ['worktree', 'add', '--quiet', '--detach', '--no-checkout', path]);
    const common = ['rev-parse', '--path-format=absolute', '--git-common-dir'];
    return new Worktree(repository, path, (await git(path, common)).trim());
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

  /**
   * Bring a commit into another one, as git does it, but passing over conflicts in generated files alone. Throws where
   * git neither succeeds nor conflicts.
   */
  async bring(commit: string, into: string, method: MergeMethod): Promise<Outcome> {
    await git(this.path, ['checkout', '--quiet', '--force', '--detach', method === 'rebase' ? commit : into]);
    await checkOutLibrary(this.gitDirectory, this.path);
    const args = {
      merge: ['merge', '--no-edit', commit],
      squash: ['merge', '--squash', commit],
      rebase: ['rebase', into],
    }[method];
    const ignored = new Set<string>();
    let result = await tryGit(this.path, args);
    while (result.code !== 0) {
      const { unmerged, kinds, counts } = await this.conflict(result);
      if (result.code !== 1 || (unmerged.length === 0 && kinds.length === 0)) {
        const { code, stdout, stderr } = result;
        throw new Error(`git ${args.join(' ')} on ${into} ended with ${code}: ${stdout}${stderr}`);
      }
      if (counts) {
        await this.abandon(method);
        return { clean: false, paths: unmerged.filter((path) => !isGenerated(path)), kinds };
      }
      for (const path of unmerged) ignored.add(path);
      await git(this.path, ['--literal-pathspecs', 'add', '--all', '--', ...unmerged]);
      result = await tryGit(this.path, goOn[method]);
    }
    if (method === 'squash') await git(this.path, ['commit', '--quiet', '--allow-empty', '-m', 'Squash']);
    return { clean: true, ignored: [...ignored].sort() };
  }

  /** What git left unmerged, the kinds of conflict it named, and whether more than generated files are in it. */
  private async conflict({
    stdout,
    stderr,
  }: GitResult): Promise<{ unmerged: string[]; kinds: string[]; counts: boolean }> {
    const entries = (await git(this.path, ['ls-files', '--unmerged', '-z'])).split('\0');
    const unmerged = new Set(
      entries.flatMap((entry) => (entry === '' ? [] : [entry.slice(entry.indexOf('\t') + 1)])),
    );
    const words = (pattern: RegExp): string[] =>
      [...(stdout + stderr).matchAll(pattern)].map(([, word = '']) => word);
    // Here git leaves nothing at the path that it speaks of first: where a file was, or was put; or it says no path.
    const spokenOf = words(
      /^CONFLICT \((?:rename\/delete|file location|directory rename split|implicit dir rename)\): (.*)/gm,
    );
    return {
      unmerged: [...unmerged].sort(),
      kinds: [...new Set(words(/^CONFLICT \(([^)]+)\)/gm))].sort(),
      counts: unmerged.size === 0 || ![...unmerged, ...spokenOf].every(isGenerated),
    };
  }

  /** Leave a merge that conflicts, and all it put into the worktree. */
  private async abandon(method: MergeMethod): Promise<void> {
    if (method === 'rebase') await git(this.path, ['rebase', '--quit']);
    await git(this.path, ['reset', '--quiet', '--hard']);
    await git(this.path, ['clean', '--quiet', '-ffdx']);
  }
}

/** What ends a merge whose conflicts are taken as they are. */
const goOn = {
  merge: ['commit', '--quiet', '--no-edit'],
  squash: ['write-tree'],
  rebase: ['rebase', '--continue'],
} as const;
