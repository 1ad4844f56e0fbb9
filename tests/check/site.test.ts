/** Each check of the built site, on a small one with a fault and on the same one without. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { checkBudgets } from '../../src/check/site/budgets.ts';
import { checkEpubs } from '../../src/check/site/epub.ts';
import { checkHtml } from '../../src/check/site/html.ts';
import { checkLinks } from '../../src/check/site/links.ts';
import { checkPersonal } from '../../src/check/site/personal.ts';
import { checkSyntax } from '../../src/check/site/syntax.ts';
import { policyOf } from '../../src/withheld/policy.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function site(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'checked-site-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>甲</title>${head}</head><body>${body}</body></html>`;

/** Text that gzip cannot shorten much: digests of one number after the other. */
const noise = (length: number) =>
  Array.from({ length: length / 64 }, (_, at) => createHash('sha384').update(String(at)).digest('base64')).join('');

describe('links', () => {
  const links = (body: string, base = '/') =>
    checkLinks(site({ 'index.html': page(body), 'a/index.html': page('<p id="p1">甲</p>') }), base);

  it.each([
    '<a href="/a/">甲</a>',
    '<a href="/a/#p1">甲</a>',
    '<a href="/a/?q=1&#38;r=2">甲</a>',
    '<a href="#">甲</a>',
    '<a href="a/#p1">甲</a>',
    '<a href="https://example.org/none">甲</a>',
    '<a href="data:text/plain,甲">甲</a>',
  ])('%s leads somewhere', async (body) => expect(await links(body)).toEqual([]));

  it.each([
    '<a href="/b/">甲</a>',
    '<a href="/a/#p2">甲</a>',
    '<a href="#p1">甲</a>',
    '<a href="b/">甲</a>',
    '<img src="/none.svg">',
    '<form action="/none/">',
  ])('%s leads nowhere', async (body) => expect(await links(body)).toHaveLength(1));

  it('a link past the path of the site leads out of it', async () => {
    expect(await links('<a href="/x/a/">甲</a>', '/x/')).toEqual([]);
    expect(await links('<a href="/a/">甲</a>', '/x/')).toHaveLength(1);
  });
});

describe('budgets', () => {
  const article = 'issues/2021-01/01/index.html';
  const budgets = (html: string, files: Record<string, string> = {}) =>
    checkBudgets(site({ [article]: html, ...files }));

  it.each([
    [
      'a page with a data block and its own files',
      page('甲', '<script type="application/ld+json">{}</script><link rel="canonical" href="https://example.org/">'),
    ],
    ['a link to another site', page('<a href="https://example.org/">甲</a>')],
    ['a text about a handler and a style', page('<p>&lt;body onload="x()" style="color:red"&gt;</p>')],
  ])('%s is within them', async (_, html) => expect(await budgets(html)).toEqual([]));

  it.each([
    ['an inline script', page('<script>alert(1)</script>')],
    ['a module without a file', page('<script type="module">1</script>')],
    ['an inline style', page('<p style="color:red">甲</p>')],
    ['a handler', page('<p onclick="x()">甲</p>')],
    ['a stylesheet of another site', page('', '<link rel="stylesheet" href="https://example.org/a.css">')],
    ['a script of another site', page('', '<script src="//example.org/a.js"></script>')],
  ])('%s is not', async (_, html) => expect(await budgets(html)).toHaveLength(1));

  it('does not count a picture that waits until it is near', async () => {
    const picture = { 'a.jpg': noise(90_000) };
    expect(await budgets(page('<img src="/a.jpg" alt="" loading="lazy">'), picture)).toEqual([]);
    expect(await budgets(page('<img src="/a.jpg" alt="">'), picture)).toHaveLength(1);
  });

  it('counts what a script imports at once, and not what it imports on demand', async () => {
    const html = page('', '<script type="module" src="/a.js"></script>');
    const heavy = `/*${noise(90_000)}*/`;
    expect(await budgets(html, { 'a.js': 'import"./b.js"', 'b.js': heavy })).toHaveLength(2);
    expect(await budgets(html, { 'a.js': 'import("./b.js")', 'b.js': heavy })).toEqual([]);
  });
});

describe('syntax', () => {
  const syntax = (files: Record<string, string>) => checkSyntax(site(files));

  it('reads what Chrome 87 reads', async () => {
    expect(
      await syntax({ 'a.js': 'a??=b?.c', 'a.css': '@media (min-width:700px){a{inset:0}}@supports (x:y){a{b:c}}' }),
    ).toEqual([]);
  });

  it.each([
    ['a.js', 'class A{static{}}'],
    ['a.js', 'await x'],
    ['a.css', '@layer a{b{c:d}}'],
    ['a.css', 'a:has(b){c:d}'],
    ['a.css', '@media (width>=700px){a{b:c}}'],
    ['a.css', 'a{&:hover{b:c}}'],
  ])('%s: %s came later', async (name, text) => expect(await syntax({ [name]: text })).toHaveLength(1));
});

it('HTML: a page that the standard allows, and one that it does not', async () => {
  expect(await checkHtml(site({ 'index.html': page('<h1>甲</h1>') }))).toEqual([]);
  expect(await checkHtml(site({ 'index.html': page('<p><div>甲</div></p>') }))).not.toEqual([]);
});

it('EPUB: a file that is none', async () => {
  expect(await checkEpubs(site({ 'a.epub': 'PK' }))).not.toEqual([]);
});

describe('personal data', () => {
  const NUMBER = '13805700123';
  const internal = policyOf({ visibility: 'internal', redactions: [] });
  const look = (name: string, content: string | Uint8Array) => checkPersonal(site({ [name]: content }), internal);

  it.each([
    ['a page', 'a/index.html', page(`<p>手机<b>138</b>0570<span>0123</span></p>`)],
    ['a label and its value', 'index.html', page('<p>联系电话：3026633</p>')],
    ['a description', 'index.html', page('', `<meta name="description" content="手机${NUMBER}">`)],
    ['JSON-LD', 'index.html', page('', `<script type="application/ld+json">{"name":"${NUMBER}"}</script>`)],
    ['an address', 'index.html', page(`<a href="data:text/plain,%31${NUMBER.slice(1)}">甲</a>`)],
    ['JSON', 'data/a.json', JSON.stringify({ a: [{ text: `手机${NUMBER}` }] })],
    ['CSV', 'data/a.csv', `甲,${NUMBER}\r\n`],
    ['a feed', 'feed.atom', `<feed><title>${NUMBER}</title></feed>`],
    ['a book', 'a.epub', zipSync({ 'EPUB/01.xhtml': strToU8(`<html><body><p>${NUMBER}</p></body></html>`) })],
    [
      'a text of the search',
      'search/exact/articles-texts/1998-03-0-abcdefghij',
      gzipSync(`[[7,"text","手机${NUMBER}"]]`),
    ],
    ['suggestions', 'search/exact/suggestions', gzipSync(`甲\n${NUMBER}`)],
  ])('is told of in %s', async (_, name, content) => {
    const findings = await look(name, content);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(`${name}: 有`);
    expect(findings[0]).not.toMatch(/0123|6633/u);
  });

  it.each([
    ['a mark', 'index.html', page('<p>电话：［电话从略］</p>')],
    ['cells beside each other', 'index.html', page('<table><tr><td>138</td><td>0570</td><td>0123</td></tr></table>')],
    ['a digest', 'manifest-sha256.txt', `a${NUMBER}b  index.html`],
    ['a drawing', 'index.html', page('<svg><path d="M138 0570 0123"></path></svg>')],
    ['a script', 'index.html', page('', '<script src="/_astro/a.js"></script>')],
  ])('is not seen in %s', async (_, name, content) => expect(await look(name, content)).toEqual([]));

  it('is what the periodical withholds, no more', async () =>
    expect(
      await checkPersonal(site({ 'a.csv': NUMBER }), policyOf({ visibility: 'public', redactions: ['邮箱'] })),
    ).toEqual([]));
});
