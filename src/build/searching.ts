/** The process that reads the issues, and makes of them what the search asks, while another renders the pages. */
import { runCommand } from '../command/run.ts';
import { readIssues } from '../content/index.ts';
import { readKept, writeKept } from '../disk/kept.ts';
import { FOLDER, writeSearch } from '../search/integration.ts';
import { BUNDLES, writeWords } from '../search/words/integration.ts';
import type { Job, Made } from './job.ts';
import type { Kept } from './kept.ts';
import { putter } from './put.ts';
import { endWithListener, isRead, stopwatch } from './told.ts';

/** Articles of the largest archive whose pages are rendered while this goes on: of a larger one both together would take more than 1.5 GB of memory. */
const MOST_TOGETHER = 12_000;

endWithListener();
await runCommand(async () => {
  const job = JSON.parse(process.env.ARCHIVE_JOB ?? '') as Job;
  await writeKept(job.made, await search(job));
  return 0;
});

async function search(job: Job): Promise<Made> {
  const spent = stopwatch();
  const files = putter(job.draft, job.out, (await readKept<Kept>(job.kept))?.files ?? {});
  spent('search: start');
  const { issues, articles } = await readNamed();
  spent('content');
  if (articles <= MOST_TOGETHER) isRead();
  files.adopt(FOLDER);
  // Pagefind works in a process of its own: while it does, this one has time.
  const done = await Promise.all([
    writeWords(job.draft, {
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
  return files.made;
}

/** What the search asks of the issues beside their texts: the rest needs no memory while the index is made. */
async function readNamed() {
  const read = await readIssues();
  return {
    issues: read.map(({ id, data, register }) => ({ id, data, register })),
    articles: read.reduce((sum, issue) => sum + issue.articles.length, 0),
  };
}
