/**
 * `npm run bench:mdx [-- --content DIR]`: articles a second of processor time, step by step, from the text of a file to the HTML of its page, and
 * beside them stock MDX, which compiles the same files to programs. Ratios hold within one run.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { compile } from '@mdx-js/mdx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { listIssues } from '../../src/content/files.ts';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { writeArticle } from '../../src/mdx/file/write.ts';
import { renderBody } from '../../src/mdx/html/render.ts';
import { addressed, decorated } from '../../src/site/body/index.ts';

/** The best of so many rounds is the one that the machine disturbed least. */
const ROUNDS = 5;
const HEAD = /^---\n[\s\S]*?\n---\n/u;

const { values } = parseArgs({ options: { content: { type: 'string', default: 'content/issues' } } });
const paths = (await listIssues(values.content)).flatMap(({ articles }) => articles.map(({ path }) => path));
const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
const parsed = texts.map((text) => parseArticle(text, 'a.mdx'));
const trees = parsed.map(({ body }) => renderBody(body));

const STEPS: readonly [name: string, run: () => unknown][] = [
  ['parse: text → tree, allow-list', () => texts.map((text) => parseArticle(text, 'a.mdx'))],
  ['render: tree → tree of HTML', () => parsed.map(({ body }) => renderBody(body))],
  ['decorate: tree of HTML → page', () => trees.map((tree) => addressed(decorated(tree, { notes: [] })))],
  ['write: tree → text', () => parsed.map(({ data, body }) => writeArticle(data, body))],
  [
    'stock MDX: text → program',
    () =>
      Promise.all(
        texts.map((text) => compile(text.replace(HEAD, ''), { remarkPlugins: [remarkGfm, remarkCjkFriendly] })),
      ),
  ],
];

process.stdout.write(`${texts.length} articles\n`);
for (const [name, run] of STEPS) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) best = Math.min(best, await processorTime(run));
  const each = best / texts.length;
  process.stdout.write(
    `${name.padEnd(34)}${each.toFixed(2).padStart(8)} ms${Math.round(1000 / each)
      .toString()
      .padStart(8)} a second\n`,
  );
}

/** Milliseconds. */
async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
