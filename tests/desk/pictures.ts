/** Pictures of the desk for docs/editing.md: an invented issue from the dropped file to 可以发布. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { stringify } from 'yaml';
import { DESK, openDesk } from '../../src/desk/index.ts';
import { serve } from '../../src/serve/server.ts';
import { launchChromium } from '../e2e/chromium.ts';
import { periodical } from '../ingest/blocks.ts';
import { DELIVERED, WATCH } from './invented.ts';

const ISSUE = 'issues/2024-03/';
/** As wide as the column of a page of documents shows it well. */
const VIEWPORT = { width: 1180, height: 760 };

/** What is done on a page before its picture is taken. */
const PICTURES: readonly { name: string; path: string; act?: (page: Page) => Promise<unknown> }[] = [
  { name: 'desk-issues', path: '' },
  { name: 'desk-issue', path: ISSUE },
  {
    name: 'desk-change',
    path: `${ISSUE}3/`,
    act: async (page) => {
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await page.getByLabel('整个改为').fill('一座老桥的修复');
      await page.locator('.shown .fix').waitFor();
    },
  },
  {
    name: 'desk-line',
    path: `${ISSUE}4/`,
    act: async (page) => {
      await page.locator('.source a', { hasText: '沪农迴沥话' }).click();
      await page.locator('.pointing').waitFor();
    },
  },
  {
    name: 'desk-selected',
    path: `${ISSUE}3/`,
    act: async (page) => {
      await page
        .getByText('三个右拱')
        .first()
        .evaluate((element) => {
          const text = [...element.childNodes].find((node) => node.textContent?.includes('右拱')) as Text;
          const at = text.data.indexOf('右');
          getSelection()?.setBaseAndExtent(text, at, text, at + 1);
          document.dispatchEvent(new MouseEvent('mouseup'));
        });
      await page.keyboard.press('s');
      await page.keyboard.type('石');
      await page.locator('.strip-form .fix').waitFor();
    },
  },
  { name: 'desk-check', path: `${ISSUE}check/` },
];

/** Into `folder`, and nothing else is left. */
export async function takeDeskPictures(folder: string): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'desk-pictures-'));
  const out = join(root, 'issues');
  mkdirSync(join(out, '2024-03'), { recursive: true });
  writeFileSync(join(out, '2024-03', 'source.txt'), DELIVERED);
  writeFileSync(join(root, 'periodical.yaml'), stringify(periodical));
  writeFileSync(join(root, 'watch.yaml'), stringify(WATCH));
  process.env.XDG_CONFIG_HOME = root;
  mkdirSync(join(root, 'periodical-archive'));
  writeFileSync(join(root, 'periodical-archive', 'name.txt'), '王校对\n');
  const desk = openDesk({ out, dist: join(root, 'dist') });
  const site = await serve(join(root, 'dist'), { port: 0, beside: { path: DESK, answer: desk.answer } });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'zh-CN', colorScheme: 'light' });
  const address = new URL(desk.path, site.url).href;
  await page.goto(address + ISSUE);
  for (const { name, path, act } of PICTURES) {
    await page.goto(address + path);
    await act?.(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`${folder}/${name}.png\n`);
  }
  await browser.close();
  await site.close();
  await desk.close();
  rmSync(root, { recursive: true });
}
