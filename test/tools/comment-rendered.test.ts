import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { commentOn, openScene, propose } from '../bundle/boundaries-scene.js';
import { pullRequestEvent } from '../support/events.js';
import { removeTempDirs } from '../support/git.js';
import { runAction } from '../support/runner.js';
import { at, gateComment, openGate } from '../bundle/gate-scene.js';
import { overflow, startBrowser } from './browser.js';
import { api, startCollisions, type Collisions } from './collisions.js';
import { commentPage } from './comment-page.js';
import { reading } from './token.js';

const width = 900;
let browser: BrowserContext;
let scene: Collisions;

beforeAll(async () => {
  browser = await startBrowser(width);
});
afterAll(async () => {
  await browser.close();
  await removeTempDirs();
});
beforeEach(async () => {
  scene = await startCollisions();
});
afterEach(() => scene.github.stop());

/** The comment that the built action makes on pull request #1, in a browser. */
async function showComment(): Promise<Page> {
  const { github, repository } = scene;
  for (const { headSha } of repository.pulls.values())
    repository.addCheckRun({ name: 'tests', headSha, status: 'completed', conclusion: 'success' });
  const token = github.addToken({ permissions: { ...reading, 'pull-requests': 'write' } });
  const event = pullRequestEvent(repository, 1);
  const run = await runAction({ action: 'overlap', event, github, repository, token });
  const [comment] = repository.comments;
  if (!comment) throw new Error(`The action wrote no comment:\n${run.stdout}${run.stderr}`);
  const page = await browser.newPage();
  await page.setContent(commentPage(comment.body));
  return page;
}

test('the comment leads with its sentence, then the table, keeps the details folded, and fits 900 pixels', async () => {
  const page = await showComment();
  expect(await page.locator('main > p').first().innerText()).toMatch(
    /^Merges cleanly with 4 of 5 branches; conflicts with #2 in README\.md and src\/api\.ts lines 40–42/,
  );
  expect(await page.locator('main > table').count()).toBe(1);
  expect(await page.locator('main > details').count()).toBeGreaterThan(0);
  expect(await page.locator('details[open]').count()).toBe(0);
  expect(await overflow(page, 'html, main > table')).toEqual([0, 0]);

  // The picture in README.md; its commit ids differ on each run, so it is taken only when asked for.
  const picture = process.env['PICTURE'] === '1' ? 'docs/comment.png' : '.cache/comment.png';
  const shot = await page.locator('article').screenshot({ path: join(process.cwd(), picture) });
  expect(shot.length).toBeGreaterThan(10_000);

  // Unfolded it may be long, but not wide.
  await page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");
  expect(await overflow(page, 'html')).toEqual([0]);
});

test('the comment of boundaries says what to do before anything else, and fits 900 pixels', async () => {
  const shop = await openScene(scene.github, 'shop', { 'docs/index.md': 'x\n' });
  const files = {
    'client/cart.ts': 'cart\n',
    'server/orders/api.ts': 'export const orders = [];\n',
    'server/b.ts': null,
    'types/c.ts': 'export type Cart = string;\n',
    '.github/workflows/deploy.yml': 'on: push\n',
  };
  const number = await propose(shop, 'claude/client-cart', files);
  const { code, stdout, stderr } = await shop.run({ number });
  const comment = commentOn(shop, number);
  if (comment === undefined) throw new Error(`The action wrote no comment (${code}):\n${stdout}${stderr}`);
  const page = await browser.newPage();
  await page.setContent(commentPage(comment));
  expect(await page.locator('main > p').first().innerText()).toBe('Changes 2 files of server.');
  expect(await page.locator('details[open]').count()).toBe(0);
  expect(await overflow(page, 'html, main > table')).toEqual([0, 0]);
  const picture =
    process.env['PICTURE'] === '1' ? 'docs/boundaries-comment.png' : '.cache/boundaries-comment.png';
  const shot = await page.locator('article').screenshot({ path: join(process.cwd(), picture) });
  expect(shot.length).toBeGreaterThan(10_000);
  await page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");
  expect(await overflow(page, 'html')).toEqual([0]);
  await page
    .locator('article')
    .screenshot({ path: join(process.cwd(), '.cache/boundaries-comment-open.png') });
});

test('the comment of the gate has a section for each check, and fits 900 pixels', async () => {
  const shop = await openGate(scene.github, 'gated');
  const files = { 'client/a.ts': at(10, 'mine'), 'server/b.ts': null, 'types/c.ts': at(3, 'x') };
  const number = await propose(shop, 'claude/client-cart', files);
  await propose(shop, 'claude/client-other', { 'client/a.ts': at(10, 'other') });
  for (const { headSha } of shop.repository.pulls.values())
    shop.repository.addCheckRun({ name: 'tests', headSha, status: 'completed', conclusion: 'success' });
  await shop.run({ number });
  const page = await browser.newPage();
  await page.setContent(commentPage(gateComment(shop, number) ?? ''));
  expect(await page.locator('main > h2').allInnerTexts()).toEqual(['❌ Boundaries', '❌ Overlap']);
  expect(await page.locator('main > h2 + p').allInnerTexts()).toEqual([
    'Changes 1 file of server.',
    'Conflicts with #2 in client/a.ts line 10.',
  ]);
  expect(await overflow(page, 'html, main > table')).toEqual([0, 0, 0]);
  await page.locator('article').screenshot({ path: join(process.cwd(), '.cache/gate-comment.png') });
});

test('titles and names from outside stay text: no image, no link, no markup, no mention', async () => {
  const head = 'feature/<b>bold</b>|`@team/all`&copy;';
  await scene.push(head, { 'src/api.ts': api({ 41: 'export const hostile = 41;' }) });
  await scene.repository.openPullRequest({
    head,
    title: '<img src=x onerror=alert(1)> @team/all | [me](https://evil.example) `',
    author: 'mallory',
  });
  const page = await showComment();
  expect(await page.locator('main').innerText()).toContain('conflicts with');
  expect(await page.locator('main').locator('img, script, b').count()).toBe(0);
  expect(await page.locator('a[href*="evil.example"]').count()).toBe(0);
  const columns = await page.evaluate<number[]>(
    "[...document.querySelectorAll('main > table tr')].map((row) => row.children.length)",
  );
  expect(new Set(columns).size).toBe(1);
  // GitHub notifies whoever is named outside of code.
  await page.evaluate("document.querySelectorAll('code').forEach((code) => code.remove())");
  expect(await page.locator('main').textContent()).not.toMatch(/@\w/);
});
