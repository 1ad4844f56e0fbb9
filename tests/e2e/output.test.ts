/** What must and must not stand in the built files. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import type { IssueData } from '../../src/schema.ts';
import { kindOfLabel } from '../../src/withheld/find.ts';

/** Every file a browser could be sent, as text. */
async function files(): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(inject('dist'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  return Promise.all(
    names.map(async ({ parentPath, name }) => ({
      name: join(parentPath, name),
      text: await readFile(join(parentPath, name), 'utf8'),
    })),
  );
}

test('no redacted field of the colophon reaches the site', async () => {
  const { masthead } = parse(await readFile('content/issues/2021-01/issue.yaml', 'utf8')) as IssueData;
  const secrets = masthead.filter(({ label }) => kindOfLabel(label) !== undefined).flatMap(({ values }) => values);
  expect(secrets.length).toBeGreaterThanOrEqual(3);

  const squeezed = (await files()).map(({ name, text }) => ({ name, text: text.replace(/\s+/gu, '') }));
  const leaks = secrets.flatMap((secret) =>
    squeezed.filter(({ text }) => text.includes(secret.replace(/\s+/gu, ''))).map(({ name }) => `${secret} in ${name}`),
  );
  expect(leaks).toEqual([]);
});

test('an internal periodical asks robots to stay out, on every page', async () => {
  const all = await files();
  expect(all.find(({ name }) => name.endsWith('robots.txt'))?.text).toContain('Disallow: /');
  const pages = all.filter(({ name }) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(40);
  expect(
    pages.filter(({ text }) => !text.includes('<meta name="robots" content="noindex">')).map(({ name }) => name),
  ).toEqual([]);
});
