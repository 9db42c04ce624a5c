import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { repositoryEvent } from '../support/events.js';
import { git, removeTempDirs, tempDir } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { expectNoLeak, runAction, type ActionResult } from '../support/runner.js';
import { withoutNode } from '../support/without-node.js';
import type { Scene } from './scene.js';
import {
  bring,
  branchesOf,
  fileAt,
  merge,
  openScene,
  refsOf,
  segmentsOf,
  statusOn,
} from './segments-scene.js';

const merger = `
import { readFileSync, writeFileSync } from 'node:fs';
import { seen } from './lib/seen.mjs';
export function mergeSegments(files, output) {
  console.log('::warning::a line of the merger');
  const items = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).items);
  if (items.includes('bad')) throw new Error('an item is bad\\n::error::and hostile');
  writeFileSync(output, JSON.stringify({ items, ...seen() }));
}
`;
const seen = `
import { readFileSync } from 'node:fs';
const tried = (file) => { try { return readFileSync(file, 'latin1'); } catch (error) { return error.code; } };
export const seen = () => ({ env: Object.keys(process.env).sort(), parent: tried('/proc/' + process.ppid + '/environ') });
`;
const config = 'segments: {data: {output: data.json, merger: scripts/merge.mjs, auto-delete: true}}\n';
const nothingSeen = { env: ['HOME', 'LANG', 'TEMP', 'TMPDIR', 'TZ'], parent: 'ERR_ACCESS_DENIED' };

let github: LocalGitHub;
let scene: Scene;
let scenes = 0;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
beforeEach(async () => {
  scene = await openScene(github, `merger-${++scenes}`, {
    '.claude/parallel-config.yml': config,
    'scripts/merge.mjs': merger,
    'scripts/lib/seen.mjs': seen,
  });
  await bring(scene, 'claude/segment-1', 'staging/1.json', '{"items": [1]}');
  await bring(scene, 'claude/segment-2', 'staging/2.json', '{"items": [2]}');
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const output = async (): Promise<unknown> =>
  JSON.parse((await fileAt(scene, 'data.json')) ?? 'null') as unknown;

describe('a merger beside the token', () => {
  test('is refused, and told how to do it', async () => {
    const before = await refsOf(scene);
    const run = await merge(scene);
    expect(run).toMatchObject({ code: 1, outputs: {}, summary: '' });
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^The job data has a merger, scripts\/merge\.mjs on base, .*: part the work over three jobs by step, .* trust-merger: true\.$/,
      ),
    ]);
    expect(await refsOf(scene)).toBe(before);
  });

  test('runs where it is trusted, and sees nothing of ours even then', async () => {
    const run = await merge(scene, { inputs: { 'trust-merger': 'true' } });
    expect(run).toMatchObject({ code: 0, outputs: { merged: '2', changed: 'true' }, warnings: [] });
    expect(await output()).toEqual({ items: [1, 2], ...nothingSeen });
    expect(run.stdout).toContain('merger: ::warning::a line of the merger');
  });

  test('that cannot be run by a fault of ours keeps nothing back of what other jobs did', async () => {
    const both = `segments:\n  broken: {output: a.json, merger: scripts/merge.mjs}\n  good: {pattern: claude/good-*, output: b.json}\n`;
    await scene.push({ branch: 'main', files: { '.claude/parallel-config.yml': both } });
    await bring(scene, 'claude/good-1', 'staging/1.json', '{"items": [1]}');
    const run = await runAction({
      action: 'merge-segments',
      inputs: { 'trust-merger': 'true' },
      event: repositoryEvent(scene.repository, 'schedule'),
      github,
      repository: scene.repository,
      token: scene.token,
      env: await withoutNode(),
    });
    await expectNoLeak(run, scene.token);
    expect(run).toMatchObject({ code: 1, outputs: { merged: '1', changed: 'true' } });
    expect(run.annotations).toMatchObject([
      { name: 'error', message: 'broken: Unexpected error: spawn /nonexistent/node ENOENT' },
    ]);
    expect(run.stdout).toMatch(
      /Error: spawn [^]* {4}at [^]*This is a fault in parallel-claude\. Please report it/,
    );
    expect(run.summary).toContain('1 segment merged into `b.json`');
    expect((await segmentsOf(run)).jobs).toMatchObject([{ job: 'good', outcome: 'published' }]);
  });

  test('that fails with a segment leaves it where it is, and says so on its commit', async () => {
    await bring(scene, 'claude/segment-3', 'staging/3.json', '{"items": ["bad"]}');
    const run = await merge(scene, { inputs: { 'trust-merger': 'true', merger: 'scripts/merge.mjs' } });
    expect(run).toMatchObject({ code: 0, outputs: { merged: '2', quarantined: '1' }, errors: [] });
    expect(await branchesOf(scene)).toEqual(['claude/segment-3']);
    expect(await statusOn(scene, 'claude/segment-3', 'parallel-claude/segments (data)')).toMatch(
      /^failure staging\/3\.json: The merger scripts\/merge\.mjs fails with this segment, and not without it: /,
    );
  });

  test.each<[Record<string, string>, RegExp]>([
    [{ step: 'second' }, /^step: "second" is not valid; allowed is one of all, prepare, merge, publish$/],
    [{ 'trust-merger': 'yes' }, /^trust-merger: "yes" is not valid; allowed is true or false$/],
    [
      { merger: '../x', 'trust-merger': 'true' },
      /^merger: "\.\.\/x" has an empty part, or \. or \.\.; write a path/,
    ],
    [
      { merger: 'x.mjs', 'trust-merger': 'true' },
      /^merger: x\.mjs is not on base; name a module there that exports/,
    ],
    [
      { merger: 'a', strategy: '$.a: sum' },
      /^merger merges in place of strategy; give either the one or the other/,
    ],
    [{ step: 'publish' }, /record\.json is missing; step: prepare writes it, in a job before this one/],
  ])('%j is refused', async (inputs, message) => {
    const run = await merge(scene, { inputs });
    expect(run).toMatchObject({ code: 1, outputs: {}, summary: '' });
    expect(run.errors).toEqual([expect.stringMatching(message)]);
  });
});

describe('in three steps', () => {
  /** The folder that the artifacts are downloaded into. */
  let temp: string;
  beforeEach(async () => {
    temp = await tempDir('artifacts');
  });

  async function step(
    name: string,
    token: string,
    workspace?: string,
    inputs: Record<string, string> = {},
  ): Promise<ActionResult> {
    const run = await runAction({
      action: 'merge-segments',
      inputs: { ...inputs, step: name },
      event: repositoryEvent(scene.repository, 'schedule'),
      github,
      repository: scene.repository,
      token,
      env: { RUNNER_TEMP: temp },
      ...(workspace !== undefined && { workspace }),
    });
    if (token !== '') await expectNoLeak(run, token);
    return run;
  }

  /** One after the other, as the jobs of a workflow do it. */
  async function allSteps(token: string, inputs: Record<string, string>): Promise<ActionResult> {
    const { outputs } = await step('prepare', token, undefined, inputs);
    const merged = await step('merge', '', await checkOut(outputs['merger-base'] ?? ''), inputs);
    expect(merged).toMatchObject({ code: 0, outputs: { merged: '2' } });
    return step('publish', token, undefined, inputs);
  }

  async function checkOut(commit: string): Promise<string> {
    const workspace = await tempDir('workspace');
    await git(workspace, 'clone', '--quiet', scene.repository.path, '.');
    await git(workspace, 'checkout', '--quiet', '--detach', commit);
    return workspace;
  }

  test('the merger runs in the one without a token, and what it makes is published by the other', async () => {
    await bring(scene, 'claude/segment-3', 'staging/3.json', '{"items": ["bad"]}');
    const prepared = await step('prepare', scene.token);
    expect(prepared).toMatchObject({ code: 0, outputs: { merged: '0', waiting: '3', changed: 'false' } });
    const commit = prepared.outputs['merger-base'] ?? '';
    expect(commit).toBe(await scene.repository.resolve('main'));
    expect(prepared.summary).toContain(
      'Nothing is merged into `data.json` yet: step: merge has yet to run the merger.',
    );

    const merged = await step('merge', '', await checkOut(commit));
    expect(merged).toMatchObject({ code: 0, outputs: { merged: '2', quarantined: '1' }, summary: '' });
    expect(merged.stdout).toContain('data.json: 2 segments merged.');
    expect(merged.annotations).toMatchObject([
      {
        name: 'warning',
        message: expect.stringMatching(/^claude\/segment-3:staging\/3\.json: The merger .* is bad/),
      },
    ]);

    const published = await step('publish', scene.token);
    expect(published).toMatchObject({ code: 0, outputs: { merged: '2', quarantined: '1', changed: 'true' } });
    expect(await output()).toEqual({ items: [1, 2], ...nothingSeen });
    expect(await branchesOf(scene)).toEqual(['claude/segment-3']);
    expect((await segmentsOf(published)).jobs).toMatchObject([{ outcome: 'published' }]);

    // What the merger cannot take is not said to be mended before it has looked again.
    const context = 'parallel-claude/segments (data)';
    const said = await statusOn(scene, 'claude/segment-3', context);
    expect(said).toMatch(/^failure /);
    await step('prepare', scene.token);
    expect(await statusOn(scene, 'claude/segment-3', context)).toBe(said);
  });

  test('in a dry run they say what would come of it, and write nothing', async () => {
    const before = await refsOf(scene);
    const run = await allSteps(scene.token, { 'dry-run': 'true' });
    expect(run).toMatchObject({ code: 0, outputs: { merged: '2', changed: 'true', commit: '' } });
    expect((await segmentsOf(run)).jobs).toMatchObject([{ outcome: 'dry-run', deleted: [{}, {}] }]);
    expect(await refsOf(scene)).toBe(before);
  });

  test('with mode: pull-request the merged output comes by one, and the branches go after its merge', async () => {
    const permissions = { contents: 'write', statuses: 'write', 'pull-requests': 'write' } as const;
    const token = github.addToken({ permissions });
    const inputs = { mode: 'pull-request' };
    const run = await allSteps(token, inputs);
    expect(run).toMatchObject({ code: 0, outputs: { merged: '2', 'pull-request': '1', commit: '' } });
    expect(await output()).toBeNull();
    // Again: what it brings already is left as it is.
    expect(await allSteps(token, inputs)).toMatchObject({ code: 0, outputs: { 'pull-request': '1' } });
    expect([...scene.repository.pulls.keys()]).toEqual([1]);
    await scene.repository.merge(1, 'squash');
    expect(await output()).toEqual({ items: [1, 2], ...nothingSeen });
    const after = await step('prepare', token, undefined, inputs);
    expect(after).toMatchObject({ code: 0, outputs: { 'merger-base': '' } });
    expect(await branchesOf(scene)).toEqual([]);
  });

  test('merge refuses the token that is its input by default', async () => {
    const { outputs } = await step('prepare', scene.token);
    const run = await step('merge', scene.token, await checkOut(outputs['merger-base'] ?? ''));
    expect(run.code).toBe(1);
    expect(run.annotations).toMatchObject([
      {
        name: 'error',
        message: expect.stringMatching(/one in the input github-token: write github-token: '' in this step/),
      },
    ]);
  });

  test('with nothing new there is nothing to check out, and publish says that nothing is left', async () => {
    for (const name of ['claude/segment-1', 'claude/segment-2'])
      await git(scene.repository.path, 'update-ref', '-d', `refs/heads/${name}`);
    const prepared = await step('prepare', scene.token);
    expect(prepared.outputs).toMatchObject({ 'merger-base': '', merged: '0' });
    expect(await readFile(join(temp, 'merge-segments/prepared/record.json'), 'utf8')).toContain('"jobs": []');
    expect(await step('publish', scene.token)).toMatchObject({ code: 0, annotations: [] });
  });
});
