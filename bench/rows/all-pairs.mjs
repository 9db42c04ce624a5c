import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../command.mjs';
import { interleaved, run } from '../measure.mjs';
import { neededObjects } from '../needed-objects.mjs';

/** How long `overlap` and `plan` take for all pairs, against git asked about (a sample of) them, and against reading alone. */
export function allPairs({ repository, runs, scratch, random, sample }) {
  const { directory, objects, branches } = repository;
  const all = (branches.length * (branches.length - 1)) / 2;
  const pairs = Array.from({ length: 10 * sample }, () => twoOf(branches, random));
  const some = pairs.slice(0, sample);
  const needed = `${neededObjects(repository).join('\n')}\n`;
  const merge = (...args) => ['-C', directory, 'merge-tree', '--write-tree', ...args];
  // What a merge writes goes elsewhere, and is written anew in each run.
  const elsewhere = () => ({
    ...process.env,
    GIT_OBJECT_DIRECTORY: mkdtempSync(join(scratch, 'objects-')),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: objects,
  });
  const [overlap, plan, oneByOne, together, floor] = interleaved(runs, [
    () => run(process.execPath, compare('overlap', repository, '--fail-on', 'never')),
    () => run(process.execPath, compare('plan', repository), { expect: [0, 1, 3] }),
    () => {
      const env = elsewhere();
      for (const [a, b] of some) run('git', merge(a, b), { env, expect: [0, 1] });
    },
    () => {
      const input = pairs.map(([a, b]) => `${a} ${b}\n`).join('');
      run('git', merge('-z', '--stdin'), { env: elsewhere(), input });
    },
    () => run('git', ['-C', directory, 'cat-file', '--batch', '--buffer'], { input: needed }),
  ]);
  const processes = {
    baseline: `git merge-tree, a process a pair (${some.length} of ${all})`,
    baselineMedian: (oneByOne / some.length) * all,
  };
  const work = `overlap, all pairs of ${branches.length} branches`;
  return [
    { work, median: overlap, unit: 'ms', ...processes, goal: { faster: 100 } },
    {
      work,
      median: overlap,
      unit: 'ms',
      baseline: `git merge-tree --stdin, one process (${pairs.length} of ${all})`,
      baselineMedian: (together / pairs.length) * all,
      goal: { faster: 30 },
    },
    {
      work,
      median: overlap,
      unit: 'ms',
      baseline: 'git cat-file --batch of what is needed',
      baselineMedian: floor,
      goal: { within: 5 },
    },
    { work: `plan, ${branches.length} branches`, median: plan, unit: 'ms', ...processes },
  ];
}

function twoOf(branches, random) {
  const first = random.int(0, branches.length - 1);
  const second = (first + random.int(1, branches.length - 1)) % branches.length;
  return [branches[first], branches[second]];
}
