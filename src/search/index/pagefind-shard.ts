/** Articles → the files of one shard, built by Pagefind in a process of its own. */
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { readerOf } from './cbor.ts';

/** What Pagefind gets of an article: the words as `contentOf` writes them, and the printed page. */
export interface ShardRecord {
  content: string;
  page?: number | undefined;
}

/** No language, so that Pagefind neither stems nor segments. */
const LANGUAGE = 's';

/**
 * Writes `index/0.pf_index`, … (words in order) and `fragment/0.pf_fragment`, … (one for each record, in order) into `folder`. Throws with
 * Pagefind's words if it fails.
 */
export async function buildShard(records: readonly ShardRecord[], folder: string): Promise<void> {
  const written = join(folder, 'pagefind');
  await runPagefind(records, written);
  const { pages, chunks } = readMeta(await readFile(join(written, await metaFile(written))));
  if (pages.length !== records.length) throw new Error(`Pagefind kept ${pages.length} of ${records.length} articles`);
  await moveAll(join(written, 'fragment'), join(folder, 'fragment'), pages, 'pf_fragment');
  await moveAll(join(written, 'index'), join(folder, 'index'), chunks, 'pf_index');
  await rm(written, { recursive: true });
}

async function runPagefind(records: readonly ShardRecord[], folder: string): Promise<void> {
  const { index } = fine(await pagefind.createIndex());
  if (!index) throw new Error('Pagefind did not start');
  for (const [row, { content, page }] of records.entries()) {
    const meta: Record<string, string> = page === undefined ? {} : { page: String(page) };
    // Pagefind numbers the articles in order of their addresses.
    const url = `/${String(row).padStart(8, '0')}/`;
    fine(await index.addCustomRecord({ url, content, language: LANGUAGE, meta }));
  }
  fine(await index.writeFiles({ outputPath: folder }));
  // Ending the program is the only way to get its memory back before the next shard.
  await pagefind.close();
}

function fine<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

async function metaFile(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error(`Pagefind wrote no pf_meta into ${folder}`);
  return name;
}

/** `[version, [[fragment, …], …], [[first word, last word, chunk], …], …]`. */
function readMeta(file: Buffer): { pages: string[]; chunks: string[] } {
  const reader = readerOf(gunzipSync(file));
  reader.list();
  reader.skip();
  const pages = Array.from({ length: reader.list() }, () => {
    const fields = reader.list();
    const name = reader.text();
    for (let field = 1; field < fields; field += 1) reader.skip();
    return name;
  });
  const chunks = Array.from({ length: reader.list() }, () => {
    reader.list();
    reader.skip();
    reader.skip();
    return reader.text();
  });
  return { pages, chunks };
}

/** Files get their number for a name: the digest in Pagefind's own would have to be told to every reader who searches. */
async function moveAll(from: string, to: string, names: readonly string[], extension: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const [number, name] of names.entries()) {
    await rename(join(from, `${name}.${extension}`), join(to, `${number}.${extension}`));
  }
}
