import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();

test.each([
  ['home', '/'],
  ['issue', '/issues/2021-01/'],
  ['article', '/issues/2021-01/05/'],
  ['article with a table', '/issues/2021-01/15/'],
  ['search', '/search/?q=%E6%B2%BB%E7%90%86'],
  ['not found', '/nowhere/'],
])('%s obeys the Content-Security-Policy and asks no other host', async (_, path) => {
  const page = await browser.open('/404.html');
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/iu.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('site')) && !request.url().startsWith('data:')) strangers.push(request.url());
  });

  const response = await page.goto(new URL(path.slice(1), inject('site')).href, { waitUntil: 'networkidle' });

  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});
