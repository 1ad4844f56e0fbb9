/** Stock Pagefind over a page for each article, indexed as its command line would, and a page to ask it. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import * as pagefind from 'pagefind';
import { readArticle } from '../../src/content/article.ts';
import { listIssues } from '../../src/content/files.ts';

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Stock Pagefind</title><script type="module" src="stock.js"></script></html>`;
const SCRIPT = `import { init, search } from './pagefind/pagefind.js';\nawait init();\nwindow.ask = search;\n`;

/** Writes index and page into `folder`. */
export async function buildStock(content: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { index } = await pagefind.createIndex();
  for (const issue of await listIssues(content)) {
    for (const { id, path } of issue.articles) {
      const { data, tree } = await readArticle(path, content);
      const title = escaped(data.title);
      const head = [data.subtitle, data.region, ...data.authors, data.authorNote, data.source];
      const lines = head.map((line) => (line ? `<p>${escaped(line)}</p>` : '')).join('');
      await index?.addHTMLFile({
        url: `/issues/${id}/`,
        content: `<html lang="zh-CN"><head><title>${title}</title></head><body><main><h1>${title}</h1>${lines}${toHtml(tree)}</main></body></html>`,
      });
    }
  }
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  await writeFile(join(folder, 'stock.html'), PAGE);
  await writeFile(join(folder, 'stock.js'), SCRIPT);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Bytes of what is looked things up in, without programs and user interfaces. */
export async function indexSize(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => !/\.(js|css)$|wasm\./u.test(file));
  const sizes = await Promise.all(files.map((file) => stat(join(folder, file))));
  return sizes.reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
}
