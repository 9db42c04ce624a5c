import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import type { Scene } from './scene.js';
import {
  branchesOf,
  bring,
  bringNumbers,
  configPath,
  fileAt,
  itemsOf,
  merge,
  openScene,
  refsOf,
  segmentsOf,
} from './segments-scene.js';

let github: LocalGitHub;
let scene: Scene;
let scenes = 0;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
beforeEach(async () => {
  scene = await openScene(github, `merge-${scenes++}`);
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

test('what branches bring comes together on base, and outputs, log, summary and report say so', async () => {
  await bringNumbers(scene, 10, 2);
  const run = await merge(scene, { inputs: { output: 'public/data.json', 'auto-delete': 'true' } });
  const commit = await scene.repository.resolve('main');
  expect(run).toMatchObject({ code: 0, errors: [], warnings: [], writes: [] });
  expect(run.outputs).toEqual({
    merged: '2',
    waiting: '0',
    quarantined: '0',
    commit,
    'pull-request': '',
    changed: 'true',
    report: expect.stringMatching(/\/parallel-claude-segments\.json$/),
  });
  expect(run.stdout).toContain('2 segments merged into public/data.json, 2 branches deleted.');
  expect(run.summary).toContain('**2 segments merged into `public/data.json`, 2 branches deleted.**');
  expect((await segmentsOf(run)).jobs).toMatchObject([{ outcome: 'published', commit, changed: true }]);
  expect(await itemsOf(scene, 'public/data.json')).toEqual([2, 10]);
  expect(await branchesOf(scene)).toEqual([]);
});

test('a second run finds nothing new and changes nothing', async () => {
  await bringNumbers(scene, 1);
  await merge(scene);
  const before = await refsOf(scene);
  const run = await merge(scene);
  expect(run).toMatchObject({ code: 0, outputs: { merged: '0', commit: '', changed: 'false' } });
  expect(run.summary).toContain('**Nothing new for `merged_output.json`.**');
  expect(await refsOf(scene)).toBe(before);
});

describe('the config on base', () => {
  const config = [
    'segments:',
    '  totals: {pattern: claude/totals-*, output: out/totals.json, merge: {$.n: sum}, indent: 0}',
    '  rows: {pattern: claude/rows-*, output: out/rows.csv, auto-delete: true}',
    '',
  ].join('\n');
  beforeEach(async () => {
    await scene.push({ branch: 'main', files: { [configPath]: config } });
    await bring(scene, 'claude/totals-1', 'staging/1.json', '{"n": 12345678901234567890}\n');
    await bring(scene, 'claude/totals-2', 'staging/2.json', '{"n": 0.10}\n');
    await bring(scene, 'claude/rows-1', 'staging/1.csv', 'a,b\n1,2\n');
  });

  test('names several jobs, which one run does', async () => {
    const run = await merge(scene);
    expect(await fileAt(scene, 'out/totals.json')).toBe('{"n":12345678901234567890.10}\n');
    expect(await fileAt(scene, 'out/rows.csv')).toBe('a,b\n1,2\n');
    expect(await branchesOf(scene)).toEqual(['claude/totals-1', 'claude/totals-2']);
    const commit = await scene.repository.resolve('main');
    expect(run).toMatchObject({ code: 0, outputs: { merged: '3', commit, changed: 'true' } });
    expect(run.summary).toMatch(/## Segments: `out\/totals\.json`[^]*## Segments: `out\/rows\.csv`/);
  });

  test('has jobs, of which the input name picks one', async () => {
    await merge(scene, { inputs: { name: 'rows' } });
    expect(await fileAt(scene, 'out/rows.csv')).toBe('a,b\n1,2\n');
    expect(await fileAt(scene, 'out/totals.json')).toBeUndefined();
  });

  test('of a branch counts for nothing', async () => {
    const mine = config.replaceAll('out/', 'stolen/');
    await scene.push({ branch: 'claude/rows-2', files: { [configPath]: mine } });
    const run = await merge(scene, { inputs: { name: 'rows' } });
    expect(run).toMatchObject({ code: 0, outputs: { merged: '1' } });
    expect(await fileAt(scene, 'stolen/rows.csv')).toBeUndefined();
    expect(await branchesOf(scene)).toContain('claude/rows-2');
  });

  test('has a job that cannot be done: the step fails and says which, and the others are done', async () => {
    const broken = config.replace('$.n: sum', '$.n: add');
    await scene.push({ branch: 'main', files: { [configPath]: broken } });
    const run = await merge(scene);
    expect(run.errors).toEqual([expect.stringMatching(/^totals: .*there is no strategy add/)]);
    expect(run).toMatchObject({ code: 1, outputs: { merged: '1', changed: 'true' } });
    expect(await fileAt(scene, 'out/rows.csv')).toBe('a,b\n1,2\n');
    expect((await segmentsOf(run)).jobs.map(({ job }) => job)).toEqual(['rows']);
  });

  test('is wrong: the step fails with line and column, and nothing is changed', async () => {
    await scene.push({ branch: 'main', files: { [configPath]: 'segments: {rows: {outputs: a.csv}}\n' } });
    const before = await refsOf(scene);
    const run = await merge(scene);
    expect(run).toMatchObject({ code: 1, outputs: {}, summary: '' });
    expect(run.errors).toEqual([
      expect.stringMatching(/^\.claude\/parallel-config\.yml:1:19: .*did you mean `output`\?$/),
    ]);
    expect(await refsOf(scene)).toBe(before);
  });

  test('is found where the input config says', async () => {
    await scene.push({
      branch: 'main',
      files: { 'ci/segments.yml': config.replaceAll('out/', 'elsewhere/'), [configPath]: 'x: y\n' },
    });
    await merge(scene, { inputs: { config: 'ci/segments.yml' } });
    expect(await fileAt(scene, 'elsewhere/rows.csv')).toBe('a,b\n1,2\n');
  });

  test('names another base than the default branch', async () => {
    await scene.push({ branch: 'data', files: { 'data.txt': 'x\n' } });
    await scene.push({ branch: 'main', files: { [configPath]: `base: data\n${config}` } });
    await merge(scene, { inputs: { name: 'rows' } });
    expect(await fileAt(scene, 'out/rows.csv', 'data')).toBe('a,b\n1,2\n');
    expect(await fileAt(scene, 'out/rows.csv')).toBeUndefined();
  });
});

describe('the input', () => {
  test('pattern names branches, several of them, one a line', async () => {
    await bringNumbers(scene, 1);
    await bring(scene, 'claude/baskets-1', 'staging/b.json', '{"items": ["b"]}\n');
    await bring(scene, 'claude/legos-1', 'staging/l.json', '{"items": ["l"]}\n');
    await merge(scene, { inputs: { pattern: 'claude/baskets-*\nclaude/legos-*\n' } });
    expect(await itemsOf(scene)).toEqual(['b', 'l']);
  });

  test('staging-dir says where segments stand', async () => {
    await bring(scene, 'claude/segment-1', 'parts/1.json', '{"items": [1]}\n');
    await merge(scene, { inputs: { 'staging-dir': 'parts' } });
    expect(await itemsOf(scene)).toEqual([1]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['min-branches', { 'min-branches': '3' }, '2 of 3 branches have something new'],
    ['expect', { expect: 'staging/1.json\nstaging/9.json' }, '1 of 2 segments are there, missing'],
    [
      'expect, with a manifest on base,',
      { expect: 'file:expected.txt' },
      '2 of 4 segments are there, missing',
    ],
  ])('%s lets them wait for others', async (_, inputs, said) => {
    const manifest = [1, 2, 3, 9].map((at) => `staging/${at}.json\n`).join('');
    await scene.push({ branch: 'main', files: { 'expected.txt': manifest } });
    await bringNumbers(scene, 1, 2);
    const before = await refsOf(scene);
    const run = await merge(scene, { inputs });
    expect(run).toMatchObject({ code: 0, outputs: { merged: '0', waiting: '2', changed: 'false' } });
    expect(run.stdout).toContain(said);
    expect(await refsOf(scene)).toBe(before);
  });

  test('max-wait ends the waiting', async () => {
    await bringNumbers(scene, 1, 2);
    await merge(scene, { inputs: { 'min-branches': '3', 'max-wait': '2h' } });
    expect(await itemsOf(scene)).toEqual([1, 2]);
  });

  test('strategy says how values come together', async () => {
    await bring(scene, 'claude/segment-1', 'staging/1.json', '{"n": 1, "t": "a"}\n');
    await bring(scene, 'claude/segment-2', 'staging/2.json', '{"n": 2, "t": "b"}\n');
    await merge(scene, { inputs: { strategy: '$.n: sum\n$.t: last-wins' } });
    expect(JSON.parse((await fileAt(scene)) ?? '')).toEqual({ n: 3, t: 'b' });
  });

  test('commit-message is the first line of the commit', async () => {
    await bringNumbers(scene, 1);
    await merge(scene, { inputs: { 'commit-message': 'Bring the data together' } });
    expect(await git(scene.repository.path, 'log', '-1', '--format=%s', 'main')).toBe(
      'Bring the data together',
    );
  });

  test('base names the branch that gets the output', async () => {
    await scene.push({ branch: 'data', files: { 'data.txt': 'x\n' } });
    await bringNumbers(scene, 1);
    await merge(scene, { inputs: { base: 'data' } });
    expect(await itemsOf(scene, undefined, 'data')).toEqual([1]);
    expect(await fileAt(scene)).toBeUndefined();
  });

  test('dry-run says what would be, and writes nothing', async () => {
    await bringNumbers(scene, 1, 2);
    await bring(scene, 'claude/segment-3', 'staging/3.json', '{');
    const before = await refsOf(scene);
    const run = await merge(scene, { inputs: { 'dry-run': 'true', 'auto-delete': 'true' } });
    expect(run).toMatchObject({ code: 0, writes: [] });
    expect(run.outputs).toMatchObject({ merged: '2', quarantined: '1', commit: '', changed: 'true' });
    expect(run.summary).toContain('**Would merge 2 segments into `merged_output.json`; nothing was written;');
    expect(await refsOf(scene)).toBe(before);
  });

  test('dry-run needs no more than to read', async () => {
    await bringNumbers(scene, 1);
    const token = github.addToken({ permissions: { contents: 'read' } });
    expect(await merge(scene, { token, inputs: { 'dry-run': 'true' } })).toMatchObject({
      code: 0,
      warnings: [],
      outputs: { merged: '1' },
    });
  });

  test('summary: false writes none', async () => {
    await bringNumbers(scene, 1);
    expect(await merge(scene, { inputs: { summary: 'false' } })).toMatchObject({ code: 0, summary: '' });
  });

  test('github-token, of somebody else, pushes in their name', async () => {
    await bringNumbers(scene, 1);
    const token = github.addToken({
      login: 'merger[bot]',
      id: 77,
      type: 'Bot',
      permissions: { contents: 'write', statuses: 'write' },
    });
    const run = await merge(scene, { inputs: { 'github-token': token } });
    const pushes = run.requests.filter(({ path }) => path.endsWith('/git-receive-pack'));
    expect(pushes.map(({ login }) => login)).toEqual(['merger[bot]']);
    expect(run.stdout.replace(`::add-mask::${token}`, '')).not.toContain(token);
  });
});

test('the report is whole JSON for the steps that follow', async () => {
  await bringNumbers(scene, 1);
  const run = await merge(scene);
  const text = await readFile(run.outputs['report'] ?? '', 'utf8');
  expect(JSON.parse(text)).toMatchObject({ schema: 'parallel-claude/segments/1' });
});
