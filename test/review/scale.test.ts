import { afterAll, expect, test } from '@jest/globals';
import { finding, makeScene, numbered, type Scene } from './scene.js';

let scene: Scene | undefined;
afterAll(() => scene?.end());

test('a pull request of 5,000 files and 60,000 lines takes a finding in its last file', async () => {
  const paths = Array.from({ length: 5_000 }, (_, index) => `src/${index % 50}/file-${index}.ts`);
  scene = await makeScene(
    { 'README.md': 'Read me.\n' },
    Object.fromEntries(paths.map((path) => [path, numbered(1, 12)])),
  );
  const last = finding({ path: 'src/49/file-4999.ts', line: 12, quote: 'line(12)' });
  const report = await scene.post([last]);
  expect(report.coverage).toEqual({ changed: 5_000, reviewed: 5_000, notReviewed: [] });
  expect(report.findings).toMatchObject([{ outcome: 'inline', line: 12 }]);
}, 240_000);
