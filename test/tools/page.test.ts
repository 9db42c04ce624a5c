import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { noExcerpts } from '../../src/overlap/page/excerpts.js';
import { renderPage } from '../../src/overlap/page/page.js';
import type { OverlapReport } from '../../src/overlap/report.js';
import { sampleExcerpts, sampleReport } from '../overlap/page/samples.js';
import { branch, file, hostile, pair, report } from '../overlap/show/reports.js';
import { removeTempDirs, tempDir } from '../support/git.js';
import { startBrowser } from './browser.js';

const pictures = join(process.cwd(), '.cache/page');
let browser: BrowserContext;
let folder: string;

beforeAll(async () => {
  browser = await startBrowser(1200);
  folder = await tempDir('page');
  await mkdir(pictures, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await removeTempDirs();
});

/** A page in the browser, and whatever it complained of or asked the network for. */
interface Shown {
  page: Page;
  complaints: string[];
}

async function show(
  about: OverlapReport,
  { width = 1200, dark = false, hash = '', excerpts = sampleExcerpts(about) } = {},
): Promise<Shown> {
  const at = join(folder, 'report.html');
  await writeFile(at, renderPage(about, excerpts));
  const address = pathToFileURL(at).href;
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url().replace(/#.*/, '') !== address) complaints.push(`asks for ${request.url()}`);
  });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${address}${hash}`);
  return { page, complaints };
}

describe.each([5, 40, 1000])('%d branches', (count) => {
  const about = sampleReport(count);
  test.each([
    [1200, false],
    [1200, true],
    [400, false],
    [400, true],
  ])('fit %d pixels, dark: %p, without a complaint or a request', async (width, dark) => {
    const { page, complaints } = await show(about, { width, dark });
    expect(await page.locator('h1').innerText()).toMatch(new RegExp(`^${count} branches: `));
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    // Cells are drawn, in the colour of the first conflict among them.
    const drawn = `(() => {
      const canvas = document.querySelector('canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set();
      for (let at = 0; at < data.length; at += 4) colours.add('#' + [...data.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, '0')).join(''));
      return colours.has(getComputedStyle(document.documentElement).getPropertyValue('--conflict').trim());
    })()`;
    await page.waitForFunction(drawn);
    const name = `${count}-${width}-${dark ? 'dark' : 'light'}`;
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: count < 1000 });
    await page.locator('#pair-rows a').first().click();
    expect(await page.evaluate(overflow)).toBe(0);
    await page.screenshot({ path: join(pictures, `${name}-pair.png`) });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** Two branches that conflict, and one that keeps to itself. */
function small(): OverlapReport {
  return report(
    [branch('claude/a', 1), branch('claude/b', 2), branch('claude/c')],
    [pair('claude/a', 'claude/b', 'conflict', { files: [file('src/api.ts', { a: [[4, 6]], b: [[4, 6]] })] })],
  );
}

describe('by keyboard alone', () => {
  test('the cursor walks to a pair, Enter opens it with both sides, Escape goes back to the cell', async () => {
    const { page } = await show(small());
    await page.locator('.matrix').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#readout').innerText()).toContain('#1 claude/a × #2 claude/b');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '#1 claude/a × #2 claude/b' });
    await dialog.waitFor();
    const sides = dialog.locator('figure');
    expect(await sides.locator('figcaption').allInnerTexts()).toEqual([
      '#1 claude/a, lines 4–6',
      '#2 claude/b, lines 4–6',
    ]);
    const [left, right] = await sides.all();
    expect(await left?.innerText()).toMatch(/5\s+sum \+= item\.price \* quantity;/);
    expect(await right?.innerText()).toMatch(/5\s+sum \+= item\.price \* count;/);
    const boxes = [await left?.boundingBox(), await right?.boundingBox()];
    expect(boxes[0]?.y).toBe(boxes[1]?.y);
    expect(await dialog.locator('.commands').innerText()).toContain('git merge --no-edit origin/claude/b');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.className')).toBe('matrix');
    expect(await page.evaluate('location.hash')).toBe('');
    await page.close();
  });

  test('Shift and an arrow jump over a thousand branches to the next verdict', async () => {
    const about = sampleReport(1000);
    const { page } = await show(about);
    await page.locator('.matrix').focus();
    await page.keyboard.press('ArrowRight');
    for (let jump = 0; jump < 5; jump++) {
      await page.keyboard.press('Shift+ArrowRight');
      expect(await page.locator('#readout').innerText()).not.toContain('nothing in common');
    }
    await page.close();
  });

  test('everything that can be used can be reached, shows that it is, and has a name', async () => {
    const { page } = await show(sampleReport(5));
    const wanted = await page.evaluate<number>(`(() => {
      const usable = document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]');
      return [...usable].filter((element) => element.checkVisibility()).length;
    })()`);
    const reached = new Set<string>();
    for (let press = 0; press < wanted; press++) {
      await page.keyboard.press('Tab');
      const [where, name, outline] = await page.evaluate<[string, string, string]>(`(() => {
        const element = document.activeElement;
        const all = [...document.querySelectorAll('*')];
        const name = element.getAttribute('aria-label') || element.closest('label')?.innerText || element.innerText || '';
        return [all.indexOf(element) + ' ' + element.tagName, name, getComputedStyle(element).outlineStyle];
      })()`);
      expect([where, name.trim()]).toEqual([where, expect.stringMatching(/./)]);
      expect([where, outline]).toEqual([where, expect.not.stringMatching('none')]);
      reached.add(where);
    }
    expect(reached.size).toBe(wanted);
    await page.close();
  });
});

test('a link opens its pair, and the way back closes it', async () => {
  const { page } = await show(small(), { hash: '#pair=claude%2Fb..claude%2Fa' });
  await page.getByRole('dialog', { name: '#2 claude/b × #1 claude/a' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#pair-rows a').click();
  await page.getByRole('dialog', { name: '#1 claude/a × #2 claude/b' }).waitFor();
  await page.goBack();
  await page.locator('dialog').waitFor({ state: 'hidden' });
  await page.close();
});

test('a search, a verdict and an order decide what both the matrix and the list show', async () => {
  const about = sampleReport(40);
  const { page } = await show(about);
  const rows = page.locator('#pair-rows tr');
  const conflicts = about.counts.conflict;
  for (const name of ['ordered', 'unknown', 'lines'])
    await page.getByRole('checkbox', { name, exact: true }).uncheck();
  expect(await rows.count()).toBe(conflicts);
  await page.getByLabel('Find').fill('claude/checkout-1');
  const left = about.pairs.filter(
    ({ a, b, verdict }) => verdict === 'conflict' && `${a} ${b}`.includes('claude/checkout-1'),
  );
  expect(await rows.count()).toBe(left.length);
  expect(await page.getByRole('status').innerText()).toMatch(/^\d × 38 branches$/);
  await page.getByLabel('only branches with these').check();
  expect(await page.getByRole('status').innerText()).not.toContain('38');
  await page.getByLabel('Find').fill('');
  await page.getByLabel('Sort').selectOption('name');
  await page.locator('.matrix').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const kept = about.pairs.filter(({ verdict }) => ['conflict', 'files', 'stacked'].includes(verdict));
  const [first = '', second = ''] = [...new Set(kept.flatMap(({ a, b }) => [a, b]))].toSorted(
    new Intl.Collator('en', { numeric: true }).compare,
  );
  const readout = await page.locator('#readout').innerText();
  expect(readout).toContain(`${second} × `);
  expect(readout).toContain(first);
  await page.close();
});

test('the text of every part stands out from what is behind it, light and dark', async () => {
  for (const dark of [false, true]) {
    const { page } = await show(sampleReport(40), { dark });
    await page.locator('#pair-rows a').first().click();
    const faint = await page.evaluate<string[]>(contrastBelow(4.5));
    expect(faint).toEqual([]);
    await page.close();
  }
});

/** Script that lists the texts whose contrast, as WCAG 2 reckons it, is lower than `least`. */
function contrastBelow(least: number): string {
  return `(() => {
    const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
    const light = ([r, g, b]) => {
      const part = (x) => ((x /= 255) <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const [r, g, b, alpha = 1] = parse(getComputedStyle(at).backgroundColor);
        if (alpha > 0) return [r, g, b];
      }
      return [255, 255, 255];
    };
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (texts.currentNode.data.trim() === '' || !element.checkVisibility() || element.closest('script, option')) continue;
      const [x, y] = [light(parse(getComputedStyle(element).color)), light(behind(element))];
      const ratio = (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
      if (ratio < ${least}) found.push(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2) + ' ' + texts.currentNode.data.trim());
    }
    return [...new Set(found)];
  })()`;
}

test('names from outside stay text in the matrix, the list and the pair, and run nothing', async () => {
  const refs = [...hostile, '</script><script>document.title="pwned"</script>'];
  const all = refs.map((ref, index) => {
    const one = branch(ref, index + 1);
    if (one.pullRequest)
      one.pullRequest = { ...one.pullRequest, title: ref, author: ref, url: 'javascript:alert(1)' };
    return one;
  });
  const pairs = refs
    .slice(1)
    .map((ref) => pair(refs[0] ?? '', ref, 'conflict', { reason: ref, files: [file(ref, { kind: ref })] }));
  const { page, complaints } = await show(report(all, pairs), { excerpts: noExcerpts });
  for (const link of await page.locator('#pair-rows a').all()) {
    await link.click();
    await page.locator('dialog[open]').waitFor();
    expect(await page.locator('img, b script, dialog script, a[href^="javascript"]').count()).toBe(0);
    await page.keyboard.press('Escape');
  }
  expect(await page.title()).toMatch(/^Overlap: /);
  expect(complaints).toEqual([]);
  await page.close();
});

test('without scripts there are the headline, the counts and the pairs', async () => {
  const page = await browser.newPage();
  const text = renderPage(sampleReport(40), noExcerpts).replace(/<script type="module">.*?<\/script>/s, '');
  await page.setContent(text);
  expect(await page.locator('h1').innerText()).toMatch(/^40 branches: /);
  expect(await page.locator('.tile').count()).toBeGreaterThan(4);
  expect(await page.locator('#pair-rows tr').count()).toBeGreaterThan(20);
  expect(await page.locator('#matrix').isVisible()).toBe(false);
  await page.close();
});
