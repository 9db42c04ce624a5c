import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, type Difference, type Report } from './compare.js';
import { concurrently } from './concurrently.js';
import { base, sketch, type Sketch } from './generate.js';
import { provePlan, type PlannedReport } from './plan-proof.js';
import { truthOf, type Truth } from './truth.js';
import type { MergeMethod } from './worktree.js';
import { writeRepository } from './write.js';

/** One random repository, judged by the product and by git. */
export interface Trial {
  seed: number;
  method: MergeMethod;
  sketch: Sketch;
  truth: Truth;
  differences: Difference[];
  /** Where the repository was kept; absent if the product was right about it. */
  kept?: string;
}

const methods = ['merge', 'squash', 'rebase'] as const;
const product = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** Whether paths that only Linux can check out are left out. */
export const portable = process.platform !== 'linux';

/** Where temporary repositories stand: where TMPDIR says, else in memory if there is such a place. */
export const scratchFolder =
  process.env['TMPDIR'] === undefined && existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The built product's report on a repository, with a plan. Throws with what it said if it fails. */
export function reportOf(
  repository: string,
  baseRef: string,
  method: MergeMethod,
): Promise<Report & PlannedReport> {
  const scope = ['--repo', repository, '--base', baseRef, '--branches', '**', '--max-age', '100000d'];
  const output = ['--merge-method', method, '--format', 'json'];
  const env = { PATH: process.env['PATH'], HOME: devNull, TMPDIR: tmpdir() };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [product, 'plan', ...scope, ...output], { env });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (stdout !== '') resolve(JSON.parse(stdout) as Report & PlannedReport);
      else reject(new Error(`plan on ${repository} ended with ${String(code)}: ${stderr}${stdout}`));
    });
  });
}

/** Make the repository of a seed, let the product and git judge it, and keep it only where they differ. */
export async function trial(seed: number): Promise<Trial> {
  const method = methods[seed % methods.length] ?? 'merge';
  const drawn = sketch(seed, { portable });
  const folder = await mkdtemp(join(scratchFolder, `oracle-${seed}-`));
  const repository = join(folder, 'repository');
  await mkdir(repository);
  await writeRepository(drawn, repository);
  const refs = [...drawn.refs.keys()].filter((ref) => ref !== base);
  let differences: Difference[];
  const truth = await truthOf(repository, base, refs, method, join(folder, 'worktree-'));
  try {
    const report = await reportOf(repository, base, method);
    differences = [
      ...compare(report, truth),
      ...(await provePlan(repository, base, report, method, join(folder, 'plan-'))),
    ];
  } catch (error) {
    differences = [error instanceof Error ? error.message : String(error)];
  }
  const result = { seed, method, sketch: drawn, truth, differences };
  if (differences.length > 0) return { ...result, kept: repository };
  await rm(folder, { recursive: true });
  return result;
}

/** The trials of `count` seeds from `first` on, as they end; several at once. */
export async function forEachTrial(
  first: number,
  count: number,
  done: (trial: Trial) => void,
): Promise<void> {
  const seeds = Array.from({ length: count }, (_, index) => first + index);
  await concurrently(seeds, async (seed) => {
    done(await trial(seed));
  });
}

/** What a person needs to see and repeat a failed trial. */
export function describeTrial({ seed, method, sketch: { shapes }, differences, kept }: Trial): string {
  return [`seed ${seed}, ${method}, ${kept ?? ''} (${[...shapes].join(', ')})`, ...differences].join('\n  ');
}
