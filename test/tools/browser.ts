import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { tempDir } from '../support/git.js';
import { tool } from './tool.js';

/** Starts the system's Chromium, headless, with a new profile and a window `width` pixels wide. */
export async function startBrowser(width: number): Promise<BrowserContext> {
  return chromium.launchPersistentContext(await tempDir('browser'), {
    executablePath: tool('chromium', 'google-chrome'),
    viewport: { width, height: 800 },
    deviceScaleFactor: 2,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** How many pixels stick out to the right of each element of `selector` that could scroll. */
export function overflow(page: Page, selector: string): Promise<number[]> {
  return page.evaluate<number[]>(
    `[...document.querySelectorAll('${selector}')].map((element) => element.scrollWidth - element.clientWidth)`,
  );
}
