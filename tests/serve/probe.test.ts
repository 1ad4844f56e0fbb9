import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { MANIFEST, writeManifest } from '../../src/fixity/manifest.ts';
import { headersFor } from '../../src/serve/headers.ts';
import { probe } from '../../src/serve/probe.ts';

const FILES: Record<string, string> = {
  'index.html': `<link href="/_astro/a.css">${'甲'.repeat(1000)}`,
  '404.html': '没有找到',
  '_astro/a.css': 'a{}',
  'search/index.html': '检索',
  'search/exact/articles': '\u001f',
};
const TYPES: Record<string, string> = { html: 'text/html; charset=utf-8', css: 'text/css', txt: 'text/plain' };
let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'probe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await writeManifest(folder);
});

interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** What a good server answers for a file of the folder. */
function answerFor(path: string): Answer {
  const name = path.slice(1).replace(/(^|\/)$/u, '$1index.html');
  if (path === '/search') return { status: 301, headers: { Location: '/search/' }, body: Buffer.alloc(0) };
  const found = name === MANIFEST || name in FILES;
  const file = found ? name : '404.html';
  const type = TYPES[file.split('.').at(-1) ?? ''];
  const body = readFileSync(join(folder, file));
  return {
    status: found ? 200 : 404,
    headers: {
      ...headersFor('', path),
      'Content-Type': type ?? 'application/octet-stream',
      'Cache-Control': file.startsWith('_astro/') ? 'max-age=31536000' : 'no-cache',
      ...(type ? { 'Content-Encoding': 'gzip' } : {}),
    },
    body: type ? gzipSync(body) : body,
  };
}

/** What the probe finds of a server that answers `path` as `change` will have it. */
async function findings(change: (answer: Answer, path: string) => Partial<Answer> = () => ({})): Promise<string[]> {
  const server = createServer(({ url = '/' }, response) => {
    const answer = answerFor(url);
    const { status, headers, body } = { ...answer, ...change(answer, url) };
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  return (await probe(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).findings;
}

it('finds nothing to say of a good server', async () => {
  expect(await findings()).toEqual([]);
});

it.each<[string, Parameters<typeof findings>[0], string]>([
  [
    'no policy',
    (answer) => ({ headers: { ...answer.headers, 'Content-Security-Policy': "default-src 'self'" } }),
    '响应头 Content-Security-Policy 没有或不同：_astro/a.css 等 7 处',
  ],
  [
    'other bytes',
    (_, path) => (path === '/' ? { body: gzipSync(`<script></script>${FILES['index.html']}`) } : {}),
    '内容与校验清单不符：index.html',
  ],
  ['a file less', (_, path) => (path === '/_astro/a.css' ? { status: 403 } : {}), '取不到（403）：_astro/a.css'],
  [
    'a type that no browser takes',
    (answer, path) => (path.endsWith('.css') ? { headers: { ...answer.headers, 'Content-Type': 'text/plain' } } : {}),
    '类型 text/plain 不对：_astro/a.css',
  ],
  [
    'pages kept without asking',
    (answer, path) => (path === '/' ? { headers: { ...answer.headers, 'Cache-Control': 'max-age=600' } } : {}),
    '应当每次问一声有没有变（Cache-Control: no-cache）：index.html',
  ],
  [
    'packed twice',
    (answer, path) =>
      path.endsWith('articles')
        ? { headers: { ...answer.headers, 'Content-Encoding': 'gzip' }, body: gzipSync(answer.body) }
        : {},
    '本身压缩过，又压了一遍：search/exact/articles',
  ],
  [
    'a folder shown',
    (_, path) => (path === '/search/exact/' ? { status: 200 } : {}),
    '应当回答 404 和网站自己的“找不到”页：search/exact/',
  ],
  [
    'another 404',
    (_, path) => (path === '/no/such/page' ? { body: gzipSync('404') } : {}),
    '应当回答 404 和网站自己的“找不到”页：no/such/page',
  ],
  [
    'no way to a page',
    (_, path) => (path === '/search' ? { status: 404 } : {}),
    '网址末尾少了斜线，应当转到带斜线的：search',
  ],
  ['no manifest', (_, path) => (path.endsWith(MANIFEST) ? { status: 404 } : {}), '取不到校验清单（404）'],
])('tells of %s', async (_, change, finding) => {
  const found = await findings(change);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(finding);
});

it('tells of what was not compressed, and of a site built for another path', async () => {
  expect(
    await findings(({ headers: { 'Content-Encoding': _, ...headers } }, path) =>
      path === '/' ? { headers, body: readFileSync(join(folder, 'index.html')) } : {},
    ),
  ).toEqual(['没有压缩：index.html']);
  writeFileSync(join(folder, 'index.html'), '<link href="/qikan/_astro/a.css">');
  await writeManifest(folder);
  expect(await findings()).toEqual(['网页不是为这个路径生成的，请用 --base / 重新生成：index.html']);
});
