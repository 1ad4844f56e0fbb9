/** Reading aids on the device: reading aloud, the place kept, addresses of paragraphs, keys, size of the text. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();
const ARTICLE = '/issues/2021-01/04/';
const REPORT = '/issues/2021-01/15/';
const DESK = { viewport: { width: 1280, height: 900 } };

/** A speech engine that says nothing and ends a sentence when the test says so: `window.spoken`, `window.finish()`. */
function stubSpeech(voices: { lang: string; localService: boolean }[]): void {
  const spoken: SpeechSynthesisUtterance[] = [];
  function Utterance(this: { text: string }, text: string): void {
    this.text = text;
  }
  const engine = {
    getVoices: () => voices,
    addEventListener: () => {},
    removeEventListener: () => {},
    speak: (utterance: SpeechSynthesisUtterance) => spoken.push(utterance),
    cancel: () => {},
  };
  Object.defineProperty(window, 'speechSynthesis', { value: engine });
  Object.assign(window, {
    SpeechSynthesisUtterance: Utterance,
    spoken,
    finish: () => spoken[spoken.length - 1]?.onend?.(new Event('end') as SpeechSynthesisEvent),
  });
}

async function openWithVoices(path: string, voices: { lang: string; localService: boolean }[]): Promise<Page> {
  const page = await open('/robots.txt', DESK);
  await page.addInitScript(stubSpeech, voices);
  await page.goto(new URL(path, page.url()).href);
  return page;
}

const spoken = (page: Page) =>
  page.evaluate(() => (window as unknown as { spoken: { text: string }[] }).spoken.map(({ text }) => text));
const finish = (page: Page) => page.evaluate(() => (window as unknown as { finish: () => void }).finish());
const marked = async (page: Page) => (await page.locator('.said').allTextContents()).join('');

describe('reading aloud', () => {
  test('goes from sentence to sentence, title first, and marks each', async () => {
    const page = await openWithVoices(ARTICLE, [{ lang: 'zh-CN', localService: true }]);
    const before = await page.locator('.text').innerHTML();
    await page.getByRole('button', { name: '朗读' }).click();
    expect(await marked(page)).toBe('探索推进基层治理“一件事”集成改革 促进县域治理整体智治');
    await finish(page);
    expect(await marked(page)).toContain('市委编办');
    for (let sentence = 0; sentence < 5; sentence++) await finish(page);
    const texts = await spoken(page);
    expect(texts).toHaveLength(7);
    expect(texts[2]).toMatch(/^针对以往乡镇找部门办事/u);
    expect(await marked(page)).toBe(texts[6]);

    await page.getByRole('button', { name: '停止' }).click();
    expect(await page.locator('.said, .strip').count()).toBe(0);
    expect(await page.locator('.text').innerHTML()).toBe(before);
  });

  test('holds and goes on with the same sentence, goes back, and stops on Escape', async () => {
    const page = await openWithVoices(ARTICLE, [{ lang: 'zh_CN', localService: true }]);
    await page.getByRole('button', { name: '朗读' }).click();
    await finish(page);
    await page.getByRole('button', { name: '暂停' }).click();
    await finish(page);
    expect(await spoken(page)).toHaveLength(2);
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('button', { name: '上一句' }).click();
    const [title, byline, again, back] = await spoken(page);
    expect(again).toBe(byline);
    expect(back).toBe(title);
    await page.keyboard.press('Escape');
    expect(await page.locator('.strip').count()).toBe(0);
  });

  test('is in the bar of 长辈模式, and its strip stands above the bar', async () => {
    const page = await openWithVoices(ARTICLE, [{ lang: 'zh-CN', localService: true }]);
    await page.getByRole('button', { name: '长辈模式' }).click();
    await page.getByRole('button', { name: '朗读' }).click();
    const gap = async () => {
      const [strip, bar] = [await page.locator('.strip').boundingBox(), await page.locator('.aids').boundingBox()];
      return (bar?.y ?? 0) - (strip?.y ?? 0) - (strip?.height ?? 0);
    };
    // It rises.
    await expect.poll(gap).toBe(0);
    await page.getByRole('button', { name: '停止' }).click();
    expect(await page.locator('button:focus').textContent()).toContain('朗读');
  });

  test('takes its end for the end of the article', async () => {
    const page = await openWithVoices('/issues/2021-01/20/', [{ lang: 'zh-CN', localService: true }]);
    await page.getByRole('button', { name: '朗读' }).click();
    for (let sentence = 0; sentence < 6; sentence++) await finish(page);
    expect(await page.locator('.strip').count()).toBe(0);
    expect((await spoken(page)).join('')).toContain('供学习交流。');
  });

  test.each([
    ['no voice', []],
    ['an English voice', [{ lang: 'en-US', localService: true }]],
    ['a voice that would send the text over the network', [{ lang: 'zh-CN', localService: false }]],
  ])('is not offered with %s', async (_, voices) => {
    const page = await openWithVoices(ARTICLE, voices);
    expect(await page.locator('[data-aloud]:visible').count()).toBe(0);
  });
});

describe('the place where a reader stopped', () => {
  const readTo = async (page: Page, paragraph: number) => {
    await page.locator(`.text [id^="p${paragraph}-"]`).evaluate((element) => element.scrollIntoView());
    await page.waitForFunction(() => localStorage.getItem('places')?.includes('/15/'));
  };

  test('is offered again, and the page does not jump', async () => {
    const before = await open(REPORT, DESK);
    await readTo(before, 12);
    const page = await before.context().newPage();
    await page.goto(before.url());
    await page.getByText('上次读到第12段').waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.getByRole('link', { name: '接着读' }).click();
    await page.waitForURL(/#p12-/u);
    await page.locator('.strip').waitFor({ state: 'detached' });
  });

  test('is not offered where the address names a paragraph', async () => {
    const page = await open(REPORT, DESK);
    await readTo(page, 12);
    const url = page.url();
    await page.goto('about:blank');
    await page.goto(`${url}#p5-0000`);
    await page.waitForFunction(() => document.querySelector('.text :target'));
    expect(await page.locator('.strip').count()).toBe(0);
  });
});

describe('the address of a paragraph', () => {
  test('is copied with the citation that names it', async () => {
    const page = await open(ARTICLE, { ...DESK, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('.text .pn').nth(2).click();
    await page.getByRole('button', { name: '复制网址' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(page.url());
    expect(address).toMatch(/#p3-[0-9a-f]{4}$/u);

    await page.getByRole('button', { name: '复制引文' }).first().click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('衢州党建'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(new URL(page.url()).hash);
    await page.keyboard.press('Escape');
    expect(await page.locator('.share').count()).toBe(0);
  });

  test('can be copied on a server without HTTPS', async () => {
    const page = await open('/robots.txt', DESK);
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(new URL(ARTICLE, page.url()).href);
    await page.evaluate(() => {
      document.addEventListener('copy', () => {
        document.title = (document.activeElement as HTMLTextAreaElement).value;
      });
    });
    await page.locator('.text .pn').first().click();
    await page.getByRole('button', { name: '复制网址' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    expect(await page.title()).toBe(page.url());
  });
});

describe('keys', () => {
  test('lead to the next and the previous article', async () => {
    const page = await open(ARTICLE);
    await page.keyboard.press('j');
    await page.waitForURL('**/05/');
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/04/');
  });

  test('are listed behind ?, and can be switched off', async () => {
    const page = await open(ARTICLE);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor();
    await page.getByRole('button', { name: '启用单键快捷键' }).click();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('?');
    await page.keyboard.press('j');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(page.url()).toContain('/04/');
  });

  test('do nothing where they mean something else', async () => {
    const page = await open('/');
    await page.locator('input[type="search"]').fill('');
    await page.keyboard.type('jk?');
    expect(await page.locator('input[type="search"]').inputValue()).toBe('jk?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

test('the text grows without anything else, and the choice stays', async () => {
  const page = await open(ARTICLE, DESK);
  const size = () =>
    page
      .locator('.text p')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await size()).toBe(18);
  for (let step = 0; step < 3; step++) await page.locator('.tools [data-mode="larger"]').click();
  expect(await size()).toBeCloseTo(25.2);
  await page.reload();
  expect(await size()).toBeCloseTo(25.2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
});

test('a line of fewer than twenty characters is not justified, at any size of the text', async () => {
  const page = await open(ARTICLE, DESK);
  const paragraph = page.locator('.text > p').first();
  const line = () =>
    paragraph.evaluate((element) => {
      const { fontSize, textAlign, width } = getComputedStyle(element);
      return { characters: Number.parseFloat(width) / Number.parseFloat(fontSize), textAlign };
    });
  for (const size of [0, 1, 2, 3]) {
    if (size > 0) await page.locator('.tools [data-mode="larger"]').click();
    for (const width of [320, 360, 375, 400, 430, 480, 530, 705, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const { characters, textAlign } = await line();
      expect(textAlign, `${characters} characters at ${width} px`).toBe(characters < 20 ? 'left' : 'justify');
    }
  }
});

test('where paragraphs were joined is told with the check, not in the text or on paper', async () => {
  const page = await open(REPORT, DESK);
  expect((await page.locator('.text').textContent())?.includes('断开')).toBe(false);
  await page.getByText('文字核对情况').click();
  const joins = page.locator('.check li');
  expect(await joins.first().textContent()).toMatch(/第\d+段\s*原刊在“.+”后断开，并为一段。/u);
  await joins.first().locator('a').click();
  await expect.poll(() => page.locator('.text :target').count()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await joins.first().isVisible()).toBe(false);
});
