import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { finding, makeScene, numbered, type Scene } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene(
    { 'src/a.ts': numbered(1, 60), 'src/b.ts': numbered(1, 9) },
    { 'src/a.ts': numbered(1, 60, { 10: 'ten()', 50: 'fifty()' }), 'src/new.ts': numbered(1, 5) },
  );
});
afterEach(() => scene.end());

const sum = finding({ line: 10, quote: 'ten()' });

test('each finding is said once, at the best place that GitHub takes', async () => {
  const report = await scene.post([
    sum,
    finding({ line: 30, title: 'Out of the diff' }),
    finding({ path: 'src/b.ts', line: 3, title: 'Not changed' }),
  ]);
  expect(await scene.threads()).toEqual([
    'src/a.ts:10 **🟠 major, quality: Wrong sum**',
    'src/a.ts:file **🟠 major, quality: Out of the diff**',
  ]);
  expect(report.findings.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['Wrong sum', 'inline'],
    ['Out of the diff', 'file'],
    ['Not changed', 'summary'],
  ]);
  expect(report.counts).toEqual({ found: 3, posted: 3, known: 0, dropped: 0, resolved: 0 });
  expect(scene.summary()).toContain('Not changed');
  expect(scene.repository.reviews.map(({ state }) => state)).toEqual(['COMMENTED', 'COMMENTED']);
});
