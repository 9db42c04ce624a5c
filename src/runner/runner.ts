import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as core from '@actions/core';
import type { Annotation } from '../report/annotations.js';
import type { Log } from '../report/log.js';
import { readEnvironment, type Environment } from './environment.js';
import { inert } from './inert.js';
import { fitSummary, summaryLimit } from './summary.js';

/** What an action has of the runner it runs on. */
export interface Runner {
  readonly env: Environment;
  /** Text from outside may stand in a message: no line of it becomes a workflow command. */
  readonly log: Log;
  /** An input, trimmed; empty where it is not set. */
  input(name: string): string;
  setOutput(name: string, value: string | number): void;
  annotate(annotation: Annotation): void;
  /** Adds to the job summary, as much as fits; without one (older servers) says so in the log. */
  summary(markdown: string): Promise<void>;
  /** A hash of the program that the runner has started: of another build it is another one. */
  program(): string;
  /** Nothing equal to it is shown in the log from here on. */
  maskSecret(secret: string): void;
  /** The step fails, with this message, once `main` has ended. */
  setFailed(message: string): void;
  /**
   * The same, because of an error: with its message where that is written for the user, else with one line, its stack
   * folded, and where to report it.
   * @param about what it is about, where that is not the whole step.
   */
  fail(error: unknown, about?: string): void;
}

const log: Log = {
  debug: (message) => {
    core.debug(inert(message));
  },
  info: (message) => {
    core.info(inert(message));
  },
  warning: (message) => {
    core.warning(inert(message));
  },
  error: (message) => {
    core.error(inert(message));
  },
};

/** Runs an action; an error that it ends with fails the step. */
export async function runAction(main: (runner: Runner) => Promise<void>): Promise<void> {
  try {
    await main(currentRunner());
  } catch (error) {
    fail(error);
  }
}

function currentRunner(): Runner {
  return {
    env: readEnvironment(process.env, { workspace: process.cwd(), temp: tmpdir() }, (path) =>
      readFileSync(path, 'utf8'),
    ),
    log,
    input: (name) => core.getInput(name),
    program: () =>
      createHash('sha256')
        .update(readFileSync(process.argv[1] ?? ''))
        .digest('hex'),
    setOutput: (name, value) => {
      core.setOutput(name, value);
    },
    annotate,
    summary,
    maskSecret: (secret) => {
      // An empty mask would hide nothing and warn.
      if (secret !== '') core.setSecret(secret);
    },
    setFailed: (message) => {
      core.setFailed(inert(message));
    },
    fail,
  };
}

function annotate({ path, startLine, endLine, level, title, message }: Annotation): void {
  const report = { notice: core.notice, warning: core.warning, failure: core.error }[level];
  report(inert(message), { file: path, startLine, endLine, title: inert(title) });
}

async function summary(markdown: string): Promise<void> {
  const file = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') {
    log.info('This runner shows no job summary (GITHUB_STEP_SUMMARY is not set).');
    return;
  }
  const used = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  await core.summary.addRaw(fitSummary(markdown, summaryLimit - used)).write();
}

/** Errors whose message says what is wrong and what to do; a stack would only hide it. */
const spoken = ['UserError', 'GitError', 'GitHubError', 'ModelError'];

function fail(error: unknown, about = ''): void {
  const known = error instanceof Error && spoken.includes(error.name);
  const message = error instanceof Error ? error.message : String(error);
  if (!known) {
    core.startGroup('Stack of the error');
    log.info(error instanceof Error ? (error.stack ?? message) : message);
    core.endGroup();
    log.info('This is a fault in parallel-claude. Please report it, with the stack above.');
  }
  const said = known ? message : `Unexpected error: ${message.split('\n', 1)[0] ?? ''}`;
  core.setFailed(inert(about === '' ? said : `${about}: ${said}`));
}
