import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { numbered } from './history.js';
import { example, pairsOf, reportOf, Scene } from './scene.js';

let github: LocalGitHub;
beforeAll(async () => {
  github = await LocalGitHub.start();
});
afterAll(async () => {
  await github.stop();
  await removeTempDirs();
});

describe('a pull request that conflicts with one branch, comes close to a second and shares a file with a third', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open(github, { name: 'outcome' });
    await scene.change('claude/mine', ['src/a.ts', 10]);
    await scene.change('claude/same', ['src/a.ts', 10]);
    await scene.change('claude/near', ['src/a.ts', 13]);
    await scene.change('claude/file', ['src/a.ts', 30]);
    await scene.change('claude/none', ['src/b.ts', 30]);
  });

  test('outputs, report, summary, comment and annotation say so', async () => {
    const run = await scene.run({ inputs: { 'fail-on': 'never' } });
    expect(run).toMatchObject({ code: 0, errors: [], warnings: [] });
    const { report, ...outputs } = run.outputs;
    expect(outputs).toMatchObject({ conflicts: '1', overlaps: '3', unknown: '0', verdict: 'conflict' });
    expect(report).toBe(join(run.env['RUNNER_TEMP'] ?? '', 'parallel-claude-overlap.json'));
    expect(await reportOf(run)).toMatchObject({
      schema: 'parallel-claude/overlap/1',
      truth: 'github',
      mergeMethod: 'merge',
      base: { ref: 'main', sha: await scene.repository.resolve('main') },
      subject: 'claude/mine',
      counts: { conflict: 1, ordered: 0, unknown: 0, lines: 1, files: 1, stacked: 0, none: 1 },
    });
    expect(run.summary).toContain('## Overlap\n\n**Merges cleanly with 3 of 4 branches; conflicts with');
    expect(scene.comments()[0]).toContain('| #2 | ❌ conflict | `src/a.ts` line 10 |');
    expect(run.annotations.filter(({ properties }) => 'file' in properties)).toEqual([
      {
        name: 'warning',
        properties: {
          file: 'src/a.ts',
          line: '10',
          endLine: '10',
          title: 'Conflicts with #2 (content)',
        },
        message: '#2 changes these lines in another way; whoever merges second has to resolve it.',
      },
    ]);
  });

  test('nothing is written where every output is off', async () => {
    const before = scene.comments();
    const run = await scene.run({ inputs: { comment: 'false', summary: 'false', annotations: 'false' } });
    expect(run).toMatchObject({ code: 1, summary: '', writes: [] });
    expect(run.annotations.map(({ name }) => name)).toEqual(['error']);
    expect(scene.comments()).toEqual(before);
  });

  test.each([
    ['never', 'same', 0],
    ['base', 'same', 0],
    ['conflict', 'same', 1],
    ['conflict', 'near', 0],
    ['lines', 'near', 1],
    ['lines', 'file', 0],
    ['files', 'file', 1],
    ['files', 'none', 0],
  ])('fail-on: %s, compared with the branch "%s": exit code %i', async (failOn, other, code) => {
    const inputs = { 'fail-on': failOn, branches: `claude/${other}`, ...quiet };
    expect((await scene.run({ inputs })).code).toBe(code);
  });

  test('mode: all compares every pair, shows the matrix, and marks nobody’s lines', async () => {
    const run = await scene.run({ inputs: { mode: 'all' } });
    expect(run).toMatchObject({
      code: 1,
      writes: [],
      outputs: { conflicts: '1', overlaps: '6', verdict: 'conflict' },
    });
    expect(await pairsOf(run)).toEqual([
      'claude/mine claude/same conflict',
      'claude/mine claude/near lines',
      'claude/near claude/same lines',
      'claude/file claude/mine files',
      'claude/file claude/near files',
      'claude/file claude/same files',
    ]);
    expect((await reportOf(run)).subject).toBeUndefined();
    expect(run.summary).toContain('### Every branch');
    expect(run.annotations.map(({ name }) => name)).toEqual(['error']);
    expect(run.errors).toEqual([
      expect.stringContaining('5 branches: 1 pair conflicts. (fail-on: conflict)'),
    ]);
  });
});

const quiet = { comment: 'false', summary: 'false', annotations: 'false' };

test('a branch that conflicts with base fails from fail-on: base up, and is told the commit that caused it', async () => {
  const scene = await Scene.open(github, { name: 'against-base' });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.push({
    branch: 'main',
    files: { 'src/a.ts': numbered(40, { 10: 'main' }) },
    subject: 'Move on',
  });
  const codes = [];
  for (const failOn of ['never', 'base', 'conflict'])
    codes.push((await scene.run({ inputs: { 'fail-on': failOn } })).code);
  expect(codes).toEqual([0, 1, 1]);
  expect(scene.comments()[0]).toContain('**Conflicts with `main` in `src/a.ts`.**');
  expect(scene.comments()[0]).toContain(`${(await scene.repository.resolve('main')) ?? ''} (Move on)`);
});

describe('check: true', () => {
  test('publishes one check run with every annotation, 50 a request, and none in the log', async () => {
    const conflicts = 120;
    const files = (by: string) =>
      Object.fromEntries(
        Array.from({ length: conflicts }, (_, index) => [`many/${String(index).padStart(3, '0')}.txt`, by]),
      );
    const scene = await Scene.open(github, { name: 'check', files: files('base\n') });
    for (const branch of ['claude/mine', 'claude/theirs']) {
      await scene.push({ branch, files: files(`${branch}\n`) });
      await scene.repository.openPullRequest({ head: branch });
    }
    const token = github.addToken({ permissions: { ...example, checks: 'write' } });
    const run = await scene.run({ token, inputs: { check: 'true', comment: 'false' } });
    expect(run).toMatchObject({ code: 1 });
    expect(run.annotations.map(({ name }) => name)).toEqual(['error']);
    const sent = run.writes.map(
      ({ body }) => (body as { output: { annotations: unknown[] } }).output.annotations.length,
    );
    expect(sent).toEqual([50, 50, 20]);
    expect(scene.repository.checkRuns).toMatchObject([
      {
        name: 'parallel-claude/overlap',
        conclusion: 'failure',
        headSha: scene.repository.pull(1).headSha,
        output: { title: expect.stringMatching(/^Conflicts with #2 in many\/000\.txt line 1 and 119 more/) },
      },
    ]);
    expect(new Set(scene.repository.checkRuns[0]?.annotations.map(({ path }) => path)).size).toBe(conflicts);
    expect(await scene.run({ token, inputs: { check: 'true', comment: 'false' } })).toMatchObject({
      writes: [],
    });
  });

  test('passes as success, and its own check run counts for nothing', async () => {
    const scene = await Scene.open(github, { name: 'check-passes' });
    await scene.change('claude/mine', ['src/a.ts', 10]);
    const token = github.addToken({ permissions: { ...example, checks: 'write' } });
    const inputs = { check: 'true' };
    expect(await scene.run({ token, inputs })).toMatchObject({ code: 0 });
    expect(scene.repository.checkRuns).toMatchObject([{ conclusion: 'success' }]);
    expect(await scene.run({ token, inputs })).toMatchObject({ code: 0, writes: [] });
  });
});

test('the label is set while there is a conflict and taken off afterwards', async () => {
  const scene = await Scene.open(github, { name: 'label' });
  await scene.change('claude/mine', ['src/a.ts', 10]);
  await scene.change('claude/theirs', ['src/a.ts', 10]);
  const inputs = { labels: 'conflicts: yes', comment: 'false' };
  await scene.run({ inputs });
  expect([...scene.repository.pull(1).labels]).toEqual(['conflicts: yes']);
  expect(await scene.run({ inputs })).toMatchObject({ writes: [] });
  await scene.push({ branch: 'claude/theirs', files: { 'src/a.ts': numbered(40) } });
  await scene.run({ inputs });
  expect([...scene.repository.pull(1).labels]).toEqual([]);
});
