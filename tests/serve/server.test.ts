import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../src/serve/server.ts';

let site: Served;
const folder = join(mkdtempSync(join(tmpdir(), 'serve-')), 'dist');

beforeAll(async () => {
  mkdirSync(join(folder, 'issues', '2020-12'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'lost');
  writeFileSync(join(folder, 'app.js'), '1');
  for (const name of ['catalogue', 'a.pf_index']) writeFileSync(join(folder, name), '1');
  writeFileSync(join(folder, 'issues', '2020-12', 'index.html'), 'issue');
  writeFileSync(join(folder, '..', 'secret.txt'), 'secret');
  site = await serve(folder, { port: 0, base: '/archive/' });
});
afterAll(() => site.close());

test('pages have one address, with a slash at the end', async () => {
  expect(await ask('issues/2020-12/')).toMatchObject({ status: 200, body: 'issue' });
  expect(await ask('issues/2020-12?q=1')).toMatchObject({ status: 301, location: '/archive/issues/2020-12/?q=1' });
});

test('what is not there is answered by the site, with status 404', async () => {
  for (const path of [
    'nowhere',
    'issues/2020-13/',
    '%E0%A4%A',
    '%00',
    '../secret.txt',
    '%2e%2e/secret.txt',
    '..%2fsecret.txt',
  ]) {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'lost' });
  }
});

test('a site that is not built yet says so, and is asked for again', async () => {
  const early = await serve(join(folder, '..', 'not-yet'), { port: 0 });
  const answer = await fetch(early.url);
  await early.close();
  expect(answer.status).toBe(503);
  expect(answer.headers.get('refresh')).toBe('3');
  expect(await answer.text()).toContain('还没有生成');
});

test('a redirect never leaves the site', async () => {
  const root = await serve(folder, { port: 0 });
  const { headers } = await fetch(`${root.url}/issues/2020-12`, { redirect: 'manual' });
  await root.close();
  expect(headers.get('location')).toBe('/issues/2020-12/');
});

test('every answer carries the policy and a type', async () => {
  for (const path of ['', 'app.js', 'nowhere']) {
    expect((await ask(path)).policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
    );
  }
  expect((await ask('app.js')).type).toMatch(/^text\/javascript/u);
  expect((await ask('issues/2020-12/')).type).toMatch(/^text\/html/u);
  for (const path of ['catalogue', 'a.pf_index']) expect((await ask(path)).type).toBe('application/octet-stream');
});

test('a port that is taken is passed over', async () => {
  const port = Number(new URL(site.url).port);
  const other = await serve(folder, { port });
  expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
  await other.close();
});

/** Asks for a path as it stands: `fetch` would resolve `..` before asking. */
function ask(path: string): Promise<{ status: number; body: string; location: string; policy: string; type: string }> {
  const { port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: `/archive/${path}` }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => {
        const { location = '', 'content-security-policy': policy = '', 'content-type': type = '' } = response.headers;
        resolve({ status: response.statusCode ?? 0, body, location, policy: String(policy), type });
      });
    }).on('error', reject);
  });
}
