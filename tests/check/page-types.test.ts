/** Which page of a built site stands for which file of the router. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pageTypes } from '../e2e/page-types.ts';

/** Path → length of the file. */
function folder(files: Record<string, number>): string {
  const root = mkdtempSync(join(tmpdir(), 'page-types-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, length] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), ' '.repeat(length));
  }
  return root;
}

test('the heaviest page of each, a word before a parameter before any number of them', () => {
  const pages = folder({
    'index.astro': 0,
    '404.astro': 0,
    'about.mdx': 0,
    'feed.[format].ts': 0,
    'a/[x].astro': 0,
    'a/[...rest].astro': 0,
    'a/b.astro': 0,
    'a/[x]/[year].astro': 0,
    'a/[x]/index.astro': 0,
    'none/[x].astro': 0,
  });
  const dist = folder({
    'index.html': 1,
    '404.html': 1,
    'about/index.html': 1,
    'a/index.html': 1,
    'a/b/index.html': 9,
    'a/one/index.html': 1,
    'a/two/index.html': 2,
    'a/one/2021/index.html': 1,
    'a/one/2021/more/index.html': 5,
    'none/index.xml': 1,
  });
  expect(Object.fromEntries(pageTypes(dist, pages))).toMatchObject({
    '404': '/404.html',
    about: '/about/',
    index: '/',
    'a/b': '/a/b/',
    'a/[x]/[year]': '/a/one/2021/',
    'a/[...rest]': '/a/one/2021/more/',
    'none/[x]': undefined,
  });
});

test('a page that comes from no file of the router is told', () => {
  expect(() => pageTypes(folder({ 'b/index.html': 1 }), folder({ 'index.astro': 0 }))).toThrow('b/index.html');
});
