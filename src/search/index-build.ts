/** Writes the search index: shards that Pagefind builds one after the other, its engine once, and the catalogue. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { Catalogue, IssueTable, ShardTable } from './catalogue.ts';
import { chunkStarts } from './pagefind-meta.ts';
import { contentOf, type Paragraph, type Role, unitsOf } from './tokens.ts';

/** An article as the index needs it. */
export interface SearchRecord {
  /** `2021-01/05`. */
  id: string;
  section: string;
  region?: string | undefined;
  authors: string[];
  /** Printed page. */
  page?: number | undefined;
  paragraphs: Paragraph[];
}

/** Articles of one issue. `id`: `2021-01`. */
export interface SearchIssue {
  id: string;
  records: SearchRecord[];
}

export interface BuiltIndex {
  articles: number;
  shards: number;
}

/** Characters a shard may hold. Pagefind needs about 0.7 kB of memory for each while it builds. */
const SHARD_CHARACTERS = 3_000_000;
/** What Pagefind writes beside the index and the browser never asks for. */
const NEEDLESS = /^pagefind(?!-entry\.json$|\.s\d).*/;

/** `issues` come oldest first and are read only once, one at a time. Returns what was built; throws with Pagefind's words if it fails. */
export async function buildIndex(
  issues: AsyncIterable<SearchIssue>,
  folder: string,
  shardCharacters = SHARD_CHARACTERS,
): Promise<BuiltIndex> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const names: Names = { sections: new Map(), regions: new Map(), authors: new Map() };
  const shards: ShardTable[] = [];
  let articles = 0;
  for await (const batch of shardsOf(issues, shardCharacters)) {
    const shard = await buildShard(batch, folder, names);
    await tidy(join(folder, shard.name), shards.length === 0 ? folder : undefined);
    shards.push(shard);
    articles += batch.issues.reduce((sum, issue) => sum + issue.records.length, 0);
  }
  const catalogue: Catalogue = {
    sections: [...names.sections.keys()],
    regions: [...names.regions.keys()],
    authors: [...names.authors.keys()],
    shards,
  };
  await writeFile(join(folder, 'catalogue'), gzipSync(JSON.stringify(catalogue), { level: 9 }));
  return { articles, shards: shards.length };
}

/** Names with their places in the lists of the catalogue. */
type Names = Record<'sections' | 'regions' | 'authors', Map<string, number>>;

interface Batch {
  name: string;
  characters: number;
  issues: SearchIssue[];
}

/** Whole issues in order, as many as fit: a new issue changes the last shard only. */
async function* shardsOf(issues: AsyncIterable<SearchIssue>, most: number): AsyncGenerator<Batch> {
  let batch: Batch = { name: 's0', characters: 0, issues: [] };
  let shards = 1;
  for await (const issue of issues) {
    const characters = sizeOf(issue);
    if (batch.issues.length > 0 && batch.characters + characters > most) {
      yield batch;
      batch = { name: `s${shards}`, characters: 0, issues: [] };
      shards += 1;
    }
    batch.issues.push(issue);
    batch.characters += characters;
  }
  if (batch.issues.length > 0) yield batch;
}

function sizeOf(issue: SearchIssue): number {
  return issue.records.reduce((sum, record) => sum + lengthOf(record), 0);
}

function lengthOf({ paragraphs }: SearchRecord): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

/** The language code is no language, so that Pagefind neither stems nor segments; it also makes fragment ids unique among shards. */
async function buildShard({ name, issues }: Batch, folder: string, names: Names): Promise<ShardTable> {
  const { index } = fine(await pagefind.createIndex());
  if (!index) throw new Error('Pagefind did not start');
  for (const [row, record] of issues.flatMap((issue) => issue.records).entries()) {
    fine(await index.addCustomRecord(customRecord(record, row, name)));
  }
  fine(await index.writeFiles({ outputPath: join(folder, name) }));
  // Ending the program is the only way to get its memory back before the next shard.
  await pagefind.close();
  const hashes = await hashesByUrl(join(folder, name, 'fragment'));
  const chunks = chunkStarts(await readFile(join(folder, name, await metaFile(join(folder, name)))));
  return { name, chunks, issues: issues.map((issue) => tableOf(issue, hashes, names)) };
}

function customRecord({ id, section, region, page, paragraphs }: SearchRecord, row: number, language: string) {
  const issue = id.split('/')[0] ?? '';
  return {
    url: urlOf(id),
    content: contentOf(paragraphs),
    language,
    meta: onlyGiven({ page: page?.toString() }),
    filters: onlyGiven({
      section: [section],
      year: [issue.slice(0, 4)],
      issue: [issue],
      region: region === undefined ? undefined : [region],
    }),
    sort: { date: issue, order: String(row) },
  };
}

function onlyGiven<Value>(fields: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).filter((field): field is [string, Value] => field[1] !== undefined));
}

const urlOf = (id: string): string => `/issues/${id}/`;

async function metaFile(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error(`Pagefind wrote no pf_meta into ${folder}`);
  return name;
}

async function hashesByUrl(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const json = gunzipSync(await readFile(join(folder, file)))
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    const { url } = JSON.parse(json) as { url: string };
    hashes.set(url, file.replace(/^.*_(\w+)\.pf_fragment$/, '$1'));
  }
  return hashes;
}

function tableOf(issue: SearchIssue, hashes: Map<string, string>, names: Names): IssueTable {
  const rows = issue.records;
  return {
    id: issue.id,
    files: rows.map(({ id }) => id.split('/')[1]).join(' '),
    hashes: rows.map(({ id }) => hashes.get(urlOf(id))).join(' '),
    sections: rows.map(({ section }) => (section === '' ? -1 : numberOf(section, names.sections))),
    regions: rows.map(({ region = '' }) => (region === '' ? -1 : numberOf(region, names.regions))),
    authors: rows.map(({ authors }) => [...new Set(authors)].map((author) => numberOf(author, names.authors))),
    titles: rows.map((record) => unitsIn(record, 'title')),
    subtitles: rows.map((record) => unitsIn(record, 'subtitle')),
    lengths: rows.map((record) => Math.ceil(lengthOf(record) / 100)),
  };
}

function unitsIn({ paragraphs }: SearchRecord, role: Role): number {
  return unitsOf(paragraphs.find((paragraph) => paragraph.role === role)?.text ?? '').length;
}

function numberOf(name: string, known: Map<string, number>): number {
  const number = known.get(name) ?? known.size;
  known.set(name, number);
  return number;
}

/** Pagefind's script goes to `engineFolder`, for all shards; its WebAssembly stays where the first shard, which starts the engine, looks for it. */
async function tidy(shard: string, engineFolder: string | undefined): Promise<void> {
  if (engineFolder) await rename(join(shard, 'pagefind.js'), join(engineFolder, 'pagefind.js'));
  const needless = (await readdir(shard)).filter(
    (name) => NEEDLESS.test(name) || (!engineFolder && name.startsWith('wasm.')),
  );
  await Promise.all(needless.map((name) => rm(join(shard, name), { recursive: true })));
}

function fine<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
