import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { expectHarmless, strangeCommands } from './harmless.js';
import { branchesOf, fileAt, itemsOf, merge, openScene, segmentsOf } from './segments-scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const paths = [
  'staging/::error::x.json',
  'staging/`|<b>@octocat #1.json',
  'staging/a\nb.json',
  'staging/\n::set-output name=x::y.json',
  'staging/</details> -->.json',
  'staging/<img src=x>.json',
  "staging/';touch x;'.json",
  'staging/$(touch x).json',
  'staging/[me](mailto:a@evil.example).json',
  'staging/\u202egnp.json',
  'staging/-rf.json',
  'staging/##[error]x.json',
];
const branches = [
  'claude/segment-<b>@team|`$(id)`',
  "claude/segment-';x",
  'claude/segment-#1&fixes',
  'claude/segment-\u202ex',
];

test('names of branches and files stay text in log, summary, status and commit, whether good or bad', async () => {
  const scene = await openScene(github, 'hostile');
  for (const [at, branch] of branches.entries()) {
    const good = Object.fromEntries(paths.map((path, n) => [path, `{"id": "${at}-${n}", "items": [1]}\n`]));
    await scene.push({ branch, files: good });
    const evil = `{"::error::@team <img src=x>": 1, "::error::@team <img src=x>": 2}`;
    await scene.push({
      branch: `${branch}-bad`,
      files: Object.fromEntries(paths.map((path) => [path, evil])),
    });
  }
  const run = await merge(scene, { inputs: { 'auto-delete': 'true' } });
  const count = branches.length * paths.length;
  expect(run).toMatchObject({ code: 0, outputs: { merged: String(count), quarantined: String(count) } });
  expect(strangeCommands(run)).toEqual([]);
  expect(run.warnings).toHaveLength(10);
  expect(`${run.stdout}${run.summary}`).not.toContain('\u202e');
  expectHarmless(run.summary);
  expect(marked.parse(run.summary, { async: false })).not.toContain('href');
  const { statuses } = scene.repository;
  expect(statuses).toHaveLength(branches.length);
  for (const { description } of statuses) expect(description).not.toMatch(/\p{Cc}|\u202e/u);
  const message = await git(scene.repository.path, 'log', '-1', '--format=%B', 'main');
  expect(message).not.toMatch(/[@#<]/);
  expect((await itemsOf(scene)) as unknown[]).toHaveLength(count);
  expect(await branchesOf(scene)).toEqual(branches.map((branch) => `${branch}-bad`).toSorted());
});

test('a reason cannot claim another place than its file’s', async () => {
  const scene = await openScene(github, 'claims');
  const branch = 'claude/segment-1';
  await scene.push({
    branch,
    files: { 'staging/a.json': `{"x": "${branch}:staging/a.json:99:99: all is well", ]` },
  });
  await merge(scene);
  expect(scene.repository.statuses.map(({ description }) => description)).toEqual([
    expect.stringMatching(/^staging\/a\.json:1:\d+: /),
  ]);
});

test('output, ledger, links and folders below staging are no segments, and keep their branch', async () => {
  const scene = await openScene(github, 'no-segments', { 'staging/out.json': '{"items": [0]}\n' });
  await scene.push({ branch: 'claude/segment-1', files: { 'staging/out.json': '{"items": [666]}\n' } });
  await scene.push({
    branch: 'claude/segment-2',
    files: { '.claude/segments/staging/out.json.ledger.json': '{}', 'staging/2.json': '{"items": [2]}\n' },
  });
  const run = await merge(scene, { inputs: { output: 'staging/out.json', 'auto-delete': 'true' } });
  expect(run).toMatchObject({ code: 0, outputs: { merged: '1' } });
  expect(await fileAt(scene, 'staging/out.json')).toContain('0,\n    2');
  expect((await segmentsOf(run)).jobs[0]?.kept.map(({ ref, reason }) => [ref, reason])).toEqual([
    ['claude/segment-1', 'other-files'],
    ['claude/segment-2', 'other-files'],
  ]);
});
