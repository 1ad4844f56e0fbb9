import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { buildSite } from '../../src/build/site.ts';

test('every link and file of the site exists, anchors included', async () => {
  const { links, broken } = await follow(inject('dist'), '/');
  expect(links).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});

test('the same under a path', { timeout: 120_000 }, async () => {
  const dist = await mkdtemp(join(tmpdir(), 'under-a-path-'));
  expect(await buildSite({ out: dist, base: '/archive/' })).toBe(0);
  const { links, broken } = await follow(dist, '/archive/');
  expect(links).toBeGreaterThan(100);
  expect(broken).toEqual([]);
  await rm(dist, { recursive: true });
});

interface Page {
  path: string;
  ids: Set<string>;
  links: string[];
}

async function follow(dist: string, base: string): Promise<{ links: number; broken: string[] }> {
  const names = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.html'));
  const pages = new Map(
    await Promise.all(names.map(async (name) => [join(dist, name), await readPage(dist, name)] as const)),
  );
  const broken = [...pages.values()].flatMap((page) =>
    page.links.filter((link) => !leads(link, page, pages, dist, base)).map((link) => `${page.path}: ${link}`),
  );
  return { links: [...pages.values()].reduce((sum, page) => sum + page.links.length, 0), broken };
}

async function readPage(dist: string, name: string): Promise<Page> {
  const html = await readFile(join(dist, name), 'utf8');
  const links = [...html.matchAll(/\s(?:href|src|action)="([^"]+)"/gu)].map((match) =>
    (match[1] ?? '').replaceAll('&#38;', '&'),
  );
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1] ?? ''));
  return { path: name, ids, links: links.filter((link) => !/^(?:https?:|data:|mailto:)/u.test(link)) };
}

/** Links start at the root of the site or name an anchor of their own page. */
function leads(link: string, from: Page, pages: Map<string, Page>, dist: string, base: string): boolean {
  const [address = '', anchor] = link.split('#');
  const path = address.split('?')[0] ?? '';
  if (path === '') return anchor === '' || from.ids.has(decodeURIComponent(anchor ?? ''));
  if (!path.startsWith(base)) return false;
  const file = join(dist, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && (anchor === undefined || (pages.get(file)?.ids.has(decodeURIComponent(anchor)) ?? false));
}
