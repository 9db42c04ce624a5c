import type { Effort, Thinking } from '../claude/model.js';
import type { Prices } from '../claude/prices.js';
import { UserError } from '../config/error.js';
import { parseBoolean, parseChoice, parseInteger, parseLines } from '../config/inputs.js';
import { shorten, visible } from '../report/visible.js';
import type { Limits } from './find/budget.js';
import { categories, type Category } from './finding.js';
import { learnModes, type LearnMode } from './learn/learn.js';
import { parseCost, parseEffort, parsePrices, parseThinking } from './model-inputs.js';
import { failOns, type FailOn } from './report.js';

/** What a run does: both halves, or one. */
export const modes = ['all', 'find', 'post'] as const;
export type Mode = (typeof modes)[number];

/** The half that asks a model. */
export interface FindInputs {
  apiKey: string;
  baseUrl: string;
  model: string;
  thinking: Thinking;
  effort?: Effort;
  /** At least one. */
  focus: Category[];
  /** What to look for under `custom`. */
  custom: string;
  /** Globs, beside those that are ignored anyway. */
  ignore: string[];
  verify: boolean;
  limits: Limits;
  prices?: Prices;
}

/** Everything a workflow can say, read once. */
export interface ActionInputs {
  mode: Mode;
  token: string;
  /** Path of a file with findings; empty unless `mode` is `post`. */
  findings: string;
  find: FindInputs;
  /** Path of a report of `overlap`; empty: none. */
  overlapReport: string;
  failOn: FailOn;
  maxComments: number;
  /** The words that begin a command in a comment; at least one. */
  triggers: string[];
  /** Logins of bots that may write commands. */
  bots: string[];
  learn: LearnMode;
  handoff: boolean;
  configPath: string;
  check: boolean;
  annotations: boolean;
  summary: boolean;
}

/** More than anybody reads. */
const mostComments = 100;
/** No model has been asked for so much, and sums stay exact. */
const mostTokens = 1_000_000_000;

/**
 * @param input gives the text of an input of review/action.yml.
 * @throws {UserError} for a value that means nothing, or not with `mode`, naming the input and what is allowed.
 */
export function readInputs(input: (name: string) => string): ActionInputs {
  const flag = (name: string): boolean => parseBoolean(name, input(name));
  const mode = parseChoice('mode', input('mode'), modes);
  const findings = input('findings');
  if (mode === 'post' && findings === '')
    throw new UserError(
      'findings: mode: post needs it; allowed is the path of a JSON file, as mode: find or another reviewer leaves it',
    );
  if (mode !== 'post' && findings !== '')
    throw new UserError(`findings: is for mode: post only; with mode: ${mode} a model finds them`);
  const token = input('github-token');
  if (mode !== 'find' && token === '')
    throw new UserError(
      `github-token: mode: ${mode} needs one with pull-requests: write; only mode: find does without`,
    );
  return {
    mode,
    token,
    findings,
    find: readFindInputs(input),
    overlapReport: input('overlap-report'),
    failOn: parseChoice('fail-on', input('fail-on'), failOns),
    maxComments: parseInteger('max-comments', input('max-comments'), { min: 1, max: mostComments }),
    triggers: parseTriggers(input('trigger')),
    bots: parseBots(input('allowed-bots')),
    learn: parseChoice('learn', input('learn'), learnModes),
    handoff: flag('handoff'),
    configPath: input('config'),
    check: flag('check'),
    annotations: flag('annotations'),
    summary: flag('summary'),
  };
}

/**
 * The inputs of the half that asks a model.
 * @throws {UserError} for a value that means nothing, naming the input and what is allowed.
 */
export function readFindInputs(input: (name: string) => string): FindInputs {
  const effort = parseEffort(input('effort'));
  const cost = parseCost('max-cost', input('max-cost'));
  const tokens = input('max-tokens');
  const prices = parsePrices(input('prices'));
  const custom = input('custom');
  return {
    apiKey: input('anthropic-api-key'),
    baseUrl: parseUrl('base-url', input('base-url')),
    model: input('model'),
    thinking: parseThinking(input('thinking')),
    ...(effort && { effort }),
    focus: parseFocus(input('focus'), custom),
    custom,
    ignore: parseLines(input('ignore')),
    verify: parseBoolean('verify', input('verify')),
    limits: {
      ...(cost !== undefined && { cost }),
      ...(tokens !== '' && { tokens: parseInteger('max-tokens', tokens, { min: 1, max: mostTokens }) }),
    },
    ...(prices && { prices }),
  };
}

function wordsOf(value: string): string[] {
  return value.split(/[\s,]+/).filter((word) => word !== '');
}

/** @throws {UserError} for no word at all. */
function parseTriggers(value: string): string[] {
  const triggers = wordsOf(value);
  if (triggers.length === 0)
    throw new UserError('trigger: is empty; allowed is one word a line, such as @parallel-claude');
  return triggers;
}

/** @throws {UserError} for what is no login, such as a pattern, which would let nobody in. */
function parseBots(value: string): string[] {
  const bots = wordsOf(value);
  const strange = bots.find((bot) => !/^[\w-]+(\[bot\])?$/.test(bot));
  if (strange !== undefined)
    throw new UserError(
      `allowed-bots: "${shorten(visible(strange), 60)}" is not valid; allowed is one login a line, in full, such as renovate[bot]`,
    );
  return bots;
}

/** @throws {UserError} for a word that is no category, for none, and where `custom` has nothing to go by. */
function parseFocus(value: string, custom: string): Category[] {
  const focus = new Set(wordsOf(value).map((word) => parseChoice('focus', word, categories)));
  if (custom !== '') focus.add('custom');
  else if (focus.has('custom'))
    throw new UserError('custom: focus has custom in it; allowed is a text that says what to look for');
  if (focus.size === 0)
    throw new UserError(`focus: is empty; allowed is one or more of ${categories.join(', ')}`);
  return categories.filter((category) => focus.has(category));
}

/** @throws {UserError} for anything but an address that a key may be sent to. */
function parseUrl(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isLocal = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url && url.username === '' && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)))
    return value.replace(/\/+$/, '');
  // The value is not repeated: it may hold credentials.
  throw new UserError(
    `${name}: is not valid; allowed is an https address without a user, such as https://api.anthropic.com (http only on this machine)`,
  );
}
