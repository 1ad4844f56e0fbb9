/** The register of appointments: complete without a script, filtered with one, its state in the address. */
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();

const ROWS = '.posts tbody tr';

test('without JavaScript: every decision, each leading to its sentence, and nothing that needs a script', async () => {
  const page = await open('/appointments/', { javaScriptEnabled: false });
  expect(await page.locator(ROWS).count()).toBe(51);
  expect(await page.locator('[data-filter]').isVisible()).toBe(false);
  await page.locator(`${ROWS}:first-child .src a`).click();
  await page.waitForURL(/\/issues\/2021-01\/19\/#p2-[0-9a-f]{4}$/u);
});

test('filtered by words and by kind, without a new page; the address gives the same rows again', async () => {
  const page = await open('/appointments/');
  await page.fill('#who', '常山县');
  await page.waitForFunction(() => document.querySelectorAll('.posts tbody tr').length === 6);
  await page.locator('[data-facet="kind"] a', { hasText: '挂职' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.posts tbody tr').length === 2);
  expect(new URL(page.url()).searchParams.get('kind')).toBe('挂职');
  const names = await page.locator(`${ROWS} th`).allTextContents();
  await page.reload();
  await page.waitForFunction(() => document.querySelectorAll('.posts tbody tr').length === 2);
  expect(await page.locator(`${ROWS} th`).allTextContents()).toEqual(names);
  await page.locator('[data-facet="kind"] a', { hasText: '全部' }).click();
  await page.fill('#who', '');
  await page.waitForFunction(() => document.querySelectorAll('.posts tbody tr').length === 51);
});

test('the counts beside the table follow the filter, and come back', async () => {
  const page = await open('/appointments/');
  const countsOf = (facet: string) =>
    page
      .locator(`[data-facet="${facet}"] a`)
      .evaluateAll((links) =>
        links.map((link) => [link.children[0]?.textContent, Number(link.querySelector('[data-count]')?.textContent)]),
      );
  const printed = await countsOf('kind');
  await page.fill('#who', '常山县');
  await page.waitForFunction(() => document.querySelectorAll('.posts tbody tr').length === 6);
  expect(await countsOf('kind')).toContainEqual(['全部', 6]);
  expect(await countsOf('kind')).toContainEqual(['挂职', 2]);
  expect(await countsOf('year')).toEqual([['2021年', 6]]);
  await page.fill('#who', '');
  await page.waitForFunction(() => document.querySelectorAll('.posts tbody tr').length === 51);
  expect(await countsOf('kind')).toEqual(printed);
});

test('on A4 the register is a table', async () => {
  const page = await open('/appointments/', { viewport: { width: 642, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const row = page.locator(`${ROWS}:first-child`);
  expect(await row.evaluate((element) => getComputedStyle(element).display)).toBe('table-row');
  expect(await page.getByRole('columnheader', { name: '任' }).isVisible()).toBe(true);
  const tops = await row.locator('> *').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test('a filtered row leads to the same sentence and person as the printed one', async () => {
  const page = await open('/appointments/');
  const linksIn = () =>
    page.locator(`${ROWS}:first-child a`).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const printed = await linksIn();
  await page.fill('#who', '陈红军');
  await page.waitForFunction(() => document.querySelectorAll('.posts tbody tr').length === 1);
  expect(await linksIn()).toEqual(printed);
});

test('where the register cannot be read, it is said, and the next question asks again', async () => {
  const page = await open('/appointments/');
  await page.route('**/data/appointments.json', (route) => route.abort(), { times: 1 });
  await page.fill('#who', '常山县');
  await page.locator('[data-told]', { hasText: '没有读到' }).waitFor();
  await page.fill('#who', '陈红军');
  await page.waitForFunction(() => document.querySelectorAll('.posts tbody tr').length === 1);
});
