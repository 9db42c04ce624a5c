import { UserError } from '../config/error.js';
import type { GitHub } from '../github/client.js';
import { readHandoff, tickOff } from '../review/handoff/on-github.js';
import { judgeHandoff, type Handoff } from '../review/handoff/handoff.js';
import { renderTasks, renderTasksText } from '../review/handoff/show.js';
import type { FailOn } from '../review/report.js';
import { gitHubOf, tokenIn } from './github.js';
import { terminalHost } from './host.js';
import { openRepository } from './open-repository.js';
import { remoteOf } from './remote.js';
import { terminalStyle } from './terminal-style.js';

/** What is asked of the hand-off on a pull request. */
export interface HandoffAsked {
  pullRequest: number;
  /** Ids of tasks to tick off. */
  done: readonly string[];
  /** The login that the review's comment is by; absent for that of GITHUB_TOKEN. */
  author?: string;
  failOn: FailOn;
  repo: string;
  remote: string;
  format: 'text' | 'json' | 'markdown';
}

/** Shows the tasks that a review left on a pull request, ticked off as asked. @returns the exit code. */
export async function runHandoff({ pullRequest, done, author, ...asked }: HandoffAsked): Promise<number> {
  const github = await connectTo(asked);
  const handoff = await (done.length > 0
    ? tickOff(github, pullRequest, done, author)
    : readHandoff(github, pullRequest, author));
  process.stdout.write(render(handoff, asked.format));
  return { passes: 0, fails: 1, unknown: 3 }[judgeHandoff(handoff, asked.failOn)];
}

async function connectTo({ repo, remote: name }: Pick<HandoffAsked, 'repo' | 'remote'>): Promise<GitHub> {
  const host = terminalHost();
  const remote = await remoteOf(await openRepository(repo, host), name);
  const github = await gitHubOf(remote, host);
  if (github) return github;
  // Not the remote's URL: a password may stand in it.
  throw new UserError(
    tokenIn(host.env) === ''
      ? 'Neither GH_TOKEN nor GITHUB_TOKEN is set: put a token for GitHub there that reads pull requests, and writes them for --done.'
      : `The remote ${name} is no repository on the server that the token is for, which is GITHUB_SERVER_URL, else https://github.com; --remote names another.`,
  );
}

function render(handoff: Handoff, format: HandoffAsked['format']): string {
  if (format === 'json') return `${JSON.stringify(handoff, null, 2)}\n`;
  return format === 'markdown' ? renderTasks(handoff) : renderTasksText(handoff, terminalStyle());
}
