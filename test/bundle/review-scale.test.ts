import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LocalClaude } from '../support/claude/local-claude.js';
import { removeTempDirs } from '../support/git.js';
import { LocalGitHub } from '../support/local-github.js';
import { commentsOn, found, openReview, reviewOf } from './review-scene.js';

let github: LocalGitHub;
let claude: LocalClaude;
beforeAll(async () => {
  github = await LocalGitHub.start();
  claude = await LocalClaude.start();
});
afterAll(async () => {
  await claude.stop();
  await github.stop();
  await removeTempDirs();
});

const lines = (count: number, say: (line: number) => string) =>
  Array.from({ length: count }, (_, line) => `${say(line)}\n`).join('');

test('of 5,000 files the most valuable are reviewed for the money there is, and the others are named', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 5000 }, (_, at) => {
      const path = at % 2 === 0 ? `src/${at % 50}/file-${at}.ts` : `docs/${at % 50}/page-${at}.md`;
      return [path, lines(12, (line) => `export const value${line} = compute(${at}, ${line});`)];
    }),
  );
  const core = { 'src/core.ts': lines(200, (line) => `export const core${line} = sum / count;`) };
  const { scene, run, finds } = await openReview(github, claude, 'many', { ...files, ...core });
  finds([
    found({ path: 'src/core.ts', line: 7 }),
    found({ path: 'docs/1/page-1.md', line: 1, title: 'Never seen' }),
  ]);
  const before = claude.asked().length;
  const done = await run({ inputs: { 'max-cost': '2' } });

  expect(done).toMatchObject({ code: 0, warnings: [], outputs: { findings: '1', posted: '1' } });
  expect(Number(done.outputs['cost'])).toBeLessThanOrEqual(2);
  expect(Number(done.outputs['reviewed'])).toBeGreaterThan(500);
  expect(Number(done.outputs['reviewed']) + Number(done.outputs['not-reviewed'])).toBe(5001);
  expect(commentsOn(scene)).toEqual(['src/core.ts:7 **🟠 major, quality: Divides by zero**']);
  // Documents are looked at only with what is too little for another part of the source.
  const { coverage } = await reviewOf(done);
  const named = coverage.notReviewed.map(({ path }) => path);
  expect(new Set(named).size).toBe(Number(done.outputs['not-reviewed']));
  expect(named.filter((path) => path.startsWith('docs/')).length).toBeGreaterThan(2400);
  const [first] = claude.asked().slice(before);
  expect(JSON.stringify(first?.messages)).toContain('change of src/core.ts ');
  expect(coverage.notReviewed.every(({ reason }) => reason === 'budget')).toBe(true);
  const [comment = ''] = scene.comments();
  expect(comment).toContain(`${named.length} files not reviewed`);
  expect(comment).toMatch(/_and \d+ more files_/);
  expect(comment.length).toBeLessThanOrEqual(65_536);
  // One request for each part, one more to verify the part that has the finding, and those who we are, what stands
  // there and what is written.
  expect(claude.asked().length - before).toBeLessThan(40);
  expect(done.requests.filter(({ path }) => path.startsWith('/api/')).length).toBeLessThan(20);
}, 300_000);

test('60,000 changed lines in one file do not keep the others from being reviewed, nor pass the limit', async () => {
  const flood = lines(60_000, (line) => `row(${line});`);
  const { scene, run, finds } = await openReview(github, claude, 'long', {
    'src/flood.ts': flood,
    'src/small.ts': 'export const mean = sum / count;\n',
  });
  finds([found({ path: 'src/small.ts', line: 1 })]);
  const done = await run({ inputs: { 'max-tokens': '300000', verify: 'false' } });

  expect(done).toMatchObject({ code: 0, outputs: { posted: '1', reviewed: '1', 'not-reviewed': '1' } });
  expect(Number(done.outputs['tokens'])).toBeLessThanOrEqual(300_000);
  expect(Number(done.outputs['tokens'])).toBeGreaterThan(150_000);
  expect(commentsOn(scene)).toEqual(['src/small.ts:1 **🟠 major, quality: Divides by zero**']);
  const { coverage } = await reviewOf(done);
  expect(coverage.notReviewed).toMatchObject([{ path: 'src/flood.ts', reason: 'budget' }]);
  expect(coverage.notReviewed[0]?.detail).toMatch(
    /^\d+ of \d+ parts: max-cost or max-tokens does not cover it$/,
  );
}, 300_000);
