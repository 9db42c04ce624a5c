import { compare } from '../command.mjs';
import { interleaved, read, run } from '../measure.mjs';

/**
 * How long one branch against all others takes, against a shell loop that lists the paths of both sides for each (git's
 * part of it alone, of a sample).
 */
export function oneBranch({ repository, runs, random, sample }) {
  const { directory, base, branches } = repository;
  const report = JSON.parse(read(process.execPath, compare('overlap', repository, '--fail-on', 'never')));
  // One that conflicts with base is not compared with the others at all.
  const subject = random.pick(report.branches.filter((branch) => branch.base === 'clean')).ref;
  const others = branches.filter((name) => name !== subject);
  const some = random.shuffle(others).slice(0, sample);
  const [ours, loop] = interleaved(runs, [
    () => run(process.execPath, compare('overlap', repository, '--branch', subject, '--fail-on', 'never')),
    () => {
      for (const other of some)
        for (const name of [subject, other])
          run('git', ['-C', directory, 'diff', '--name-only', `${base}...${name}`]);
    },
  ]);
  return [
    {
      work: `overlap --branch, one against ${others.length} others`,
      median: ours,
      unit: 'ms',
      baseline: `git diff --name-only of both sides, each (${some.length} of ${others.length})`,
      baselineMedian: (loop / some.length) * others.length,
      goal: { faster: 15 },
    },
  ];
}
