import type { BranchTruth, PairTruth, Truth } from './truth.js';

/** As much of the product's report as is compared. */
export interface Report {
  mergeMethod: string;
  branches: readonly { ref: string; sha: string; base: string; ignored?: readonly unknown[] }[];
  pairs: readonly ReportedPair[];
}

interface ReportedPair {
  a: string;
  b: string;
  verdict: string;
  first?: string;
  files: readonly { path: string; pathBase64?: string }[];
}

/** One way in which a report departs from the truth: a sentence. */
export type Difference = string;

/** Every way in which a report departs from the truth; none if it is right. */
export function compare(report: Report, truth: Truth): Difference[] {
  return [...compareBranches(report, truth), ...comparePairs(report, truth)];
}

function* compareBranches(report: Report, truth: Truth): Generator<Difference> {
  const said = new Map(report.branches.map((branch) => [branch.ref, branch]));
  for (const { ref, sha, base, paths, ignored } of truth.branches) {
    const branch = said.get(ref);
    if (branch === undefined) yield `${ref} is not in the report`;
    else if (branch.sha !== sha) yield `${ref} is at ${sha}, not ${branch.sha}`;
    else if (branch.base !== base) yield `${ref} is ${base} with base (${list(paths)}), not ${branch.base}`;
    else if ((branch.ignored ?? []).length > 0 !== ignored.length > 0)
      yield `${ref} leaves ${list(ignored)} aside, not ${String(branch.ignored?.length ?? 0)} files`;
    said.delete(ref);
  }
  for (const ref of said.keys()) yield `${ref} is reported, but is no branch to judge`;
}

function* comparePairs(report: Report, truth: Truth): Generator<Difference> {
  const said = new Map(report.pairs.map((pair) => [key(pair), pair]));
  const branches = new Map(truth.branches.map((branch) => [branch.ref, branch]));
  for (const pair of truth.pairs) {
    const [a, b] = [branches.get(pair.a), branches.get(pair.b)];
    if (a === undefined || b === undefined) throw new Error(`the truth judges a pair of unknown branches`);
    for (const difference of comparePair(said.get(key(pair)), pair, a, b, report.mergeMethod)) {
      yield `${pair.a} + ${pair.b}: ${difference}`;
    }
    said.delete(key(pair));
  }
  for (const { a, b, verdict } of said.values()) {
    yield `${a} + ${b}: reported as ${verdict}, but not both come into base cleanly`;
  }
}

function* comparePair(
  said: ReportedPair | undefined,
  truth: PairTruth,
  a: BranchTruth,
  b: BranchTruth,
  method: string,
): Generator<Difference> {
  const verdict = said?.verdict ?? 'none';
  if (truth.verdict !== 'clean') {
    if (verdict !== truth.verdict)
      yield `${truth.verdict} (${list(truth.kinds)}: ${list(truth.paths)}), not ${verdict}`;
    else if (said?.first !== truth.first)
      yield `${String(truth.first)} has to go first, not ${String(said?.first)}`;
    else yield* compareFiles(said, truth);
    return;
  }
  if (!['lines', 'files', 'stacked', 'none'].includes(verdict)) {
    yield `clean in both orders, not ${verdict}`;
    return;
  }
  const below = lower(a, b);
  const both = shared(a.effect, b.effect);
  const either = both.length > 0 || shared(a.changed, b.changed).length > 0;
  // The same patch, undone again by the one that goes further: nothing is left that they have in common.
  if (below.length > 0 && !either && verdict === 'none') return;
  if (below.length > 0 && verdict !== 'stacked') yield `stacked on ${list(below)}, not ${verdict}`;
  if (below.length === 0 && verdict === 'stacked')
    yield 'neither contains the other, but reported as stacked';
  if (verdict === 'stacked' && below.length > 0 && !below.includes(said?.first ?? '')) {
    yield `stacked on ${list(below)}, not on ${String(said?.first)}`;
  }
  if (below.length > 0 || verdict === 'stacked') return;
  if (verdict === 'none' && both.some((path) => a.effect.get(path) !== b.effect.get(path))) {
    yield `both change ${list(both)}, but reported as none`;
  }
  // A rebase leaves merges out, so what one of them undid lands all the same.
  if (verdict !== 'none' && !either && method !== 'rebase') {
    yield `no path is changed by both, but reported as ${verdict}`;
  }
}

function* compareFiles(said: ReportedPair | undefined, truth: PairTruth): Generator<Difference> {
  const files = (said?.files ?? []).map(({ path, pathBase64 }) =>
    Buffer.from(pathBase64 ?? path, pathBase64 === undefined ? 'utf8' : 'base64').toString('latin1'),
  );
  // Where a file gives way to a directory, git appends the name of the side it is from.
  const known = new Set(truth.paths.map((path) => path.replace(/~[^/]*$/, '')));
  if (files.length === 0) yield `${truth.verdict} without a path; git leaves ${list(truth.paths)} unmerged`;
  if (known.size > 0 && !files.some((path) => known.has(path.replace(/~[^/]*$/, '')))) {
    yield `none of the paths ${list(files)} is among those that git leaves unmerged: ${list(truth.paths)}`;
  }
}

/** Patches are compared of branches up to this many commits. */
const mostCommits = 250;

/** The branches that the other one contains, by ancestry or by patch-id. */
function lower(a: BranchTruth, b: BranchTruth): string[] {
  const contains = (upper: BranchTruth, other: BranchTruth): boolean =>
    upper.beyond.has(other.sha) ||
    ([upper, other].every(({ beyond }) => beyond.size <= mostCommits) &&
      other.patches.length > 0 &&
      other.patches.every((patch) => patch !== '' && upper.patches.includes(patch)));
  return [...(contains(b, a) ? [a.ref] : []), ...(contains(a, b) ? [b.ref] : [])];
}

const shared = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...a.keys()].filter((path) => b.has(path));

const key = ({ a, b }: { a: string; b: string }): string => [a, b].sort().join('\0');

const list = (items: readonly string[]): string =>
  items.map((item) => JSON.stringify(item)).join(', ') || 'nothing';
