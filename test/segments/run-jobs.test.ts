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
  return { job: name, run: (source) => mergeSegments(source, job, appendValues) };
}

test('what stops one job stops no other, be it the settings, git, the API or a fault of ours, and each is told', async () => {
  const server = await LocalGitHub.start();
  const scene = await Scene.on(server);
  await git(scene.there.path, 'branch', 'release', 'main');
  await scene.protect('refs/heads/release');
  const works = [
    work('settings', { schema: 'gone.json' }),
    work('pushed', { base: 'release' }),
    work('signed', { sign: true }),
    { job: 'ours', run: () => Promise.reject(new TypeError('x is not a function')) },
    work('good', {}),
  ];
  for (const { job } of works) await scene.session(`claude/${job}-1`, { 'staging/1.json': values([1]) });
  server.fault({
    method: 'POST',
    path: /\/git\/commits$/,
    respond: { status: 422, body: { message: 'no' } },
  });
  const beside = await Repository.scratch(scene.host, { objectFormat: 'sha1' });
  const to = { remote: scene.remote, github: await scene.gitHub(), now: () => now };
  const { reports, failures } = await runJobs(beside, works, to, scene.host);
  expect(reports).toMatchObject([{ job: 'good', outcome: 'published' }]);
  expect(failures).toMatchObject([
    { job: 'settings', error: { name: 'UserError' } },
    { job: 'pushed', error: { name: 'GitError' } },
    { job: 'signed', error: { name: 'GitHubError' } },
    { job: 'ours', error: { name: 'TypeError' } },
  ]);
  await beside.dispose();
  await server.stop();
});

test('a repository that cannot be made keeps no report of another job back', async () => {
  const server = await LocalGitHub.start();
  const scene = await Scene.on(server);
  await scene.session('claude/first-1', { 'staging/1.json': values([1]) });
  const beside = await Repository.scratch(scene.host, { objectFormat: 'sha1' });
  const host = { ...scene.host };
  const first = work('first', {});
  const works: Work[] = [
    {
      ...first,
      run: (source) => {
        host.tempDir = '/nonexistent';
        return first.run(source);
      },
    },
    work('second', {}),
  ];
  const { reports, failures } = await runJobs(beside, works, { remote: scene.remote, now: () => now }, host);
  expect(reports).toMatchObject([{ job: 'first', outcome: 'published' }]);
  expect(failures).toMatchObject([{ job: 'second', error: { code: 'ENOENT' } }]);
  await beside.dispose();
  await server.stop();
});
