/** The configuration of nginx says what the local server does. `npm run verify -- http://…` asks a running one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { headersFor } from '../../src/serve/headers.ts';
import { type Served, serve } from '../../src/serve/server.ts';

const ROBOTS = 'User-agent: *\nDisallow: /\n';
const HEADERS = headersFor(ROBOTS, '/');
const THREAD = '/_astro/words-thread-BRcPulO3.js';
const read = (name: string) => readFileSync(join('docs', 'deploy', name), 'utf8').replace(/^\s*#.*$/gmu, '');
const [every, server] = [read('archive.conf'), read('nginx.conf')];

const HEADER = /add_header\s+(\S+)\s+("[^"]*"|\S+)( always)?;/gu;
const headers = Array.from(every.matchAll(HEADER), ([, name = '', value = '', always]) => ({
  name,
  value: value.replace(/^"(.*)"$/u, '$1'),
  always: always !== undefined,
}));
const types = Array.from(/\btypes \{([^}]*)\}/u.exec(every)?.[1]?.matchAll(/(\S+)\s+([^;]+);/gu) ?? []).flatMap(
  ([, type = '', endings = '']) => endings.split(/\s+/u).map((ending): [string, string] => [ending, type]),
);
const settingOf = (directive: string) => new RegExp(`^\\s*${directive}\\s+([^;]+);`, 'mu').exec(every)?.[1];

const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
let site: Served;
beforeAll(async () => {
  for (const [ending] of types) writeFileSync(join(folder, `a.${ending}`), '1');
  writeFileSync(join(folder, 'robots.txt'), ROBOTS);
  site = await serve(folder, { port: 0 });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

describe('headers', () => {
  it.each(Object.keys(HEADERS))('%s is what the local server sends', async (name) => {
    for (const path of ['/', THREAD]) {
      const sent = (await fetch(new URL(path, site.url))).headers.get(name);
      const header = headers.find((header) => header.name === name);
      expect({ ...header, value: header?.value.replace('$archive_wasm', valueFor('archive_wasm', path)) }).toEqual({
        name,
        value: sent,
        always: true,
      });
    }
  });

  it('are those, who may merge the search, how long to keep a file, and no other', () => {
    const own = [...Object.keys(HEADERS), 'Access-Control-Allow-Origin', 'Cache-Control'];
    expect(headers.map(({ name }) => name).toSorted()).toEqual(own.toSorted());
    expect(headers.at(-1)).toMatchObject({ value: '$archive_cache', always: true });
    // An empty header is not sent by nginx: nobody may unless the administrator says so.
    for (const path of ['/pagefind/pagefind.js', '/search/']) expect(valueFor('archive_cors', path)).toBe('');
  });

  it('ask robots to leave the files of an internal periodical alone, and those of no other', () => {
    expect(headersFor(ROBOTS, '/')).toMatchObject({ 'X-Robots-Tag': 'noindex' });
    for (const open of ['', 'User-agent: *\nAllow: /\n', 'User-agent: *\nDisallow: /search/\n'])
      expect(headersFor(open, '/')).not.toHaveProperty('X-Robots-Tag');
  });

  it('let WebAssembly run in the thread of the search by words, and nothing else anywhere', () => {
    const policyOf = (path: string) => headersFor(ROBOTS, path)['Content-Security-Policy'];
    for (const path of ['/', '/search/', '/_astro/worker-5jZiAsAF.js', `${THREAD}/`, '/words-thread-1.js'])
      expect(policyOf(path)).not.toContain('eval');
    for (const path of [THREAD, `/qikan${THREAD}`]) {
      expect(policyOf(path)).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(policyOf(path)).not.toContain("'unsafe-eval'");
    }
  });

  it('stand on one level: one more on a lower level would drop them all', () => {
    expect(server).not.toContain('add_header');
    expect(every).not.toMatch(/\b(?:location|server)\b[^;]*\{/u);
  });
});

test.each(types)('a file .%s is %s, as on the local server', async (ending, type) => {
  const sent = (await fetch(`${site.url}a.${ending}`)).headers.get('content-type');
  expect(sent?.split(';')[0]).toBe(type);
});

test('text is compressed and in UTF-8; what is compressed by itself is neither', () => {
  const packed = ['application/epub+zip', 'image/jpeg', 'image/png', 'image/webp', 'image/avif'];
  // HTML is in both lists by itself.
  const texts = [...new Set(types.map(([, type]) => type))].filter((type) => ![...packed, 'text/html'].includes(type));
  for (const list of ['gzip_types', 'charset_types']) expect(settingOf(list)?.split(' ')).toEqual(texts);
  expect(settingOf('charset')).toBe('utf-8');
  expect(settingOf('default_type')).toBe('application/octet-stream');
});

test('every server listens on IPv4 and IPv6', () => {
  const ports = (form: RegExp) => Array.from(server.matchAll(form), ([, port]) => port);
  expect(ports(/listen (\d+);/gu)).toEqual(ports(/listen \[::\]:(\d+);/gu));
  expect(ports(/listen (\d+);/gu)).toHaveLength(server.match(/^server \{/gmu)?.length ?? 0);
});

/** What `map $uri $variable` of the configuration gives a path. */
function valueFor(variable: string, path: string): string {
  const body = new RegExp(`map \\$uri \\$${variable} \\{\\n([\\s\\S]*?)\\n\\}`, 'u').exec(server)?.[1] ?? '';
  const rules = Array.from(body.matchAll(/^\s*(?:default|"~([^"]+)")\s+"([^"]*)";/gmu), ([, pattern, value = '']) => ({
    pattern,
    value,
  }));
  const found = rules.find(({ pattern }) => pattern !== undefined && new RegExp(pattern, 'u').test(path));
  return (found ?? rules.find(({ pattern }) => pattern === undefined))?.value ?? `no map ${variable}`;
}

describe('caching', () => {
  it.each([
    ['/_astro/a.CzBvGaTs.css', 'max-age=31536000, immutable'],
    ['/qikan/_astro/a.CzBvGaTs.css', 'max-age=31536000, immutable'],
    ['/search/exact/articles-words/4f-abcdefghij', 'max-age=31536000, immutable'],
    ['/qikan/search/exact/others-texts/1998-03-0-abcdefghij', 'max-age=31536000, immutable'],
    ['/search/exact/articles', 'no-cache'],
    ['/qikan/search/exact/suggestions', 'no-cache'],
    ['/pagefind/index/zh_a7b2b5d.pf_index', 'max-age=31536000, immutable'],
    ['/pagefind/2019-2020/fragment/zh_8b3c47e.pf_fragment', 'max-age=31536000, immutable'],
    ['/pagefind/2019/pagefind-entry.json', 'no-cache'],
    ['/pagefind/2019-2020/pagefind.zh_f53dbde880.pf_meta', 'no-cache'],
    ['/pagefind/pagefind.js', 'no-cache'],
    ['/issues/2020-01/', 'no-cache'],
    ['/404.html', 'no-cache'],
    ['/feed.atom', 'no-cache'],
  ])('%s: %s', (path, value) => {
    expect(valueFor('archive_cache', path)).toBe(value);
  });
});
