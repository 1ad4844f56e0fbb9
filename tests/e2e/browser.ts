/** A Chromium at the built site, for tests. Call `useBrowser()` once at the top of a test file. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import { stopClock } from './clock.ts';

/** Of a page that is to show something: a busy machine takes its time. Below the time that a test has, so that the message says what was missing. */
const PATIENCE = 300_000;

export interface Visits {
  /**
   * Opens `path` of the site (`/search/?q=专班`) in a fresh context and waits until it has loaded. Closed after the test. `prepare` is given the page
   * before it goes anywhere.
   */
  open: (path: string, options?: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>) => Promise<Page>;
}

/** Vitest runs one file after the other in a process: its files share the Chromium, which ends with the process. */
const browser = await launchChromium();

export function useBrowser(): Visits {
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  return {
    open: async (path, options, prepare) => {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      context.setDefaultTimeout(PATIENCE);
      await context.addInitScript(stopClock);
      const page = await context.newPage();
      await prepare?.(page);
      await page.goto(new URL(path.replace(/^\//u, ''), inject('site')).href);
      return page;
    },
  };
}

/** As a reader does; the page shows it at once. */
export const pressMode = (page: Page, mode: 'elder' | 'larger' | 'smaller'): Promise<void> =>
  page.evaluate((mode) => document.querySelector<HTMLElement>(`.head [data-mode="${mode}"]`)?.click(), mode);
