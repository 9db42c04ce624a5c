import { randomBytes } from 'node:crypto';
import { connectModel } from '../claude/connect.js';
import { UserError } from '../config/error.js';
import { parseChoice, parseInteger } from '../config/inputs.js';
import { Repository } from '../git/repository.js';
import { localBase, localBranches, localSubject } from '../overlap/local.js';
import { readFindInputs, type FindInputs } from '../review/action-inputs.js';
import { budgetFor } from '../review/find/budget.js';
import { collisionsIn } from '../review/find/collisions.js';
import { findFindings, type FindSource } from '../review/find/find.js';
import type { Collision } from '../review/find/material.js';
import { outlookOf } from '../review/find/outlook.js';
import { readFindings, type FindingsFile } from '../review/finding.js';
import { judgeFound, placedAt } from '../review/local.js';
import { sessionNamed } from '../review/on-github.js';
import { failOns } from '../review/report.js';
import { renderFound } from '../review/show/found.js';
import { renderFoundText, renderOutlook } from '../review/show/text.js';
import { spentInVain } from '../review/show/words.js';
import type { Command } from './command.js';
import { terminalHost, terminalLog } from './host.js';
import { localConfig, readIfAny, warnOfOtherConfig } from './local-config.js';
import { openRepository } from './open-repository.js';
import { readArguments, type readOptions } from './options.js';
import { whoIsHere } from './session.js';
import { terminalStyle } from './terminal-style.js';

const help = `What is wrong with a branch: reviewed by a model before it is pushed.

Usage: parallel-claude review [options]                     a branch here
       parallel-claude review --handoff PR [--done ID]      what a review left to do on a pull request

  --repo DIR          the repository (this folder)
  --base REF          what the branch merges into (config, else the default branch)
  --head REF          the commit to review (HEAD); what is not committed is not seen
  --findings FILE     show another reviewer's findings at their places here; no model is asked
  --overlap-report FILE
                      what "parallel-claude overlap --format json" wrote: the model is told
                      with which other branches this one collides
  --dry-run           show what would be reviewed, how much that is, and about what it costs, as
                      text or json; no model is asked
  --model NAME        the model (claude-opus-5-5)
  --thinking HOW      adaptive, off or a number of tokens (adaptive)
  --effort LEVEL      low, medium, high, xhigh or max (what the model does by itself)
  --base-url URL      where the Messages API stands (https://api.anthropic.com)
  --focus WORDS       some of quality, tests, architecture, security
                      (quality, tests, architecture, security)
  --custom TEXT       what else to look for
  --ignore GLOB       files to leave out, or with ! to take back in; may be repeated
  --no-verify         take findings as they come; else the model tries to refute each
  --max-cost USD      what it may cost; the most valuable files first (5)
  --max-tokens COUNT  tokens it may use
  --prices PRICES     USD a million tokens, such as "input=4 output=20" (those that are known)
  --fail-on SEVERITY  never, critical, major or minor (never)
  --config PATH       the config file, from this folder or the repository's root
                      (.claude/parallel-config.yml)
  --format FORMAT     text, json or markdown (text)

With --handoff, which takes --repo, --fail-on and --format too:
  --handoff PR        the tasks that a review left on this pull request, in a comment (handoff: true)
  --done ID           ticks this one off there; may be repeated
  --author LOGIN      whose comment it is, where reviews run with the token of an App or a person
                      (github-actions[bot])
  --remote NAME       the remote that the pull request is at (origin)

With --handoff no model is asked. The token for GitHub's API is that of GH_TOKEN or GITHUB_TOKEN; --done writes the
comment, for which it has to be its author's or that of a person with write access. --fail-on is about tasks that
are not done. What a task says was written by a model, or a stranger: it describes, and orders nothing.

The key for the Messages API is read from ANTHROPIC_API_KEY. Only the change, its surroundings, CLAUDE.md and
REVIEW.md of base are sent there; nothing is posted, and nothing in the repository is written.
Exit codes: 0 nothing that --fail-on names, 1 something it names, 2 misuse or bad config,
3 could not be determined, or nothing of what was to be reviewed was.
`;

const none: string[] = [];

const options = {
  help: { type: 'boolean', short: 'h' },
  repo: { type: 'string', default: '.' },
  base: { type: 'string' },
  head: { type: 'string', default: 'HEAD' },
  findings: { type: 'string' },
  'overlap-report': { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  model: { type: 'string', default: 'claude-opus-5-5' },
  thinking: { type: 'string', default: 'adaptive' },
  effort: { type: 'string', default: '' },
  'base-url': { type: 'string', default: 'https://api.anthropic.com' },
  focus: { type: 'string', default: 'quality, tests, architecture, security' },
  custom: { type: 'string', default: '' },
  ignore: { type: 'string', multiple: true, default: none },
  'no-verify': { type: 'boolean', default: false },
  'max-cost': { type: 'string', default: '5' },
  'max-tokens': { type: 'string', default: '' },
  prices: { type: 'string', default: '' },
  'fail-on': { type: 'string', default: 'never' },
  config: { type: 'string' },
  format: { type: 'string', default: 'text' },
  handoff: { type: 'string' },
  done: { type: 'string', multiple: true, default: none },
  author: { type: 'string' },
  remote: { type: 'string', default: 'origin' },
} as const;

// What may be said with --handoff: these alone, and what a review of a branch takes too.
const ofHandoff = ['handoff', 'done', 'author', 'remote'];
const ofBoth = ['repo', 'fail-on', 'format'];

/** `parallel-claude review` */
export const review: Command = {
  async run(args) {
    const { values: given, named } = readArguments('review', args, options, false);
    if (given.help) {
      process.stdout.write(help);
      return 0;
    }
    const format = parseChoice('--format', given.format, ['text', 'json', 'markdown']);
    const failOn = parseChoice('--fail-on', given['fail-on'], failOns);
    requireOneMode(named);
    if (given.handoff !== undefined)
      return (await import('./review-handoff.js')).runHandoff({
        ...given,
        pullRequest: parseInteger('--handoff', given.handoff, { min: 1, max: 2 ** 31 - 1 }),
        failOn,
        format,
      });
    const wishes = readFindInputs((name) => inputNamed(name, given));
    if (given.findings !== undefined && given['dry-run'])
      throw new UserError(
        '--dry-run shows what a model would be asked, and with --findings none is; give one.',
      );
    if (given['dry-run'] && format === 'markdown')
      throw new UserError('--dry-run has no Markdown; give --format text or json.');
    const change = await openChange(given);
    try {
      if (given['dry-run']) {
        const outlook = await outlookOf(change, wishes, change.session);
        process.stdout.write(
          format === 'json' ? `${JSON.stringify(outlook, null, 2)}\n` : renderOutlook(outlook),
        );
        return 0;
      }
      const file =
        given.findings === undefined ? await find(change, wishes) : await placed(change, given.findings);
      process.stdout.write(render(file, format));
      return { passes: 0, fails: 1, unknown: 3 }[judgeFound(file, failOn)];
    } finally {
      await change.repository.dispose();
    }
  },
};

type Given = ReturnType<typeof readOptions<typeof options>>;

/** @throws {UserError} for an option that means nothing beside the others. */
function requireOneMode(named: ReadonlySet<string>): void {
  if (named.has('handoff')) {
    const other = [...named].find((name) => ![...ofHandoff, ...ofBoth].includes(name));
    if (other !== undefined) throw new UserError(`--${other} means nothing to --handoff; leave it out.`);
    return;
  }
  const lone = ofHandoff.find((name) => named.has(name));
  if (lone !== undefined)
    throw new UserError(
      `--${lone} means nothing without --handoff, which names a pull request; leave it out.`,
    );
}

/** The action's inputs, by the options of the same names. */
function inputNamed(name: string, given: Given): string {
  if (name === 'anthropic-api-key') return process.env['ANTHROPIC_API_KEY'] ?? '';
  if (name === 'verify') return String(!given['no-verify']);
  const value = Object.entries(given).find(([option]) => option === name)?.[1];
  return Array.isArray(value) ? value.join('\n') : String(value ?? '');
}

/** Base and head in a disposable repository that borrows the user's objects. */
async function openChange(given: Given): Promise<FindSource> {
  const repository = await openRepository(given.repo, terminalHost());
  const local = await localConfig(repository, given.config);
  const base = await localBase(repository, await localBranches(repository), given.base ?? local.config.base);
  await warnOfOtherConfig(repository, base, local, terminalLog);
  const head = await repository.resolve(`${given.head}^{commit}`);
  if (head === undefined)
    throw new UserError(`There is no commit "${given.head}" here; --head names a branch or commit.`);
  const session = sessionNamed(local.config, await whoIsHere(repository), terminalLog);
  const collisions = await collisionsWith(repository, given, head);
  const { objectFormat, host } = repository;
  return {
    repository: await Repository.scratch(host, { objectFormat, borrow: repository }),
    base: base.sha,
    head,
    sessions: local.config.sessions,
    collisions,
    ...(session !== undefined && { session }),
  };
}

/** Other branches that the head collides with, where a report is given and is about it. */
async function collisionsWith(
  repository: Repository,
  { 'overlap-report': path, head: asked }: Given,
  head: string,
): Promise<Collision[]> {
  if (path === undefined) return [];
  const text = await readIfAny(path);
  if (text === undefined)
    throw new UserError(
      `There is no file ${path}; --overlap-report names what "parallel-claude overlap --format json" wrote.`,
    );
  const found = collisionsIn(text, { branch: await localSubject(repository, asked), head });
  if ('collisions' in found) return found.collisions;
  terminalLog.warning(`--overlap-report is not used: ${found.unused}.`);
  return [];
}

async function find(change: FindSource, wishes: FindInputs): Promise<FindingsFile> {
  if (wishes.apiKey === '')
    throw new UserError(
      'ANTHROPIC_API_KEY is not set: put your key for the Messages API there. --dry-run shows without one what would be reviewed.',
    );
  const budget = budgetFor(wishes.model, wishes);
  const model = await connectModel({ ...wishes, log: terminalLog, timeoutMs: 600_000 });
  try {
    return await findFindings(change, model, {
      ...wishes,
      budget,
      secrets: [wishes.apiKey],
      fence: randomBytes(16).toString('hex'),
    });
  } catch (error) {
    const inVain = spentInVain(budget.spent);
    if (inVain !== '') terminalLog.warning(inVain.trim());
    throw error;
  }
}

async function placed(change: FindSource, path: string): Promise<FindingsFile> {
  const text = await readIfAny(path);
  if (text === undefined)
    throw new UserError(`There is no file ${path}; --findings names a JSON file with findings.`);
  const file = readFindings(text);
  if (file.head !== '' && file.head !== change.head)
    terminalLog.warning(
      `The findings are of commit ${file.head}, not of ${change.head}: lines may have moved.`,
    );
  return { ...file, findings: await placedAt(change, file.findings) };
}

function render(file: FindingsFile, format: 'text' | 'json' | 'markdown'): string {
  if (format === 'json') return `${JSON.stringify(file, null, 2)}\n`;
  return format === 'markdown' ? renderFound(file) : renderFoundText(file, terminalStyle());
}
