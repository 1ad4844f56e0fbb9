/** Pictures of the desk for docs/editing.md: an invented issue from the dropped file to 可以发布. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { periodical } from '../ingest/blocks.ts';
import { DELIVERED, WATCH } from './invented.ts';
import { type Standing, standingDesk } from './standing.ts';
import { select } from './worked-off.ts';

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
      await page.getByLabel('整个改为').and(page.locator(':visible')).first().fill('一座老桥的修复');
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
      await select(page, '右拱', 0, 1);
      await page.keyboard.press('s');
      await page.getByLabel('选中的字改为').fill('石');
      await page.locator('.strip-form .fix').waitFor();
    },
  },
  { name: 'desk-check', path: `${ISSUE}check/` },
];

/** Into `folder`, and nothing else is left. */
export async function takeDeskPictures(folder: string): Promise<void> {
  const desk = await standingDesk(
    { '2024-03': DELIVERED },
    { 'periodical.yaml': periodical, 'watch.yaml': WATCH },
    VIEWPORT,
  );
  // Whatever happens: an open browser would keep the program from its end.
  try {
    await takeAll(desk, folder);
  } finally {
    await desk.close();
  }
}

async function takeAll({ page, address }: Standing, folder: string): Promise<void> {
  await page.goto(address + ISSUE);
  for (const { name, path, act } of PICTURES) {
    await page.goto(address + path);
    await act?.(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`${folder}/${name}.png\n`);
  }
}
