import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import {
  bring,
  branchesOf,
  configPath,
  fileAt,
  itemsOf,
  openScene,
  statusOn,
} from '../bundle/segments-scene.js';
import type { Scene } from '../bundle/scene.js';
import { pushEvent, repositoryEvent, type WorkflowEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { runWorkflow, type WorkflowResult } from './act.js';

const config = [
  'segments:',
  '  data: {pattern: claude/segment-*, output: public/data.json, auto-delete: true}',
  '  baskets: {pattern: claude/baskets-*, output: public/baskets.json, auto-delete: true}',
  '',
].join('\n');

let github: LocalGitHub;
let scene: Scene;
beforeEach(async () => {
  github = await LocalGitHub.start();
  scene = await openScene(github, 'shop', { [configPath]: config });
  await bring(scene, 'claude/segment-1', 'staging/1.json', '{"items": [1]}\n');
  await bring(scene, 'claude/segment-2', 'staging/2.json', '{"items": [2]}\n');
  await bring(scene, 'claude/segment-3', 'staging/3.json', '{"items": [3}\n');
  await bring(scene, 'claude/baskets-1', 'staging/1.json', '{"items": ["a"]}\n');
});
afterEach(() => github.stop());
afterAll(removeTempDirs);

async function runExample(workflow: string, event: WorkflowEvent): Promise<WorkflowResult> {
  const { repository, token } = scene;
  const sha = (await repository.resolve('main')) ?? '';
  return runWorkflow({ workflow, event, github, repository, sha, token });
}

const merged = async () => [
  await itemsOf(scene, 'public/data.json'),
  await itemsOf(scene, 'public/baskets.json'),
];

test.each<[string, string, () => WorkflowEvent | Promise<WorkflowEvent>]>([
  ['a push', 'merge-segments-on-push.yml', () => pushEvent(scene.repository, 'claude/segment-2')],
  ['a schedule', 'merge-segments-scheduled.yml', () => repositoryEvent(scene.repository, 'schedule')],
  ['demand', 'merge-segments-on-demand.yml', () => repositoryEvent(scene.repository, 'workflow_dispatch')],
])(
  'on %s the example merges the branches of all jobs, deletes them, and says on the bad one what is wrong',
  async (_, workflow, event) => {
    const run = await runExample(workflow, await event());
    expect(run.output).toContain('Job succeeded');
    expect(run.output).not.toContain(scene.token);
    expect(await merged()).toEqual([[1, 2], ['a']]);
    expect(await branchesOf(scene)).toEqual(['claude/segment-3']);
    expect(await statusOn(scene, 'claude/segment-3', 'parallel-claude/segments (data)')).toMatch(
      /^failure staging\/3\.json:1:13: /,
    );
    expect(run.summary).toMatch(/## Segments: `public\/data\.json`[^]*## Segments: `public\/baskets\.json`/);
  },
);

test('whatever starts them, they run one at a time, and none is broken off', async () => {
  for (const name of ['on-push', 'scheduled', 'on-demand']) {
    const text = await readFile(`workflows/merge-segments-${name}.yml`, 'utf8');
    expect(parse(text)).toMatchObject({
      concurrency: { group: 'merge-segments', 'cancel-in-progress': false },
    });
  }
});

test('on demand one job can be picked, and a dry run asked for', async () => {
  const said = { inputs: { name: 'baskets', 'dry-run': 'true' } };
  const event = repositoryEvent(scene.repository, 'workflow_dispatch', said);
  const run = await runExample('merge-segments-on-demand.yml', event);
  expect(run.summary).toContain('Would merge 1 segment into `public/baskets.json`');
  expect(run.summary).not.toContain('public/data.json');
  expect(await fileAt(scene, 'public/baskets.json')).toBeUndefined();
});

test('a server’s repository_dispatch names the jobs in its payload', async () => {
  const said = { action: 'merge-segments', client_payload: { name: 'baskets' } };
  const event = repositoryEvent(scene.repository, 'repository_dispatch', said);
  expect((await runExample('merge-segments-on-demand.yml', event)).output).toContain('Job succeeded');
  expect(await merged()).toEqual([undefined, ['a']]);
});
