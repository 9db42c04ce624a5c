import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomFrom } from '../oracle/random.js';
import { pullRequestEvent } from '../support/events.js';
import { git, removeTempDirs, tempDir } from '../support/git.js';
import type { Fault } from '../support/github/faults.js';
import { LocalGitHub } from '../support/local-github.js';
import { expectNoLeak, runAction } from '../support/runner.js';
import { numbered } from './history.js';
import { branchesOf, example, reportOf, Scene } from './scene.js';

let github: LocalGitHub;
let scene: Scene;
beforeAll(async () => {
  github = await LocalGitHub.start();
  scene = await collision('fault');
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

async function collision(name: string): Promise<Scene> {
  const made = await Scene.open(github, { name });
  await made.change('claude/mine', ['src/a.ts', 10]);
  await made.change('claude/theirs', ['src/a.ts', 10]);
  return made;
}

const passed = () => String(Math.floor(Date.now() / 1000) - 1);
const message = (text: string) => ({ message: text, documentation_url: 'https://docs.github.com/rest' });

test.each<[string, Fault]>([
  ['git answers 503 to a listing', { path: /info\/refs/, respond: { status: 503, body: 'Unavailable' } }],
  [
    'git answers 429 to a fetch',
    { path: /git-upload-pack$/, respond: { status: 429, body: 'Slow down' }, times: 2 },
  ],
  ['a fetch loses its connection', { path: /git-upload-pack$/, respond: 'drop' }],
  ['the API answers 500 to a list', { path: /\/pulls\?/, respond: { status: 500, body: message('Oops') } }],
  ['the API loses a connection', { method: 'GET', path: /\/comments\?/, respond: 'drop' }],
  [
    'a comment is written but the answer is lost',
    { method: 'POST', path: /\/comments$/, respond: 'drop-answer' },
  ],
  [
    'a rate limit is reached that has just ended',
    {
      path: /\/pulls\?/,
      respond: {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': passed() },
        body: message('API rate limit exceeded'),
      },
    },
  ],
  [
    'a secondary rate limit strikes a write',
    {
      method: 'POST',
      path: /\/comments$/,
      respond: {
        status: 403,
        headers: { 'retry-after': '1' },
        body: message('You have exceeded a secondary rate limit.'),
      },
    },
  ],
])('%s: the run goes on and leaves one right comment', async (_, fault) => {
  scene.repository.comments.length = 0;
  github.fault(fault);
  const run = await scene.run();
  const struck = typeof fault.respond === 'object' && 'status' in fault.respond ? fault.respond.status : 0;
  expect(run.requests.filter(({ status }) => status === struck)).toHaveLength(fault.times ?? 1);
  expect(run).toMatchObject({ code: 1, outputs: { verdict: 'conflict' } });
  expect(run.errors).toEqual(['Conflicts with #2 in src/a.ts line 10. (fail-on: conflict)']);
  expect(scene.comments()).toEqual([expect.stringContaining('**Conflicts with #2')]);
});

test('a rate limit that does not end fails the step in one line, with the verdict in outputs and summary', async () => {
  scene.repository.comments.length = 0;
  const respond = {
    status: 403,
    headers: { 'retry-after': '3600' },
    body: message('You have exceeded a secondary rate limit.'),
  };
  const own = await collision('limited');
  github.fault({ method: 'POST', path: /limited\/issues\/1\/comments$/, respond, times: 20 });
  const run = await own.run();
  expect(run).toMatchObject({ code: 1, outputs: { verdict: 'conflict' } });
  expect(run.errors).toEqual([
    expect.stringMatching(/^Could not comment.*This is a rate limit that ends in 60 min/),
  ]);
  expect(run.summary).toContain('Conflicts with [#2]');
});

test('an App’s comment is found again where GitHub says who it is only at the second time of asking', async () => {
  const own = await collision('an-app');
  const token = github.addToken({ permissions: example, login: 'traffic[bot]', id: 77 });
  await own.run({ token });
  github.fault({ path: /graphql/, respond: { status: 502, body: message('Bad gateway') } });
  // With the merge method given, who it is is the only question.
  const inputs = { 'merge-method': 'merge' };
  expect(await own.run({ token, inputs })).toMatchObject({ code: 1, writes: [] });
  expect(own.comments()).toHaveLength(1);
});

/** Runs, and does something at the moment when branches have been listed but not yet fetched. */
async function runAround(own: Scene, meanwhile: () => Promise<void>) {
  const path = `/repos/${own.repository.fullName}/pulls?`;
  github.fault({ path: new RegExp(path.replaceAll(/[/?]/g, '\\$&')), respond: { together: 2 } });
  const before = github.requests.length;
  const run = own.run();
  while (!github.requests.slice(before).some((request) => request.path.includes(path))) await sleep(5);
  await meanwhile();
  await fetch(`${github.apiUrl}${path}state=open`, { headers: { authorization: `token ${own.token}` } });
  return run;
}

test('a branch deleted between listing and fetching is left out', async () => {
  const own = await collision('deleted');
  await own.push({ branch: 'claude/gone', files: { 'src/a.ts': numbered(40, { 10: 'gone' }) } });
  const run = await runAround(own, async () => {
    await git(own.repository.path, 'update-ref', '-d', 'refs/heads/claude/gone');
  });
  expect(run).toMatchObject({ code: 1, outputs: { conflicts: '1', unknown: '0' } });
  expect(await branchesOf(run)).toEqual(['claude/mine', 'claude/theirs']);
});

test('a base that is force-pushed meanwhile is compared as it then is', async () => {
  const own = await collision('forced');
  const run = await runAround(own, () =>
    own.push({ branch: 'main', from: '', files: { 'src/a.ts': 'all new\n' }, subject: 'Begin again' }),
  );
  expect((await reportOf(run)).base.sha).toBe(await own.repository.resolve('main'));
  expect(run.code).toBe(1);
  expect(own.comments()).toHaveLength(1);
});

test('a run killed at any moment leaves at most one comment, no token on disk, and the next run is right', async () => {
  const own = await collision('killed');
  const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  console.info(`KILL_SEED=${seed}`);
  const random = randomFrom(seed);
  const { length } = (await own.run()).requests;
  const directory = await tempDir('node');
  const node = join(directory, 'node');
  await writeFile(node, `#!/bin/sh\necho $$ > '${directory}/pid'\nexec '${process.execPath}' "$@"\n`);
  await chmod(node, 0o755);
  for (const signal of ['SIGTERM', 'SIGKILL', 'SIGTERM', 'SIGKILL'] as const) {
    own.repository.comments.length = 0;
    const at = github.requests.length + random.int(1, length);
    const watched = { ended: false };
    const running = runAction({
      action: 'overlap',
      event: pullRequestEvent(own.repository, 1),
      github,
      repository: own.repository,
      token: own.token,
      node,
    }).finally(() => {
      watched.ended = true;
    });
    while (!watched.ended && github.requests.length < at) await sleep(1);
    if (!watched.ended) process.kill(Number(await readFile(join(directory, 'pid'), 'utf8')), signal);
    await expectNoLeak(await running, own.token);
    expect(own.comments().length).toBeLessThanOrEqual(1);
    expect(await own.run()).toMatchObject({ code: 1, outputs: { verdict: 'conflict' } });
    expect(own.comments()).toEqual([expect.stringContaining('**Conflicts with #2')]);
  }
});
