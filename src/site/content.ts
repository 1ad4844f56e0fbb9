/** The collections of Astro as one archive, read once for the whole build. */
import { getCollection, getEntry } from 'astro:content';
import { type Archive, archiveOf } from './archive.ts';

let archive: Promise<Archive> | undefined;

/** The same immutable value for every page. */
export function readArchive(): Promise<Archive> {
  archive ??= gather();
  return archive;
}

async function gather(): Promise<Archive> {
  const [articles, issues, periodical] = await Promise.all([
    getCollection('articles'),
    getCollection('issues'),
    getEntry('periodical', 'periodical'),
  ]);
  if (!periodical) throw new Error('periodical.yaml is missing from the collections');
  return archiveOf(articles, issues, periodical.data);
}
