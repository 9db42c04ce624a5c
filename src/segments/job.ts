import { UserError } from '../config/error.js';
import { compileGlobs } from '../config/globs.js';
import { shorten, visible } from '../report/visible.js';
import type { DispatchTarget } from './dispatch-target.js';
import { ownBranches } from './own-refs.js';

/** The settings of one job: which branches' segments become which file. */
export interface Job {
  name: string;
  /** The branch that all merge into, without refs/heads/. */
  base: string;
  /** Globs, read in order: the branches that contribute. */
  branches: readonly string[];
  /** The folder of segment files on those branches, with its slash; '' is the whole repository. */
  stagingDir: string;
  /** Another job takes segments from there too, or from within it: of what lies there on base nobody knows whose it is. */
  sharesStaging?: true;
  /** The path of the output at base. */
  output: string;
  /** The path at base of a JSON Schema that each segment and the output have to meet. */
  schema?: string;
  /** Nothing is merged before so many branches have something new. */
  minBranches: number;
  /** Nothing is merged before base or a waiting branch has each of these segments: their ids, or a list of them at base. */
  expect?: { ids: readonly string[] } | { manifest: string };
  /** Milliseconds after which the oldest waiting commit is merged all the same. */
  maxWait?: number;
  /** Whether branches are deleted once base has all they hold. */
  autoDelete: boolean;
  /** Whether one bad segment stays where it is and the others go on, or none is merged. */
  onBadSegment: 'quarantine' | 'fail';
  /**
   * How the output comes onto base: pushed, by a pull request, or by one only where base takes no push.
   */
  mode: 'push' | 'pull-request' | 'auto';
  /** What is started once base has a new output; absent: nothing. */
  dispatch?: DispatchTarget;
  /** Whether the commit is made through the API, where GitHub signs it. */
  sign: boolean;
  /** Everything but the push. */
  dryRun: boolean;
  /** The subject of the commit; absent: how many segments it merges into what. */
  message?: string;
  /** Author and committer. */
  author: { name: string; email: string };
}

/** Nobody's account: an address below .invalid can never be registered (RFC 2606). */
export const defaultAuthor: Job['author'] = {
  name: 'parallel-claude',
  email: 'noreply@parallel-claude.invalid',
};

/** Whether a branch of this name contributes to the job; base and our own branches never do. @throws {UserError} for a bad glob. */
export function contributes(job: Pick<Job, 'base' | 'branches'>): (branch: string) => boolean {
  const matches = compileGlobs(job.branches, 'pattern');
  return (branch) => branch !== job.base && !branch.startsWith(ownBranches) && matches(branch);
}

/**
 * Refuses paths that are no place for an output or for segments.
 * @throws {UserError} naming the setting, and what is allowed.
 */
export function checkPlaces(job: Pick<Job, 'output' | 'stagingDir'>): void {
  checkPath('output', job.output);
  if (job.stagingDir === '') return;
  if (!job.stagingDir.endsWith('/')) throw badPath('staging-dir', job.stagingDir, 'does not end in a slash');
  checkPath('staging-dir', job.stagingDir.slice(0, -1));
}

/**
 * Refuses what is no path from the repository's root.
 * @throws {UserError} naming the setting, and what is allowed.
 */
export function checkPath(setting: string, path: string): void {
  const parts = path.split('/');
  if (path === '') throw badPath(setting, path, 'is empty');
  if (/\p{Cc}/u.test(path)) throw badPath(setting, path, 'holds a control character');
  if (path.includes('\\')) throw badPath(setting, path, 'holds a backslash; folders are parted by /');
  if (path.startsWith('/')) throw badPath(setting, path, 'is absolute');
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    throw badPath(setting, path, 'has an empty part, or . or ..');
  if (parts.some((part) => /^\.git$/i.test(part)))
    throw badPath(setting, path, "leads into git's own folder");
}

const examples: Readonly<Record<string, string>> = {
  'staging-dir': 'staging/',
  merger: 'scripts/merge-segments.mjs',
};

function badPath(setting: string, path: string, problem: string): UserError {
  return new UserError(
    `${setting}: "${shorten(visible(path), 60)}" ${problem}; write a path from the repository's root, such as ${examples[setting] ?? 'public/data.json'}`,
  );
}
