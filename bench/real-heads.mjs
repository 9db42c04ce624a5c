#!/usr/bin/env node
// Holds the product against `git merge` in a worktree, on the pull-request heads of a real repository.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { loadOracle } from './oracle.mjs';

const usage = `node bench/real-heads.mjs --repo PATH [--base main] [--heads 'refs/pull/*/head'] [--limit 500]
  [--sample 1000] [--seed 1] [--merge-method merge|squash|rebase]
Copies the base and LIMIT of the heads into a repository of its own, runs \`overlap\` on it, and compares the verdicts on
up to SAMPLE pairs that change a common path, and on a tenth as many of the others, with what git does with them.`;

const { values } = parseArgs({
  options: {
    repo: { type: 'string' },
    base: { type: 'string', default: 'main' },
    heads: { type: 'string', default: 'refs/pull/*/head' },
    limit: { type: 'string', default: '500' },
    sample: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    'merge-method': { type: 'string', default: 'merge' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || values.repo === undefined) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const load = await loadOracle();
const { compare } = await load('compare');
const { concurrently, lanes } = await load('concurrently');
const { git } = await load('git');
const { randomFrom } = await load('random');
const { reportOf, scratchFolder } = await load('trial');
const { judgeBranch, judgePair } = await load('truth');
const { Worktree } = await load('worktree');

const random = randomFrom(values.seed);
const method = values['merge-method'];
const scratch = await mkdtemp(join(scratchFolder, 'real-heads-'));
const repository = join(scratch, 'repository');

try {
  const refs = await copy();
  console.log(`${refs.length} heads of ${values.repo} (seed ${values.seed}), ${method} into ${values.base}`);
  const began = performance.now();
  const report = await reportOf(repository, values.base, method);
  console.log(`overlap took ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const truth = await judge(refs);
  const differences = compare(only(report, truth), truth);
  for (const verdict of ['clean', 'ordered', 'conflict']) {
    console.log(`  ${verdict}: ${truth.pairs.filter((pair) => pair.verdict === verdict).length} pairs`);
  }
  console.log(
    `${truth.pairs.length} pairs and ${truth.branches.length} branches compared, ${differences.length} differ`,
  );
  for (const difference of differences) console.log(`  ${difference}`);
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/** Copies the base and a sample of the heads as branches; their names. */
async function copy() {
  const found = (await git(values.repo, ['for-each-ref', '--format=%(refname)', values.heads]))
    .trim()
    .split('\n');
  const heads = random.shuffle(found).slice(0, Number(values.limit));
  const named = heads.map((ref) => [ref, ref.replace(/^refs\/(heads\/)?/, '')]);
  await mkdir(repository);
  await git(repository, ['init', '--quiet', '--bare', `--initial-branch=${values.base}`]);
  const refspecs = [[`refs/heads/${values.base}`, values.base], ...named].map(
    ([from, to]) => `+${from}:refs/heads/${to}\n`,
  );
  await git(repository, ['fetch', '--quiet', '--no-tags', '--stdin', values.repo], refspecs.join(''));
  return named.map(([, name]) => name).filter((name) => name !== values.base);
}

/** The truth of every branch, and of a sample of the pairs. */
async function judge(refs) {
  const worktrees = [];
  for (let lane = 0; lane < lanes; lane += 1) {
    worktrees.push(await Worktree.open(repository, join(scratch, 'worktree-')));
  }
  const base = (await git(repository, ['rev-parse', `refs/heads/${values.base}`])).trim();
  const [branches, ready, pairs] = [[], [], []];
  await concurrently(refs, async (ref, lane) => {
    const { branch, tip } = await judgeBranch(worktrees[lane], repository, base, ref, method);
    branches.push(branch);
    if (tip !== undefined) ready.push({ ...branch, tip });
  });
  console.log(`${ready.length} of ${refs.length} branches come into base cleanly`);
  await concurrently(samplePairs(ready), async ([a, b], lane) => {
    pairs.push(await judgePair(worktrees[lane], a, b, method));
  });
  return { branches, pairs };
}

/** Pairs that change a common path, and a tenth as many that do not. */
function samplePairs(ready) {
  const sorted = [...ready].sort((a, b) => (a.ref < b.ref ? -1 : 1)); // they came in as they were judged
  const [common, apart] = [[], []];
  for (const [index, a] of sorted.entries()) {
    for (const b of sorted.slice(index + 1)) {
      const shares = [...a.changed.keys()].some((path) => b.changed.has(path));
      (shares ? common : apart).push([a, b]);
    }
  }
  console.log(`${common.length} pairs change a common path, ${apart.length} do not`);
  const sample = Number(values.sample);
  return [
    ...random.shuffle(common).slice(0, sample),
    ...random.shuffle(apart).slice(0, Math.ceil(sample / 10)),
  ];
}

/** The report without the pairs that were not judged, though they might have been. */
function only(report, truth) {
  const key = (a, b) => [a, b].sort().join('\0');
  const judged = new Set(truth.pairs.map(({ a, b }) => key(a, b)));
  const ready = new Set(truth.branches.filter(({ base }) => base === 'clean').map(({ ref }) => ref));
  const pairs = report.pairs.filter(({ a, b }) => judged.has(key(a, b)) || !ready.has(a) || !ready.has(b));
  return { ...report, pairs };
}
