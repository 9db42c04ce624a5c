import { GitError } from './errors.js';
import { lastLine } from './process.js';
import { changeIn, type Change } from './raw-diff.js';
import type { Repository } from './repository.js';

/** Commits and their parents. */
export type Graph = Map<string, readonly string[]>;

/**
 * The commits that are reachable from `tips` and not from `base`.
 * @returns them with their parents, newest first, or git's reason where history is not all there.
 */
export async function commitsBeyond(
  repository: Repository,
  base: string,
  tips: readonly string[],
): Promise<Graph | string> {
  const result = await repository.run(['rev-list', '--parents', '--topo-order', '--stdin'], {
    input: `${[...tips, `^${base}`].join('\n')}\n`,
  });
  if (result.code !== 0) return lastLine(result.stderr).replace(/^fatal: /, '');
  const graph: Graph = new Map();
  for (const line of result.stdout.toString('latin1').split('\n')) {
    const [commit = '', ...parents] = line.split(' ');
    if (commit !== '') graph.set(commit, parents);
  }
  return graph;
}

/** Those of `commits` that no other of them contains. */
export async function independent(repository: Repository, commits: readonly string[]): Promise<string[]> {
  if (commits.length < 2) return [...commits];
  const output = await repository.must(['merge-base', '--independent', ...commits]);
  return output.split('\n').filter((line) => line !== '');
}

/**
 * The best common ancestors of two commits: one as a rule, several where they were merged crosswise, none where their
 * histories have nothing in common.
 * @throws {GitError} where a commit is not here, or history is cut off before it says.
 */
export async function mergeBases(repository: Repository, one: string, other: string): Promise<string[]> {
  const cut = await repository.shallowCommits();
  if (cut.size > 0) {
    const apart = await repository.must(['rev-list', `${one}...${other}`]);
    // Beyond a cut there may be a better ancestor than the one that shows.
    if (apart.split('\n').some((commit) => cut.has(commit)))
      throw new GitError(
        `The history here is cut off (a shallow clone) before ${one} and ${other} meet; fetch the rest: git fetch --unshallow.`,
      );
  }
  const { code, stdout, stderr } = await repository.run(['merge-base', '--all', one, other]);
  if (code > 1) throw new GitError(`git merge-base failed in ${repository.directory}: ${lastLine(stderr)}`);
  return stdout
    .toString()
    .split('\n')
    .filter((line) => line !== '');
}

/** All commits reachable from `tip`, cut off where the history here is. */
export async function ancestors(repository: Repository, tip: string): Promise<Set<string>> {
  const output = await repository.must(['rev-list', tip]);
  return new Set(output.split('\n').filter((line) => line !== ''));
}

/** Whether `descendant` contains `ancestor`. */
export async function contains(
  repository: Repository,
  descendant: string,
  ancestor: string,
): Promise<boolean> {
  return (await repository.run(['merge-base', '--is-ancestor', ancestor, descendant])).code === 0;
}

/**
 * The commit of the first-parent line of `descendant` with which `ancestor` came in, be it as a parent of it; undefined
 * where they are one commit, or it never came in.
 */
export async function firstWith(
  repository: Repository,
  descendant: string,
  ancestor: string,
): Promise<string | undefined> {
  const list = async (way: string): Promise<string[]> => {
    const output = await repository.must(['rev-list', '--topo-order', way, `${ancestor}..${descendant}`]);
    return output.split('\n').filter((line) => line !== '');
  };
  const between = new Set(await list('--ancestry-path'));
  return (await list('--first-parent')).findLast((commit) => between.has(commit));
}

/** The last commit of the first-parent line of `tip` that changed the file at `path`; undefined where none did. */
export async function lastChange(
  repository: Repository,
  tip: string,
  path: string,
): Promise<string | undefined> {
  return (await changesOf(repository, tip, path, 1))[0];
}

/** The last `most` commits of the first-parent line of `tip` that changed the file at `path`, newest first. */
export async function changesOf(
  repository: Repository,
  tip: string,
  path: string,
  most = Infinity,
): Promise<string[]> {
  const output = await repository.must(['rev-list', ...upTo(most), '--first-parent', tip, '--', path], {
    env: { GIT_LITERAL_PATHSPECS: '1' },
  });
  return output.split('\n').filter((line) => line !== '');
}

/**
 * The last commit that added the file at `path`; undefined where none did. Not only of the first-parent line: a `git pull`
 * that merges puts what was on base beside it.
 */
export async function lastAddition(
  repository: Repository,
  tip: string,
  path: string,
): Promise<string | undefined> {
  // Of a merge only what none of its parents has is its own doing.
  const asked = ['--diff-merges=combined', '--diff-filter=A', '--max-count=1', '--format=%H', '--no-patch'];
  const output = await logOf(repository, [...asked, tip], path);
  return output.toString().trim() || undefined;
}

/** What the first-parent line of `tip` deleted in a directory since `start`, newest first. */
export async function deletedSince(
  repository: Repository,
  tip: string,
  start: string,
  directory: string,
): Promise<Change[]> {
  const line = ['--first-parent', '--diff-merges=first-parent', '--diff-filter=D'];
  const asked = ['--format=', '--raw', '--no-abbrev', '-z', `${start}..${tip}`];
  const words = (await logOf(repository, [...line, ...asked], directory)).toString('latin1').split('\0');
  return Array.from({ length: Math.floor(words.length / 2) }, (_, at) =>
    changeIn(words[2 * at] ?? '', words[2 * at + 1] ?? ''),
  );
}

/**
 * The last `most` commits of the first-parent line of `tip` that changed any of these paths, and what they changed there;
 * newest first.
 */
export async function changesOnLine(
  repository: Repository,
  tip: string,
  paths: readonly string[],
  most = Infinity,
): Promise<BaseCommit[]> {
  return parseBaseCommits(await logOf(repository, [...lineFormat, ...upTo(most), tip], ...paths));
}

function upTo(most: number): string[] {
  return most === Infinity ? [] : [`--max-count=${most}`];
}

/** What `git log` says of paths. @throws {GitError} */
async function logOf(
  repository: Repository,
  asked: readonly string[],
  ...paths: readonly string[]
): Promise<Buffer> {
  const { code, stdout, stderr } = await repository.run(['log', '--no-renames', ...asked, '--', ...paths], {
    env: { GIT_LITERAL_PATHSPECS: '1' },
  });
  if (code !== 0) throw new GitError(`git log failed in ${repository.directory}: ${lastLine(stderr)}`);
  return stdout;
}

/**
 * What `git rebase onto` would pick of `tip`, oldest first: no merges, and nothing whose patch `onto` already has.
 */
export async function commitsToRebase(repository: Repository, onto: string, tip: string): Promise<string[]> {
  const output = await repository.must([
    'rev-list',
    '--reverse',
    '--topo-order',
    '--no-merges',
    '--right-only',
    '--cherry-pick',
    `${onto}...${tip}`,
  ]);
  return output.split('\n').filter((line) => line !== '');
}

/**
 * The paths (latin1) that commits of `tip` changed since the oldest of `forks`, also those that it changed back; what
 * merges changed beyond that has no patch, and is left out. Undefined where history or files are not all there.
 */
export async function pathsChangedSince(
  repository: Repository,
  tip: string,
  forks: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const oldest = await repository.run(['merge-base', '--octopus', ...forks]);
  const since = oldest.stdout.toString().trim();
  const range = since === '' ? tip : `${since}..${tip}`;
  const names = ['--no-merges', '--format=', '--name-only', '--no-renames', '--ignore-submodules=none', '-z'];
  const { code, stdout } = await repository.run(['log', ...names, range, '--']);
  return code === 0 ? new Set(stdout.toString('latin1').split('\0')) : undefined;
}

/** The patch id of each commit that changes anything (see git-patch-id); merges have none. */
export async function patchIds(
  repository: Repository,
  commits: readonly string[],
): Promise<Map<string, string>> {
  if (commits.length === 0) return new Map();
  const patches = await repository.run(
    ['diff-tree', '--stdin', '-p', '--no-ext-diff', '--no-textconv', '--root'],
    {
      input: `${commits.join('\n')}\n`,
    },
  );
  // Half an answer would make a branch look contained in another.
  if (patches.code !== 0) return new Map();
  const ids = await repository.must(['patch-id', '--stable'], { input: patches.stdout });
  return new Map(
    ids
      .split('\n')
      .map((line) => line.split(' ') as [string, string])
      .filter(([id]) => id !== '')
      .map(([id, commit]) => [commit, id]),
  );
}

/** A commit of base's first-parent line and what it changed, by path (latin1). */
export interface BaseCommit {
  commit: string;
  subject: string;
  changes: ReadonlyMap<string, Change>;
}

/**
 * For each fork, the first-parent line of `base` down to, and without, what the fork contains; oldest first. Empty where
 * history does not say.
 * @param paths the only ones whose changes are kept.
 */
export async function commitsOfBase(
  repository: Repository,
  base: string,
  forks: readonly string[],
  paths: ReadonlySet<string>,
): Promise<Map<string, BaseCommit[]>> {
  const walked = await repository.run(['rev-list', '--first-parent', base]);
  const places = new Map(
    walked.stdout
      .toString()
      .split('\n')
      .map((commit, place) => [commit, place]),
  );
  const onLine = forks.filter((fork) => places.has(fork));
  const furthest = Math.max(0, ...onLine.map((fork) => places.get(fork) ?? 0));
  const line = furthest === 0 ? [] : await logOfBase(repository, [`--max-count=${furthest}`], [base], paths);
  const found = new Map<string, BaseCommit[]>();
  for (const fork of onLine) found.set(fork, line.slice(line.length - (places.get(fork) ?? 0)));
  // A fork that came into base by a merge.
  for (const fork of forks.filter((one) => !places.has(one)))
    found.set(fork, await logOfBase(repository, [], [base, `^${fork}`], paths));
  return found;
}

// As parseBaseCommits reads it.
const lineFormat = [
  ...['--first-parent', '--diff-merges=first-parent'],
  ...['--raw', '--no-abbrev', '-z', '--format=%H%x00%s%x00'],
];

async function logOfBase(
  repository: Repository,
  limits: readonly string[],
  revisions: readonly string[],
  paths: ReadonlySet<string>,
): Promise<BaseCommit[]> {
  const result = await repository.run(
    ['log', ...lineFormat, '--no-renames', '--reverse', ...limits, '--stdin'],
    { input: `${revisions.join('\n')}\n` },
  );
  return result.code === 0 ? parseBaseCommits(result.stdout, paths) : [];
}

/**
 * Only NUL parts fields: a subject or a path may hold any other byte.
 * @param paths the only ones whose changes are kept; absent: all.
 */
function parseBaseCommits(output: Buffer, paths?: ReadonlySet<string>): BaseCommit[] {
  const fields = output.toString('latin1').split('\0');
  const found: BaseCommit[] = [];
  let changes = new Map<string, Change>();
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    if (/^\n?:/.test(field)) {
      const path = fields[++at] ?? '';
      if (paths?.has(path) ?? true) changes.set(path, changeIn(field, path));
    } else if (field !== '') {
      const subject = Buffer.from(fields[++at] ?? '', 'latin1').toString('utf8');
      changes = new Map();
      found.push({ commit: field, subject, changes });
    }
  }
  return found;
}
