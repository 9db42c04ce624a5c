import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { UserError } from '../../../src/config/error.js';
import type { Combiner } from '../../../src/segments/combine.js';
import type { Repository } from '../../../src/git/repository.js';
import { combineByMerger } from '../../../src/segments/merger/combine-by-merger.js';
import { rootOfBase } from '../../../src/segments/merger/merger-at-base.js';
import { LocalGitHub } from '../../support/local-github.js';
import { git, removeTempDirs } from '../../support/git.js';
import { plainJob, Scene } from '../scene.js';
import { values } from '../values.js';
import { appending } from './appending.js';
import { printingHost, type PrintingHost } from './merger.js';

let github: LocalGitHub;
let scene: Scene;
let at: PrintingHost;
let scenes = 0;

beforeAll(async () => {
  github = await LocalGitHub.start();
});
beforeEach(async () => {
  scene = await Scene.on(github, `demo-${++scenes}`, {
    'scripts/merge.mjs': appending,
  });
  at = await printingHost();
});
afterEach(removeTempDirs);
afterAll(() => github.stop());

const merger =
  (path = 'scripts/merge.mjs', output = plainJob.output) =>
  (repository: Repository): Combiner =>
    combineByMerger({ output, merger: path }, at, rootOfBase(repository, path));
const merge = (combiner = merger()) => scene.merge({}, scene.host, { combiner });

test('all segments are merged each time, in the order of their ids, after the output as it was before', async () => {
  await scene.session('main', { [plainJob.output]: values(['first']) });
  await scene.segments(2);
  expect(await merge()).toMatchObject({ outcome: 'published', changed: true });
  expect(await scene.values()).toEqual(['first', 1, 2]);
  await scene.session('claude/segment-1', { 'staging/1.json': values([10]) });
  await scene.session('claude/segment-10', { 'staging/10.json': values([3]) });
  await merge();
  expect(await scene.values()).toEqual(['first', 10, 2, 3]);
  expect(await merge()).toMatchObject({ outcome: 'nothing-new' });
  expect(await scene.branches()).toEqual([]);
});

test('the segment that the merger fails with stays where it is, and the others are merged', async () => {
  for (const [at, value] of [1, 2, 'bad', 4, 5, 'bad'].entries())
    await scene.session(`claude/segment-${at}`, { [`staging/${at}.json`]: values([value]) });
  const report = await merge();
  expect(report).toMatchObject({ outcome: 'published' });
  expect(report.quarantined.map(({ path, reason }) => [path, reason])).toEqual(
    [2, 5].map((at) => [
      `staging/${at}.json`,
      `The merger scripts/merge.mjs fails with this segment, and not without it: scripts/merge.mjs:7:39: claude/segment-${at}:staging/${at}.json is bad`,
    ]),
  );
  expect(await scene.values()).toEqual([1, 2, 4, 5]);
  expect(at.printed).toEqual(['merger: merging 6', 'merger: merging 5', 'merger: merging 4']);
  expect(await scene.branches()).toEqual(['claude/segment-2', 'claude/segment-5']);
});

test('an update that the merger fails with leaves the segment as base has it', async () => {
  await scene.segments(2);
  await merge();
  await scene.session('claude/segment-1', { 'staging/1.json': values([2]) });
  await scene.session('claude/segment-3', { 'staging/3.json': values([3]) });
  const report = await merge();
  expect(report.quarantined).toMatchObject([
    { path: 'staging/1.json', reason: expect.stringMatching(/twice$/) },
  ]);
  expect(await scene.values()).toEqual([1, 2, 3]);
});

test('a merger that fails with what base has is at fault itself: nothing is changed', async () => {
  await scene.session('main', { [plainJob.output]: values(['bad']) });
  await scene.segments(1);
  const before = await scene.refs();
  await expect(merge()).rejects.toThrow(UserError);
  await expect(merge()).rejects.toThrow(
    /no new segment is the reason: the merger scripts\/merge\.mjs failed: /,
  );
  expect(await scene.refs()).toBe(before);
});

test('the merger is the one on base, whatever the branches bring', async () => {
  await scene.session('claude/segment-1', {
    'staging/1.json': values([1]),
    'scripts/merge.mjs': 'export const mergeSegments = () => { throw new Error("not mine"); };',
  });
  const report = await merge();
  expect(report).toMatchObject({ outcome: 'published', kept: [{ reason: 'other-files' }] });
  expect(await scene.values()).toEqual([1]);
});

test.each([
  ['scripts/none.mjs', /^merger: scripts\/none\.mjs is not on base; name a module there/],
  ['scripts', /^merger: scripts is no plain file on base/],
])('where base has no merger %s it says so', async (path, said) => {
  await scene.segments(1);
  await expect(merge(merger(path))).rejects.toThrow(said);
});

test('files of every format that is known come in, each read as what it is, and those that end as the output does', async () => {
  const lines = `import { readFileSync, writeFileSync } from 'node:fs';
    export const mergeSegments = (files, out) =>
      writeFileSync(out, files.map((file) => readFileSync(file, 'utf8').trim() + '\\n').join(''));`;
  await scene.session('main', { 'scripts/lines.mjs': lines });
  await scene.session('claude/segment-1', {
    'staging/b.yaml': 'id: 1\n',
    'staging/a.csv': 'a,b\n',
    'staging/c.txt': 'c\n',
    'staging/.gitkeep': '',
  });
  await scene.session('claude/segment-2', { 'staging/d.json': '{"id": 2,\n "id": 3}' });
  const job = { output: 'out.txt' };
  const report = await scene.merge(job, scene.host, { combiner: merger('scripts/lines.mjs', job.output) });
  expect(report.merged.map(({ id }) => id)).toEqual(['1', 'staging/a.csv', 'staging/c.txt']);
  expect(report.quarantined).toMatchObject([
    { path: 'staging/d.json', reason: expect.stringContaining('staging/d.json:2:2: the key "id"') },
  ]);
  expect(report.kept).toContainEqual(expect.objectContaining({ detail: 'staging/.gitkeep' }));
  expect(await git(scene.there.path, 'show', `main:${job.output}`)).toBe('id: 1\na,b\nc');
});

describe('a merger that comes to a limit', () => {
  const greedy = `import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
    export function mergeSegments(files, output) {
      const values = files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).values);
      const all = [];
      const has = (...wanted) => wanted.every((value) => values.includes(value));
      if (has('loop') || has('one half', 'other half')) for (;;);
      if (has('memory')) for (;;) all.push(new Array(1000).fill({}));
      writeFileSync(output, JSON.stringify({ values }));
      if (has('size') || values.filter((value) => value === 'third').length === 3) truncateSync(output, 101 * 1024 * 1024);
    }`;
  const limits = { time: 5_000, memory: 50 };
  const bring = async (...brought: (string | number)[]) => {
    await scene.session('main', { 'scripts/merge.mjs': greedy });
    for (const [at, value] of brought.entries())
      await scene.session(`claude/segment-${at}`, { [`staging/${at}.json`]: values([value]) });
  };

  test('leaves out the segments with which alone it does, and merges the others', async () => {
    at = await printingHost(limits);
    await bring(0, 'loop', 2, 'memory', 'size', 5);
    const report = await merge();
    const alone = 'The merger scripts/merge.mjs fails with this segment alone, and not without it: ';
    expect(
      report.quarantined.map(({ path, reason }) => [path, reason.replace(/(seconds).*$/, '$1')]),
    ).toEqual([
      ['staging/1.json', `${alone}it had not ended after 5 seconds`],
      ['staging/3.json', `${alone}it needs more than 50 MB of memory, which is the limit`],
      ['staging/4.json', `${alone}what it wrote is larger than 100 MB`],
    ]);
    expect(await scene.values()).toEqual([0, 2, 5]);
  });

  test('with no segment alone, and with several together, is at fault itself; looking for one takes a bounded time', async () => {
    at = await printingHost({ ...limits, searchTime: 15_000 });
    await bring('one half', 1, 'other half', 3);
    await expect(merge()).rejects.toThrow(
      /^The merger scripts\/merge\.mjs failed: it had not ended after 5 seconds, .* not found, in the time that there is for it: mend/,
    );
    at = await printingHost(limits);
    await bring('third', 'third', 'third', 3);
    await expect(merge()).rejects.toThrow(
      /^The merger .* is larger than 100 MB\. .* not found, because it fails with none of them alone: mend/,
    );
  });
});
