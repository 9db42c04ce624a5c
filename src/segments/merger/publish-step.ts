import { join } from 'node:path';
import { UserError } from '../../config/error.js';
import type { Repository } from '../../git/repository.js';
import { visible } from '../../report/visible.js';
import { enumerate } from '../../report/words.js';
import type { Combiner, SegmentSource } from '../combine.js';
import { mergeSegments } from '../merge-segments.js';
import type { JobSettings } from '../settings.js';
import type { Work } from '../work.js';
import { badArtifact, digestOf, readContent } from './artifact.js';
import { problemOfOutput } from './check-output.js';
import { mergerSegments } from './combine-by-merger.js';
import { blobOfMerger } from './merger-at-base.js';
import { readMerged, readPrepared, type MergedJob, type PreparedJob } from './records.js';

/**
 * The works of step publish: for the jobs that step prepare left something of, they publish what step merge left in
 * `directory`, as far as origin, segments and merger are still those that it was made of; base may have moved in
 * everything else. A job that the config has no more, or another way, fails alone.
 * @throws {UserError} where the artifacts are not there, or not what those steps wrote.
 */
export async function publishStep(jobs: readonly JobSettings[], directory: string): Promise<Work[]> {
  const prepared = await readPrepared(directory);
  const merged = prepared.length === 0 ? [] : await readMerged(directory);
  return prepared.map((left) => {
    const job = jobs.find(({ name }) => name === left.job);
    const result = merged.find((one) => one.job === left.job);
    const folder = join(directory, 'merged');
    const run: Work['run'] = async (source) => {
      if (job?.merger !== left.merger.path || job.output !== left.output)
        throw new UserError(
          `The job ${visible(left.job)} ${job ? 'is another now than' : 'is not in the config any more, where'} step: prepare found it; nothing of it is published. Run the workflow again.`,
        );
      if (!result)
        throw badArtifact(
          folder,
          `holds nothing of the job ${visible(left.job)}, and step: merge says in its log why`,
        );
      const combiner = verified(left, result, folder, source.repository);
      return mergeSegments({ ...source, only: left.tips }, job, combiner);
    };
    return { job: left.job, run };
  });
}

/** Gives the output that was merged of these very contents, by this very merger; of no others. */
function verified(left: PreparedJob, result: MergedJob, folder: string, repository: Repository): Combiner {
  return {
    ...mergerSegments(left),
    async combine(origin, segments, { base }) {
      const states = segments.map(({ id, isNew, bytes }) => ({ id, isNew, content: digestOf(bytes) }));
      const overtaken = segments.filter((one) => isOvertaken(one, left)).map(({ id }) => visible(id));
      if (overtaken.length > 0)
        return {
          later: `base has another state of ${enumerate(overtaken)} than before step: prepare; the next run takes what is new`,
        };
      const clash = result.clashes.find((one) =>
        states.some(({ id, isNew, content }) => isNew && id === one.id && content === one.content),
      );
      if (clash) return { problem: visible(clash.reason), segments: [clash.id] };
      const isSameMerger = (await blobOfMerger(repository, base.sha, left.merger.path)) === left.merger.blob;
      const what = isSameMerger
        ? changed(left.output, result, { origin: origin ? digestOf(origin) : null, segments: states })
        : 'the merger was';
      if (what !== undefined || result.result === null)
        return { later: `${what ?? 'something was'} changed since step: prepare; the next run takes it` };
      return { chunks: [await readOutput(left.output, result.result, folder)] };
    },
  };
}

/** Whether another run has put a state of the segment on base meanwhile: perhaps a newer one than this. */
function isOvertaken({ id, isNew, before }: SegmentSource, { segments }: PreparedJob): boolean {
  const then = segments.find((one) => one.id === id)?.before?.content;
  return isNew && (before && digestOf(before.bytes)) !== then;
}

/** What is not as it was when it was merged, with its verb; undefined where all is. */
function changed(
  output: string,
  then: Pick<MergedJob, 'origin' | 'segments'>,
  now: Pick<MergedJob, 'origin' | 'segments'>,
): string | undefined {
  if (then.origin !== now.origin) return `${visible(output)} was`;
  const before = new Map(then.segments.map(({ id, content }) => [id, content]));
  const after = new Map(now.segments.map(({ id, content }) => [id, content]));
  const others = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => before.get(id) !== after.get(id),
  );
  return others.length === 0
    ? undefined
    : `${enumerate(others.map(visible))} ${others.length === 1 ? 'was' : 'were'}`;
}

async function readOutput(output: string, digest: string, folder: string): Promise<Buffer> {
  const bytes = await readContent(folder, digest);
  const problem = await problemOfOutput(output, bytes);
  if (problem !== undefined) throw badArtifact(join(folder, 'files', digest), `cannot be read: ${problem}`);
  return bytes;
}
