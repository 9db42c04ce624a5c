import { parseBoolean, parseChoice, parseLines } from '../config/inputs.js';
import type { RawSettings } from './settings.js';

export const modes = ['auto', 'pull-request', 'all'] as const;

/** Everything a workflow can say, read once. What the config may say too is settled later. */
export interface ActionInputs {
  /** Empty: git alone. */
  token: string;
  mode: (typeof modes)[number];
  comment: boolean;
  check: boolean;
  /** The name of the label; empty: none. */
  label: string;
  annotations: boolean;
  summary: boolean;
  page: boolean;
  /** Where verdicts are kept from run to run; empty: nowhere. */
  verdictsFile: string;
  configPath: string;
  settings: RawSettings;
}

/**
 * @param input gives the text of an input of overlap/action.yml.
 * @throws {UserError} for a value that means nothing, naming the input and what is allowed.
 */
export function readInputs(input: (name: string) => string): ActionInputs {
  const flag = (name: string): boolean => parseBoolean(name, input(name));
  const lines = (name: string): string[] => parseLines(input(name));
  return {
    token: input('github-token'),
    mode: parseChoice('mode', input('mode'), modes),
    comment: flag('comment'),
    check: flag('check'),
    label: input('labels'),
    annotations: flag('annotations'),
    summary: flag('summary'),
    page: flag('page'),
    verdictsFile: input('verdicts-file'),
    configPath: input('config'),
    settings: {
      base: input('base'),
      branches: lines('branches'),
      excludeBranches: lines('exclude-branches'),
      ignore: lines('ignore'),
      maxAge: input('max-age'),
      includeDrafts: input('include-drafts'),
      failOn: input('fail-on'),
      mergeMethod: input('merge-method'),
      near: input('near'),
      plan: input('plan'),
      requireChecks: input('require-checks'),
      updateOthers: input('update-others'),
    },
  };
}
