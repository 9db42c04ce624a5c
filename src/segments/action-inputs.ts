import { parseBoolean, parseChoice, parseLines } from '../config/inputs.js';
import type { RawSettings } from './settings.js';

/** The parts of the work: all of it, or one after the other, each in a job of its own. */
export const steps = ['all', 'prepare', 'merge', 'publish'] as const;

/** Everything a workflow can say, read once. */
export interface ActionInputs {
  /** Empty: nothing can be pushed. */
  token: string;
  /** Empty: the config's, else the default branch. */
  base: string;
  configPath: string;
  settings: RawSettings;
  step: (typeof steps)[number];
  /** Whether mergers may run beside the token. */
  trustMerger: boolean;
  dryRun: boolean;
  summary: boolean;
}

/**
 * @param input gives the text of an input of merge-segments/action.yml.
 * @throws {UserError} for a value that means nothing, naming the input and what is allowed.
 */
export function readInputs(input: (name: string) => string): ActionInputs {
  const flag = (name: string): boolean => parseBoolean(name, input(name));
  const lines = (name: string): string[] => parseLines(input(name));
  return {
    token: input('github-token'),
    base: input('base'),
    configPath: input('config'),
    settings: {
      names: lines('name'),
      pattern: lines('pattern'),
      output: input('output'),
      stagingDir: input('staging-dir'),
      minBranches: input('min-branches'),
      maxWait: input('max-wait'),
      expect: lines('expect'),
      autoDelete: input('auto-delete'),
      strategy: lines('strategy'),
      merger: input('merger'),
      onBadSegment: input('on-bad-segment'),
      commitMessage: input('commit-message'),
      schema: input('schema'),
      mode: input('mode'),
      dispatch: input('dispatch'),
      sign: input('sign'),
    },
    step: parseChoice('step', input('step'), steps),
    trustMerger: flag('trust-merger'),
    dryRun: flag('dry-run'),
    summary: flag('summary'),
  };
}
