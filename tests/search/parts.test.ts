/** What is kept of issues for the search, from build to build. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DIGESTS } from '../../src/content/folder.ts';
import { cacheFolder } from '../../src/content/root.ts';
import { keptParts } from '../../src/search/parts.ts';

const article = (id: string, text: string): string =>
  `---\ntitle: 甲\nissue: ${id}\norder: 1\nsection: 乙\nkind: article\n---\n\n${text}\n`;

test('a part is kept for the text that it was made of, and goes when no issue asks for it any more', async () => {
  const root = await mkdtemp(join(tmpdir(), 'parts-'));
  vi.stubEnv('ARCHIVE_CONTENT', root);
  const folder = join(cacheFolder(), 'parts');
  onTestFinished(async () => {
    await rm(cacheFolder(root), { recursive: true });
    await rm(root, { recursive: true });
  });
  const write = async (id: string, text: string): Promise<void> => {
    await mkdir(join(root, id), { recursive: true });
    await writeFile(join(root, id, '01.mdx'), article(id, text));
  };
  /** The characters of each issue, and how many parts are kept then. */
  const build = async () => {
    const parts = keptParts();
    const characters: string[] = [];
    for await (const { facts } of parts.issues(() => undefined)) characters.push(facts[0]?.characters ?? '');
    await parts.end({});
    const kept = (await readdir(folder)).filter((name) => !name.startsWith('lists-'));
    return [...characters, kept.length];
  };
  await write('2020-01', '山');
  await write('2020-02', '水');
  expect(await build()).toEqual(['甲山', '甲水', 2]);
  await write('2020-02', '木');
  expect(await build()).toEqual(['甲山', '甲木', 2]);

  const digests = join(root, 'digests.json');
  await writeFile(digests, JSON.stringify({ '2020-02': 'of an earlier text' }));
  vi.stubEnv(DIGESTS, digests);
  expect(await build()).toEqual(['甲山', '甲木', 1]);
});
