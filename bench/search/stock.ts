/** Stock Pagefind, as others use it over a page for each article, and over our pairs of characters; each with a page to ask it. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import * as pagefind from 'pagefind';
import { readArticle } from '../../src/content/article.ts';
import { listIssues } from '../../src/content/files.ts';
import { documentOf } from '../../src/search/index/document.ts';
import { type Paragraph, STOP, unitsOf, wordAt } from '../../src/search/index/tokens.ts';

const pageIn = (language: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Stock Pagefind</title><script type="module" src="stock.js"></script></html>`;
const SCRIPT = `import { init, search } from './pagefind/pagefind.js';\nawait init();\nwindow.ask = search;\n`;
/** No language, so that Pagefind neither stems nor segments. */
const NO_LANGUAGE = 's';

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;
type Read = Awaited<ReturnType<typeof readArticle>>;

/** A page of HTML for each article, indexed as its command line would. */
export const buildStock = (content: string, folder: string): Promise<void> =>
  build(content, folder, 'zh-CN', (index, url, { data, tree }) => {
    const title = escaped(data.title);
    const head = [data.subtitle, data.region, ...data.authors, data.authorNote, data.source];
    const lines = head.map((line) => (line ? `<p>${escaped(line)}</p>` : '')).join('');
    const body = `<main><h1>${title}</h1>${lines}${toHtml(tree)}</main>`;
    return index.addHTMLFile({
      url,
      content: `<html lang="zh-CN"><head><title>${title}</title></head><body>${body}</body></html>`,
    });
  });

/** The words of our index, of which `pairsOf` makes a query that stock Pagefind answers exactly: the oracle. */
export const buildPairs = (content: string, folder: string): Promise<void> =>
  build(content, folder, NO_LANGUAGE, (index, url, { data, blocks }) => {
    const words = documentOf(data, blocks).flatMap(({ text }: Paragraph) => [STOP, ...wordsOf(text)]);
    return index.addCustomRecord({ url, content: words.join(' '), language: NO_LANGUAGE });
  });

/** The words of a text but its last, which the text does not end: as a quoted query, for texts of two units at least. */
export const pairsOf = (text: string): string => `"${wordsOf(text).slice(0, -1).join(' ')}"`;

function wordsOf(text: string): string[] {
  const units = unitsOf(text);
  return units.map((_, at) => wordAt(units, at));
}

/** Writes index and page into `folder`. */
async function build(
  content: string,
  folder: string,
  language: string,
  add: (index: Index, url: string, article: Read) => Promise<unknown>,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { index } = await pagefind.createIndex();
  if (!index) throw new Error('Pagefind did not start');
  for (const issue of await listIssues(content))
    for (const { id, path } of issue.articles) await add(index, `/issues/${id}/`, await readArticle(path, content));
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  await writeFile(join(folder, 'stock.html'), pageIn(language));
  await writeFile(join(folder, 'stock.js'), SCRIPT);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Bytes of what is looked things up in, without programs and user interfaces. */
export async function indexSize(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => !/\.(js|css)$|wasm\./u.test(file));
  const sizes = await Promise.all(files.map((file) => stat(join(folder, file))));
  return sizes.reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
}
