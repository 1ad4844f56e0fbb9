/** An editor at the desk: works the invented issue off with a file, keys and a mouse, from the dropped file to 可以发布. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parseArticle } from '../../src/mdx/index.ts';
import { ARTICLES, DELIVERED } from './invented.ts';

/** What was done, and how long it took until the next page was there, ms. */
export interface Deed {
  what: string;
  /** Undefined where it leads to no other page. */
  follows?: number;
}

/** A person's hands: a click, a key, a field typed in, a dropped file, words selected; each is one action. */
export function handsOn(page: Page) {
  const deeds: Deed[] = [];
  const done = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    deeds.push({ what });
    await act();
  };
  /** What leads to another page, until that is there. */
  const gone = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    await page.evaluate(() => document.documentElement.setAttribute('data-left', ''));
    const from = performance.now();
    await act();
    await page.waitForFunction(
      () => !document.documentElement.hasAttribute('data-left') && document.readyState === 'complete',
    );
    deeds.push({ what, follows: performance.now() - from });
  };
  return {
    deeds,
    press: (key: string) => done(key, () => page.keyboard.press(key)),
    pressAndGo: (key: string) => gone(key, () => page.keyboard.press(key)),
    type: (field: string, words: string) =>
      done(`${field}：${words}`, async () => {
        await page.getByLabel(field).and(page.locator(':visible')).first().fill(words);
        await page.locator('.shown .fix:visible').first().waitFor();
      }),
    click: (selector: string, words: string) =>
      gone(words, () => page.locator(selector, { hasText: words }).first().click()),
    /** Letters of the words where they stand in the text, as a mouse selects them. */
    select: (words: string, from: number, to: number) => done(`选中 ${words}`, () => select(page, words, from, to)),
    drop: (name: string, text: string) => gone(`拖入 ${name}`, () => drop(page, name, text)),
  };
}

/** Every question is come to by its key; only what no page asks about is looked for by eye. */
export async function workOff(page: Page): Promise<Deed[]> {
  const { deeds, press, pressAndGo, type, click, select, drop } = handsOn(page);
  const change = async (words: string): Promise<void> => {
    await press('e');
    await type('整个改为', words);
    await pressAndGo('Enter');
  };
  await drop('第三期.txt', DELIVERED);
  await settled(page);
  // 把清晨的集市办得更好: the name of a unit and a formula as suggested; the telephone number as printed.
  await pressAndGo('n');
  await decideAll(page, { 与要紧字句差一字: () => pressAndGo('a'), 个人信息: () => keep() });
  async function keep(): Promise<void> {
    await press('r');
    await pressAndGo('Enter');
  }
  // 雨夜守堤人的三十天: the name as suggested, the running head out of the sentence.
  await pressAndGo('n');
  await decideAll(page, { 与要紧字句差一字: () => pressAndGo('a'), 夹在一句话中间的一行: () => pressAndGo('a') });
  // 一座老桥的修复: its title; the note to its end; and the letter that only the print gives away.
  await pressAndGo('n');
  await decideAll(page, {
    标题和目录不同: () => change('一座老桥的修复'),
    夹在一句话中间的一行: () => pressAndGo('m'),
  });
  await select('右拱', 0, 1);
  await press('s');
  await type('选中的字改为', '石');
  await pressAndGo('Enter');
  // 图书室里亮起的灯: its title is lost; behind it begins the article that is missing, with what recognition made of its title.
  await pressAndGo('n');
  await decideAll(page, { 标题行没有识别出来: () => pressAndGo('a'), 疑似误识: () => pressAndGo('a') });
  await click('.source a', '沪农迴沥话');
  await click('.pointing form button', '写入');
  await decideAll(page, { 标题和目录不同: () => change('河长巡河记') });
  // 堤上的夜 is no article; joined, it brings an English word along.
  await pressAndGo('n');
  await decideAll(page, {
    目录里没有的一篇: () => pressAndGo('a'),
    夹着英文单词: () => change('有伤。这一年的收成，'),
  });
  await pressAndGo('c');
  return deeds;
}

/** Nothing more comes by itself, for which the page would be loaded again: the issue was held against the whole archive. */
export const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('[data-poll]') === null);

/** Decides the question at which the page stands, until there is none. */
async function decideAll(page: Page, ways: Readonly<Record<string, () => Promise<void>>>): Promise<void> {
  for (;;) {
    const card = page.locator('.card:focus');
    if ((await card.count()) === 0) return;
    const kind = (await card.getAttribute('aria-label')) ?? '';
    const way = ways[kind];
    if (!way) throw new Error(`The editor did not expect ${kind}: ${await card.textContent()}`);
    await way();
  }
}

/** As a mouse does. */
export function select(page: Page, words: string, from: number, to: number): Promise<void> {
  return page.evaluate(
    ([text, start, end]) => {
      const walker = document.createTreeWalker(document.querySelector('.text') as Node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(text);
        if (at < 0 || node.parentElement?.closest('.source')) continue;
        getSelection()?.setBaseAndExtent(node, at + start, node, at + end);
        document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
        return;
      }
    },
    [words, from, to] as const,
  );
}

function drop(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}

interface Told {
  title: string;
  authors: readonly string[];
  section: string;
  page: number | undefined;
  texts: readonly string[];
}

/** What stands in the folder of the issue. */
export function articlesIn(folder: string): Told[] {
  return ARTICLES.map((_, at) => {
    const path = join(folder, `${String(at + 1).padStart(2, '0')}.mdx`);
    const { data, blocks } = parseArticle(readFileSync(path, 'utf8'), path);
    const { title, authors, section, page } = data;
    return { title, authors, section, page, texts: blocks.map(({ text }) => text) };
  });
}

/** The issue as printed. The second part of an article that two wrote has its byline within. */
export const truth = (): Told[] =>
  ARTICLES.map(({ title, byline, section, page, texts }) => ({
    title,
    authors: byline === undefined ? [] : byline === '王春生' ? ['王春生', '周明'] : [byline],
    section,
    page,
    texts,
  }));
