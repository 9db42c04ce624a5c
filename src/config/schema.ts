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
  readonly type: 'array';
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
      propertyNames: {
        pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$',
        description:
          'at most 100 letters, digits, dots, hyphens and underscores, starting with a letter or digit',
      },
      additionalProperties: session,
    },
    unowned: {
      description: 'What a change to a path that no session owns means.',
      type: 'string',
      enum: policyChoices,
    },
    boundaries,
    overlap,
    segments: laterSection('Data files that many branches contribute to.'),
    contracts: laterSection('Files that several sessions agree on, and the kind of each.'),
    phases: laterSection("Where sessions' branches come together."),
  },
} as const satisfies Schema;
