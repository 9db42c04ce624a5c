import { resolve } from 'node:path';
import { changedPaths, everyChange } from '../git/diff.js';
import { GitError } from '../git/errors.js';
import { mergeBases } from '../git/history.js';
import { listIndex, listTree, type Listing } from '../git/listing.js';
import { treesOf } from '../git/objects.js';
import { lastLine } from '../git/process.js';
import { changesIn, type Change } from '../git/raw-diff.js';
import { readIfThere, type CallOptions, type Repository } from '../git/repository.js';

/** What a branch, or the next commit, changed. */
export interface Comparison {
  /** One as a rule; one for each merge base where there are several. */
  sides: Side[];
  /** The commits that the branch left base at; none for what is staged. */
  mergeBases: string[];
  /** Everything as it is afterwards. */
  after: () => Promise<Listing>;
}

/** The changes since one commit; paths are latin1, and a rename is a delete and an add. */
export interface Side {
  changes: Change[];
  /** Everything as it was before. */
  before: () => Promise<Listing>;
}

/**
 * What a branch changed since it left base: from the merge base to its head, so a merge of base into the branch counts
 * for nothing but what the merge itself changed. Of several merge bases, a path counts that differs from any: one that
 * equals another may still undo what base has. Not so where head has just what base has now: merging changes nothing.
 * Without any merge base, all of the branch counts.
 * @throws {GitError} where commits or trees are missing, never with a part of the changes.
 */
export async function compareBranch(repository: Repository, base: string, head: string): Promise<Comparison> {
  const bases = await mergeBases(repository, base, head);
  const trees = await presentTrees(repository, [base, head, ...bases]);
  const [baseTree = '', headTree = '', ...found] = trees;
  const befores = found.length > 0 ? [...new Set(found)] : [repository.emptyTree];
  const several = befores.length > 1;
  const pairs = (several ? [baseTree, ...befores] : befores).map((tree) => [tree, headTree] as const);
  const answers = (await changedPaths(repository, pairs, everyChange)).map((changes) => {
    if (!changes)
      throw new GitError(
        `A part of ${head} or of what it is compared with is not in ${repository.directory}.`,
      );
    return changes;
  });
  const unlikeBase = several ? new Set(answers.shift()?.map(({ path }) => path)) : undefined;
  return {
    sides: befores.map((tree, index) => ({
      changes: (answers[index] ?? []).filter(({ path }) => unlikeBase?.has(path) ?? true),
      before: once(() => listTree(repository, tree)),
    })),
    mergeBases: bases,
    after: once(() => listTree(repository, headTree)),
  };
}

/**
 * What the next commit changes: the index against HEAD, or against nothing before the first commit. While a merge
 * waits to be committed, what equals one of its parents is not this commit's doing. What becomes again as it was where
 * the branch left base is no change of the branch's, so taking a violation out is none.
 * @throws {GitError}
 */
export async function compareStaged(repository: Repository, base: string): Promise<Comparison> {
  const options = await stagedOptions(repository);
  const heads = (await readIfThere(await repository.gitPath('MERGE_HEAD'))).split('\n');
  const parents = [
    (await repository.resolve('HEAD^{tree}')) ?? repository.emptyTree,
    ...(await presentTrees(
      repository,
      heads.filter((line) => line !== ''),
    )),
  ];
  const [changes = [], ...others] = await Promise.all(
    parents.map((tree) => indexAgainst(repository, tree, options)),
  );
  const unlikeOthers = others.map((other) => new Set(other.map(({ path }) => path)));
  const isOfBranch = await changesOfBranch(repository, base, options);
  return {
    sides: [
      {
        changes: changes.filter(
          ({ path }) => unlikeOthers.every((paths) => paths.has(path)) && isOfBranch(path),
        ),
        before: once(() => listTree(repository, parents[0] ?? '')),
      },
    ],
    mergeBases: [],
    after: once(() => listIndex(repository, options)),
  };
}

/** Whether a path in the index differs from where the branch left base; of all paths where that cannot be told. */
async function changesOfBranch(
  repository: Repository,
  base: string,
  options: CallOptions,
): Promise<(path: string) => boolean> {
  const head = await repository.resolve('HEAD^{commit}');
  const bases = head === undefined ? [] : await whereItLeft(repository, base, head);
  if (bases.length === 0) return () => true;
  const trees = await presentTrees(repository, bases);
  const changes = await Promise.all(trees.map((tree) => indexAgainst(repository, tree, options)));
  const paths = new Set(changes.flat().map(({ path }) => path));
  return (path) => paths.has(path);
}

/** None in a clone whose history is cut off before that. */
async function whereItLeft(repository: Repository, base: string, head: string): Promise<string[]> {
  try {
    return await mergeBases(repository, base, head);
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}

/** `git commit -a` and `git commit PATH` tell a hook by GIT_INDEX_FILE which index they are about to commit. */
async function stagedOptions(repository: Repository): Promise<CallOptions> {
  const index = repository.host.env['GIT_INDEX_FILE'];
  if (index === undefined || index === '') return {};
  return { env: { GIT_INDEX_FILE: resolve((await repository.topLevel()) ?? repository.directory, index) } };
}

async function indexAgainst(repository: Repository, tree: string, options: CallOptions): Promise<Change[]> {
  const args = ['diff-index', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff'];
  const { code, stdout, stderr } = await repository.run(
    [...args, '--ignore-submodules=none', '--no-relative', tree, '--'],
    options,
  );
  if (code !== 0) throw new GitError(`git diff-index failed in ${repository.directory}: ${lastLine(stderr)}`);
  return changesIn(stdout);
}

async function presentTrees(repository: Repository, commits: readonly string[]): Promise<string[]> {
  return (await treesOf(repository, commits)).map((tree, index) => {
    if (tree === undefined)
      throw new GitError(
        `The commit ${commits[index] ?? ''} is not in ${repository.directory}; fetch it first.`,
      );
    return tree;
  });
}

/** Done the first time it is asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
