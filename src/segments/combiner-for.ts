import { UserError } from '../config/error.js';
import type { Repository } from '../git/repository.js';
import { visible } from '../report/visible.js';
import { combineValues } from './combine-values.js';
import type { Combiner } from './combine.js';
import type { NodeProgram } from './merger/child.js';
import { combineByMerger } from './merger/combine-by-merger.js';
import { rootOfBase } from './merger/merger-at-base.js';
import type { JobSettings } from './settings.js';

/**
 * What merges a job's segments: its merger, where it has one, else its strategies.
 * @param repository disposable, with base in it, where something is merged.
 * @throws {UserError} for a setting that means nothing.
 */
export function combinerFor(
  job: Pick<JobSettings, 'output' | 'merger' | 'merge' | 'order' | 'indent'>,
  repository: Repository,
  node: NodeProgram,
): Combiner {
  const { merger, output } = job;
  if (merger === undefined) return combineValues(job);
  return combineByMerger({ output, merger }, { host: repository.host, node }, rootOfBase(repository, merger));
}

/**
 * Refuses to run mergers beside whatever may write, unless they are trusted.
 * @param how to say that they are: `--trust-merger`.
 * @throws {UserError} naming the job and its merger.
 */
export function requireTrust(jobs: readonly JobSettings[], isTrusted: boolean, how: string): void {
  const job = jobs.find(({ merger }) => merger !== undefined);
  if (!job || isTrusted) return;
  throw new UserError(
    `The job ${visible(job.name)} has a merger, ${visible(job.merger ?? '')} on base, which is given what branches bring and runs beside your right to push: ${how}.`,
  );
}
