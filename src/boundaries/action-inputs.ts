import { parseBoolean, parseChoice } from '../config/inputs.js';
import { policyChoices, readPolicyChoices } from '../config/schema.js';
import type { Policies } from './report.js';

/** Everything a workflow can say, read once. */
export interface ActionInputs {
  /** Empty: git alone. */
  token: string;
  /** Empty: the branch's name, the labels and the author say whose branch it is. */
  session: string;
  /** Empty: the pull request's, else the config's, else the default branch. */
  base: string;
  configPath: string;
  /** Those that are given; the config decides about the others. */
  policies: Partial<Policies>;
  comment: boolean;
  check: boolean;
  annotations: boolean;
  summary: boolean;
  sarif: boolean;
  fail: boolean;
}

/**
 * @param input gives the text of an input of boundaries/action.yml.
 * @throws {UserError} for a value that means nothing, naming the input and what is allowed.
 */
export function readInputs(input: (name: string) => string): ActionInputs {
  const flag = (name: string): boolean => parseBoolean(name, input(name));
  const choice = <Choice extends string>(name: string, allowed: readonly Choice[]): Choice | undefined =>
    input(name) === '' ? undefined : parseChoice(name, input(name), allowed);
  const unowned = choice('unowned', policyChoices);
  const unknownSession = choice('unknown-session', policyChoices);
  const readViolations = choice('read-violations', readPolicyChoices);
  return {
    token: input('github-token'),
    session: input('session'),
    base: input('base'),
    configPath: input('config'),
    policies: {
      ...(unowned && { unowned }),
      ...(unknownSession && { unknownSession }),
      ...(readViolations && { readViolations }),
    },
    comment: flag('comment'),
    check: flag('check'),
    annotations: flag('annotations'),
    summary: flag('summary'),
    sarif: flag('sarif'),
    fail: flag('fail'),
  };
}
