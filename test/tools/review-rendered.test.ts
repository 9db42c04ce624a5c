import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { defaultTriggers, usages } from '../../src/review/commands/command.js';
import { renderHelp } from '../../src/review/commands/help.js';
import { withDone } from '../../src/review/handoff/handoff.js';
import { postHandoff } from '../../src/review/handoff/on-github.js';
import { renderTasks } from '../../src/review/handoff/show.js';
import { pullRequestText } from '../../src/review/learn/proposal.js';
import { patternLine } from '../../src/review/learn/section.js';
import { readMarker } from '../../src/review/marker.js';
import { renderDismissed } from '../../src/review/show/comment.js';
import { found, openReview } from '../bundle/review-scene.js';
import { LocalClaude } from '../support/claude/local-claude.js';
import { json } from '../support/claude/reply.js';
import { mona, sayOnLine } from '../support/comments.js';
import { LocalGitHub } from '../support/local-github.js';
import { finding, makeScene, numbered, type Scene } from '../review/scene.js';
import { overflow, startBrowser } from './browser.js';
import { commentPage } from './comment-page.js';

const width = 900;
const long = 'src/features/checkout/components/payment/providers/international/BankTransferForm.tsx';
const hostile =
  'Takes `items[0]` | of <b>@octo/team</b> ![x](https://evil.example/x.png) #12 [me](https://evil.example)';
const today = Date.UTC(2026, 10, 21);

const findings = [
  finding({
    line: 10,
    severity: 'critical',
    title: '`mean()` divides by zero where the list is empty',
    body: [
      'An empty list has **no** mean: `values.length` is `0`.',
      '1. `report()` calls it for a basket without items.\n2. The shop shows `NaN` as a price.',
      `\`\`\`ts\n${'wide '.repeat(60)}\n\`\`\``,
    ].join('\n\n'),
    suggestion: 'const mean = values.length > 0 ? sum / values.length : 0;',
  }),
  finding({ line: 50, title: 'Is never awaited', body: hostile, suggestion: 'await line(50);' }),
  finding({
    path: 'src/b.ts',
    line: 1,
    severity: 'minor',
    category: 'tests',
    title: hostile,
    body: 'Long. '.repeat(300),
  }),
  finding({ path: long, category: 'architecture', title: `Imports \`${long}\``, body: hostile }),
];

let browser: BrowserContext;
let scene: Scene;
/** The Markdown of everything that a review writes. */
const written = new Map<string, string>();

beforeAll(async () => {
  browser = await startBrowser(width);
  scene = await makeScene(
    { 'src/a.ts': numbered(1, 60), 'src/b.ts': 'b\n' },
    { 'src/a.ts': numbered(1, 60, { 10: 'const mean = sum / values.length;' }), 'src/b.ts': 'c\n' },
  );
  const report = await scene.post(findings, {
    notReviewed: [{ path: long, reason: 'budget' }],
    model: 'claude-opus-5-5',
    tokens: { input: 12_000, output: 1_200, cacheRead: 0, cacheWrite: 0 },
    cost: 0.12,
  });
  written.set('summary', scene.summary());
  const names = ['inline', 'outside the diff', 'long'];
  scene.repository.reviewComments.forEach(({ body }, index) => written.set(names[index] ?? '', body));
  const inline = written.get('inline') ?? '';
  const marker = readMarker(inline);
  if (marker) written.set('dismissed', renderDismissed(inline, marker, { by: 'mona', reason: hostile }));
  const handoff = await postHandoff(await scene.github(), report);
  written.set('hand-off', scene.repository.comments.at(-1)?.body ?? '');
  written.set('tasks', renderTasks(withDone(handoff, [handoff.tasks[1]?.id ?? ''])));
  written.set('help', renderHelp(defaultTriggers));
  const learned = (text: string, last: string, ...pulls: number[]) =>
    patternLine({ text, pulls, hits: pulls.length, last });
  const before = [learned('Prices were rounded before they were added', '2024-01-02', 3)];
  const after = [...before, learned(hostile, '2026-11-21', 12)];
  written.set('learning', pullRequestText(before, after, today).body);
  await answers();
});
/** What commands in replies to a finding are answered with, by the built action. */
async function answers(): Promise<void> {
  const github = await LocalGitHub.start();
  const claude = await LocalClaude.start();
  const { scene: built, run, finds } = await openReview(github, claude, 'answers');
  const { repository } = built;
  repository.collaborators.set(mona.login, 'write');
  finds([found()]);
  await run();
  const [{ id: replyTo } = { id: 0 }] = repository.reviewComments;
  const token = github.addToken({
    permissions: { contents: 'write', 'pull-requests': 'write', checks: 'write' },
  });
  const answer = async (name: string, said: string): Promise<void> => {
    const event = sayOnLine(repository, `@claude-bot ${said}`, { replyTo, path: 'src/a.ts', line: 10 });
    await run({ event, token, inputs: { learn: 'propose' } });
    written.set(name, repository.reviewComments.at(-1)?.body ?? '');
  };
  claude.answers(() => json({ explanation: `${hostile}\n\n- It is \`NaN\`.\n- Nobody **sees** it.` }));
  await answer('explanation', 'explain');
  const test = {
    path: 'test/a.test.ts',
    code: `test('x', () => {\n  ${'wide '.repeat(60)}\n});`,
    why: hostile,
  };
  claude.answers(() => json({ tests: [test] }));
  await answer('tests', 'suggest tests for this change');
  await answer(
    'lesson',
    'add this anti-pattern to CLAUDE.md: a mean was taken of `values` that may be <b>empty</b>',
  );
  await claude.stop();
  await github.stop();
}

afterAll(async () => {
  await browser.close();
  await scene.end();
});

/** What is written under this name, as a pull request shows it; the picture is there to be looked at. */
async function show(name: string): Promise<Page> {
  const markdown = written.get(name);
  if (markdown === undefined)
    throw new Error(`Nothing is called ${name}; there are ${[...written.keys()].join(', ')}.`);
  const page = await browser.newPage();
  await page.setContent(commentPage(markdown));
  const path = join(process.cwd(), '.cache', `review-${name.replaceAll(' ', '-')}.png`);
  await page.locator('article').screenshot({ path });
  return page;
}

test.each([
  'summary',
  'inline',
  'outside the diff',
  'long',
  'dismissed',
  'hand-off',
  'tasks',
  'explanation',
  'tests',
  'lesson',
  'help',
  'learning',
])('%s fits 900 pixels folded or not, and what a title or a text says stays text', async (name) => {
  const page = await show(name);
  expect(await page.locator('details[open]').count()).toBe(0);
  expect(new Set(await overflow(page, 'html, main > table'))).toEqual(new Set([0]));
  await page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");
  expect(await overflow(page, 'html')).toEqual([0]);
  expect(await page.locator('main').locator('img, script, b').count()).toBe(0);
  expect(await page.locator('a[href*="evil.example"]').count()).toBe(0);
  // GitHub notifies whoever is named outside of code.
  await page.evaluate("document.querySelectorAll('code').forEach((code) => code.remove())");
  expect(await page.locator('main').textContent()).not.toMatch(/@\w/);
});

test('the summary leads with its sentence, then names each finding above its place, code in its title as code', async () => {
  const page = await show('summary');
  expect(await page.locator('main > p').first().innerText()).toBe(
    '1 critical, 2 major and 1 minor findings are open; 1 of 3 files not reviewed (max-cost or max-tokens).',
  );
  expect(await page.locator('main > table tbody tr').first().innerText()).toBe(
    '🔴 critical, quality\tmean() divides by zero where the list is empty\nsrc/a.ts:10',
  );
  expect(await page.locator('td a > code').allInnerTexts()).toEqual(['mean()', 'items[0]']);
});

test('a finding leads with how severe it is and what it is, and ends with the code to put there', async () => {
  const page = await show('inline');
  expect(await page.locator('main > p').first().innerText()).toBe(
    '🔴 critical, quality: mean() divides by zero where the list is empty',
  );
  expect(await page.locator('main > p > strong > code').allInnerTexts()).toEqual(['mean()']);
  expect(await page.locator('main > ol > li').count()).toBe(2);
  expect(await page.locator('main > pre').last().locator('code.language-suggestion').count()).toBe(1);
});

test('a finding that was dismissed shows its title struck out, by whom and why, the rest folded', async () => {
  const page = await show('dismissed');
  expect(await page.locator('main > p').first().innerText()).toMatch(/empty Dismissed by @\W*mona: Takes/);
  expect(await page.locator('del').innerText()).toBe(
    '🔴 critical, quality: mean() divides by zero where the list is empty',
  );
  expect(await page.locator('main > details').count()).toBe(1);
});

test.each(['hand-off', 'tasks'])(
  'the %s has a box a task, and nothing but the tasks has one',
  async (name) => {
    const page = await show(name);
    expect(await page.locator('input[type=checkbox]').count()).toBe(findings.length);
    expect(await page.locator('input[type=checkbox]:checked').count()).toBe(name === 'tasks' ? 1 : 0);
    expect(await page.locator('main > ul > li').count()).toBe(findings.length);
  },
);

test('answers are lists, code and quotes as they were meant', async () => {
  expect(await (await show('explanation')).locator('main > ul > li').count()).toBe(2);
  const tests = await show('tests');
  expect(await tests.locator('main > p > code').first().innerText()).toBe('test/a.test.ts');
  expect(await tests.locator('main > pre > code.language-ts').count()).toBe(1);
  const lesson = await show('lesson');
  expect(await lesson.locator('main > p > a').innerText()).toMatch(/^#\W*2$/);
  expect(await lesson.locator('main > blockquote').count()).toBe(1);
});

test('help has a row a command, and says with which words one begins', async () => {
  const page = await show('help');
  expect(await page.locator('main > p').innerText()).toMatch(/with @claude-bot or @parallel-claude,/);
  expect(await page.locator('tbody tr').count()).toBe(usages.length);
});

test('the pull request of learning has a table a heading', async () => {
  const page = await show('learning');
  expect(await page.locator('main > h3').allInnerTexts()).toEqual(['New', 'Proposed for removal']);
  expect(await page.locator('main > table').count()).toBe(2);
});
