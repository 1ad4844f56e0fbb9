import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { pageTypes } from './page-types.ts';

const browser = useBrowser();

const paths = [...pageTypes(inject('dist')).values()].filter((path) => path !== undefined);

test.each([...paths, '/search/?q=%E6%B2%BB%E7%90%86', '/nowhere/'])(
  '%s obeys the Content-Security-Policy and asks no other host',
  async (path) => {
    const page = await browser.open('/robots.txt');
    const complaints: string[] = [];
    const strangers: string[] = [];
    page.on('console', (message) => {
      if (/Content.Security.Policy/iu.test(message.text())) complaints.push(message.text());
    });
    page.on('request', (request) => {
      const ours = request.url().startsWith(inject('site')) || request.url().startsWith('data:');
      if (!ours) strangers.push(request.url());
    });

    const response = await page.goto(new URL(path.slice(1), inject('site')).href);
    if (path.includes('?q=')) await page.waitForSelector('[data-total]');

    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  },
);
