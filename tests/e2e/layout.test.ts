/** Nothing moves once it is shown, however slowly it comes: a reader never loses the line. What comes at once is looked at page type by page type. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { watch } from './watched.ts';

const { open } = useBrowser();

const PHONE = 360;
const DESK = 1280;
/** Twice what Chromium gives itself before it paints what has arrived so far, on a machine with nothing else to do. */
const UNTIL_PAINTED = 100;
/** Milliseconds by which the first text of a result is held back. */
const LATEST = 6 * UNTIL_PAINTED;

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
    const { shifts } = await watch(page);
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
    expect(await shifts()).toEqual([]);
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

/** What was asked for first comes last: rows, and what stands below them, wait for what stands above. */
describe('results whose texts arrive from the last to the first', () => {
  test.each([
    ['治理', PHONE],
    ['项目', PHONE],
    ['“大三通”', PHONE],
    ['掉肉不掉胆', DESK],
  ])('%s at %i px do not shift', async (query, width) => {
    const page = await open('/robots.txt', { viewport: { width, height: 800 } });
    let late = LATEST;
    await page.context().route(/\/search\/exact\/[a-z]+-texts\//u, async (route) => {
      late = Math.max(0, late - UNTIL_PAINTED);
      await page.waitForTimeout(late);
      await route.continue();
    });
    const { shifts } = await watch(page);
    await page.goto(new URL(`search/?q=${encodeURIComponent(query)}`, inject('site')).href);
    await page.waitForSelector('[data-total]');
    await page.waitForFunction(() => !document.querySelector('.hit:empty'));
    await page.waitForLoadState('networkidle');
    expect(await shifts()).toEqual([]);
  });
});
