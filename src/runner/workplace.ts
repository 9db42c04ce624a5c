import { setTimeout as sleep } from 'node:timers/promises';
import type { GitHost } from '../git/environment.js';
import type { Remote } from '../git/remote.js';
import { connect, type GitHub } from '../github/client.js';
import { readEvent, type EventContext } from '../github/event.js';
import type { Runner } from './runner.js';

/** What every action is given: the runner, the event that started it, and a host for git. */
export type Workplace = Omit<Runner, 'env' | 'input' | 'summary' | 'maskSecret'> & {
  host: GitHost;
  event: EventContext;
  /** The login of who started the run. */
  actor: string;
  ownRun: { runId: string; job: string; workflow: string };
  /** The repository that the event is about. */
  remote: Remote;
  /** Undefined without a token. */
  connect(): Promise<GitHub | undefined>;
  workspace: string;
  reportDirectory: string;
  now(): number;
  writeSummary(markdown: string): Promise<void>;
};

/**
 * The workplace on a runner. From here on the token is not shown in the log.
 * @throws {GitHubError} where the event is not one of GitHub's.
 */
export function workplaceOn(runner: Runner, token: string): Workplace {
  const { env, log } = runner;
  runner.maskSecret(token);
  const host: GitHost = {
    env: process.env,
    log,
    tempDir: env.runnerTemp,
    sleep: (milliseconds) => sleep(milliseconds),
    random: Math.random,
    retryBaseMs: env.retryBaseMs ?? 2_000,
  };
  const event = readEvent(env, env.payload);
  const { owner, name: repo } = event.repository;
  return {
    ...runner,
    host,
    event,
    actor: env.actor,
    ownRun: { runId: env.runId, job: env.job, workflow: env.workflow },
    remote: { url: `${env.serverUrl}/${owner}/${repo}.git`, ...(token !== '' && { token }) },
    connect: async () =>
      token === ''
        ? undefined
        : connect({
            token,
            apiUrl: env.apiUrl,
            owner,
            repo,
            log,
            retryBaseMs: host.retryBaseMs / 2,
            sleep: (milliseconds) => host.sleep(milliseconds),
            now: Date.now,
          }),
    workspace: env.workspace,
    reportDirectory: env.runnerTemp,
    now: Date.now,
    writeSummary: (markdown) => runner.summary(markdown),
  };
}
