/** Pages that a reader cannot look over: too heavy, or too long on the desk. The heaviest page of each type is opened. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pageTypes } from '../../tests/e2e/page-types.ts';

const DESK = { width: 1280, height: 900 };
const MOST_BYTES = 300_000;
const MOST_PIXELS = 12_000;
/** As long as what was printed: an article, and a whole issue for the printer. */
const AS_PRINTED: ReadonlySet<string> = new Set(['issues/[issue]/[file]', 'issues/[issue]/print']);

/** `pages`: names of all HTML files; `url`: where `dist` is served. */
export async function lengthsOf(
  dist: string,
  pages: readonly string[],
  browser: Browser,
  url: string,
): Promise<string[]> {
  const heavy = pages.flatMap((name) => {
    const bytes = statSync(join(dist, name)).size;
    return bytes > MOST_BYTES ? [`${name}: ${bytes} bytes, more than ${MOST_BYTES}`] : [];
  });
  const page = await browser.newPage({ viewport: DESK, locale: 'zh-CN' });
  const long: string[] = [];
  for (const [type, path] of pageTypes(dist)) {
    if (path === undefined || AS_PRINTED.has(type)) continue;
    await page.goto(new URL(path.slice(1), url).href);
    const pixels = await page.evaluate(() => document.documentElement.scrollHeight);
    if (pixels > MOST_PIXELS) long.push(`${path}: ${pixels} px high, more than ${MOST_PIXELS}`);
  }
  await page.close();
  return [...heavy, ...long];
}
