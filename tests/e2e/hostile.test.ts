/** The whole site of a hostile archive: nothing in it runs, everything parses, nothing that is withheld leaves. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';
import { filesIn } from '../../src/check/site/files.ts';
import { checkPersonal } from '../../src/check/site/personal.ts';
import { serve } from '../../src/serve/server.ts';
import { policyOf } from '../../src/withheld/policy.ts';
import { useBrowser } from './browser.ts';
import { RAN, writeHostileArchive } from './hostile.ts';

const { open } = useBrowser();
let root = '';
let dist = '';
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hostile-'));
  dist = join(root, 'dist');
  expect(await buildSite({ content: await writeHostileArchive(root), out: dist })).toBe(0);
  site = await serve(dist, { port: 0 });
});

afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true });
});

/** One page of each type: what differs between pages of a type is a name or a number. */
async function pageOfEachType(): Promise<string[]> {
  const byType = new Map<string, string>();
  for (const name of await filesIn(dist, '.html')) {
    const type = name.replace(/^(sections|regions|people|units|terms)\/[^/]+\//u, '$1/x/').replace(/\d+/gu, '0');
    if (!byType.has(type)) byType.set(type, name.replace(/index\.html$/u, ''));
  }
  return [...byType.values()];
}

/** Starts to tell of what the page must not do. */
async function watched() {
  const page = await open('/robots.txt');
  const told: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/iu.test(message.text())) told.push(message.text());
  });
  page.on('dialog', (dialog) => void told.push(dialog.message()));
  page.on('pageerror', (error) => void told.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) told.push(request.url());
  });
  return { page, told };
}

test('nothing runs, no page breaks the policy, no address leads elsewhere than to the web', async () => {
  const { page, told } = await watched();
  const queries = [
    'search/?q=%3Cscript%3E',
    `search/?q=${encodeURIComponent(`"><img src=x onerror=${RAN}=1>`)}`,
    'search/?q=%E6%98%A5%E9%A3%8E#%3Cimg%20src=x%3E',
  ];
  const paths = [...(await pageOfEachType()), ...queries];
  expect(paths.length).toBeGreaterThan(25);
  for (const path of paths) {
    await page.goto(site.url + path, { waitUntil: 'load' });
    const found = await page.evaluate((ran) => {
      const links = [...document.querySelectorAll('[href], [src], [action]')].flatMap((element) =>
        ['href', 'src', 'action'].flatMap((name) => element.getAttribute(name) ?? []),
      );
      const data = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        ({ textContent }) => textContent,
      );
      for (const text of data) JSON.parse(text ?? '');
      return {
        ran: ran in window,
        strange: links.filter((link) => /^(?:javascript|file|vbscript|data:text\/html)/iu.test(link.trim())),
      };
    }, RAN);
    expect({ path, ...found, told }).toEqual({ path, ran: false, strange: [], told: [] });
  }
});

test('feeds, books, drawings and data parse', async () => {
  const { page } = await watched();
  const documents = new Map<string, string>();
  for (const name of await filesIn(dist, '.xml', '.atom', '.rss', '.svg'))
    documents.set(name, await readFile(join(dist, name), 'utf8'));
  for (const name of await filesIn(dist, '.epub')) {
    for (const [inner, bytes] of Object.entries(unzipSync(await readFile(join(dist, name)))))
      if (/\.(?:xhtml|opf|xml|svg)$/u.test(inner)) documents.set(`${name} ${inner}`, strFromU8(bytes));
  }
  expect(documents.size).toBeGreaterThan(20);
  await page.goto(`${site.url}404.html`);
  const broken = await page.evaluate(
    (all) =>
      all
        .filter(([, text]) => new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror'))
        .map(([name]) => name),
    [...documents],
  );
  expect(broken).toEqual([]);
  for (const name of await filesIn(dist, '.json')) JSON.parse(await readFile(join(dist, name), 'utf8'));
  for (const name of await filesIn(dist, '.csv'))
    expect(await readFile(join(dist, name), 'utf8')).not.toMatch(/(?:^|,)"?[\s\uFEFF]*[=＝@]/mu);
});

test('what is withheld is in no file', async () => {
  expect(await checkPersonal(dist, policyOf({ visibility: 'internal', redactions: [] }))).toEqual([]);
});
