import { setTimeout as sleep } from 'node:timers/promises';
import { readEvent } from '../src/github/event.js';
import { runOverlap } from '../src/overlap/action.js';
import { readInputs } from '../src/overlap/action-inputs.js';
import { runAction } from '../src/runner/runner.js';

await runAction(async (runner) => {
  const { env, log } = runner;
  const inputs = readInputs((name) => runner.input(name));
  runner.maskSecret(inputs.token);
  await runOverlap(inputs, {
    host: {
      env: process.env,
      log,
      tempDir: env.runnerTemp,
      sleep: (milliseconds) => sleep(milliseconds),
      random: Math.random,
      retryBaseMs: env.retryBaseMs ?? 2_000,
    },
    log,
    ownRun: { runId: env.runId, job: env.job, workflow: env.workflow },
    event: readEvent(env, env.payload),
    serverUrl: env.serverUrl,
    apiUrl: env.apiUrl,
    workspace: env.workspace,
    reportDirectory: env.runnerTemp,
    program: () => runner.program(),
    now: Date.now,
    setOutput: (name, value) => {
      runner.setOutput(name, value);
    },
    annotate: (annotation) => {
      runner.annotate(annotation);
    },
    writeSummary: (markdown) => runner.summary(markdown),
    setFailed: (message) => {
      runner.setFailed(message);
    },
  });
});
