import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { publishCheck, type Check } from '../../src/github/check-run.js';
import { makeScene, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.end());

const annotation = (index: number) => ({
  path: 'a.txt',
  startLine: index + 1,
  endLine: index + 2,
  level: 'warning' as const,
  title: `title ${index}`,
  message: `message ${index}`,
});

const annotations = (count: number) => Array.from({ length: count }, (_, index) => annotation(index));

const check = (over: Partial<Check> = {}): Check => ({
  name: 'overlap',
  headSha: scene.headSha,
  conclusion: 'failure',
  title: 'Conflicts with #2',
  summary: ['One conflict.'],
  rest: 'More in the job summary.',
  annotations: [],
  detailsUrl: 'https://github.example/run',
  ...over,
});

const runs = () => scene.repository.checkRuns;

test('a completed check run with its conclusion is published', async () => {
  expect(await publishCheck(await scene.connect(), check())).toBe('created');
  expect(runs()).toMatchObject([
    {
      name: 'overlap',
      headSha: scene.headSha,
      status: 'completed',
      conclusion: 'failure',
      detailsUrl: 'https://github.example/run',
      output: { title: 'Conflicts with #2', summary: 'One conflict.' },
    },
  ]);
});

test('120 annotations go out in batches of 50, in order, each once', async () => {
  await publishCheck(await scene.connect(), check({ annotations: annotations(120) }));
  expect(scene.writes().map((write) => write.split(' ')[0])).toEqual(['POST', 'PATCH', 'PATCH']);
  expect(runs()[0]?.annotations.map((one) => one['message'])).toEqual(
    annotations(120).map((one) => one.message),
  );
});

test('the same check again writes nothing, with and without annotations', async () => {
  const github = await scene.connect();
  for (const count of [0, 60]) {
    await publishCheck(github, check({ name: `check ${count}`, annotations: annotations(count) }));
    const before = scene.writes();
    const again = check({ name: `check ${count}`, annotations: annotations(count) });
    expect(await publishCheck(github, again)).toBe('unchanged');
    expect(scene.writes()).toEqual(before);
  }
});

test('a changed verdict updates our check run instead of doubling it', async () => {
  const github = await scene.connect();
  await publishCheck(github, check());
  expect(await publishCheck(github, check({ conclusion: 'success', title: 'Merges' }))).toBe('updated');
  expect(runs()).toMatchObject([{ conclusion: 'success', output: { title: 'Merges' } }]);
});

test('a run that stopped between two batches is completed, nothing twice', async () => {
  const github = await scene.connect();
  scene.server.fault({
    method: 'PATCH',
    path: /check-runs/,
    respond: { status: 422, body: { message: 'x' } },
  });
  await expect(publishCheck(github, check({ annotations: annotations(70) }))).rejects.toThrow('422');
  expect(runs()[0]?.annotations).toHaveLength(50);
  expect(await publishCheck(github, check({ annotations: annotations(70) }))).toBe('updated');
  expect(runs()).toHaveLength(1);
  expect(runs()[0]?.annotations).toHaveLength(70);
});

test('annotations that are not wanted any more make a new run, which GitHub shows instead', async () => {
  const github = await scene.connect();
  await publishCheck(github, check({ annotations: annotations(3) }));
  expect(await publishCheck(github, check({ annotations: [annotation(7)] }))).toBe('created');
  expect(runs()).toHaveLength(2);
  expect(runs()[1]?.annotations).toHaveLength(1);
  expect(await publishCheck(github, check({ annotations: [annotation(7)] }))).toBe('unchanged');
});

test("another App's check run of the same name is left alone", async () => {
  await publishCheck(await scene.connect({ login: 'other[bot]', id: 5 }), check({ title: 'other' }));
  expect(await publishCheck(await scene.connect(), check())).toBe('created');
  expect(runs().map((run) => [run.app, run.output.title])).toEqual([
    ['other', 'other'],
    ['github-actions', 'Conflicts with #2'],
  ]);
});

test('a summary that is too long degrades, long titles and messages are shortened', async () => {
  const long = { ...annotation(1), title: 't'.repeat(300), message: '💥'.repeat(20_000) };
  const summary = ['x'.repeat(65_536), 'short'];
  await publishCheck(await scene.connect(), check({ summary, annotations: [long] }));
  expect(runs()[0]?.output.summary).toBe('short');
  expect(runs()[0]?.annotations[0]?.['title']).toHaveLength(255);
  expect(Buffer.byteLength(runs()[0]?.annotations[0]?.['message'] as string)).toBeLessThanOrEqual(65_536);
});

test('a personal access token cannot publish check runs, and the error says so', async () => {
  const github = await scene.connect({ login: 'mona', id: 7, type: 'User' });
  await expect(publishCheck(github, check())).rejects.toThrow(/You must authenticate via a GitHub App/);
});

test('without the permission the error names it', async () => {
  const github = await scene.connect({ permissions: { checks: 'read' } });
  await expect(publishCheck(github, check())).rejects.toMatchObject({ permission: 'checks: write' });
});
