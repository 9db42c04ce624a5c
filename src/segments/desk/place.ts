import { UserError } from '../../config/error.js';
import { enumerate, plainWords } from '../../report/words.js';
import { contributes, type Job } from '../job.js';
import { ledgerPath } from '../ledger.js';
import { mergerSegments } from '../merger/combine-by-merger.js';
import type { JobSettings } from '../settings.js';
import { endings, formatOf } from '../values/format.js';

type Where = Pick<Job, 'name' | 'base' | 'branches' | 'stagingDir' | 'output'> & Pick<JobSettings, 'merger'>;

/**
 * The jobs that take a file of this branch as a segment. None: the branch is a session's, `claude/…`, that no job has
 * among its own.
 * @throws {UserError} where the branch or the file is in no place for segments, saying which is.
 */
export function jobsOf<Known extends Where>(path: string, branch: string, jobs: readonly Known[]): Known[] {
  const mine = jobs.filter((job) => contributes(job)(branch));
  if (mine.length === 0) {
    const isBase = jobs.some(({ base }) => base === branch);
    if (!branch.startsWith('claude/') || isBase) throw new UserError(wrongBranch(branch, jobs, isBase));
    if (formatOf(path) === undefined) throw new UserError(noFormat(path));
    return [];
  }
  const near = mine.filter(({ stagingDir }) => path.startsWith(stagingDir));
  if (near.length === 0) throw new UserError(wrongFolder(path, branch, mine));
  const taking = near.filter((job) => isTaken(path, job));
  if (taking.length === 0) throw new UserError(wrongFormat(path, near));
  return taking;
}

function isTaken(path: string, { output, merger }: Where): boolean {
  if (isOwn(path, output)) return false;
  return merger === undefined
    ? formatOf(path) === formatOf(output)
    : mergerSegments({ output }).canRead(path);
}

function isOwn(path: string, output: string): boolean {
  return path === output || path === ledgerPath(output);
}

function wrongBranch(branch: string, jobs: readonly Where[], isBase: boolean): string {
  const places = jobs.map(
    ({ name, branches }) => `${name} takes ${enumerate(branches.map((glob) => plainWords.name(glob)))}`,
  );
  const why = isBase ? 'is the branch that segments are merged into' : 'is none that segments are taken from';
  return `${plainWords.name(branch)} ${why}: ${enumerate(places)}. Make one, such as: git switch -c ${exampleOf(jobs)}`;
}

/** A branch of a job's, by its first glob. */
function exampleOf(jobs: readonly Where[]): string {
  const [glob = 'claude/segment-*'] = jobs[0]?.branches ?? [];
  return /^[\w./*-]+$/.test(glob) ? glob.replace(/\*+/g, '1') : 'claude/segment-1';
}

function wrongFolder(path: string, branch: string, mine: readonly Where[]): string {
  const folders = enumerate(mine.map(({ name, stagingDir }) => `${plainWords.name(stagingDir)} (${name})`));
  return `${plainWords.name(path)} is not where segments of ${plainWords.name(branch)} are looked for: move it into ${folders}, and name it there.`;
}

function noFormat(path: string): string {
  return `${plainWords.name(path)} is of no format that is known; the name of a segment ends in one of ${endings}.`;
}

function wrongFormat(path: string, near: readonly Where[]): string {
  const outputs = enumerate(near.map(({ name, output }) => `${plainWords.name(output)} (${name})`));
  return near.some(({ output }) => isOwn(path, output))
    ? `${plainWords.name(path)} is what segments are merged into, or its ledger; push a segment instead.`
    : `${plainWords.name(path)} is no segment of ${outputs}: a segment is of the output's format, so its name ends alike.`;
}
