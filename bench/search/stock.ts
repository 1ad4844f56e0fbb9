/** Stock Pagefind over the same pages: the article pages of the built site, indexed as its command line would. */
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Stock Pagefind</title><script type="module" src="stock.js"></script></html>`;
const SCRIPT = `import { init, search } from './pagefind/pagefind.js';\nawait init();\nwindow.ask = search;\n`;

/** Writes index and page into `folder`. */
export async function buildStock(site: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const files = (await readdir(join(site, 'issues'), { recursive: true })).filter((file) =>
    /^[^/]+\/[^/]+\/index\.html$/u.test(file),
  );
  for (const file of files) {
    const copy = join(folder, 'pages', 'issues', file);
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(join(site, 'issues', file), copy);
  }
  const { index } = await pagefind.createIndex({ rootSelector: 'main', excludeSelectors: ['nav', 'aside', '.turn'] });
  await index?.addDirectory({ path: join(folder, 'pages') });
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  await writeFile(join(folder, 'stock.html'), PAGE);
  await writeFile(join(folder, 'stock.js'), SCRIPT);
}

/** Bytes of what Pagefind looks things up in: chunks, fragments and tables, without programs and user interfaces. */
export async function indexSize(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => !/\.(js|css)$|wasm\./u.test(file));
  const sizes = await Promise.all(files.map((file) => stat(join(folder, file))));
  return sizes.reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
}
