import { check } from './check.js';
import { readDocument } from './document.js';
import type { Place } from './document.js';
import { parseDuration } from './duration.js';
import { UserError } from './error.js';
import { configSchema } from './schema.js';
import type {
  accessChoices,
  badSegmentChoices,
  failOnChoices,
  mergeMethodChoices,
  policyChoices,
  publishModes,
  readPolicyChoices,
} from './schema.js';
import type { Problem, Value } from './value.js';

export type FailOn = (typeof failOnChoices)[number];
export type Policy = (typeof policyChoices)[number];
export type ReadPolicy = (typeof readPolicyChoices)[number];

/** `.claude/parallel-config.yml`: what is written there, and nothing for what is not; defaults belong to who reads it. */
export interface Config {
  base?: string;
  /** In the order of the file. */
  sessions: SessionConfig[];
  unowned?: Policy;
  boundaries: BoundariesConfig;
  overlap: OverlapConfig;
  /** In the order of the file. */
  segments: SegmentsConfig[];
  /** Checked by the capabilities they belong to. */
  contracts?: unknown;
  phases?: unknown;
}

/** One entry of a list, and where it stands in the file; of what an alias stands for, where the alias stands. */
export interface Placed extends Place {
  text: string;
}

/** A session, and where its name stands in the file. */
export interface SessionConfig extends Place {
  name: string;
  /** Globs, in order, as compileGlobs reads them; so are `canRead` and `branches`. */
  owns: Placed[];
  canRead: Placed[];
  branches: Placed[];
  labels: Placed[];
  authors: Placed[];
  access: (typeof accessChoices)[number];
  note?: string;
}

export interface BoundariesConfig {
  unknownSession?: Policy;
  readViolations?: ReadPolicy;
}

export interface OverlapConfig {
  branches?: string[];
  excludeBranches?: string[];
  ignore?: string[];
  failOn?: FailOn;
  mergeMethod?: (typeof mergeMethodChoices)[number];
  /** Lines. */
  near?: number;
  /** Milliseconds. */
  maxAge?: number;
  includeDrafts?: boolean;
  plan?: boolean;
  requireChecks?: boolean;
  updateOthers?: boolean;
}

/** One job of `segments:`. Paths are from the repository's root. */
export interface SegmentsConfig {
  name: string;
  pattern?: string[];
  stagingDir?: string;
  output?: string;
  minBranches?: number;
  /** Milliseconds. */
  maxWait?: number;
  /** Ids of segments. */
  expect?: string[];
  autoDelete?: boolean;
  /** Strategies by path, both as written. */
  merge?: [path: string, strategy: string][];
  /** Ids of segments. */
  order?: string[];
  /** Spaces. */
  indent?: number;
  schema?: string;
  merger?: string;
  mode?: (typeof publishModes)[number];
  dispatch?: string;
  sign?: boolean;
  commitMessage?: string;
  onBadSegment?: (typeof badSegmentChoices)[number];
}

/** A document as the schema has proved it to be. */
interface Written {
  base?: string;
  sessions?: Record<string, WrittenSession> | null;
  boundaries?: WrittenBoundaries | null;
  unowned?: Policy;
  overlap?: WrittenOverlap | null;
  segments?: Record<string, WrittenJob> | null;
  contracts?: unknown;
  phases?: unknown;
}

type WrittenSession = Pick<SessionConfig, 'note'> & Partial<Pick<SessionConfig, 'access'>>;

interface WrittenBoundaries {
  'unknown-session'?: Policy;
  'read-violations'?: ReadPolicy;
}

type WrittenJob = Pick<
  SegmentsConfig,
  'pattern' | 'output' | 'expect' | 'order' | 'indent' | 'schema' | 'merger' | 'mode' | 'dispatch' | 'sign'
> & {
  'staging-dir'?: string;
  'min-branches'?: number;
  'max-wait'?: string;
  'auto-delete'?: boolean;
  'commit-message'?: string;
  'on-bad-segment'?: (typeof badSegmentChoices)[number];
};

interface WrittenOverlap {
  branches?: string[];
  'exclude-branches'?: string[];
  ignore?: string[];
  'fail-on'?: FailOn;
  'merge-method'?: (typeof mergeMethodChoices)[number];
  near?: number;
  'max-age'?: string;
  'include-drafts'?: boolean;
  plan?: boolean;
  'require-checks'?: boolean;
  'update-others'?: boolean;
}

const mostProblems = 20;

/**
 * The configuration in `text`; an empty text is an empty configuration. Throws a UserError that lists what is wrong,
 * one `file:line:column: …` a line, at most 20.
 */
export function readConfig(text: string, file: string): Config {
  const { root, problems, position } = readDocument(text);
  const written = root ? check(root, configSchema, '', problems) : null;
  if (problems.length > 0) {
    const where = (offset: number) => {
      const { line, column } = position(offset);
      return `${file}:${line}:${column}`;
    };
    throw new UserError(describe(problems, where));
  }
  // The schema has just proved it.
  const proved: Written = written ?? {};
  return config(proved, sessionsIn(root, position), jobsIn(root, proved.segments));
}

/** The problems in the order of the file. */
function describe(problems: Problem[], where: (offset: number) => string): string {
  const lines = problems
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, mostProblems)
    .map(({ offset, message }) => `${where(offset)}: ${message}`);
  const more = problems.length - lines.length;
  return (more > 0 ? [...lines, `and ${more} more`] : lines).join('\n');
}

/** The same keys without those that have no value. */
function present<T extends object>(values: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** What stands under a key of a mapping. */
function member(value: Value | undefined, key: string): Value | undefined {
  return value?.kind === 'mapping' ? value.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The strings of a list with their places; none where there is no list. */
function placed(list: Value | undefined, position: (offset: number) => Place): Placed[] {
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) =>
    item.kind === 'scalar' ? [{ text: String(item.value), ...position(item.offset) }] : [],
  );
}

type PlacedSession = Omit<SessionConfig, 'access' | 'note'>;

/** The sessions of a document in its order: a plain object would put names such as 7 first. */
function sessionsIn(root: Value | undefined, position: (offset: number) => Place): PlacedSession[] {
  const sessions = member(root, 'sessions');
  if (sessions?.kind !== 'mapping') return [];
  return sessions.entries.map(({ key, offset, value }) => {
    const list = (name: string) => placed(member(value, name), position);
    return {
      name: key,
      ...position(offset),
      owns: list('owns'),
      canRead: list('can_read'),
      branches: list('branches'),
      labels: list('labels'),
      authors: list('authors'),
    };
  });
}

/** The jobs of a document, and the paths in each, in its order. */
function jobsIn(root: Value | undefined, written: Written['segments']): SegmentsConfig[] {
  const segments = member(root, 'segments');
  if (segments?.kind !== 'mapping') return [];
  return segments.entries.map(({ key, value }) => {
    const job = written?.[key] ?? {};
    const maxWait = job['max-wait'];
    return present<SegmentsConfig>({
      name: key,
      pattern: job.pattern,
      stagingDir: job['staging-dir'],
      output: job.output,
      minBranches: job['min-branches'],
      maxWait: maxWait === undefined ? undefined : parseDuration(maxWait, `segments.${key}.max-wait`),
      expect: job.expect,
      autoDelete: job['auto-delete'],
      merge: strategiesIn(member(value, 'merge')),
      order: job.order,
      indent: job.indent,
      schema: job.schema,
      merger: job.merger,
      mode: job.mode,
      dispatch: job.dispatch,
      sign: job.sign,
      commitMessage: job['commit-message'],
      onBadSegment: job['on-bad-segment'],
    });
  });
}

function strategiesIn(merge: Value | undefined): [string, string][] | undefined {
  if (merge?.kind !== 'mapping') return undefined;
  return merge.entries.flatMap(({ key, value }): [string, string][] =>
    value.kind === 'scalar' ? [[key, String(value.value)]] : [],
  );
}

function config(
  { sessions, boundaries, overlap, ...rest }: Written,
  found: PlacedSession[],
  segments: SegmentsConfig[],
): Config {
  const own = overlap ?? {};
  const maxAge = own['max-age'];
  return {
    ...rest,
    segments,
    sessions: found.map((session) => {
      const { access = 'exclusive', note } = sessions?.[session.name] ?? {};
      return { ...session, access, ...(note === undefined ? {} : { note }) };
    }),
    boundaries: present<BoundariesConfig>({
      unknownSession: boundaries?.['unknown-session'],
      readViolations: boundaries?.['read-violations'],
    }),
    overlap: present<OverlapConfig>({
      branches: own.branches,
      excludeBranches: own['exclude-branches'],
      ignore: own.ignore,
      failOn: own['fail-on'],
      mergeMethod: own['merge-method'],
      near: own.near,
      maxAge: maxAge === undefined ? undefined : parseDuration(maxAge, 'overlap.max-age'),
      includeDrafts: own['include-drafts'],
      plan: own.plan,
      requireChecks: own['require-checks'],
      updateOthers: own['update-others'],
    }),
  };
}
