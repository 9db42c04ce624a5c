import { afterAll, expect, test } from '@jest/globals';
import { Repository } from '../../src/git/repository.js';
import { mergeSegments } from '../../src/segments/merge-segments.js';
import { runJobs } from '../../src/segments/run-jobs.js';
import type { JobSettings } from '../../src/segments/settings.js';
import type { Work } from '../../src/segments/work.js';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { now, plainJob, Scene } from './scene.js';
import { appendValues, values } from './values.js';

afterAll(removeTempDirs);

/** A job of its own branches and its own output. */
function work(name: string, settings: Partial<JobSettings>): Work {
  const own = { name, output: `${name}.json`, branches: [`claude/${name}-*`] };
  const job = { ...plainJob, ...own, merge: [], order: [], ...settings };
  return { job, run: (source) => mergeSegments(source, job, appendValues) };
}

test('what stops one job stops no other, be it the settings, git or the API, and each is told', async () => {
  const server = await LocalGitHub.start();
  const scene = await Scene.on(server);
  await git(scene.there.path, 'branch', 'release', 'main');
  await scene.protect('refs/heads/release');
  const works = [
    work('settings', { schema: 'gone.json' }),
    work('pushed', { base: 'release' }),
    work('signed', { sign: true }),
    work('good', {}),
  ];
  for (const { job } of works) await scene.session(`claude/${job.name}-1`, { 'staging/1.json': values([1]) });
  server.fault({
    method: 'POST',
    path: /\/git\/commits$/,
    respond: { status: 422, body: { message: 'no' } },
  });
  const beside = await Repository.scratch(scene.host, { objectFormat: 'sha1' });
  const to = { remote: scene.remote, github: await scene.gitHub(), now: () => now };
  const { reports, failures } = await runJobs(beside, works, to, scene.host);
  expect(reports).toMatchObject([{ job: 'good', outcome: 'published' }]);
  expect(failures.map(({ job, error }) => [job, error.name])).toEqual([
    ['settings', 'UserError'],
    ['pushed', 'GitError'],
    ['signed', 'GitHubError'],
  ]);
  await beside.dispose();
  await server.stop();
});
