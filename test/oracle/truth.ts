import { isGenerated } from './files.js';
import { git, tryGit } from './git.js';
import { Worktree, type MergeMethod, type Outcome } from './worktree.js';

/** What git does with every branch and every pair of branches of a repository. */
export interface Truth {
  branches: BranchTruth[];
  /** The pairs of branches that each come into base cleanly and are not in it already. */
  pairs: PairTruth[];
}

/** What becomes of one branch on base alone. */
export interface BranchTruth {
  ref: string;
  sha: string;
  base: 'clean' | 'conflict' | 'merged';
  /** The paths that conflict with base, one character a byte. */
  paths: string[];
  kinds: string[];
  /** The generated files that conflict with base, where nothing else does. */
  ignored: readonly string[];
  /** Path → what the branch made of it since its merge base with base (object and mode; `''` where it removed it). */
  changed: ReadonlyMap<string, string>;
  /** The same, as seen from base: what base becomes with the branch in it. Empty unless `clean`. */
  effect: ReadonlyMap<string, string>;
  /** The commits beyond base. */
  beyond: ReadonlySet<string>;
  /** The patch-ids of the commits beyond base that are no merges; `''` for one that changes nothing. */
  patches: readonly string[];
}

/** What becomes of two branches. */
export interface PairTruth {
  a: string;
  b: string;
  verdict: 'clean' | 'conflict' | 'ordered';
  /** `ordered`: the branch that has to come first. */
  first?: string;
  /** The paths left unmerged in either order, one character a byte. */
  paths: string[];
  kinds: string[];
}

/**
 * The truth of a repository: every branch is brought into base in a real worktree, and every other branch after it.
 * `scratch` begins the names of temporary folders.
 */
export async function truthOf(
  repository: string,
  base: string,
  refs: readonly string[],
  method: MergeMethod,
  scratch: string,
): Promise<Truth> {
  const worktree = await Worktree.open(repository, scratch);
  try {
    const baseSha = await commitOf(repository, base);
    const branches: BranchTruth[] = [];
    const ready: Ready[] = [];
    for (const ref of refs) {
      const { branch, tip } = await judgeBranch(worktree, repository, baseSha, ref, method);
      branches.push(branch);
      if (tip !== undefined) ready.push({ ...branch, tip });
    }
    const pairs: PairTruth[] = [];
    for (const [index, a] of ready.entries()) {
      for (const b of ready.slice(index + 1)) pairs.push(await judgePair(worktree, a, b, method));
    }
    return { branches, pairs };
  } finally {
    await worktree.close();
  }
}

/** A branch that comes into base cleanly, and base with it in. */
export interface Ready {
  ref: string;
  sha: string;
  tip: string;
}

/** The truth of one branch, and base with it in if that is clean. */
export async function judgeBranch(
  worktree: Worktree,
  repository: string,
  base: string,
  ref: string,
  method: MergeMethod,
): Promise<{ branch: BranchTruth; tip?: string }> {
  const sha = await commitOf(repository, ref);
  const nothing = {
    paths: [],
    kinds: [],
    ignored: [],
    changed: new Map(),
    effect: new Map(),
    patches: [],
    beyond: new Set<string>(),
  };
  if (await isAncestor(repository, sha, base)) return { branch: { ref, sha, base: 'merged', ...nothing } };
  const mergeBase = await tryGit(repository, ['merge-base', base, sha]);
  if (mergeBase.code !== 0) return { branch: { ref, sha, base: 'conflict', ...nothing } };
  const outcome = await worktree.bring(sha, base, method);
  if (!outcome.clean) return { branch: { ...nothing, ref, sha, base: 'conflict', ...conflict([outcome]) } };
  const tip = await worktree.head();
  const branch: BranchTruth = {
    ref,
    sha,
    base: 'clean',
    paths: [],
    kinds: [],
    ignored: outcome.ignored,
    changed: await changes(repository, mergeBase.stdout.trim(), sha),
    effect: await changes(repository, base, tip),
    beyond: new Set(await commits(repository, [`${base}..${sha}`])),
    patches: await patchIds(repository, base, sha),
  };
  return { branch, tip };
}

/** The truth of a pair: both orders. */
export async function judgePair(
  worktree: Worktree,
  a: Ready,
  b: Ready,
  method: MergeMethod,
): Promise<PairTruth> {
  const outcomes = [await worktree.bring(b.sha, a.tip, method), await worktree.bring(a.sha, b.tip, method)];
  const [aFirst, bFirst] = outcomes.map(({ clean }) => clean);
  const pair = {
    a: a.ref,
    b: b.ref,
    ...conflict(outcomes),
  };
  if (aFirst === bFirst) return { ...pair, verdict: aFirst === true ? 'clean' : 'conflict' };
  return { ...pair, verdict: 'ordered', first: aFirst === true ? a.ref : b.ref };
}

function conflict(outcomes: readonly Outcome[]): { paths: string[]; kinds: string[] } {
  const failed = outcomes.filter((outcome) => !outcome.clean);
  const union = (items: string[]): string[] => [...new Set(items)].sort();
  return {
    paths: union(failed.flatMap(({ paths }) => paths)),
    kinds: union(failed.flatMap(({ kinds }) => kinds)),
  };
}

async function isAncestor(repository: string, ancestor: string, of: string): Promise<boolean> {
  const { code, stderr } = await tryGit(repository, ['merge-base', '--is-ancestor', ancestor, of]);
  if (code > 1) throw new Error(`git merge-base --is-ancestor ended with ${code}: ${stderr}`);
  return code === 0;
}

async function commitOf(repository: string, ref: string): Promise<string> {
  return (await git(repository, ['rev-parse', '--verify', `refs/heads/${ref}^{commit}`])).trim();
}

/** What changed between two commits, but for what does not count. */
async function changes(repository: string, from: string, to: string): Promise<Map<string, string>> {
  const raw = await git(repository, [
    'diff-tree',
    '-r',
    '-z',
    '--raw',
    '--no-renames',
    '--full-index',
    from,
    to,
  ]);
  const fields = raw.split('\0');
  const result = new Map<string, string>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , object = '', status = ''] = (fields[at] ?? '').split(' ');
    const path = fields[at + 1] ?? '';
    if (!isGenerated(path)) result.set(path, status === 'D' ? '' : `${mode} ${object}`);
  }
  return result;
}

async function patchIds(repository: string, base: string, tip: string): Promise<string[]> {
  const plain = await commits(repository, ['--no-merges', `${base}..${tip}`]);
  const input = plain.map((commit) => `${commit}\n`).join('');
  const patches = await git(repository, ['diff-tree', '--stdin', '--root', '-p', '--full-index'], input);
  const ids = (await git(repository, ['patch-id', '--stable'], patches)).matchAll(/^(\w+) (\w+)$/gm);
  const byCommit = new Map([...ids].map(([, id = '', commit = '']) => [commit, id]));
  return plain.map((commit) => byCommit.get(commit) ?? '');
}

async function commits(repository: string, range: readonly string[]): Promise<string[]> {
  return (await git(repository, ['rev-list', ...range])).split('\n').filter((line) => line !== '');
}
