import { join } from 'node:path';
import type { GitHost } from '../git/environment.js';
import type { Log } from '../report/log.js';
import { visible } from '../report/visible.js';
import { counted } from '../report/words.js';
import type { ActionInputs } from './action-inputs.js';
import { requireTrust } from './combiner-for.js';
import type { NodeProgram } from './merger/child.js';
import { mergeStep } from './merger/merge-step.js';
import { prepareStep } from './merger/prepare-step.js';
import { publishStep } from './merger/publish-step.js';
import type { JobSettings } from './settings.js';
import { wholeJob, type Work } from './work.js';

/** What a step is given by the runner it runs on. */
export interface StepPlace {
  host: GitHost;
  node: NodeProgram;
  log: Log;
  workspace: string;
  reportDirectory: string;
  setOutput(name: string, value: string | number): void;
}

/** What a step has to do. */
export interface Works {
  works: readonly Work[];
  /** What is to be done after them. */
  finish?: () => Promise<void>;
}

/** What a step has to do with these jobs. @throws {UserError} */
export async function worksOf(
  inputs: Pick<ActionInputs, 'step' | 'trustMerger'>,
  jobs: readonly JobSettings[],
  at: StepPlace,
): Promise<Works> {
  const directory = stepDirectory(at);
  if (inputs.step === 'publish') return { works: await publishStep(jobs, directory) };
  if (inputs.step === 'prepare') {
    const { works, finish } = prepareStep(jobs, directory);
    return {
      works,
      finish: async () => {
        at.setOutput('merger-base', (await finish()) ?? '');
      },
    };
  }
  requireTrust(jobs, inputs.trustMerger, howToTrust);
  return { works: jobs.map((job) => wholeJob(job, at.node)) };
}

const howToTrust =
  'part the work over three jobs by step, as the workflow merge-segments-with-merger.yml does; or, if nothing that a branch brings can lead the merger astray, write trust-merger: true';

/** What the steps leave for each other: folders that the workflow makes artifacts of. */
function stepDirectory({ reportDirectory }: StepPlace): string {
  return join(reportDirectory, 'merge-segments');
}

/** Step merge: the only one that runs mergers, and the only one without a token. @throws {UserError} */
export async function runMergeStep(at: StepPlace): Promise<void> {
  const { log, host, node, workspace } = at;
  const done = await mergeStep(stepDirectory(at), workspace, { host, node });
  for (const { job, output, segments, leftOut, failure } of done) {
    if (failure !== undefined) log.warning(`${visible(job)}: ${failure}`);
    else log.info(`${visible(output)}: ${counted(segments ?? 0, 'segment', 'segments')} merged.`);
    for (const { name, reason } of leftOut) log.warning(`${name}: ${reason}`);
  }
  at.setOutput(
    'merged',
    done.reduce((sum, { segments = 0 }) => sum + segments, 0),
  );
  at.setOutput(
    'quarantined',
    done.reduce((sum, { leftOut }) => sum + leftOut.length, 0),
  );
}
