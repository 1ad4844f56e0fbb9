import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { picturesOf } from '../../src/site/article/pictures.ts';

/** One pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pictures-'));
  await mkdir(join(root, '2021-01'));
});
afterEach(() => rm(root, { recursive: true }));

it('finds pictures by article and place, and nothing else', async () => {
  for (const name of ['05-1.png', '05-12.PNG', '05.png', '05-0.png', 'cover.png', '05-1.txt'])
    await writeFile(join(root, '2021-01', name), Buffer.from(PNG, 'base64'));
  const pictures = await picturesOf('2021-01', root);
  expect([...pictures.keys()]).toEqual(['05-1', '05-12']);
  expect(pictures.get('05-1')).toEqual({ path: '/issues/2021-01/05-1.png', width: 1, height: 1 });
});

it('has none where there is no folder', async () => {
  expect((await picturesOf('1999-01', root)).size).toBe(0);
});

it('names a file that is no picture', async () => {
  await writeFile(join(root, '2021-01', '05-1.jpg'), 'text');
  await expect(picturesOf('2021-01', root)).rejects.toThrow(/05-1\.jpg.*请换/u);
});
