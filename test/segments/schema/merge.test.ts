import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { combineValues } from '../../../src/segments/combine-values.js';
import { removeTempDirs } from '../../support/git.js';
import { LocalGitHub } from '../../support/local-github.js';
import { plainJob, Scene } from '../scene.js';

let github: LocalGitHub;
let scene: Scene;

const schema = 'schemas/data.json';
const job = { schema };
const combiner = combineValues({ output: plainJob.output, merge: [], order: [] });

beforeEach(async () => {
  github = await LocalGitHub.start();
  scene = await Scene.on(github, 'demo', {
    [schema]: '{"properties": {"n": {"items": {"type": "number"}}}}',
  });
});

afterEach(async () => {
  await github.stop();
  await removeTempDirs();
});

const merge = () => scene.merge(job, scene.host, { combiner });
const segment = (id: number, n: unknown[]) =>
  scene.session(`claude/segment-${id}`, { [`staging/${id}.json`]: JSON.stringify({ id: `s${id}`, n }) });

test('a segment that does not meet the schema of base stays on its branch, and the others are merged', async () => {
  await segment(1, [1]);
  await segment(2, ['two']);
  expect(await merge()).toMatchObject({
    outcome: 'published',
    merged: [{ id: 's1' }],
    quarantined: [
      {
        ref: 'claude/segment-2',
        path: 'staging/2.json',
        reason:
          'claude/segment-2:staging/2.json:1:17: $.n[0] must be number, and is "two" (schemas/data.json).',
      },
    ],
  });
  expect(await scene.branches()).toEqual(['claude/segment-2']);
  await segment(2, [2]);
  expect(await merge()).toMatchObject({ merged: [{ id: 's2' }], quarantined: [] });
  expect(JSON.parse((await scene.fileOnMain(plainJob.output)) ?? '')).toEqual({ n: [1, 2] });
});

test('a schema on the branch itself does not count', async () => {
  await scene.session('claude/segment-1', {
    [schema]: 'true',
    'staging/1.json': '{"n": ["x"]}',
  });
  expect(await merge()).toMatchObject({ outcome: 'nothing-new', quarantined: [{ path: 'staging/1.json' }] });
});

test('with which segment the output no longer meets it is found, and the others are merged', async () => {
  await scene.session('main', { [schema]: '{"properties": {"n": {"uniqueItems": true}}}' });
  for (const [id, n] of [[1], [2], [1], [4]].entries()) await segment(id + 1, n);
  const report = await merge();
  expect(report.merged.map(({ id }) => id)).toEqual(['s1', 's2', 's4']);
  expect(report.quarantined).toMatchObject([
    {
      id: 's3',
      reason: expect.stringMatching(/^With claude\/segment-3:staging\/3\.json the output does not meet/),
    },
  ]);
});

test('what was merged stays merged when the schema becomes stricter, and its branch may go', async () => {
  await segment(1, [1]);
  await scene.merge({ ...job, autoDelete: false }, scene.host, { combiner });
  await scene.session('main', { [schema]: '{"properties": {"n": {"items": {"minimum": 2}}}}' });
  expect(await merge()).toMatchObject({
    outcome: 'nothing-new',
    quarantined: [],
    deleted: [{ ref: 'claude/segment-1' }],
  });
  await segment(2, [2]);
  await expect(merge()).rejects.toThrow(
    'public/data.json cannot be merged, and no new segment is the reason: $.n[0] must be >= 2, and is 1 (schemas/data.json).',
  );
});

test('a schema that is not on base, or is none, stops the job before anything is read for it', async () => {
  await segment(1, [1]);
  await expect(scene.merge({ schema: 'no.json' }, scene.host, { combiner })).rejects.toThrow(
    'schema: there is no file "no.json" on main; name a JSON Schema that is there.',
  );
  await scene.session('main', { [schema]: '{"type": "numbr"}' });
  await expect(merge()).rejects.toThrow('schema: schemas/data.json:1:10: $.type must be one of "array"');
});
