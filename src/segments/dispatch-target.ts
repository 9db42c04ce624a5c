import { UserError } from '../config/error.js';
import { shorten, visible } from '../report/visible.js';

/** What is started once base has a new output: a workflow by the name of its file, or those that wait for an event. */
export type DispatchTarget = { workflow: string } | { event: string };

/** GitHub takes no longer name of an event (REST, "Create a repository dispatch event"). */
const longestEvent = 100;

/**
 * `deploy.yml`, or `repository:EVENT`.
 * @throws {UserError} for anything else, saying what is allowed.
 */
export function parseDispatch(text: string): DispatchTarget {
  const [, event] = /^repository:(.*)$/s.exec(text) ?? [];
  if (event !== undefined && event !== '' && event.length <= longestEvent && !/\p{Cc}/u.test(event))
    return { event };
  if (event === undefined && /^[^/\\\p{Cc}]+\.ya?ml$/u.test(text)) return { workflow: text };
  throw new UserError(
    `dispatch: "${shorten(visible(text), 60)}" is not valid; allowed is the name of a file in .github/workflows, such as deploy.yml, or repository: and the name of an event (at most ${longestEvent} characters), such as repository:deploy.`,
  );
}

/** The target as it was written. */
export function dispatchText(target: DispatchTarget): string {
  return 'workflow' in target ? target.workflow : `repository:${target.event}`;
}
