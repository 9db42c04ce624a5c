import type { Remote } from '../../git/remote.js';
import type { Log } from '../../report/log.js';
import { numbersOf } from '../gather.js';
import { withOverlaps, type OverlapInput } from '../overlap.js';
import type { OverlapReport } from '../report.js';
import { pairsBefore, type Former } from './before.js';
import { changedFor } from './changed.js';
import { tellingsFor, type Telling } from './tell.js';

/** A comparison, and whose comments follow from it. */
export interface Sides {
  input: OverlapInput;
  /** The subject as the others' comments were last about it; absent: nobody else is told. */
  former?: Former;
  remote: Remote;
  log: Log;
}

/**
 * Compares once, and reports from the subject's side and from that of each other pull request for which it changed.
 * @throws {GitError} when git fails as a whole.
 */
export async function bothSides({ input, former, remote, log }: Sides): Promise<{
  report: OverlapReport;
  tellings: Telling[];
}> {
  const before = former && (await pairsBefore(input, remote, former));
  if (former && !before)
    log.info(
      `${former.sha}, the commit before this push, can no longer be had: those that it met are cleared by their own next run.`,
    );
  return withOverlaps(input, async (reportAbout) => {
    const report = await reportAbout(input.subject);
    const changed = former ? changedFor(former.ref, before, report.pairs) : [];
    return { report, tellings: await tellingsFor(changed, reportAbout, numbersOf(input.branches), log) };
  });
}
