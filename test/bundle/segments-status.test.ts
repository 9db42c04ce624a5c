import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { git, removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import type { OverlapRun, Scene } from './scene.js';
import {
  bring,
  bringNumbers,
  configPath,
  itemsOf,
  merge,
  openScene,
  segmentsOf,
  statusOn,
} from './segments-scene.js';

let github: LocalGitHub;
let scene: Scene;
let scenes = 0;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
beforeEach(async () => {
  scene = await openScene(github, `status-${scenes++}`);
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

const bad = 'claude/segment-bad';
const twice = '{\n  "a": 1,\n  "a": 2\n}\n';

/** The statuses that a run has set, as they were sent. */
function statusesIn({ writes }: OverlapRun): unknown[] {
  return writes.filter(({ path }) => path.includes('/statuses/')).map(({ body }) => body);
}

test('a bad segment gets a status with file, line, column and what is wrong, and the others are merged', async () => {
  await bringNumbers(scene, 1);
  await bring(scene, bad, 'staging/bad.json', twice);
  const run = await merge(scene);
  expect(run).toMatchObject({ code: 0, errors: [], outputs: { merged: '1', quarantined: '1' } });
  expect(statusesIn(run)).toEqual([
    {
      state: 'failure',
      context: 'parallel-claude/segments',
      description: expect.stringMatching(/^staging\/bad\.json:3:3: the key "a" /),
      target_url: `${github.url}/${scene.repository.fullName}/actions/runs/4711`,
    },
  ]);
  expect(run.warnings).toEqual([
    expect.stringMatching(/^staging\/bad\.json:3:3 on claude\/segment-bad: the key "a" /),
  ]);
  expect(run.summary).toContain('| `claude/segment-bad` | `staging/bad.json:3:3` | the key ');
  expect(await itemsOf(scene)).toEqual([1]);
  expect(await statusOn(scene, 'claude/segment-1')).toBeUndefined();
});

test('it is said once', async () => {
  await bring(scene, bad, 'staging/bad.json', twice);
  await merge(scene);
  expect(statusesIn(await merge(scene))).toEqual([]);
});

test('a commit that mends it is merged, and has nothing to be told', async () => {
  await bring(scene, bad, 'staging/bad.json', twice);
  await merge(scene);
  await bring(scene, bad, 'staging/bad.json', '{"items": [7]}\n');
  const run = await merge(scene);
  expect(await itemsOf(scene)).toEqual([7]);
  expect(statusesIn(run)).toEqual([]);
});

describe('two segments of one id and other content', () => {
  const [one, two] = ['claude/segment-1', 'claude/segment-2'];
  beforeEach(async () => {
    await bring(scene, one, 'staging/1.json', '{"id": "s", "items": [1]}\n');
    await bring(scene, two, 'staging/2.json', '{"id": "s", "items": [2]}\n');
    await merge(scene);
  });

  test('both fail, each naming the other', async () => {
    expect(await statusOn(scene, one)).toMatch(
      /^failure staging\/1\.json: It has the same id as staging\/2\.json/,
    );
    expect(await statusOn(scene, two)).toMatch(
      /^failure staging\/2\.json: It has the same id as staging\/1\.json/,
    );
  });

  test.each(['true', 'false'])(
    'once one is gone the other is merged and turns green (auto-delete: %s)',
    async (auto) => {
      const tip = (await scene.repository.resolve(two)) ?? '';
      await git(scene.repository.path, 'update-ref', '-d', `refs/heads/${one}`);
      await merge(scene, { inputs: { 'auto-delete': auto } });
      expect(await itemsOf(scene)).toEqual([2]);
      expect(await statusOn(scene, tip)).toBe('success Merged into merged_output.json');
    },
  );

  test('one that waits for others keeps its status: nothing was put together, so nothing is known to be right', async () => {
    await git(scene.repository.path, 'update-ref', '-d', `refs/heads/${one}`);
    await merge(scene, { inputs: { 'min-branches': '5' } });
    expect(await statusOn(scene, two)).toMatch(/^failure/);
  });

  test('a run that was killed before it could say so leaves that to the next', async () => {
    await git(scene.repository.path, 'update-ref', '-d', `refs/heads/${one}`);
    const token = github.addToken({ permissions: { contents: 'write' } });
    expect(await merge(scene, { token })).toMatchObject({ code: 0, outputs: { merged: '1' } });
    expect(await statusOn(scene, two)).toMatch(/^failure/);
    await merge(scene);
    expect(await statusOn(scene, two)).toBe('success Merged into merged_output.json');
  });
});

test('values that contradict each other: each status has the place of its own', async () => {
  await bring(scene, 'claude/segment-1', 'staging/1.json', '{"n": 1}\n');
  await bring(scene, 'claude/segment-2', 'staging/2.json', '{\n "n": 2}\n');
  await merge(scene);
  expect(await statusOn(scene, 'claude/segment-1')).toMatch(/^failure staging\/1\.json:1:7: \$\.n: 1 /);
  expect(await statusOn(scene, 'claude/segment-2')).toMatch(/^failure staging\/2\.json:2:7: \$\.n: 1 /);
});

test('several bad files of a branch are one status, which counts them', async () => {
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`staging/${name}.json`, '{']));
  await scene.push({ branch: bad, files });
  await merge(scene);
  expect(await statusOn(scene, bad)).toMatch(/^failure staging\/a\.json:1:2: .* \(and 2 more\)$/);
});

test('jobs that share a branch have a context each, and neither speaks over the other', async () => {
  const config = [
    'segments:',
    '  json: {pattern: claude/segment-*, output: out/a.json}',
    '  rows: {pattern: claude/segment-*, output: out/a.csv}',
    '',
  ].join('\n');
  await scene.push({ branch: 'main', files: { [configPath]: config } });
  await scene.push({ branch: bad, files: { 'staging/a.json': '{}\n', 'staging/a.csv': 'a,a\n1,2\n' } });
  await merge(scene);
  expect(await statusOn(scene, bad, 'parallel-claude/segments (rows)')).toMatch(
    /^failure staging\/a\.csv:1:3: /,
  );
  expect(await statusOn(scene, bad, 'parallel-claude/segments (json)')).toBeUndefined();
});

test('a description never gets longer than GitHub takes', async () => {
  const key = '𝒳"'.repeat(100).replaceAll('"', '\\"');
  await bring(scene, bad, `staging/${'long-'.repeat(30)}.json`, `{"${key}": 1, "${key}": 2}\n`);
  await merge(scene);
  const description = scene.repository.statuses.at(-1)?.description ?? '';
  expect(Array.from(description)).toHaveLength(140);
});

describe('without statuses: write', () => {
  let token: string;
  beforeEach(() => {
    token = github.addToken({ permissions: { contents: 'write' } });
  });

  test('the log names it, and the step fails where a segment is bad, with the others merged', async () => {
    await bringNumbers(scene, 1);
    await bring(scene, bad, 'staging/bad.json', twice);
    const run = await merge(scene, { token });
    expect(run).toMatchObject({ code: 1, outputs: { merged: '1', quarantined: '1' } });
    expect(run.errors).toEqual(['1 segment merged into merged_output.json; 1 segment is bad.']);
    expect(run.warnings).toContainEqual(expect.stringContaining('statuses: write'));
    expect(await itemsOf(scene)).toEqual([1]);
  });

  test('a run without bad segments passes', async () => {
    await bringNumbers(scene, 1);
    expect(await merge(scene, { token })).toMatchObject({ code: 0, outputs: { merged: '1' } });
  });
});

test('on-bad-segment: fail merges none of the job, says so on the branch, and fails the step', async () => {
  await bringNumbers(scene, 1);
  await bring(scene, bad, 'staging/bad.json', twice);
  const run = await merge(scene, { inputs: { 'on-bad-segment': 'fail' } });
  expect(run.errors).toEqual(['Nothing is merged into merged_output.json: 1 segment is bad.']);
  expect(run).toMatchObject({
    code: 1,
    outputs: { merged: '0', waiting: '1', quarantined: '1', commit: '' },
  });
  expect(await statusOn(scene, bad)).toMatch(/^failure/);
  expect((await segmentsOf(run)).jobs).toMatchObject([{ outcome: 'bad-segments' }]);
});

test('more statuses than GitHub takes at once are set over several runs', async () => {
  const numbers = Array.from({ length: 83 }, (_, at) => at);
  await scene.push(
    ...numbers.map((at) => ({ branch: `claude/segment-${at}`, files: { [`staging/${at}.json`]: '{' } })),
  );
  expect(statusesIn(await merge(scene))).toHaveLength(80);
  expect(statusesIn(await merge(scene))).toHaveLength(3);
  expect(statusesIn(await merge(scene))).toEqual([]);
});

test('where GitHub fails to take a status the step fails, and outputs say what was merged all the same', async () => {
  await bringNumbers(scene, 1);
  await bring(scene, bad, 'staging/bad.json', twice);
  github.fault({ method: 'POST', path: /\/statuses\//, respond: { status: 500, body: {} }, times: 9 });
  const run = await merge(scene);
  expect(run).toMatchObject({ code: 1, outputs: { merged: '1', quarantined: '1' } });
  expect(run.errors).toEqual([
    expect.stringContaining('Could not set commit statuses'),
    '1 segment merged into merged_output.json; 1 segment is bad.',
  ]);
});
