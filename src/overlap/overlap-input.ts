import type { OwnRun } from '../github/check-states.js';
import type { GitHub } from '../github/client.js';
import { githubTruth } from './compare/truth.js';
import type { Gathered } from './gather.js';
import type { OverlapInput } from './overlap.js';
import { obstaclesOf, seenChecks } from './readiness.js';

/** The comparison of what was gathered, without a plan. */
export function inputFrom({ repository, settings, ...gathered }: Gathered): OverlapInput {
  return {
    repository,
    base: gathered.base,
    branches: gathered.branches,
    ...(gathered.subject !== undefined && { subject: gathered.subject }),
    truth: githubTruth,
    method: gathered.method,
    near: settings.near,
    isIgnored: settings.isIgnored,
    leftOut: gathered.leftOut,
  };
}

/** Who is asked whose checks are green. */
export interface Asking {
  github: GitHub | undefined;
  /** Its own check does not count. */
  ownRun: OwnRun;
}

/**
 * The same comparison with the plan, where one is asked for.
 * @throws {GitError} when git fails as a whole.
 */
export async function withPlan(
  input: OverlapInput,
  { stale, settings }: Gathered,
  { github, ownRun }: Asking,
): Promise<OverlapInput> {
  if (!settings.plan) return input;
  const { branches, base } = input;
  const checks = settings.requireChecks ? await seenChecks(github, branches, base.ref, ownRun) : 'any';
  return { ...input, obstacles: obstaclesOf(branches, stale, checks) };
}
