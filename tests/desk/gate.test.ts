/** Who is let in: this computer, by the address that was printed, and forms from the desk's own pages only. */
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { type Asked, admitted } from '../../src/desk/http/gate.ts';
import { opened } from './open.ts';

const ASKED: Asked = {
  method: 'POST',
  url: '/desk/secret/issues/2020-03/decide',
  headers: { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321', 'sec-fetch-site': 'same-origin' },
  port: 4321,
};
const status = (changes: Partial<Asked>, headers: Asked['headers'] = {}): number => {
  const admission = admitted({ ...ASKED, ...changes, headers: { ...ASKED.headers, ...headers } }, 'secret');
  return 'rest' in admission ? 200 : admission.status;
};

test('the printed address leads in, under each name of this computer', () => {
  expect(admitted(ASKED, 'secret')).toEqual({ rest: 'issues/2020-03/decide' });
  for (const name of ['localhost', '[::1]'])
    expect(status({}, { host: `${name}:4321`, origin: `http://${name}:4321` })).toBe(200);
  expect(status({ method: 'GET' }, { origin: undefined, 'sec-fetch-site': 'none' })).toBe(200);
});

test.each([
  ['no token', { url: '/desk/' }],
  ['a part of it', { url: '/desk/secre/' }],
  ['more than it', { url: '/desk/secrets/' }],
  ['the token as a query', { url: '/desk/?secret' }],
])('%s leads nowhere', (_, changes) => {
  expect(status(changes)).toBe(403);
});

test.each([
  ['a name that leads here (DNS rebinding)', 'evil.example:4321'],
  ['another port', '127.0.0.1:80'],
  ['no name', ''],
  ['a name with this one in it', '127.0.0.1.evil.example:4321'],
])('%s is not this computer', (_, host) => {
  expect(status({}, { host })).toBe(421);
});

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['another port of this computer', { origin: 'http://127.0.0.1:8080' }],
  ['a sandboxed page', { origin: 'null' }],
  ['nobody', { origin: undefined }],
  ['another site, which hides it', { 'sec-fetch-site': 'cross-site' }],
])('a form that %s sends is not taken', (_, headers) => {
  expect(status({}, headers)).toBe(403);
});

test('nothing but GET and POST', () => {
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'HEAD']) expect(status({ method })).toBe(405);
});

test('the server itself asks all of this, and writes nothing for others', async () => {
  const d = await opened();
  const before = d.state();
  const answers = await Promise.all([
    statusOf(new URL('/desk/', d.url), {}),
    statusOf(d.address('issues/2020-03/decide'), { method: 'POST', headers: { Origin: 'https://evil.example' } }),
    statusOf(d.address(''), { headers: { Host: 'evil.example' } }),
  ]);
  expect(answers).toEqual([403, 403, 421]);
  expect(d.state()).toEqual(before);
});

function statusOf(address: URL, options: { method?: string; headers?: Record<string, string> }): Promise<number> {
  return new Promise((resolve, reject) => {
    request(address, options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('pages of the desk let nothing run but their own script, and nobody keep them', async () => {
  const d = await opened();
  const { headers } = await fetch(d.address(''));
  expect(headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(headers.get('cache-control')).toBe('no-store');
});
