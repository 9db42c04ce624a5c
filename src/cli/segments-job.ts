import { UserError } from '../config/error.js';
import { scratchBeside } from '../git/beside-checkout.js';
import type { GitHost } from '../git/environment.js';
import type { Remote } from '../git/remote.js';
import type { Repository } from '../git/repository.js';
import { combineValues } from '../segments/combine-values.js';
import type { Combiner } from '../segments/combine.js';
import { mergeSegments } from '../segments/merge-segments.js';
import { nodeProgram } from '../segments/merger/child.js';
import { combineByMerger } from '../segments/merger/combine-by-merger.js';
import { rootOfBase } from '../segments/merger/merger-at-base.js';
import type { JobReport } from '../segments/report.js';
import { visible } from '../report/visible.js';
import type { JobSettings } from '../segments/settings.js';

/** Does one job at the remote; the local repository only spares it a part of the fetch. */
export async function runJob(
  beside: Repository,
  remote: Remote,
  host: GitHost,
  job: JobSettings,
): Promise<JobReport> {
  const repository = await scratchBeside(beside.directory, host);
  try {
    return await mergeSegments({ repository, remote, now: Date.now }, job, combinerOf(job, repository));
  } finally {
    await repository.dispose();
  }
}

function combinerOf(job: JobSettings, repository: Repository): Combiner {
  if (job.merger === undefined) return combineValues(job);
  const { host } = repository;
  return combineByMerger(
    { output: job.output, merger: job.merger },
    { host, node: nodeProgram(process) },
    rootOfBase(repository, job.merger),
  );
}

/** @throws {UserError} where a job has a merger that was not allowed to run here. */
export function requireTrust(jobs: readonly JobSettings[], isTrusted: boolean): void {
  const job = jobs.find(({ merger }) => merger !== undefined);
  if (job && !isTrusted)
    throw new UserError(
      `The job ${job.name} runs a module of base, ${visible(job.merger ?? '')}, on what branches bring, with your account: read it, and say --trust-merger.`,
    );
}
