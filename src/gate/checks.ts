import { judgeBoundaries } from '../boundaries/on-github.js';
import type { Source as BoundariesPlace } from '../boundaries/gather.js';
import { checkName as boundaries } from '../boundaries/result.js';
import { checkOverlap, type Place as OverlapPlace, type Voice } from '../overlap/on-github.js';
import { checkName as overlap } from '../overlap/result.js';
import { nothingSaid } from '../overlap/settings.js';
import type { CheckResult } from '../report/check-result.js';
import type { GateInputs } from './action-inputs.js';

/** What the checks are given by the runner they run on. */
export type Place = BoundariesPlace & OverlapPlace;

/** One check of the gate. */
export interface Check {
  /** Names its section, its output and its report's file. */
  name: string;
  /**
   * Undefined where there is nothing to judge.
   * @param voice absent without a token.
   * @throws {UserError} for what a user has to put right; GitError and GitHubError as they come.
   */
  run(inputs: GateInputs, at: Place, voice: Voice | undefined): Promise<CheckResult | undefined>;
}

/** The checks in the order in which they are shown: a new one is one line here. */
export const checks: readonly Check[] = [
  { name: boundaries, run: runBoundaries },
  { name: overlap, run: runOverlap },
];

function runBoundaries({ base, configPath }: GateInputs, at: Place, voice: Voice | undefined) {
  return judgeBoundaries({ base, configPath, session: '', policies: {} }, at, voice?.github);
}

/** As the action overlap does by default. */
function runOverlap({ base, configPath, comment }: GateInputs, at: Place, voice: Voice | undefined) {
  const wishes = {
    mode: 'auto',
    comment,
    page: false,
    verdictsFile: '',
    configPath,
    settings: { ...nothingSaid, base },
  } as const;
  return checkOverlap(wishes, at, voice);
}
