import { join } from 'node:path';
import { UserError } from '../../config/error.js';
import { Repository } from '../../git/repository.js';
import { visible } from '../../report/visible.js';
import type { NamedFile, SegmentSource } from '../combine.js';
import { withOnly } from '../with-only.js';
import { addFiles, badArtifact, digestOf, readContent, writeRecord } from './artifact.js';
import { Experience, mergeBy } from './merge-by.js';
import { blobOfMerger } from './merger-at-base.js';
import { readPrepared, recordOf, type MergedJob, type PreparedFile, type PreparedJob } from './records.js';
import type { MergerHost } from './run-merger.js';
import { refuseToken } from './token-in-sight.js';

/** What step merge did with a job. */
export interface StepMerged {
  job: string;
  output: string;
  /** How many segments the output holds; absent where none was made. */
  segments?: number;
  /** The new segments that were left out: what people know them by, and why. */
  leftOut: { name: string; reason: string }[];
  /** Why nothing could be made of it, whatever the segments. */
  failure?: string;
}

/**
 * Step merge: runs the mergers on what step prepare left in `directory`, and leaves there what they made. Of a job whose
 * merger fails whatever the segments it leaves nothing: that stops no other job.
 * @param workspace a checkout of base at the commit that step prepare named; mergers start there.
 * @throws {UserError} where a token is in sight, the checkout is another, or nothing can be made of any job.
 */
export async function mergeStep(directory: string, workspace: string, at: MergerHost): Promise<StepMerged[]> {
  const checkout = await Repository.open(workspace, at.host);
  await refuseToken(checkout, at.host.env);
  const prepared = await readPrepared(directory);
  const head = (await checkout.resolve('HEAD')) ?? '';
  if (prepared[0] && !prepared.some(({ base }) => base.sha === head))
    throw new UserError(
      `step: merge needs a checkout of base: ${workspace} is at ${head}; write ref: ${prepared[0].base.sha}, which step: prepare gives as its output merger-base, in the step with actions/checkout.`,
    );
  const [done, merged, failures]: [StepMerged[], MergedJob[], UserError[]] = [[], [], []];
  for (const job of prepared)
    try {
      if ((await blobOfMerger(checkout, head, job.merger.path)) !== job.merger.blob)
        throw new UserError(
          `merger: ${visible(job.merger.path)} was changed on base while the jobs were prepared; run the workflow again.`,
        );
      const result = await mergeJob(job, directory, workspace, at);
      merged.push(result.merged);
      done.push(result.done);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
      done.push({ job: job.job, output: job.output, leftOut: [], failure: error.message });
    }
  if (failures[0] && merged.length === 0) throw failures[0];
  await writeRecord(join(directory, 'merged'), recordOf('merge', merged));
  return done;
}

async function mergeJob(
  job: PreparedJob,
  directory: string,
  workspace: string,
  at: MergerHost,
): Promise<{ merged: MergedJob; done: StepMerged }> {
  const { origin, segments } = await filesOf(job, join(directory, 'prepared'));
  const merger = { output: job.output, merger: job.merger.path };
  const [clashes, leftOut]: [MergedJob['clashes'][number][], StepMerged['leftOut']] = [[], []];
  const experience = new Experience(at.limits);
  let rest = segments;
  let result: Buffer | undefined;
  while (rest.some(({ isNew }) => isNew)) {
    const merged = await mergeBy(merger, at, workspace, origin, rest, experience);
    if ('bytes' in merged) {
      result = merged.bytes;
      break;
    }
    const { problem } = merged;
    const blamed = rest.filter(({ id }) => merged.segments.includes(id));
    if (blamed.length === 0)
      throw new UserError(
        `${visible(job.output)} cannot be merged, and no new segment is the reason: ${problem}.`,
      );
    for (const { id, name, bytes } of blamed) {
      clashes.push({ id, content: digestOf(bytes), reason: problem });
      leftOut.push({ name, reason: problem });
    }
    rest = withOnly(rest, new Set(rest.filter((segment) => !blamed.includes(segment))));
  }
  if (result) await addFiles(join(directory, 'merged'), [result]);
  return {
    merged: {
      job: job.job,
      origin: job.origin,
      segments: rest.map(({ id, bytes }) => ({ id, content: digestOf(bytes) })),
      result: result ? digestOf(result) : null,
      clashes,
    },
    done: { job: job.job, output: job.output, ...(result && { segments: rest.length }), leftOut },
  };
}

/** GitHub takes no larger push (docs: "About large files on GitHub"). Bytes. */
const largestPush = 2 * 1024 * 1024 * 1024;

/** What a job's merger has to merge. @throws {UserError} where the artifact is not what was written, or too large. */
async function filesOf(
  { origin, segments }: PreparedJob,
  folder: string,
): Promise<{ origin: Buffer | undefined; segments: SegmentSource[] }> {
  let bytes = 0;
  const content = async (digest: string): Promise<Buffer> => {
    const found = await readContent(folder, digest);
    bytes += found.length;
    if (bytes > largestPush)
      throw badArtifact(folder, 'holds more than 2 GB for one job, which no push takes');
    return found;
  };
  const file = async ({ path, name, content: digest }: PreparedFile): Promise<NamedFile> => ({
    path,
    name,
    bytes: await content(digest),
  });
  const first = origin === null ? undefined : await content(origin);
  const read: SegmentSource[] = [];
  for (const { id, isNew, before, ...own } of segments)
    read.push({ ...(await file(own)), id, isNew, ...(before && { before: await file(before) }) });
  return { origin: first, segments: read };
}
