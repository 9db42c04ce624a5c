import type { Config, FailOn } from '../config/config.js';
import { parseDuration } from '../config/duration.js';
import { compileGlobs } from '../config/globs.js';
import { parseBoolean, parseChoice, parseInteger } from '../config/inputs.js';
import { failOnChoices, mergeMethodChoices } from '../config/schema.js';
import type { MergeMethod } from './report.js';

/** What the user said, as text; empty where nothing was said. Both the action's inputs and the command's flags. */
export interface RawSettings {
  base: string;
  branches: readonly string[];
  excludeBranches: readonly string[];
  ignore: readonly string[];
  maxAge: string;
  includeDrafts: string;
  failOn: string;
  mergeMethod: string;
  near: string;
  plan: string;
  requireChecks: string;
  updateOthers: string;
}

/** Leaves everything to the config and the defaults. */
export const nothingSaid: RawSettings = {
  base: '',
  branches: [],
  excludeBranches: [],
  ignore: [],
  maxAge: '',
  includeDrafts: '',
  failOn: '',
  mergeMethod: '',
  near: '',
  plan: '',
  requireChecks: '',
  updateOthers: '',
};

/** The rules of one run. */
export interface Settings {
  /** Absent: the default branch. */
  base?: string;
  /** Whether a branch of this name takes part. */
  takesPart: (branch: string) => boolean;
  /** Whether branches were named, so that open pull requests are not added by themselves. */
  branchesNamed: boolean;
  isExcluded: (branch: string) => boolean;
  isIgnored: (path: string) => boolean;
  /** The globs of what is ignored. */
  ignore: readonly string[];
  /** Milliseconds. */
  maxAge: number;
  includeDrafts: boolean;
  failOn: FailOn;
  /** Absent: what the repository allows. */
  mergeMethod?: MergeMethod;
  near: number;
  /** Whether an order is found in which the branches merge. */
  plan: boolean;
  /** Whether the plan waits for green checks. */
  requireChecks: boolean;
  /** Whether the comments of other pull requests are brought up to date too. */
  updateOthers: boolean;
}

export const defaultBranches = ['claude/**', 'feature/**', 'fix/**'];

/** Lockfiles and build output: they collide all the time, and a tool writes them again. */
export const defaultIgnore = [
  '**/package-lock.json',
  '**/npm-shrinkwrap.json',
  '**/yarn.lock',
  '**/pnpm-lock.yaml',
  '**/bun.lock',
  '**/bun.lockb',
  '**/deno.lock',
  '**/Cargo.lock',
  '**/Gemfile.lock',
  '**/Podfile.lock',
  '**/composer.lock',
  '**/poetry.lock',
  '**/uv.lock',
  '**/Pipfile.lock',
  '**/pdm.lock',
  '**/go.sum',
  '**/gradle.lockfile',
  '**/packages.lock.json',
  '**/mix.lock',
  '**/pubspec.lock',
  '**/flake.lock',
  '**/.terraform.lock.hcl',
  '**/dist/**',
  '**/*.min.js',
  '**/*.min.css',
  '**/*.map',
];

/**
 * Settles the rules: what was said here, else the config, else the default.
 * @throws {UserError} for a value that means nothing, naming it and what is allowed.
 */
export function settle(said: RawSettings, config: Config): Settings {
  const set = config.overlap;
  const base = said.base || config.base;
  const branches = firstGiven(said.branches, set.branches);
  const excluded = firstGiven(said.excludeBranches, set.excludeBranches) ?? [];
  const ignore = firstGiven(said.ignore, set.ignore) ?? defaultIgnore;
  const mergeMethod = said.mergeMethod
    ? parseChoice('merge-method', said.mergeMethod, mergeMethodChoices)
    : set.mergeMethod;
  return {
    ...(base !== undefined && base !== '' && { base }),
    takesPart: compileGlobs(branches ?? defaultBranches, 'branches'),
    branchesNamed: branches !== undefined,
    isExcluded: excluded.length > 0 ? compileGlobs(excluded, 'exclude-branches') : () => false,
    isIgnored: compileGlobs(ignore, 'ignore'),
    ignore,
    maxAge: said.maxAge
      ? parseDuration(said.maxAge, 'max-age')
      : (set.maxAge ?? parseDuration('30d', 'max-age')),
    includeDrafts: flag('include-drafts', said.includeDrafts, set.includeDrafts),
    failOn: said.failOn ? parseChoice('fail-on', said.failOn, failOnChoices) : (set.failOn ?? 'conflict'),
    ...(mergeMethod && { mergeMethod }),
    near: said.near ? parseInteger('near', said.near, { min: 0, max: 1000 }) : (set.near ?? 3),
    plan: flag('plan', said.plan, set.plan),
    requireChecks: flag('require-checks', said.requireChecks, set.requireChecks),
    updateOthers: flag('update-others', said.updateOthers, set.updateOthers),
  };
}

/** What is true unless somebody says otherwise. */
function flag(name: string, said: string, set: boolean | undefined): boolean {
  return said ? parseBoolean(name, said) : (set ?? true);
}

function firstGiven(
  said: readonly string[],
  set: readonly string[] | undefined,
): readonly string[] | undefined {
  return said.length > 0 ? said : set;
}
