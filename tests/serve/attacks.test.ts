/** What a visitor may send to the local server: it answers rightly or refuses, and goes on. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { freshOf, swap } from '../../src/disk/folder.ts';
import { type Served, serve } from '../../src/serve/server.ts';

const root = mkdtempSync(join(tmpdir(), 'attacks-'));
const folder = join(root, 'dist');
let site: Served;
let port = 0;

beforeAll(async () => {
  makeSite(folder, 'home');
  mkdirSync(join(root, 'outside'));
  writeFileSync(join(root, 'outside', 'index.html'), 'SECRET');
  symlinkSync(join(root, 'outside'), join(folder, 'way-out'));
  symlinkSync(join(root, 'outside', 'index.html'), join(folder, 'way-out.html'));
  symlinkSync('issues', join(folder, 'way-in'));
  symlinkSync('loop', join(folder, 'loop'));
  writeFileSync(join(folder, '.hidden'), 'SECRET');
  site = await serve(folder, { port: 0 });
  port = Number(new URL(site.url).port);
});
afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true });
});

function makeSite(at: string, home: string): void {
  mkdirSync(join(at, 'issues'), { recursive: true });
  writeFileSync(join(at, 'index.html'), home);
  writeFileSync(join(at, 'issues', 'index.html'), home);
  writeFileSync(join(at, '404.html'), 'lost');
}

/** Status, head and body of the answer to these very bytes. */
function raw(request: string): Promise<{ status: number; head: string; body: string }> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'));
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...body] = text.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/u.exec(head)?.[1] ?? 0), head, body: body.join('\r\n\r\n') });
    });
  });
}

const ask = (path: string, headers: readonly string[] = [], method = 'GET', host = `127.0.0.1:${port}`) =>
  raw([`${method} ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers, '', ''].join('\r\n'));

/** Still there, and still right. */
const isWhole = async () => expect(await ask('/')).toMatchObject({ status: 200, body: 'home' });

test.each([
  'bytes=5-2',
  'bytes=-5',
  'bytes=-999',
  'bytes=0-0',
  'bytes=0-1,2-3',
  'bytes=9-',
  'bytes=abc',
  'lines=1-2',
  '',
])('ranges are not served: `Range: %s` gives the whole file', async (range) => {
  const { status, head, body } = await ask('/', [`Range: ${range}`]);
  expect({ status, body }).toEqual({ status: 200, body: 'home' });
  expect(head).not.toMatch(/accept-ranges|content-range/iu);
});

describe('who may ask', () => {
  it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('%s and the port', async (name) =>
    expect((await ask('/', [], 'GET', `${name}:${port}`)).status).toBe(200),
  );

  it.each([
    ['another name', () => `evil.example:${port}`],
    ['a name that only begins so', () => `127.0.0.1.evil.example:${port}`],
    ['another port', () => `127.0.0.1:${port + 1}`],
    ['no port', () => '127.0.0.1'],
    ['nothing', () => ''],
  ])('%s is refused', async (_, host) => {
    const { status, body } = await ask('/', [], 'GET', host());
    expect(status).toBe(421);
    expect(body).not.toContain('home');
  });

  it('nobody without a name', async () => expect((await raw('GET / HTTP/1.0\r\n\r\n')).status).toBe(421));
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is not allowed, and what is is said', async (method) => {
  const { status, head } = await ask('/', ['Content-Length: 3', '', 'abc'], method);
  expect(status).toBe(405);
  expect(head).toMatch(/^Allow: GET, HEAD$/imu);
});

test('HEAD has the headers of GET and no body', async () => {
  const [got, head] = [await ask('/'), await ask('/', [], 'HEAD')];
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(head.head.replace(/^Date:.*$/mu, '')).toBe(got.head.replace(/^Date:.*$/mu, ''));
});

describe('links and hidden files', () => {
  it.each(['/way-out/', '/way-out', '/way-out/index.html', '/way-out.html', '/loop', '/.hidden', '/index.html/'])(
    '%s is not there',
    async (path) => expect(await ask(path)).toMatchObject({ status: 404, body: 'lost' }),
  );

  it('a link within the site is followed', async () =>
    expect(await ask('/way-in/')).toMatchObject({ status: 200, body: 'home' }));
});

test('a redirect names this site only, whatever the address holds', async () => {
  for (const path of [
    '//evil.example/../issues',
    '/%5cevil.example/../issues',
    '/issues?x=\x7f\xff&y=//evil.example',
  ]) {
    const { status, head } = await ask(path);
    if (status === 301) expect(head).toMatch(/^Location: \/issues\/(?:\?[!-~]*)?$/imu);
    else expect([400, 404]).toContain(status);
  }
  await isWhole();
});

test('a condition that holds no more is refused, a file that did not change is not sent again', async () => {
  expect((await ask('/', ['If-Match: "other"'])).status).toBe(412);
  const etag = /^ETag: (.*)$/imu.exec((await ask('/')).head)?.[1] ?? '';
  expect(await ask('/', [`If-None-Match: ${etag}`])).toMatchObject({ status: 304, body: '' });
});

test('any request is answered by the site or refused, and no answer holds what lies outside', async () => {
  const piece = fc.constantFrom(
    ...[
      '..',
      '.',
      '%2e%2e',
      '..%2f',
      '%5c',
      '%00',
      '%',
      '%E0%A4%A',
      'issues',
      'way-out',
      'index.html',
      '',
      '\x80',
      '~',
      '*',
      ';',
    ],
  );
  const path = fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('/')}`);
  const header = fc.tuple(
    fc.constantFrom(
      'Range',
      'If-Range',
      'If-None-Match',
      'If-Modified-Since',
      'If-Match',
      'Accept-Encoding',
      'Expect',
      'X',
    ),
    fc.oneof(
      fc.constantFrom('bytes=5-2', 'bytes=-1', '*', 'W/"0-0"', '100-continue', 'Sat, 99 Xxx 0000'),
      fc.string({ maxLength: 30 }).map((text) => text.replace(/[^\x20-\x7e]/gu, '')),
    ),
  );
  const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'CONNECT', 'PROPFIND', 'get');
  await fc.assert(
    fc.asyncProperty(method, path, fc.array(header, { maxLength: 4 }), async (verb, where, headers) => {
      const { status, body } = await ask(
        where,
        headers.map((pair) => pair.join(': ')),
        verb,
      );
      // 0: the connection was closed without a word, as on CONNECT; 100: asked for with `Expect`.
      expect([0, 100, 200, 301, 304, 400, 404, 405, 412, 417, 431]).toContain(status);
      expect(body).not.toContain('SECRET');
    }),
    { numRuns: 300, seed: 11 },
  );
  await isWhole();
});

test('while builds take the place of the site, every page is there, old or new', async () => {
  const moving = join(root, 'moving');
  makeSite(moving, '0');
  const other = await serve(moving, { port: 0 });
  let builds = 0;
  const build = () => {
    makeSite(freshOf(moving), `${++builds}`);
    swap(moving);
  };
  const pages: string[] = [];
  for (let round = 0; round < 40; round++) {
    const asked = ['', 'issues/', 'issues/index.html'].map((path) => fetch(other.url + path));
    build();
    for (const answer of await Promise.all(asked)) pages.push(`${answer.status} ${await answer.text()}`);
  }
  await other.close();
  expect(pages.filter((page) => !/^200 \d+$/u.test(page))).toEqual([]);
});

test('between the renames of a build that was killed the old site is served', async () => {
  const left = join(root, '.left.old');
  makeSite(left, 'old');
  const other = await serve(join(root, 'left'), { port: 0 });
  expect(await (await fetch(other.url)).text()).toBe('old');
  await other.close();
});
