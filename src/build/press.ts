/** The process that makes the pages, with the program that Astro built. A page that shows what it showed before is taken over from the last build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../command/run.ts';
import { told, topicMistakes } from '../content/index.ts';
import { digestOf } from '../disk/digest.ts';
import { readKept, writeKept } from '../disk/kept.ts';
import type { Job, Made } from './job.ts';
import type { Kept } from './kept.ts';
import { ASSETS } from './program.ts';
import { type Putter, putter } from './put.ts';
import { pagesOf, programIn } from './renderer.ts';
import { sitemapOf } from './sitemap.ts';
import { begin, done, endWithListener, inRuns, stopwatch, untilRead } from './told.ts';

/** Pages after which whoever waits is told how many there are. */
const STEP = 50;
/** A print is the same text again, and nobody looks for a page that is not found. */
const UNLISTED = /^\/404\.html$|\/print\/$/u;

endWithListener();
await runCommand(async () => {
  const job = JSON.parse(process.env.ARCHIVE_JOB ?? '') as Job;
  await writeKept(job.made, await press(job));
  return 0;
});

async function press(job: Job): Promise<Made> {
  const spent = stopwatch();
  const files = putter(job.draft, job.out, (await readKept<Kept>(job.kept))?.files ?? {});
  const program = await programIn(job);
  spent('start');
  await untilRead();
  // Astro looked at them when it compiled them; what they quote may have changed since.
  const mistakes = await topicMistakes();
  if (mistakes.length > 0) throw told(mistakes);
  const pages = await pagesOf(program, job);
  spent('paths', pages.length);

  begin('pages', pages.length);
  const run = inRuns(spent);
  for (const [at, page] of pages.entries()) {
    const key = page.shows === undefined ? undefined : digestOf(job.program, page.type, page.shows).slice(0, 32);
    const isKept = key !== undefined && files.keep(page.file, key);
    run(isKept ? 'taken over' : page.type);
    if (!isKept) files.put(page.file, await page.render(), key);
    if (at % STEP === 0) done(at);
  }
  run('');
  putFolder(files, 'public');
  putFolder(files, join(job.program, ASSETS), ASSETS);
  const listed = pages.flatMap(({ address }) => (address === undefined || UNLISTED.test(address) ? [] : [address]));
  for (const [name, text] of sitemapOf(listed, job.site, job.base)) files.put(name, Buffer.from(text));
  spent('other files');
  spent.tell();
  return files.made;
}

function putFolder(files: Putter, folder: string, target = ''): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [from, to] = [join(folder, entry.name), target === '' ? entry.name : `${target}/${entry.name}`];
    if (entry.isDirectory()) putFolder(files, from, to);
    else files.put(to, readFileSync(from));
  }
}
