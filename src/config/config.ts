import { check } from './check.js';
import { readDocument } from './document.js';
import { parseDuration } from './duration.js';
import { UserError } from './error.js';
import { configSchema } from './schema.js';
import type { accessChoices, failOnChoices, mergeMethodChoices, unownedChoices } from './schema.js';
import type { Problem } from './value.js';

export type FailOn = (typeof failOnChoices)[number];

/** `.claude/parallel-config.yml`: what is written there, and nothing for what is not; defaults belong to who reads it. */
export interface Config {
  base?: string;
  /** In the order of the file. */
  sessions: SessionConfig[];
  unowned?: (typeof unownedChoices)[number];
  overlap: OverlapConfig;
  /** Checked by the capabilities they belong to. */
  segments?: unknown;
  contracts?: unknown;
  phases?: unknown;
}

export interface SessionConfig {
  name: string;
  /** Globs, in order, as compileGlobs reads them; so are `canRead` and `branches`. */
  owns: string[];
  canRead: string[];
  branches: string[];
  labels: string[];
  authors: string[];
  access: (typeof accessChoices)[number];
  note?: string;
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
}

/** A document as the schema has proved it to be. */
interface Written {
  base?: string;
  sessions?: Record<string, WrittenSession> | null;
  unowned?: (typeof unownedChoices)[number];
  overlap?: WrittenOverlap | null;
  segments?: unknown;
  contracts?: unknown;
  phases?: unknown;
}

type WrittenSession = Partial<Omit<SessionConfig, 'name' | 'canRead'>> & { can_read?: string[] };

interface WrittenOverlap {
  branches?: string[];
  'exclude-branches'?: string[];
  ignore?: string[];
  'fail-on'?: FailOn;
  'merge-method'?: (typeof mergeMethodChoices)[number];
  near?: number;
  'max-age'?: string;
  'include-drafts'?: boolean;
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
    throw new UserError(describe(problems, (offset) => `${file}:${position(offset)}`));
  }
  // The schema has just proved it.
  return config(written ?? {});
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

function config({ sessions, overlap, ...rest }: Written): Config {
  const own = overlap ?? {};
  const maxAge = own['max-age'];
  return {
    ...rest,
    sessions: Object.entries(sessions ?? {}).map(([name, { can_read: canRead, ...session }]) => ({
      owns: [],
      branches: [],
      labels: [],
      authors: [],
      access: 'exclusive',
      ...session,
      name,
      canRead: canRead ?? [],
    })),
    overlap: present<OverlapConfig>({
      branches: own.branches,
      excludeBranches: own['exclude-branches'],
      ignore: own.ignore,
      failOn: own['fail-on'],
      mergeMethod: own['merge-method'],
      near: own.near,
      maxAge: maxAge === undefined ? undefined : parseDuration(maxAge, 'overlap.max-age'),
      includeDrafts: own['include-drafts'],
    }),
  };
}
