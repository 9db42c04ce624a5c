import { severities, type Severity } from './finding.js';

/**
 * The least severe findings that a review may newly raise about lines that were there when the last one looked, by the
 * number of reviews before: else a reviewer always finds something more, and a pull request is never done.
 */
const floors: readonly Severity[] = ['minor', 'major', 'critical'];

/** Whether a new finding may be raised. @param isChanged whether its lines are others than at the last review. */
export function mayRaise(severity: Severity, reviewsBefore: number, isChanged: boolean): boolean {
  const floor = isChanged ? 'minor' : (floors[Math.min(reviewsBefore, floors.length - 1)] ?? 'minor');
  return severities.indexOf(severity) <= severities.indexOf(floor);
}
