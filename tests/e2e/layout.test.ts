/** Nothing moves once it is shown, however slowly it comes: a reader never loses the line. What comes at once is looked at page type by page type. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
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
    let late = LATEST;
    const holdBack = async (page: Page) => {
      await page.context().route(/\/search\/exact\/[a-z]+-texts\//u, async (route) => {
        late = Math.max(0, late - UNTIL_PAINTED);
        await page.waitForTimeout(late);
        await route.continue();
      });
    };
    const complete = async (page: Page) => {
      await page.waitForSelector('[data-total]');
      await page.waitForFunction(() => !document.querySelector('.hit:empty'));
    };
    expect(await shiftsOf(`search/?q=${encodeURIComponent(query)}`, width, holdBack, complete)).toEqual([]);
  });
});

/** Each comes when all around it has been seen: it moves none of that. */
describe('an answer of which one part comes late', () => {
  const search = (query: string) => `search/?q=${encodeURIComponent(query)}`;
  const compare = `compare/?${new URLSearchParams(['专班', '一件事', '3', '绝无此说'].map((term) => ['t', term]))}`;

  test.each<[string, string, number, string | RegExp]>([
    ['counts of several words', search('专班 项目 干部 治理'), PHONE, 'each'],
    ['what punctuation hides', search('推进重大'), PHONE, 'hidden'],
    ['words of a 专题, above what is found by words', search('三项做法'), DESK, 'others'],
    ['texts of near matches', search('掉肉不掉但'), DESK, 'read'],
    ['words that may be meant', search('治里'), PHONE, /suggestions$/u],
    ['names', 'people/?q=陈', PHONE, /names\.json$/u],
    ['names in order of their number', 'terms/?order=most', DESK, /names\.json$/u],
    ['few appointments', 'appointments/?q=陈红军', PHONE, /appointments\.json$/u],
    ['counts of appointments', 'appointments/?q=常山县', DESK, /appointments\.json$/u],
    ['terms side by side', compare, PHONE, /amounts\.json$/u],
  ])('%s: nothing shifts, in 长辈模式 neither', async (_, address, width, part) => {
    for (const mode of ['', 'elder']) {
      let came = (): void => {};
      const late = new Promise<void>((resolve) => {
        came = resolve;
      });
      const holdBack = async (page: Page) => {
        await page.evaluate((on) => localStorage.setItem('elder', on), mode === '' ? 'off' : 'on');
        if (typeof part === 'string') {
          await page.exposeFunction('came', came);
          await page.addInitScript(holdBackAnswers, [part, LATEST] as const);
        } else
          await page.context().route(part, async (route) => {
            await page.waitForTimeout(LATEST);
            await route.continue();
            came();
          });
      };
      expect(await shiftsOf(address, width, holdBack, () => late), mode).toEqual([]);
    }
  });

  /** Of the engine, to questions of a kind. */
  function holdBackAnswers([kind, latest]: readonly [string, number]): void {
    const { came } = window as unknown as { came: () => void };
    const ask = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { question?: { kind: string } }) {
      if (message.question?.kind !== kind) return ask.call(this, message);
      setTimeout(() => {
        ask.call(this, message);
        came();
      }, latest);
      return undefined;
    };
  }
});

/** What moves on the page, once it is `complete`. */
async function shiftsOf(
  address: string,
  width: number,
  holdBack: (page: Page) => Promise<unknown>,
  complete: (page: Page) => Promise<unknown>,
): Promise<string[]> {
  const page = await open('/robots.txt', { viewport: { width, height: 800 } });
  await holdBack(page);
  const { shifts } = await watch(page);
  await page.goto(new URL(address, inject('site')).href);
  await complete(page);
  await page.waitForLoadState('networkidle');
  return shifts();
}

test.each([PHONE, DESK])(
  'a cover to whose words an address leads is unfolded before it is seen, at %i px',
  async (width) => {
    const late = (page: Page) =>
      page.context().route(/\.js$/u, async (route) => {
        await page.waitForTimeout(LATEST);
        await route.continue();
      });
    const marked = (page: Page) => page.locator('#cover-text mark.found').first().waitFor();
    expect(await shiftsOf('issues/2021-01/?q=张学伟#cover-text', width, late, marked)).toEqual([]);
  },
);

/** A list is what it was printed as where the script that filters it does not come. */
test('a filter whose script is lost leaves the whole list', async () => {
  const page = await open('/robots.txt');
  await page.route(/\.js$/u, (route) =>
    /modes|asked/u.test(route.request().url()) ? route.continue() : route.abort(),
  );
  await page.goto(new URL('people/?q=陈', inject('site')).href);
  await page.locator('[data-printed]').waitFor();
});
