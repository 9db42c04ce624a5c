import {
  attributesIn,
  flattenAttributes,
  generatedAttribute,
  mergeAttributes,
} from '../../git/attributes.js';
import { readIfThere, type Repository } from '../../git/repository.js';
import type { OverlapReport } from '../report.js';

/** Whose merge the verdicts predict, and the attributes (as one info/attributes) that a merge into a tree goes by. */
export interface Truth {
  name: OverlapReport['truth'];
  /** Whether .gitattributes has a say in a merge. */
  readsAttributes: boolean;
  attributesOf(repository: Repository, tree: string): Promise<string>;
}

/**
 * GitHub's merge button reads no .gitattributes: neither drivers nor `union` nor `-merge` have a say there
 * (kubernetes/kubernetes#70576, python/cpython#460).
 */
export const githubTruth: Truth = {
  name: 'github',
  readsAttributes: false,
  attributesOf: async (repository, tree) =>
    flattenAttributes(await attributesIn(repository, tree), new Set([generatedAttribute])),
};

/** `git merge` in a worktree of `local` goes by the .gitattributes there and by the repository's own attributes. */
export async function gitTruth(local: Repository): Promise<Truth> {
  const names = new Set([...mergeAttributes, generatedAttribute]);
  const info = await readIfThere(await local.gitPath('info/attributes'));
  return {
    name: 'git',
    readsAttributes: true,
    attributesOf: async (repository, tree) =>
      flattenAttributes(await attributesIn(repository, tree), names, info),
  };
}
