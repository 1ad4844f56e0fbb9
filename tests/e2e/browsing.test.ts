/** A reader's way through the built site. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();
const PHONE = { viewport: { width: 360, height: 740 } };
/** A link was followed; `path` as the address has it. */
const arrived = (page: Page, path: string) => page.waitForURL((url) => url.pathname === path);

describe('from the home page to an article and on', () => {
  test('cover, contents, next and previous', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: '2021年第1期' }).click();
    await arrived(page, '/issues/2021-01/');
    await page.getByRole('link', { name: /探索推进基层治理/u }).click();
    await arrived(page, '/issues/2021-01/04/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      '探索推进基层治理“一件事”集成改革 促进县域治理整体智治',
    );
    await page.locator('a[rel="next"]').click();
    await arrived(page, '/issues/2021-01/05/');
    await page.locator('a[rel="prev"]').click();
    await arrived(page, '/issues/2021-01/04/');
    await page.getByRole('link', { name: '返回目录' }).click();
    await arrived(page, '/issues/2021-01/');
  });

  test('every link of the home page and of the issue leads to a page', async () => {
    const page = await open('/issues/2021-01/');
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href),
    );
    await page.goto(new URL('/', page.url()).href);
    links.push(
      ...(await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => link.href),
      )),
    );
    const own = [...new Set(links.map((link) => link.split('#')[0] ?? ''))].filter((link) => link.startsWith('http'));
    const statuses = await Promise.all(own.map(async (link) => `${(await page.request.get(link)).status()} ${link}`));
    expect(own.length).toBeGreaterThan(30);
    expect(statuses.filter((status) => !status.startsWith('200'))).toEqual([]);
  });

  test('an editor’s note stands above the articles of its section', async () => {
    const page = await open('/issues/2021-01/09/');
    await page.locator('.preface a').click();
    await page.getByRole('heading', { level: 1, name: '编者按', exact: true }).waitFor();
  });
});

describe('permalinks', () => {
  test('a paragraph’s number is its address and marks it', async () => {
    const page = await open('/issues/2021-01/04/');
    await page.locator('.text .pn').nth(2).click();
    await page.waitForURL(/#p3-[0-9a-f]{4}$/u);
    await expect.poll(() => page.locator('.text :target').count()).toBe(1);
  });

  test('an address whose text has changed finds the nearest paragraph', async () => {
    const page = await open('/issues/2021-01/04/#p4-dead');
    await page.waitForFunction(() => document.querySelector('.text :target'));
    expect(new URL(page.url()).hash).toMatch(/^#p4-(?!dead)/u);
    await page.evaluate(() => {
      location.hash = '#p9999-dead';
    });
    await page.waitForFunction(() => document.querySelector('.text :target.end'));
  });
});

describe('without JavaScript', () => {
  test('the article is complete, and no button stands there that does nothing', async () => {
    const page = await open('/issues/2021-01/04/', { javaScriptEnabled: false });
    expect(await page.locator('.text > p, .text > .para > p').count()).toBe(6);
    expect(await page.locator('#ref').textContent()).toContain('[J/OL]. 衢州党建，2021（1）：5. https://');
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href')).toMatch(/^data:/u);
  });

  test('the search line of the home page asks the search page', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await page.locator('input[type="search"]').fill('专班');
    await page.getByRole('button', { name: '查找' }).click();
    await arrived(page, '/search/');
    expect(new URL(page.url()).searchParams.get('q')).toBe('专班');
  });
});

describe('reading modes', () => {
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test('follow the system, then the reader, and stay', async () => {
    const page = await open('/', { colorScheme: 'dark' });
    expect(await paper(page)).toBe('rgb(26, 23, 20)');
    await page.getByRole('button', { name: '夜读' }).click();
    expect(await paper(page)).toBe('rgb(250, 247, 240)');
    await page.getByRole('link', { name: '各期' }).click();
    await page.waitForURL('**/issues/');
    expect(await paper(page)).toBe('rgb(250, 247, 240)');
    await page.getByRole('button', { name: '夜读', exact: true }).waitFor();
  });

  test('长辈模式 is set before the first paint and grows the text to 30 px and more', async () => {
    const page = await open('/issues/2021-01/04/', PHONE);
    await page.getByRole('button', { name: '长辈模式' }).click();
    for (let step = 0; step < 3; step++) await page.getByRole('button', { name: '字大些' }).click();
    expect(await page.getByRole('button', { name: '字大些' }).isDisabled()).toBe(true);
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.body);
    expect(await page.evaluate(() => document.documentElement.className)).toContain('elder');
    const size = await page
      .locator('.text p')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(30);
  });
});

describe('keyboard', () => {
  test('/ goes to the search line, and is a plain character inside it', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('a/b');
    expect(await page.locator('input[type="search"]').inputValue()).toBe('a/b');
  });

  test('/ leads from an article to the search page', async () => {
    const page = await open('/issues/2021-01/04/');
    await page.keyboard.press('/');
    await page.waitForURL('**/search/');
  });

  test('the first stop of a page skips to its text', async () => {
    const page = await open('/issues/2021-01/04/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/u);
  });
});

describe('citation', () => {
  test('can be copied, by the standard of 2015 with the day of reading', async () => {
    const page = await open('/issues/2021-01/04/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^市委编办\. .*\[J\/OL\]\. 衢州党建，2021（1）：5\. https:\/\/.*\/issues\/2021-01\/04\/\.$/u,
    );

    await page.getByText('GB/T 7714—2015').click();
    await page.locator('[data-copy="ref-2015"]').click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('2021(1)'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^市委编办\. .*\[J\/OL\]\. 衢州党建, 2021\(1\): 5\[\d{4}-\d{2}-\d{2}\]\. https:\/\/.*\/issues\/2021-01\/04\/\.$/u,
    );
  });

  test('names the paragraph at which the page was opened, in every form', async () => {
    const page = await open('/issues/2021-01/04/');
    const anchor = await page.locator('.text p[id]').nth(2).getAttribute('id');
    await page.goto(`${page.url()}#${anchor}`);
    await page.waitForFunction(() => document.querySelector('[data-cited-part]')?.textContent?.includes('段'));
    expect(await page.locator('#ref').textContent()).toMatch(new RegExp(`/04/#${anchor}\\.\\s*$`, 'u'));
    const bibtex = await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href');
    expect(decodeURIComponent(bibtex ?? '')).toContain(`/issues/2021-01/04/#${anchor}}`);

    await page.evaluate(() => {
      location.hash = '#main';
    });
    await page.waitForFunction(() => document.querySelector('[data-cited-part]')?.textContent === '');
    expect(await page.locator('#ref').textContent()).toMatch(/\/04\/\.\s*$/u);
  });

  test('downloads as a file', async () => {
    const page = await open('/issues/2021-01/04/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'RIS' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('2021-01-04.ris');
  });
});

describe('paper', () => {
  test('prints text, issue and citation without ways and buttons', async () => {
    const page = await open('/issues/2021-01/04/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#ref').isVisible()).toBe(true);
    expect(await page.getByText('总第70期').isVisible()).toBe(true);
    expect(await page.locator('nav:visible, button:visible').count()).toBe(0);
  });

  test('a whole issue is on one page: cover, contents, every article with its citation, 版权页', async () => {
    const page = await open('/issues/2021-01/print/', { javaScriptEnabled: false });
    const contents = await page.locator('.toc ol a').count();
    expect(await page.locator('.piece').count()).toBe(contents);
    expect(await page.locator('.piece > .ref').count()).toBe(contents);
    expect(await page.locator('.piece').last().textContent()).toContain('同志');
    expect(await page.locator('[id^="p"], .pn').count()).toBe(0);
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(/\/issues\/2021-01\/$/u);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header.head, footer, button').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.front-sheet .cover').isVisible()).toBe(true);
  });
});
