import { durationAllowed, durationPattern } from './duration.js';

/** The part of JSON Schema that the configuration needs. */
export type Schema = ObjectSchema | ListSchema | StringSchema | IntegerSchema | BooleanSchema | LaterSchema;

export interface ObjectSchema {
  readonly description?: string;
  readonly type: 'object' | readonly ['object', 'null'];
  readonly properties?: Readonly<Record<string, Schema>>;
  /** The schema of keys that `properties` does not name, or false where there may be none. */
  readonly additionalProperties: false | Schema;
  readonly propertyNames?: { readonly pattern: string; readonly description: string };
}

export interface ListSchema {
  readonly description?: string;
  /** With `string`, one entry may stand without its list. */
  readonly type: 'array' | readonly ['array', 'string'];
  readonly items: Schema;
}

export interface StringSchema {
  readonly description?: string;
  readonly type: 'string';
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** A format of our own, which editors pass over. */
  readonly format?: 'glob';
}

export interface IntegerSchema {
  readonly description?: string;
  readonly type: 'integer';
  readonly minimum: number;
  readonly maximum: number;
}

export interface BooleanSchema {
  readonly description?: string;
  readonly type: 'boolean';
}

/** A section that its own capability checks. */
export interface LaterSchema {
  readonly description?: string;
  readonly type: readonly ['array', 'object', 'null'];
}

export const accessChoices = ['exclusive', 'shared'] as const;
export const policyChoices = ['ignore', 'warn', 'fail'] as const;
export const readPolicyChoices = ['warn', 'fail'] as const;
export const failOnChoices = ['never', 'base', 'conflict', 'lines', 'files'] as const;
export const publishModes = ['push', 'pull-request', 'auto'] as const;
export const badSegmentChoices = ['quarantine', 'fail'] as const;
export const mergeMethodChoices = ['merge', 'squash', 'rebase'] as const;
/** The bounds of `overlap.near`, in lines. */
export const nearBounds = { min: 0, max: 1_000 } as const;

const globs = (description: string) =>
  ({
    description,
    type: 'array',
    items: { type: 'string', minLength: 1, maxLength: 500, format: 'glob' },
  }) as const;
const names = (description: string) =>
  ({ description, type: 'array', items: { type: 'string', minLength: 1 } }) as const;

const plainNames = {
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$',
  description: 'at most 100 letters, digits, dots, hyphens and underscores, starting with a letter or digit',
} as const;

const laterSection = (description: string) => ({ description, type: ['array', 'object', 'null'] }) as const;

const session = {
  type: 'object',
  additionalProperties: false,
  properties: {
    owns: globs(
      'The paths this session may change, in order: the last glob that matches decides, ! takes out.',
    ),
    can_read: globs('The paths this session may build on.'),
    note: { description: 'What others should know before they change its paths.', type: 'string' },
    branches: globs("How a branch is known as this session's."),
    labels: names('Labels of a pull request that say it is of this session.'),
    authors: names('Logins whose pull requests are of this session.'),
    access: {
      description: 'Whether a change by others fails (exclusive, the default) or is reported (shared).',
      type: 'string',
      enum: accessChoices,
    },
  },
} as const satisfies Schema;

const overlap = {
  description: 'Defaults of the overlap action and command.',
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    branches: globs('The branches to compare.'),
    'exclude-branches': globs('Branches to leave out.'),
    ignore: globs('Paths to leave out.'),
    'fail-on': {
      description: 'The mildest verdict that fails; conflict includes ordered.',
      type: 'string',
      enum: failOnChoices,
    },
    'merge-method': {
      description: 'How branches come into base.',
      type: 'string',
      enum: mergeMethodChoices,
    },
    near: {
      description: 'How many lines apart two changes still count as touching the same lines.',
      type: 'integer',
      minimum: nearBounds.min,
      maximum: nearBounds.max,
    },
    'max-age': {
      description: `${durationAllowed}; branches with an older last commit are left out`,
      type: 'string',
      pattern: durationPattern,
    },
    'include-drafts': { description: 'Whether draft pull requests take part.', type: 'boolean' },
    plan: { description: 'Whether an order is found in which the branches merge.', type: 'boolean' },
    'require-checks': { description: 'Whether the plan waits for green checks.', type: 'boolean' },
    'update-others': {
      description: 'Whether the comments of other pull requests are brought up to date too.',
      type: 'boolean',
    },
  },
} as const satisfies Schema;

const boundaries = {
  description: 'Defaults of the boundaries action and command.',
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    'unknown-session': {
      description:
        'What a branch that is of no session means; a change to a path that a session owns alone fails all the same.',
      type: 'string',
      enum: policyChoices,
    },
    'read-violations': {
      description: 'What an added import of a file outside owns and can_read means.',
      type: 'string',
      enum: readPolicyChoices,
    },
  },
} as const satisfies Schema;

/** A path from the repository's root, forward slashes, no `.` or `..`, none empty: git itself takes no other. */
const path = (description: string) =>
  ({
    description: `${description}: a path from the root of the repository, such as public/data.json`,
    type: 'string',
    pattern: '^(?!\\.{1,2}(/|$))[^/\\\\]+(/(?!\\.{1,2}(/|$))[^/\\\\]+)*/?$',
    maxLength: 1_000,
  }) as const;

const segmentsJob = {
  description: 'One output, and the segments that come together in it.',
  type: 'object',
  additionalProperties: false,
  properties: {
    pattern: {
      description: 'The branches that bring segments.',
      type: ['array', 'string'],
      items: { type: 'string', minLength: 1, maxLength: 500, format: 'glob' },
    },
    'staging-dir': path('Where segment files stand on those branches'),
    output: path('The file that all segments come together in'),
    'min-branches': {
      description: 'How many branches have to have something new before they are merged.',
      type: 'integer',
      minimum: 1,
      maximum: 100_000,
    },
    'max-wait': {
      description: `${durationAllowed}; after it fewer than min-branches, or not all that are expected, are merged`,
      type: 'string',
      pattern: durationPattern,
    },
    expect: names('The ids of the segments that have to be there before any is merged.'),
    'auto-delete': {
      description: 'Whether branches are deleted once what they bring is on base.',
      type: 'boolean',
    },
    merge: {
      description: 'How values come together, by path, such as $.items: unique-by(id).',
      type: 'object',
      additionalProperties: { type: 'string' },
    },
    order: names('The ids of segments in the order in which they come together; the others follow.'),
    indent: {
      description: 'Spaces that each level of the output is indented by; 0 writes no white space.',
      type: 'integer',
      minimum: 0,
      maximum: 8,
    },
    schema: path('The JSON Schema that every segment and the output have to meet'),
    merger: path('A module of base that merges in place of the strategies'),
    mode: {
      description: 'How the output comes onto base.',
      type: 'string',
      enum: publishModes,
    },
    dispatch: {
      description: 'The workflow file, or repository:EVENT, that is started after a merge.',
      type: 'string',
      minLength: 1,
    },
    sign: {
      description: 'Whether the commit is made through the API, where GitHub signs it.',
      type: 'boolean',
    },
    'commit-message': { description: 'The first line of the commit.', type: 'string', minLength: 1 },
    'on-bad-segment': {
      description: 'Whether a bad segment is left out until it is mended, or fails the run.',
      type: 'string',
      enum: badSegmentChoices,
    },
  },
} as const satisfies Schema;

const segments = {
  description: 'Data files that many branches contribute to, by name.',
  type: ['object', 'null'],
  propertyNames: plainNames,
  additionalProperties: segmentsJob,
} as const satisfies Schema;

/** `.claude/parallel-config.yml`: what the reader checks and, as docs/schemas/parallel-config-1.json, what editors know. */
export const configSchema = {
  description: 'Configuration of parallel-claude: .claude/parallel-config.yml',
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    base: {
      description: 'The branch all merge into; the default branch unless given.',
      type: 'string',
      minLength: 1,
    },
    sessions: {
      description: 'Who works on what, by name.',
      type: ['object', 'null'],
      propertyNames: plainNames,
      additionalProperties: session,
    },
    unowned: {
      description: 'What a change to a path that no session owns means.',
      type: 'string',
      enum: policyChoices,
    },
    boundaries,
    overlap,
    segments,
    contracts: laterSection('Files that several sessions agree on, and the kind of each.'),
    phases: laterSection("Where sessions' branches come together."),
  },
} as const satisfies Schema;
