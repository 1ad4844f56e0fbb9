import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mapping } from '../../src/export/opensearch/opensearch.ts';
import { writeExport } from '../../src/export/opensearch/write.ts';
import { collect } from '../../src/search/index/index.ts';

it('holds every article with nothing but fields of the mapping', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'export-'));
  const { articles, files } = await writeExport(collect(), folder, 'https://example.org/');
  const bulk = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
  const lines = (await Promise.all(bulk.map((name) => readFile(join(folder, name), 'utf8')))).join('');
  await rm(folder, { recursive: true });

  const values = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const documents = values.filter((_, row) => row % 2 === 1);
  expect([bulk.length, documents.length]).toEqual([files, articles]);
  expect(articles).toBeGreaterThan(1);
  expect(lines.endsWith('\n')).toBe(true);
  for (const [row, document] of documents.entries()) {
    expect(Object.keys(mapping.mappings.properties)).toEqual(expect.arrayContaining(Object.keys(document)));
    expect(document.url).toBe(`https://example.org/issues/${values[row * 2].index._id}/`);
    expect(document.title).not.toBe('');
  }
});
