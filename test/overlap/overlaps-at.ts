import { noneLeftOut } from '../../src/overlap/taking-part.js';
import { findOverlaps, type OverlapInput } from '../../src/overlap/overlap.js';
import type { OverlapReport } from '../../src/overlap/report.js';
import { githubTruth } from '../../src/overlap/compare/truth.js';
import { scratchOver } from '../git/host.js';
import { git } from '../support/git.js';

/** The branches of a repository, by name. */
export async function branchesOf(place: string): Promise<{ ref: string; sha: string }[]> {
  const listed = await git(place, 'for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/heads');
  return listed.split('\n').map((line) => ({ ref: line.split(' ')[0] ?? '', sha: line.split(' ')[1] ?? '' }));
}

/** Compares all branches at `place` but main with it. */
export async function overlapsAt(place: string, wish: Partial<OverlapInput> = {}): Promise<OverlapReport> {
  const all = await branchesOf(place);
  const scratch = await scratchOver(place);
  try {
    return await findOverlaps({
      repository: scratch,
      base: { ref: 'main', sha: all.find(({ ref }) => ref === 'main')?.sha ?? '' },
      branches: all.filter(({ ref }) => ref !== 'main'),
      truth: githubTruth,
      method: 'merge',
      near: 3,
      isIgnored: () => false,
      leftOut: noneLeftOut(),
      ...wish,
    });
  } finally {
    await scratch.dispose();
  }
}
