/** The process that reads the issues, and makes of them what the search asks, while another renders the pages. */
import { readIssues } from '../content/index.ts';
import { FOLDER, writeSearch } from '../search/integration.ts';
import { BUNDLES, writeWords } from '../search/words/integration.ts';
import type { Job } from './job.ts';
import type { Putter } from './put.ts';
import { isRead, stopwatch } from './told.ts';
import { work } from './worker.ts';

/** Articles of the largest archive whose pages are rendered while this goes on: of a larger one memory holds one of both. At 9,177 articles both together took 1,740 MB (docs/performance.md). */
const MOST_TOGETHER = 12_000;

await work(search);

async function search(job: Job, files: Putter): Promise<void> {
  const spent = stopwatch();
  spent('search: start');
  const { issues, articles } = await readNamed();
  spent('content');
  if (articles <= MOST_TOGETHER) isRead();
  files.adopt(FOLDER);
  // Pagefind works in a process of its own: while it does, this one has time.
  const done = await Promise.all([
    writeWords(job.draft, issues, {
      keep: (folder, key) => files.keepAll(`${BUNDLES}${folder}`, key),
      put: (folder, key) => files.own(`${BUNDLES}${folder}`, key),
    }),
    writeSearch(job.draft, issues),
  ]);
  for (const folder of [FOLDER, BUNDLES]) files.own(folder);
  console.info(done.join('\n'));
  spent('search');
  if (articles > MOST_TOGETHER) isRead();
  spent.tell();
}

/** What the search asks of the issues beside their texts: the rest needs no memory while the index is made. */
async function readNamed() {
  const read = await readIssues();
  return {
    issues: read.map(({ id, digest, data, register }) => ({ id, digest, data, register })),
    articles: read.reduce((sum, issue) => sum + issue.articles.length, 0),
  };
}
