import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { bring, branchesOf, configPath, itemsOf, openScene, statusOn } from '../bundle/segments-scene.js';
import { pushEvent } from '../support/events.js';
import { removeTempDirs, tempDir } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { runWorkflow } from './act.js';

const workflow = 'merge-segments-with-merger.yml';
const merger = `
import { readFileSync, writeFileSync } from 'node:fs';
export function mergeSegments(files, output) {
  const items = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).items);
  if (items.includes('bad')) throw new Error('an item is bad');
  writeFileSync(output, JSON.stringify({ items }));
}
`;
const config = 'segments: {data: {output: public/data.json, merger: scripts/merge.mjs, auto-delete: true}}\n';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

test('the example merges by the merger on base, in a job without a token, and publishes what it made', async () => {
  const scene = await openScene(github, 'shop', { [configPath]: config, 'scripts/merge.mjs': merger });
  await bring(scene, 'claude/segment-1', 'staging/1.json', '{"items": [1]}\n');
  await bring(scene, 'claude/segment-2', 'staging/2.json', '{"items": ["bad"]}\n');
  await bring(scene, 'claude/segment-3', 'staging/3.json', '{"items": [3]}\n');
  const { repository, token } = scene;
  const run = await runWorkflow({
    workflow,
    event: await pushEvent(repository, 'claude/segment-1'),
    github,
    repository,
    sha: (await repository.resolve('main')) ?? '',
    token,
    // act gives every step the token; GitHub gives it to none that does not ask.
    env: { GITHUB_TOKEN: '', KEPT: await tempDir('kept'), ORIGIN: repository.path },
    standIns: {
      'actions/checkout':
        'test "$INPUT_PERSIST_CREDENTIALS" = false && git init -q && git fetch -q --depth=1 "$ORIGIN" "$INPUT_REF" && git checkout -q -f --detach FETCH_HEAD',
      'actions/upload-artifact': 'cp -R -- "$INPUT_PATH" "$KEPT/$INPUT_NAME" && rm -r -- "$INPUT_PATH"',
      'actions/download-artifact':
        'mkdir -p "$(dirname "$INPUT_PATH")" && cp -R -- "$KEPT/$INPUT_NAME" "$INPUT_PATH"',
    },
  });
  expect(run.output).not.toContain(token);
  expect(run.output).toContain('public/data.json: 2 segments merged.');
  expect(run.output.match(/Job succeeded/g)).toHaveLength(3);
  expect(await itemsOf(scene, 'public/data.json')).toEqual([1, 3]);
  expect(await branchesOf(scene)).toEqual(['claude/segment-2']);
  expect(await statusOn(scene, 'claude/segment-2', 'parallel-claude/segments (data)')).toMatch(
    /^failure staging\/2\.json: The merger scripts\/merge\.mjs fails with this segment, and not without it/,
  );
});

test('the job that runs the merger may only read, and the checkout leaves it no token', async () => {
  const { jobs, concurrency } = parse(await readFile(`workflows/${workflow}`, 'utf8')) as {
    concurrency: unknown;
    jobs: Record<string, { permissions: unknown; steps: { uses: string; with?: Record<string, unknown> }[] }>;
  };
  expect(concurrency).toEqual({ group: 'merge-segments', 'cancel-in-progress': false });
  expect(jobs['merge']?.permissions).toEqual({ contents: 'read' });
  const [checkout] = jobs['merge']?.steps ?? [];
  expect(checkout?.with).toMatchObject({ 'persist-credentials': false });
});
