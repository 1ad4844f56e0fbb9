/** The configuration of nginx says what the local server does. `npm run verify -- http://…` asks a running one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { headersFor } from '../../src/serve/headers.ts';
import { type Served, serve } from '../../src/serve/server.ts';

const ROBOTS = 'User-agent: *\nDisallow: /\n';
const HEADERS = headersFor(ROBOTS);
const read = (name: string) => readFileSync(join('docs', 'deploy', name), 'utf8').replace(/^\s*#.*$/gmu, '');
const [every, server] = [read('archive.conf'), read('nginx.conf')];

const HEADER = /add_header\s+(\S+)\s+("[^"]*"|\S+)( always)?;/gu;
const headers = Array.from(every.matchAll(HEADER), ([, name = '', value = '', always]) => ({
  name,
  value: value.replaceAll('"', ''),
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
    const sent = (await fetch(site.url)).headers.get(name);
    expect(headers.find((header) => header.name === name)).toEqual({ name, value: sent, always: true });
  });

  it('are those, how long to keep a file, and no other', () => {
    expect(headers.map(({ name }) => name)).toEqual([...Object.keys(HEADERS), 'Cache-Control']);
    expect(headers.at(-1)).toMatchObject({ value: '$archive_cache', always: true });
  });

  it('ask robots to leave the files of an internal periodical alone, and those of no other', () => {
    expect(headersFor(ROBOTS)).toMatchObject({ 'X-Robots-Tag': 'noindex' });
    for (const open of ['', 'User-agent: *\nAllow: /\n', 'User-agent: *\nDisallow: /search/\n'])
      expect(headersFor(open)).not.toHaveProperty('X-Robots-Tag');
  });

  it('let no WebAssembly run: the site has none', () =>
    expect(headersFor(ROBOTS)['Content-Security-Policy']).not.toContain('eval'));

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

describe('caching', () => {
  const rules = Array.from(
    server.matchAll(/^\s*"?(~?)([^"\s]+)"?\s+"([^"]+)";/gmu),
    ([, , pattern = '', value = '']) => ({
      pattern,
      value,
    }),
  );
  const cacheOf = (path: string) =>
    rules.find(({ pattern }) => pattern !== 'default' && new RegExp(pattern, 'u').test(path))?.value ??
    rules.find(({ pattern }) => pattern === 'default')?.value;

  it.each([
    ['/_astro/a.CzBvGaTs.css', 'max-age=31536000, immutable'],
    ['/qikan/_astro/a.CzBvGaTs.css', 'max-age=31536000, immutable'],
    ['/search/exact/articles-words/4f-abcdefghij', 'max-age=31536000, immutable'],
    ['/qikan/search/exact/covers-texts/1998-03-0-abcdefghij', 'max-age=31536000, immutable'],
    ['/search/exact/articles', 'no-cache'],
    ['/qikan/search/exact/suggestions', 'no-cache'],
    ['/issues/2020-01/', 'no-cache'],
    ['/404.html', 'no-cache'],
    ['/feed.atom', 'no-cache'],
  ])('%s: %s', (path, value) => {
    expect(cacheOf(path)).toBe(value);
  });
});
