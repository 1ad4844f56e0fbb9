/** A whole issue with planted troubles, worked off in the desk as an editor does, from the dropped file to 可以发布. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseArticle } from '../../src/mdx/parse.ts';
import { opened } from '../desk/open.ts';
import { violationsIn, WCAG } from './axe.ts';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();

/** The issue as the print has it. */
const ARTICLES = [
  {
    section: '卷首语',
    page: 1,
    title: '把清晨的集市办得更好',
    byline: '本刊评论员',
    texts: [
      '清晨的集市是山村一天的开始。摊位摆得整齐，道路留得宽敞，来赶集的人就多。去年以来，集市办公室走访了二十六个村，听取意见一百二十条，逐条答复。',
      '办好集市，要从小处做起。秤要准，水要干净，垃圾要有人收。只要天天坚持，集市就会一天比一天好。有意见的读者可以打13857012346告诉我们，也可以写信。',
    ],
  },
  {
    section: '山村纪事',
    page: 3,
    title: '雨夜守堤人的三十天',
    byline: '王春生',
    texts: [
      '七月的雨下了整整一个月。守堤人老李听了习近平总书记的讲话录音，带着四个年轻人住进了堤上的小屋，每两个小时巡查一遍。',
      '第一个星期，水位涨了三次。他们用沙袋加高了最低的一段，夜里轮流值班，谁也没有合眼。',
      '堤上的夜',
      '第二个星期，雨小了一些。老李教年轻人看水色，听水声，说水会告诉人它要往哪里去。大家记下了十七条经验，写在小屋的墙上。',
      '第三个星期过后，水退了。三十天里，堤没有垮，人没有伤。',
    ],
  },
  {
    section: '山村纪事',
    page: 7,
    title: '一座老桥的修复',
    byline: '陈青',
    texts: [
      '老桥建于清代，三个石拱，桥面上的石板被车轮磨出了深深的印子。修桥的师傅说，能不换的石头一块也不换。',
      '修复用了一百八十天。开工那天，村里的老人都来了，在桥头量了又量，画了十几张图。完工那天，大家在桥上走了一个来回，说桥还是那座桥。',
    ],
  },
  {
    section: '山村纪事',
    page: 10,
    title: '图书室里亮起的灯',
    byline: '山村小学',
    texts: [
      '灯是去年冬天亮起来的。图书室原来是一间空教室，孩子们放学以后没有地方去，老师们就把自己的书搬了过来。',
      '一年过去，图书室有了三千多本书。晚上八点以前，灯一直亮着，家长来接孩子，也坐下来看一会儿。',
    ],
  },
  {
    section: '山村纪事',
    page: 14,
    title: '河长巡河记',
    byline: undefined,
    texts: [
      '河长每个星期巡河一次，从源头走到入江口，一共九公里。他说，河好不好，走一遍就知道。',
      '这一年，河边种了两千棵柳树，拆了三处违章的棚子，鱼又回来了。沿河的人说，日子像河水一样清了。',
    ],
  },
];

const CONTENTS = [...Map.groupBy(ARTICLES, ({ section }) => section)]
  .map(([section, own]) =>
    [section, ...own.map(({ page, title }) => `${String(page).padStart(2, '0')}/ ${title}`)].join('\n\n'),
  )
  .join('\n\n');

const PRINTED = [
  '# 青山学刊\n\n2024年第3期（总第12期）\n\n主办：青山学会\n\n目录',
  CONTENTS,
  ...ARTICLES.map(({ title, byline, texts }) =>
    [`# ${title}`, ...(byline === undefined ? [] : [`□ ${byline}`]), ...texts].join('\n\n'),
  ),
].join('\n\n');

/** What recognition made of it: from → to. */
const TROUBLES: readonly (readonly [string, string])[] = [
  // a name that is off by a letter
  ['听了习近平总书记', '听了习近乎总书记'],
  // a running head within a sentence, that nothing gives away
  ['用沙袋加高了最低的一段', '用沙袋加高了\n\n山村春夏\n\n最低的一段'],
  // a start too many
  ['\n\n堤上的夜\n\n', '\n\n## 堤上的夜\n\n□ 周 明\n\n'],
  // a title that is off by a letter
  ['# 一座老桥的修复', '# 一座老挢的修复'],
  // a title that is lost
  ['# 图书室里亮起的灯\n\n', ''],
  // an article that is missing: nothing of its title is to be read
  ['# 河长巡河记\n\n', '沪农迴沥话\n\n'],
  // a wrong letter that no dictionary knows
  ['三个石拱', '三个右拱'],
];

const DELIVERED = TROUBLES.reduce((text, [from, to]) => {
  expect(text).toContain(from);
  return text.replace(from, to);
}, `${PRINTED}\n`);

/** A page of the desk and how often something was done there. */
interface Editor {
  page: Page;
  actions: number;
}

test('seven troubles and a telephone number are worked off by keys and clicks; what comes out is what was printed', async () => {
  const d = await deskWith();
  const page = await open(d.address('').href, { viewport: { width: 1280, height: 900 } });
  const editor: Editor = { page, actions: 0 };
  const done = async (act: () => Promise<unknown>): Promise<void> => {
    editor.actions++;
    await act();
  };
  const press = (key: string) => done(() => page.keyboard.press(key));
  /** What leads to another page, until that is there. */
  const doneAndGone = (act: () => Promise<unknown>) => done(() => gone(page, act));
  const pressAndGo = (key: string) => doneAndGone(() => page.keyboard.press(key));
  const go = (name: string) => doneAndGone(() => page.getByRole('link', { name }).first().click());

  writeFileSync(join(d.root, '第三期.txt'), DELIVERED);
  await done(() => page.setInputFiles('input[type=file]', join(d.root, '第三期.txt')));
  await doneAndGone(() => page.getByRole('button', { name: '导入' }).click());
  expect(await page.locator('.absent').textContent()).toContain('河长巡河记');
  expect(await page.locator('.unlisted').textContent()).toContain('堤上的夜');

  // The missing article: at the end of the one before stands what recognition made of its title.
  await go('图书室里亮起的灯');
  await doneAndGone(() => page.locator('.source a', { hasText: '沪农迴沥话' }).click());
  await doneAndGone(() => page.locator('.pointing form').first().getByRole('button').click());
  // The title of what is an article now.
  const retitle = async (title: string) => {
    await press('e');
    await done(() => page.getByLabel('整个改为').fill(title));
    await page.locator('.card .shown .fix').waitFor();
    await pressAndGo('Enter');
  };
  await press('j');
  await retitle('河长巡河记');
  // The start too many, which comes next.
  await pressAndGo('n');
  expect(await page.locator('h1').textContent()).toBe('堤上的夜');
  await pressAndGo('a');
  // Now it is part of the article before, in which the name is off: as suggested.
  expect(await page.locator('h1').textContent()).toBe('雨夜守堤人的三十天');
  await press('j');
  await pressAndGo('a');
  // The running head: pointed at.
  await doneAndGone(() => page.locator('.source a', { hasText: '山村春夏' }).click());
  await pressAndGo('4');
  // The title that is off by a letter, and a letter that nobody doubts: selected.
  await pressAndGo('n');
  await retitle('一座老桥的修复');
  await done(() => select(page, '右拱', 0, 1));
  await press('s');
  await done(() => page.keyboard.type('石'));
  await page.locator('.strip-form .shown .fix').waitFor();
  await pressAndGo('Enter');

  // The lost title.
  await pressAndGo('n');
  await pressAndGo('a');
  // What still stops it: the telephone number in the running text.
  await go('2024年第3期');
  await pressAndGo('c');
  while ((await page.locator('.card.blocking').count()) > 0) {
    await press('j');
    await press('r');
    await pressAndGo('Enter');
  }
  expect(await page.locator('h1').textContent()).toBe('可以发布');

  await page.goto(d.address('').href);
  expect(articlesIn(join(d.out, '2024-03'))).toEqual(truth());
  expect(readFileSync(join(d.out, '2024-03', 'source.txt'), 'utf8')).toBe(DELIVERED);
  expect(editor.actions).toBeLessThanOrEqual(32);
});

describe('each page of the desk', () => {
  test.each(['light', 'dark'] as const)('is accessible, and no wider than a phone (%s)', async (colorScheme) => {
    const d = await deskWith({ '2024-03': DELIVERED });
    for (const path of [
      '',
      'issues/2024-03/',
      'issues/2024-03/2/',
      'issues/2024-03/2/?line=1',
      'issues/2024-03/check/',
      'issues/2024-03/decisions/',
      'slips/',
      'name/',
    ]) {
      const page = await open(d.address(path).href, { viewport: { width: 360, height: 780 }, colorScheme });
      for (const details of await page.locator('main details').all())
        await details.evaluate((one: HTMLDetailsElement) => {
          one.open = true;
        });
      expect(await violationsIn(page, { runOnly: WCAG }), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
      await page.close();
    }
  });
});

async function deskWith(issues: Record<string, string> = {}) {
  const d = await opened(issues);
  d.put(
    'watch.yaml',
    stringify({ names: [{ name: '习近平', offices: ['总书记'] }], formulas: [], units: [], allowed: [] }),
  );
  return d;
}

/** Does what leads to another page, and waits until that has loaded. */
async function gone(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-left', ''));
  await act();
  await page.waitForFunction(
    () => !document.documentElement.hasAttribute('data-left') && document.readyState === 'complete',
  );
}

/** Selects letters of the words where they stand in the text, as a mouse does. */
function select(page: Page, words: string, from: number, to: number): Promise<void> {
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

interface Told {
  title: string;
  authors: readonly string[];
  section: string;
  page: number | undefined;
  texts: readonly string[];
}

function articlesIn(folder: string): Told[] {
  return ARTICLES.map((_, at) => {
    const path = join(folder, `${String(at + 1).padStart(2, '0')}.mdx`);
    const { data, blocks } = parseArticle(readFileSync(path, 'utf8'), path);
    const { title, authors, section, page } = data;
    return { title, authors, section, page, texts: blocks.map(({ text }) => text) };
  });
}

/** The second part of an article that two wrote has its byline within. */
const truth = (): Told[] =>
  ARTICLES.map(({ title, byline, section, page, texts }) => ({
    title,
    authors: byline === undefined ? [] : byline === '王春生' ? ['王春生', '周明'] : [byline],
    section,
    page,
    texts,
  }));
