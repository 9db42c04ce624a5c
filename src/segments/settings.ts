import type { Config, SegmentsConfig } from '../config/config.js';
import { parseDuration } from '../config/duration.js';
import { UserError } from '../config/error.js';
import { parseBoolean, parseChoice, parseInteger } from '../config/inputs.js';
import { nearest } from '../config/nearest.js';
import { badSegmentChoices, publishModes } from '../config/schema.js';
import { visible } from '../report/visible.js';
import { parseDispatch } from './dispatch-target.js';
import { checkPath, defaultAuthor, type Job } from './job.js';
import { formatOf } from './values/format.js';

/** What the user said, as text; empty where nothing was said. Both the action's inputs and the command's flags. */
export interface RawSettings {
  /** Jobs of the config; empty: all. */
  names: readonly string[];
  pattern: readonly string[];
  output: string;
  stagingDir: string;
  minBranches: string;
  maxWait: string;
  expect: readonly string[];
  autoDelete: string;
  /** `path: strategy`, or a strategy alone for the whole document. */
  strategy: readonly string[];
  merger: string;
  onBadSegment: string;
  mode: string;
  dispatch: string;
  schema: string;
  sign: string;
  commitMessage: string;
}

/** Where nothing can be said but in the config. */
export const saidNothing: RawSettings = {
  names: [],
  pattern: [],
  output: '',
  stagingDir: '',
  minBranches: '',
  maxWait: '',
  expect: [],
  autoDelete: '',
  strategy: [],
  merger: '',
  onBadSegment: '',
  schema: '',
  mode: '',
  dispatch: '',
  sign: '',
  commitMessage: '',
};

/** A job, with what lies around its merge. */
export interface JobSettings extends Job {
  /** Strategies by path, as written. */
  merge: readonly (readonly [path: string, strategy: string])[];
  /** Ids of segments. */
  order: readonly string[];
  /** Spaces; absent: 2. */
  indent?: number;
  /** A module at base that merges in place of the strategies. */
  merger?: string;
}

/** The name of a job that the config does not name. */
export const namelessJob = 'segments';

/**
 * The jobs of one run: what was said here, else the config, else the default.
 * @param base the branch that gets the outputs.
 * @throws {UserError} for a value that means nothing, naming it and what is allowed.
 */
export function settleJobs(
  said: RawSettings,
  config: Config,
  { base, dryRun }: { base: string; dryRun: boolean },
): JobSettings[] {
  const jobs = chosen(said, config).map((job) => settleJob(said, job, base, dryRun));
  const outputs = new Map<string, string>();
  for (const { name, output } of jobs) {
    const other = outputs.get(output);
    if (other !== undefined)
      throw new UserError(
        `segments: ${other} and ${name} have the same output, ${visible(output)}; give each its own.`,
      );
    outputs.set(output, name);
  }
  // What is given by hand for an output of the config is that job, run with other settings.
  const isOfThisRun = (one: JobSettings): boolean =>
    jobs.some(({ name, output }) => (isDescribed(said) ? output === one.output : name === one.name));
  const others = config.segments
    .map((job) => settleJob(saidNothing, job, base, dryRun))
    .filter((one) => !isOfThisRun(one));
  const all = [...jobs, ...others];
  const rivals = sharing(all);
  if (rivals)
    throw new UserError(
      `segments: ${rivals[0].name} and ${rivals[1].name} may take the same files, and what one has merged and deleted the other would never see; give each a staging-dir of its own, or a pattern that begins differently.`,
    );
  return jobs.map((job) => (hasNeighbour(job, all) ? { ...job, sharesStaging: true } : job));
}

/** Whether another job, of this run or of the config, has the same staging folder, or one within the other. */
function hasNeighbour(job: JobSettings, all: readonly JobSettings[]): boolean {
  return all.some((one) => one !== job && isNested(job.stagingDir, one.stagingDir));
}

/** A staging folder with its slash. */
function folder(named: string | undefined): string {
  return (named ?? 'staging').replace(/\/*$/, '/');
}

function isNested(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** Two jobs that may take the same file of the same branch. */
function sharing(jobs: readonly JobSettings[]): [JobSettings, JobSettings] | undefined {
  for (const [at, one] of jobs.entries()) {
    const other = jobs.slice(at + 1).find((other) => mayShare(one, other));
    if (other) return [one, other];
  }
  return undefined;
}

function mayShare(one: JobSettings, other: JobSettings): boolean {
  // A merger may take files of any format.
  const isAlike =
    one.merger !== undefined || other.merger !== undefined || formatOf(one.output) === formatOf(other.output);
  const beginAlike = beginnings(one).some((a) =>
    beginnings(other).some((b) => a.startsWith(b) || b.startsWith(a)),
  );
  return isNested(one.stagingDir, other.stagingDir) && isAlike && beginAlike;
}

/** What every name that one of the patterns matches begins with. */
function beginnings({ branches }: JobSettings): string[] {
  return branches.filter((glob) => !glob.startsWith('!')).map((glob) => glob.replace(/[*?[{(\\+@!].*$/s, ''));
}

/** Whether the call itself says what a job takes, or makes. */
function isDescribed({ pattern, output }: RawSettings): boolean {
  return pattern.length > 0 || output !== '';
}

function chosen(said: RawSettings, { segments }: Config): SegmentsConfig[] {
  if (isDescribed(said) && said.names.length > 0)
    throw new UserError(
      'name picks jobs of the config, pattern and output describe another one; give either the one or the others.',
    );
  if (said.names.length > 0) return said.names.map((name) => named(name, segments));
  // Without any config the founding document's own defaults make a job.
  if (!isDescribed(said) && segments.length > 0) return segments;
  // Two outputs must not share the branch of their pull requests.
  return [{ name: said.output.replace(/[^A-Za-z0-9._-]+/g, '-').slice(-100) || namelessJob }];
}

function named(name: string, segments: readonly SegmentsConfig[]): SegmentsConfig {
  const found = segments.find((job) => job.name === name);
  if (found) return found;
  const known = segments.map((job) => job.name);
  const meant = nearest(name, known);
  const there = known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`;
  throw new UserError(
    `name: there is no job "${visible(name)}" under segments: in the config; ${there}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
  );
}

function settleJob(said: RawSettings, job: SegmentsConfig, base: string, dryRun: boolean): JobSettings {
  const expect = said.expect.length > 0 ? said.expect : (job.expect ?? []);
  const maxWait = said.maxWait ? parseDuration(said.maxWait, 'max-wait') : job.maxWait;
  const message = said.commitMessage || job.commitMessage;
  const merger = mergerOf(said, job);
  const dispatch = said.dispatch || job.dispatch;
  const schema = said.schema || job.schema;
  return {
    name: job.name,
    base,
    branches: said.pattern.length > 0 ? said.pattern : (job.pattern ?? ['claude/segment-*']),
    stagingDir: folder(said.stagingDir || job.stagingDir),
    output: said.output || (job.output ?? 'merged_output.json'),
    ...(schema !== undefined && { schema }),
    minBranches: said.minBranches
      ? parseInteger('min-branches', said.minBranches, { min: 1, max: 100_000 })
      : (job.minBranches ?? 1),
    ...(expect.length > 0 && { expect: expected(expect) }),
    ...(maxWait !== undefined && { maxWait }),
    autoDelete: said.autoDelete ? parseBoolean('auto-delete', said.autoDelete) : (job.autoDelete ?? false),
    onBadSegment: said.onBadSegment
      ? parseChoice('on-bad-segment', said.onBadSegment, badSegmentChoices)
      : (job.onBadSegment ?? 'quarantine'),
    mode: said.mode ? parseChoice('mode', said.mode, publishModes) : (job.mode ?? 'auto'),
    ...(dispatch !== undefined && { dispatch: parseDispatch(dispatch) }),
    sign: said.sign ? parseBoolean('sign', said.sign) : (job.sign ?? false),
    dryRun,
    ...(message !== undefined && { message }),
    author: defaultAuthor,
    merge: said.strategy.length > 0 ? said.strategy.map(strategyLine) : (job.merge ?? []),
    order: job.order ?? [],
    ...(job.indent !== undefined && { indent: job.indent }),
    ...(merger !== undefined && { merger }),
  };
}

function mergerOf(said: RawSettings, job: SegmentsConfig): string | undefined {
  if (said.merger !== '' && said.strategy.length > 0)
    throw new UserError('merger merges in place of strategy; give either the one or the other.');
  const idle = (['merge', 'order', 'indent'] as const).find((key) => job[key] !== undefined);
  if (job.merger !== undefined && idle !== undefined)
    throw new UserError(`segments.${job.name}: ${idle} means nothing beside merger; leave one of them out.`);
  // What is said here counts before the config.
  const merger = said.merger || (said.strategy.length > 0 ? undefined : job.merger);
  if (merger !== undefined) checkPath('merger', merger);
  return merger;
}

/** The ids themselves, or `file:` and the path on base of a list of them. */
function expected(entries: readonly string[]): NonNullable<Job['expect']> {
  const [first = ''] = entries;
  if (!entries.some((entry) => entry.startsWith('file:'))) return { ids: entries };
  if (entries.length === 1) return { manifest: first.slice('file:'.length).trim() };
  throw new UserError('expect: file:PATH stands alone; put all ids into that file, or name them all here.');
}

/** `$.items: unique-by(id)`: no strategy holds a colon, but a path may. */
function strategyLine(line: string): [path: string, strategy: string] {
  const colon = line.lastIndexOf(':');
  return colon < 0 ? ['$', line.trim()] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}
