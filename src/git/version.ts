import { GitError } from './errors.js';

export interface GitVersion {
  major: number;
  minor: number;
}

/** The oldest git that has `merge-tree --write-tree --stdin`. */
export const floor: GitVersion = { major: 2, minor: 39 };

/** @returns the version in the answer of `git version`, or undefined where it has none. */
export function parseVersion(text: string): GitVersion | undefined {
  const found = /^git version (\d+)\.(\d+)/.exec(text);
  return found ? { major: Number(found[1]), minor: Number(found[2]) } : undefined;
}

/** Whether `version` is `wanted` or newer. */
export function isAtLeast(version: GitVersion, wanted: GitVersion): boolean {
  return version.major > wanted.major || (version.major === wanted.major && version.minor >= wanted.minor);
}

/**
 * @returns the version in the answer of `git version`.
 * @throws {GitError} when it is older than the floor, or cannot be read.
 */
export function requireVersion(text: string): GitVersion {
  const version = parseVersion(text);
  if (!version) throw new GitError(`git answered "${text.trim()}" when asked for its version.`);
  if (!isAtLeast(version, floor))
    throw new GitError(
      `git ${version.major}.${version.minor} is too old: ${floor.major}.${floor.minor} or newer is needed (for merge-tree --stdin).`,
    );
  return version;
}
