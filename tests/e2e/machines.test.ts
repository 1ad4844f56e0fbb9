/** The files that programs read: well-formed, in agreement with the pages, and without the moment of the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { filesIn } from '../../src/check/site/files.ts';
import { fileOf } from '../../src/check/site/links.ts';
import { readPeriodical } from '../../src/content/root.ts';
import { archiveFileSchema, issueFileSchema } from '../../src/data-files.ts';
import { useBrowser } from './browser.ts';

const { open } = useBrowser();
const { site } = readPeriodical();

const read = (name: string) => readFileSync(join(inject('dist'), name), 'utf8');
/** Names of the files behind the addresses of this site in `text`. */
const named = (text: string) =>
  [...text.matchAll(/https?:\/\/[^\s"<>&\\]+/gu)].flatMap(([address]) =>
    address.startsWith(site) ? (fileOf(new URL(address).pathname, '/') ?? []) : [],
  );

test('every XML file is well-formed', async () => {
  const names = await filesIn(inject('dist'), '.xml', '.atom', '.rss', '.svg');
  expect(names.length).toBeGreaterThan(10);
  const page = await open('/robots.txt');
  const broken = await page.evaluate(
    (texts) =>
      texts.flatMap(([name, text]) => {
        const error = new DOMParser().parseFromString(text ?? '', 'application/xml').querySelector('parsererror');
        return error ? [`${name}: ${error.textContent}`] : [];
      }),
    names.map((name) => [name, read(name)]),
  );
  expect(broken).toEqual([]);
});

test('every JSON file is JSON, structured data in the pages included', async () => {
  const names = await filesIn(inject('dist'), '.json');
  expect(names).toContain('feed.json');
  for (const name of names) expect(() => JSON.parse(read(name)), name).not.toThrow();

  const articles = (await filesIn(inject('dist'), '.html')).filter((name) => /^issues\/[^/]+\/\d+\//u.test(name));
  for (const name of articles) {
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(read(name))?.[1];
    expect(JSON.parse(block ?? '')['@type'], name).toBe('Article');
  }
});

describe('addresses', () => {
  test('the sitemap names every page once that is no other page again', async () => {
    const pages = (await filesIn(inject('dist'), '.html')).filter(
      (name) => name !== '404.html' && named(/<link rel="canonical"[^>]*>/u.exec(read(name))?.[0] ?? '').includes(name),
    );
    const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/gu)].map((match) => match[1] ?? '');
    expect(listed.map((address) => fileOf(new URL(address).pathname, '/')).sort()).toEqual(pages);
  });

  test('all that feeds, data files and OpenSearch name exists', async () => {
    const files = await filesIn(inject('dist'), '');
    const readers = files.filter((name) => /(?:^|\/)feed\.|^data\/.*\.(?:json|csv)$|^opensearch\.xml$/u.test(name));
    const lost = readers.flatMap((name) =>
      named(read(name))
        .filter((file) => !files.includes(file))
        .map((file) => `${name}: ${file}`),
    );
    expect(readers.length).toBeGreaterThan(10);
    expect(lost).toEqual([]);
  });
});

test('the data files have the published shape', () => {
  const archive = archiveFileSchema.parse(JSON.parse(read('data/articles.json')));
  for (const { issue, articles } of archive.issues) {
    const file = issueFileSchema.parse(JSON.parse(read(`data/issues/${issue}.json`)));
    expect(file.articles).toHaveLength(articles);
    expect(archive.articles.filter((article) => article.issue === issue)).toEqual(
      file.articles.map(({ blocks: _, ...article }) => article),
    );
  }
  expect(read('data/articles.csv').split('\r\n')).toHaveLength(archive.articles.length + 2);
});

test('no file that programs read carries the day of the build', async () => {
  const today = new Date().toISOString().slice(0, 10);
  // A 专题 that an editor dated today says so.
  const isDated = readdirSync('content/topics').some((name) =>
    readFileSync(`content/topics/${name}`, 'utf8').includes(today),
  );
  const names = await filesIn(inject('dist'), '.xml', '.atom', '.rss', '.json', '.csv');
  const built = names.filter((name) => !(isDated && name.startsWith('topics/')));
  expect(built.filter((name) => read(name).includes(today))).toEqual([]);
});
