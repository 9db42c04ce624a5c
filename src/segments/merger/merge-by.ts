import { UserError } from '../../config/error.js';
import { visible } from '../../report/visible.js';
import type { NamedFile, SegmentSource } from '../combine.js';
import { withOnly } from '../with-only.js';
import { findCulprit } from '../culprit.js';
import { digestOf } from './artifact.js';
import type { Failed } from './ended.js';
import { Patience, type Times } from './patience.js';
import { runMerger, usualLimits, type MergerHost, type Ran } from './run-merger.js';

/** What a job says about its merger. */
export interface MergerJob {
  output: string;
  /** Its path at base. */
  merger: string;
}

/** The output; or why there is none, and which segment is the reason, by its id; none where no new one is. */
export type MergedBy = { bytes: Buffer } | { problem: string; segments: readonly string[] };

/** What is known of a job's merger from its runs so far. */
export class Experience {
  readonly patience: Patience;
  /** Why segments were left out with which the merger comes to a limit, by what they are. */
  readonly culprits = new Map<string, string>();

  constructor(limits: Times = usualLimits) {
    this.patience = new Patience(limits);
  }
}

/**
 * Runs a merger on the origin, where there is one, and then the segments in the order of their ids. Where it fails, new
 * ones are left out by halves until the one is found with which it does. Where it comes to a limit that may be the fault of
 * all of them: only with whom alone it does, too, is to blame.
 * @param root a folder that holds what base holds.
 * @throws {UserError} where the merger fails whatever the segments, or nobody can be found in time.
 */
export async function mergeBy(
  { merger: path, output }: MergerJob,
  at: MergerHost,
  root: string,
  origin: Buffer | undefined,
  segments: readonly SegmentSource[],
  { patience, culprits }: Experience,
): Promise<MergedBy> {
  for (const one of segments) {
    const known = one.isNew ? culprits.get(contentOf(one)) : undefined;
    if (known !== undefined) return { problem: known, segments: [one.id] };
  }
  const before: NamedFile[] = origin ? [{ path: output, name: output, bytes: origin }] : [];
  const merger = `merger ${visible(path)}`;
  let told: Failed | undefined;
  const run: Run = async (some, times) => {
    const files = [...before, ...some];
    // Without any file there is nothing to ask it.
    if (files.length === 0) return { bytes: Buffer.alloc(0), printed: [] };
    const time = patience.next(times);
    if (time === undefined) throw notFound(merger, told, 'in the time that there is for it');
    const ran = await runMerger(at, { root, path, output }, files, time);
    if ('failure' in ran && (ran.limit === 'time' || ran.limit === 'memory')) patience.shorten();
    return ran;
  };
  for (;;) {
    const ran = await run(segments);
    // What it prints while somebody to blame is looked for would be the same again and again.
    if (!told) for (const line of ran.printed) at.host.log.info(`merger: ${line}`);
    if ('bytes' in ran) return ran;
    if (!ran.canBlame) throw new UserError(`merger: ${visible(path)} failed: ${ran.failure}.`);
    told ??= ran;
    const { blamed, failed } = await firstFailing(segments, ran, run);
    if (blamed && !failed.limit)
      return blame(blamed, `The ${merger} fails with this segment, and not without it: ${failed.failure}`);
    const alone = blamed && (await run(withOnly(segments, new Set([blamed])), 3));
    if (blamed && alone && 'failure' in alone) {
      const problem = `The ${merger} fails with this segment alone, and not without it: ${alone.failure}`;
      culprits.set(contentOf(blamed), problem);
      return blame(blamed, problem);
    }
    if (failed.limit !== 'time') {
      if (blamed) throw notFound(merger, failed, 'because it fails with none of them alone');
      return { problem: `the ${merger} failed: ${failed.failure}`, segments: [] };
    }
    // The time of a try may have been too short for what there is.
    patience.lengthen();
  }
}

/** Runs the merger on these segments, for so many times as long as a try. */
type Run = (some: readonly NamedFile[], times?: number) => Promise<Ran>;

/** The first of the new segments with which the merger fails, and how; none where it does without any of them. */
async function firstFailing(
  segments: readonly SegmentSource[],
  ran: Failed,
  run: Run,
): Promise<{ blamed: SegmentSource | undefined; failed: Failed }> {
  const arrivals = segments.filter(({ isNew }) => isNew);
  const { at, failure } = await findCulprit(arrivals, ran, async (some) => {
    const again = await run(withOnly(segments, new Set(some)));
    return 'bytes' in again ? undefined : again;
  });
  return { blamed: at === undefined ? undefined : arrivals[at], failed: failure };
}

function blame({ id }: SegmentSource, problem: string): MergedBy {
  return { problem, segments: [id] };
}

function notFound(merger: string, failed: Failed | undefined, why: string): UserError {
  return new UserError(
    `The ${merger} failed: ${failed?.failure ?? ''}. Which of the new segments is the reason was looked for by leaving them out by halves, and not found, ${why}: mend the merger, or take branches out of the job until it ends.`,
  );
}

/** A state of a segment, whichever branch brings it. */
function contentOf({ id, bytes }: SegmentSource): string {
  return JSON.stringify([id, digestOf(bytes)]);
}
