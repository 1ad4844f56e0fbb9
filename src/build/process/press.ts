/**
 * The process that makes the pages, with the program that Astro built: `bundle.ts` puts both into one file. A page that shows what it showed before is
 * taken over from the last build.
 */

import { app, manifest } from 'archive:program';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { told, topicMistakes } from '../../content/index.ts';
import { digestOf } from '../../disk/digest.ts';
import type { Putter } from '../folder/put.ts';
import { pagesOf, prepare } from '../pages/renderer.ts';
import { sitemapOf } from '../pages/sitemap.ts';
import { ASSETS } from '../program/program.ts';
import type { Job } from './job.ts';
import { begin, done, inRuns, stopwatch, untilRead } from './told.ts';
import { work } from './worker.ts';

/** Pages after which whoever waits is told how many there are. */
const STEP = 50;
/** A print is the same text again, and nobody looks for a page that is not found. */
const UNLISTED = /^\/404\.html$|\/print\/$/u;

await work(press);

async function press(job: Job, files: Putter): Promise<void> {
  const spent = stopwatch();
  const program = { app, manifest };
  prepare(program);
  spent('start');
  if (job.waits) await untilRead();
  // Astro looked at them when it compiled them; what they quote may have changed since.
  const mistakes = await topicMistakes();
  if (mistakes.length > 0) throw told(mistakes);
  const pages = await pagesOf(program, job).catch(async (error: unknown) => {
    // Whoever reads all issues beside this one tells their mistakes, and ends this one.
    if (!job.waits) await untilRead();
    throw error;
  });
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
}

function putFolder(files: Putter, folder: string, target = ''): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const [from, to] = [join(folder, entry.name), target === '' ? entry.name : `${target}/${entry.name}`];
    if (entry.isDirectory()) putFolder(files, from, to);
    else files.put(to, readFileSync(from));
  }
}
