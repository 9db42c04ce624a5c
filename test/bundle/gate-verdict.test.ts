import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { config, configPath, propose } from './boundaries-scene.js';
import { at, gateCheck, gateComment, openGate, section } from './gate-scene.js';
import { example, type Scene } from './scene.js';

let github: LocalGitHub;
let scene: Scene;
let fine: number;
let strays: number;
let collides: number;
let both: number;
beforeAll(async () => {
  github = await LocalGitHub.start();
  scene = await openGate(github, 'verdicts');
  fine = await propose(scene, 'claude/client-fine', { 'client/new.ts': 'n\n' });
  strays = await propose(scene, 'claude/client-strays', { 'server/new.ts': 'n\n' });
  collides = await propose(scene, 'claude/client-collides', { 'client/a.ts': at(10, 'one') });
  both = await propose(scene, 'claude/client-both', { 'client/a.ts': at(10, 'two'), 'server/b.ts': 'B\n' });
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const schemaOf = async (file: string | undefined): Promise<unknown> =>
  (JSON.parse(await readFile(file ?? '', 'utf8')) as { schema: unknown }).schema;

test('where both pass the check run says so, both reports are left, and no comment is begun', async () => {
  const run = await scene.run({ number: fine });
  expect(run).toMatchObject({ code: 0, errors: [], warnings: [], outputs: { failed: '' } });
  expect(run.writes.map(({ method, path }) => `${method} ${path.split('/').at(-1) ?? ''}`)).toEqual([
    'POST check-runs',
  ]);
  expect(gateCheck(scene, fine)).toEqual({ conclusion: 'success', title: 'boundaries and overlap pass.' });
  expect(await schemaOf(run.outputs['boundaries'])).toBe('parallel-claude/boundaries/1');
  expect(await schemaOf(run.outputs['overlap'])).toBe('parallel-claude/overlap/1');
  expect(run.summary).toMatch(/^## Boundaries\n[^]*\n## Overlap\n/);
});

test('what is finer than its inputs it takes from the config on base', async () => {
  const finer = `${config}overlap: {plan: false, fail-on: never}\nunowned: fail\n`;
  const own = await openGate(github, 'finer', { [configPath]: finer });
  await propose(own, 'claude/client-a', { 'client/a.ts': at(10, 'a') });
  const number = await propose(own, 'claude/client-b', { 'client/a.ts': at(10, 'b'), 'nobody.ts': 'n\n' });
  const { outputs } = await own.run({ number });
  expect(outputs).toMatchObject({ failed: 'boundaries' });
  const overlap = JSON.parse(await readFile(outputs['overlap'] ?? '', 'utf8')) as object;
  expect(overlap).toMatchObject({ counts: { conflict: 1 } });
  expect(overlap).not.toHaveProperty('plan');
});

test('where boundaries fails the step, the check run and the outputs name it', async () => {
  const run = await scene.run({ number: strays });
  const why = 'boundaries fails: Changes 1 file of server.';
  expect(run).toMatchObject({ code: 1, errors: [why], outputs: { failed: 'boundaries' } });
  expect(gateCheck(scene, strays)).toEqual({ conclusion: 'failure', title: why });
  expect(section(scene, strays, 'boundaries')).toContain(
    '## ❌ Boundaries\n\n**Changes 1 file of `server`.**',
  );
  expect(section(scene, strays, 'overlap')).toMatch(/## ✅ Overlap\n\nMerges cleanly with all 3 branches\.$/);
});

test('where overlap fails it is named, and its lines are marked in the check run', async () => {
  const run = await scene.run({ number: collides });
  expect(run).toMatchObject({ code: 1, outputs: { failed: 'overlap' } });
  expect(run.errors).toEqual([
    expect.stringMatching(
      /^overlap fails: .*conflicts with #4 in client\/a\.ts line 10\. \(fail-on: conflict\)$/,
    ),
  ]);
  expect(section(scene, collides, 'boundaries')).toMatch(/## ✅ Boundaries\n\nChanges only what it may/);
  const { headSha } = scene.repository.pull(collides);
  const checkRun = scene.repository.checkRuns.findLast((one) => one.headSha === headSha);
  expect(checkRun?.annotations).toMatchObject([{ path: 'client/a.ts', start_line: 10 }]);
});

test('where both fail both are named, in one comment, one check run and one summary', async () => {
  const run = await scene.run({ number: both });
  expect(run).toMatchObject({ code: 1, outputs: { failed: 'boundaries\noverlap' } });
  expect(run.errors.join()).toMatch(/^boundaries fails: .*\noverlap fails: /);
  expect(gateCheck(scene, both)?.title).toMatch(/^boundaries fails: .* overlap fails: /);
  expect(scene.comments(both)).toHaveLength(1);
  expect(gateComment(scene, both)).toMatch(/## ❌ Boundaries[^]*## ❌ Overlap/);
  const { headSha } = scene.repository.pull(both);
  const runs = scene.repository.checkRuns.filter((one) => one.headSha === headSha);
  expect(runs.map(({ name }) => name)).toEqual(['parallel-claude']);
  expect(runs[0]?.output.summary).toMatch(/^## ❌ Boundaries[^]*## ❌ Overlap/);
  expect(await scene.run({ number: both })).toMatchObject({ code: 1, writes: [] });
});

describe('what cannot be judged fails, and keeps nothing else from being judged:', () => {
  test('boundaries, where two sessions have the branch', async () => {
    const own = await openGate(github, 'two-sessions');
    const labels = ['session:client'];
    const number = await propose(own, 'claude/server-x', { 'server/b.ts': 'x\n' }, { labels });
    const run = await own.run({ number });
    expect(run).toMatchObject({ code: 1, outputs: { failed: 'boundaries', boundaries: '' } });
    expect(run.errors.join()).toMatch(/^boundaries could not be judged: [^]*client[^]*server/);
    expect(gateCheck(own, number)).toMatchObject({ conclusion: 'failure' });
    expect(section(own, number, 'boundaries')).toContain('## ❔ Boundaries\n\n**Could not be judged.**');
    expect(section(own, number, 'overlap')).toContain('✅ Overlap');
    expect(run.summary).toMatch(/## Boundaries\n\n\*\*Could not be judged\.\*\*[^]*## Overlap/);
  });

  test('overlap, where GitHub does not list the pull requests', async () => {
    const own = await openGate(github, 'unlisted');
    const number = await propose(own, 'claude/client-x', { 'server/b.ts': 'x\n' });
    github.fault({ path: /unlisted\/pulls\?/, respond: { status: 422, body: { message: 'no' } } });
    const run = await own.run({ number });
    expect(run).toMatchObject({ code: 1, outputs: { failed: 'boundaries\noverlap', overlap: '' } });
    expect(run.errors.join()).toMatch(
      /boundaries fails: Changes 1 file of server\.\noverlap could not be judged: /,
    );
  });

  test('both, where the config is wrong', async () => {
    const own = await openGate(github, 'bad-config', { [configPath]: `${config}ovrlap: {}\n` });
    const number = await propose(own, 'claude/client-x', { 'client/a.ts': 'x\n' });
    const run = await own.run({ number });
    expect(run).toMatchObject({ code: 1, outputs: { failed: 'boundaries\noverlap' } });
    const [error = ''] = run.errors;
    expect(error).toContain(`boundaries and overlap could not be judged: ${configPath}:17:1: `);
    expect(error.split('did you mean `overlap`?')).toHaveLength(2);
    expect(gateComment(own, number)).toContain(`${configPath}:17:1: `);
  });
});

describe('checks', () => {
  test('names those that run; the others ask nothing and have no section', async () => {
    const run = await scene.run({ number: both, inputs: { checks: 'boundaries' } });
    expect(run).toMatchObject({ code: 1, outputs: { failed: 'boundaries' } });
    expect(run.outputs['overlap']).toBeUndefined();
    expect(gateComment(scene, both)).not.toContain('Overlap');
    expect(run.requests.filter(({ path }) => path.includes('/pulls?'))).toEqual([]);
    const all = await scene.run({ number: both, inputs: { checks: 'overlap, boundaries' } });
    expect(all).toMatchObject({ outputs: { failed: 'boundaries\noverlap' } });
  });

  test('that are not there are refused with those that are', async () => {
    const run = await scene.run({ number: fine, inputs: { checks: 'boundaries\noverlaps' } });
    expect(run.errors).toEqual(['checks: "overlaps" is not valid; allowed is one of boundaries, overlap']);
    const none = await scene.run({ number: fine, inputs: { checks: ',' } });
    expect(none.errors.join()).toContain('allowed are boundaries, overlap');
  });
});

test('a fork’s token, which can only read, gives the verdict in the step, its annotations and the summary', async () => {
  const number = await propose(scene, 'claude/client-fork', { 'server/fork.ts': 'f\n' });
  const token = github.addToken({
    permissions: {
      contents: 'read',
      'pull-requests': 'read',
      checks: 'read',
      statuses: 'read',
      actions: 'read',
    },
  });
  const run = await scene.run({ number, token });
  expect(run).toMatchObject({ code: 1, outputs: { failed: 'boundaries' } });
  expect(run.warnings.join()).toMatch(/checks: write/);
  expect(run.warnings.join()).toMatch(/pull-requests: write/);
  expect(run.annotations).toContainEqual(
    expect.objectContaining({
      name: 'error',
      properties: expect.objectContaining({ file: 'server/fork.ts' }),
    }),
  );
  expect(run.summary).toContain('## Boundaries');
  expect(scene.comments(number)).toEqual([]);
});

test('without permission for check runs the step marks the lines itself', async () => {
  const number = await propose(scene, 'claude/client-unchecked', { 'server/u.ts': 'u\n' });
  const token = github.addToken({ permissions: example });
  const run = await scene.run({ number, token });
  expect(run.annotations).toContainEqual(
    expect.objectContaining({ name: 'error', properties: expect.objectContaining({ file: 'server/u.ts' }) }),
  );
  expect(gateComment(scene, number)).toContain('server/u.ts');
});

test('without a token git alone judges a public repository', async () => {
  const own = await openGate(github, 'public-gate');
  const number = await propose(own, 'claude/client-public', { 'server/b.ts': at(3, 'x') });
  Object.assign(own.repository, { isPrivate: false });
  const run = await own.run({ number, token: '', inputs: { 'github-token': '' } });
  expect(run).toMatchObject({ code: 1, writes: [], outputs: { failed: 'boundaries' } });
  expect(run.requests.filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
});
