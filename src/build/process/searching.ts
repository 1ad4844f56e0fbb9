/** The process that reads the issues, and makes of them what the search asks, while another renders the pages. */
import { readIssues } from '../../content/index.ts';
import { FOLDER, writeSearch } from '../../search/integration.ts';
import { BUNDLES, writeWords } from '../../search/words/integration.ts';
import type { Putter } from '../folder/put.ts';
import type { Job } from './job.ts';
import { isRead, stopwatch } from './told.ts';
import { work } from './worker.ts';

await work(search);

async function search(job: Job, files: Putter): Promise<void> {
  const spent = stopwatch();
  spent('search: start');
  const makeWords = () =>
    writeWords(job.draft, {
      begin: (keys) => files.clear(BUNDLES, keys),
      keep: (folder, key) => files.keepAll(`${BUNDLES}${folder}`, key),
      put: (folder, key) => files.own(`${BUNDLES}${folder}`, key),
    });
  // Pagefind works in a process of its own, and longest: while it does, this one has time. But where Astro works, too, memory would have to hold both.
  const words = job.program === '' ? undefined : makeWords();
  // What is wrong with the issues is told below, all of it.
  words?.catch(() => undefined);
  const issues = await readNamed();
  spent('content');
  if (!job.waits) isRead();
  files.adopt(FOLDER);
  const done = await Promise.all([words ?? makeWords(), writeSearch(job.draft, issues)]);
  for (const folder of [FOLDER, BUNDLES]) files.own(folder);
  console.info(done.join('\n'));
  spent('search');
  if (job.waits) isRead();
  spent.tell();
}

/** What the search asks of the issues beside their texts: the rest needs no memory while the index is made. */
async function readNamed() {
  return (await readIssues()).map(({ id, data, register }) => ({ id, data, register }));
}
