/** Nothing moves once it is shown: a reader never loses the line. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { pageTypes } from './page-types.ts';

const { open } = useBrowser();

const PHONE = 360;
const DESK = 1280;
/** Twice what Chromium gives itself before it paints what has arrived so far, on a machine with nothing else to do. */
const UNTIL_PAINTED = 100;

/** Gathers what moved in every page that is opened from now on: how far, and the elements. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        const moved = entry.sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}.${node.classList}` : node?.nodeName,
        );
        shifts.push(`${entry.value}: ${moved.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Two frames: shifts are reported after the frame that shows them. */
const shiftsOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as unknown as { shifts: string[] }).shifts)),
        ),
      ),
  );

const paths = [
  ...[...pageTypes(inject('dist')).values()].filter((path) => path !== undefined),
  '/search/?q=%E6%B2%BB%E7%90%86',
];

test.each(paths)('%s does not shift, on a phone or at the desk', async (path) => {
  for (const width of [PHONE, DESK]) {
    const page = await open('/robots.txt', { viewport: { width, height: 800 } });
    await watch(page);
    await page.goto(new URL(path, page.url()).href);
    if (path.includes('?q=')) await page.waitForSelector('[data-total]');
    expect(await shiftsOf(page), `${width} px`).toEqual([]);
  }
});

/** A network so slow, or a computer so busy, that a page arrives piece by piece. */
describe('a page that arrives in pieces', () => {
  let held: ServerResponse | undefined;
  let came: (() => void) | undefined;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.endsWith('/')) {
      held = response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8' });
      came?.();
    } else
      response
        .writeHead(200, { 'Content-Type': TYPES[pathname.split('.').at(-1) ?? ''] })
        .end(readFileSync(join(inject('dist'), pathname)));
  });
  const TYPES: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test.each([
    ['/', PHONE],
    ['/', DESK],
    ['/issues/', DESK],
    ['/issues/2021-01/04/', DESK],
    ['/sections/', PHONE],
  ])('%s at %i px does not shift', async (path, width) => {
    const page = await open('/robots.txt', { viewport: { width, height: 800 } });
    await watch(page);
    const asked = new Promise<void>((resolve) => {
      came = resolve;
    });
    const arrived = page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    await asked;
    for (const piece of piecesOf(readFileSync(join(inject('dist'), path, 'index.html'), 'utf8'))) {
      held?.write(piece);
      await page.waitForTimeout(UNTIL_PAINTED);
    }
    held?.end();
    await arrived;
    expect(await shiftsOf(page)).toEqual([]);
  });

  /** Cut where it hurts: in the running head, after it, and in the middle of the text. */
  function piecesOf(html: string): string[] {
    const cuts = ['<nav class="ways"', '<main', '</main>'].map((sign) => html.indexOf(sign));
    const [ways = 0, main = 0, end = 0] = cuts;
    const middle = html.indexOf('<', (main + end) / 2);
    const places = [0, ways, html.indexOf('>', main) + 1, middle, end, html.length];
    return places.slice(1).map((place, at) => html.slice(places[at], place));
  }
});
