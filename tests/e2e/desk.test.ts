/** A whole issue with planted troubles, worked off in the desk as an editor does, from the dropped file to 可以发布. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { ISSUE } from '../corrections/issue.ts';
import { DELIVERED, WATCH } from '../desk/invented.ts';
import { opened } from '../desk/open.ts';
import { articlesIn, settled, truth, workOff } from '../desk/worked-off.ts';
import { COLOURS, violationsIn, WCAG } from './axe.ts';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();

/** Everything that a person does, from the dropped file on. */
const MOST_ACTIONS = 40;

test('twelve troubles are asked about and worked off by keys and clicks; what comes out is what was printed', async () => {
  const d = await deskWith();
  const page = await open(d.address('').href, { viewport: { width: 1280, height: 900 } });
  const deeds = await workOff(page);
  expect(await page.locator('h1').textContent()).toBe('可以发布');
  expect(deeds.length).toBeLessThanOrEqual(MOST_ACTIONS);
  expect(articlesIn(join(d.out, '2024-03'))).toEqual(truth());
  expect(readFileSync(join(d.out, '2024-03', 'source.txt'), 'utf8')).toBe(DELIVERED);
});

test('a picture let go over a frame of the text is looked at for that frame, and stands in it', async () => {
  const d = await deskWith({ '2020-03': ISSUE.replace('（作者系', '图为老师在教室里备课\n\n（作者系') });
  const page = await open(d.address('issues/2020-03/1/').href, { viewport: { width: 1280, height: 900 } });
  await settled(page);
  const frame = page.locator('figure[data-place]', { hasText: '图为老师在教室里备课' });
  const picture = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], '备课.png', { type: 'image/png' }));
    return data;
  }, readFileSync('docs/screenshots/home-360.png').toString('base64'));
  await frame.dispatchEvent('dragover', { dataTransfer: picture });
  await frame.dispatchEvent('drop', { dataTransfer: picture });
  await page.waitForURL(/\/1\/picture\//u);
  expect(await page.locator('main').textContent()).toContain('图为老师在教室里备课');
  await page.getByRole('button', { name: '放进去' }).click();
  await page.waitForURL(/\/issues\/2020-03\/1\/$/u);
  await frame.scrollIntoViewIfNeeded();
  const image = frame.locator('img');
  await image.waitFor();
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(360);
  expect(await page.locator('figure[data-place] img').count()).toBe(1);
});

test('each page of the desk is accessible, by day and by night, and no wider than a phone', async () => {
  const d = await deskWith({ '2024-03': DELIVERED });
  const page = await open(d.address('').href, { viewport: { width: 360, height: 780 } });
  for (const path of [
    '',
    'issues/2024-03/',
    'issues/2024-03/2/',
    'issues/2024-03/2/?line=1',
    'issues/2024-03/source/',
    'issues/2024-03/source/?line=1',
    'issues/2024-03/check/',
    'issues/2024-03/decisions/',
    'slips/',
    'name/',
  ]) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(d.address(path).href);
    await settled(page);
    await page.locator('main details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(await violationsIn(page, { runOnly: WCAG }), path).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsIn(page, { runOnly: COLOURS }), `${path} by night`).toEqual([]);
  }
});

test('nothing of the desk is in what readers get', () => {
  const dist = inject('dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => WRITTEN.test(name));
  expect(files.length).toBeGreaterThan(50);
  const holding = files.filter((name) => OF_THE_DESK.test(readFileSync(join(dist, name), 'utf8')));
  expect(holding).toEqual([]);
  expect(OF_THE_DESK.test(readFileSync('src/desk/pages/article.ts', 'utf8'))).toBe(true);
});

/** What a browser runs or shows. */
const WRITTEN = /\.(?:html|js|mjs|css|json|xml|webmanifest|txt)$/u;
/** Names that its pages, its script and its styles have and no other. */
const OF_THE_DESK =
  /校对台|data-?(?:later|drop|selection|preview)\b|strip-form|desk-(?:issue|head|bar|list)|\/desk\//iu;

async function deskWith(issues: Record<string, string> = {}) {
  const d = await opened(issues);
  d.put('watch.yaml', stringify(WATCH));
  return d;
}
