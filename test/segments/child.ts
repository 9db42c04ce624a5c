import type { GitHost } from '../../src/git/environment.js';
import type { Remote } from '../../src/git/remote.js';
import { connect, type GitHubOptions } from '../../src/github/client.js';
import { Repository } from '../../src/git/repository.js';
import type { Job } from '../../src/segments/job.js';
import { mergeSegments } from '../../src/segments/merge-segments.js';
import { appendValues } from './values.js';

// One merge in a process of its own, to be killed. What it needs comes by the environment, as JSON.
const { job, remote, api, tempDir } = JSON.parse(process.env['MERGE'] ?? '') as {
  job: Job;
  remote: Remote;
  /** Absent: it has no token for the API. */
  api?: Pick<GitHubOptions, 'token' | 'apiUrl' | 'owner' | 'repo'>;
  tempDir: string;
};
const quiet = (): void => undefined;
const host: GitHost = {
  env: { PATH: process.env['PATH'], HOME: '/nonexistent' },
  log: { debug: quiet, info: quiet, warning: quiet, error: quiet },
  tempDir,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
  retryBaseMs: 20,
};
const github =
  api &&
  (await connect({
    ...api,
    log: host.log,
    retryBaseMs: 20,
    sleep: (ms) => host.sleep(ms),
    now: () => performance.now(),
  }));
const repository = await Repository.scratch(host, { objectFormat: 'sha1' });
const report = await mergeSegments(
  { repository, remote, now: Date.now, ...(github && { github }) },
  job,
  appendValues,
);
await repository.dispose();
process.stdout.write(JSON.stringify(report));
