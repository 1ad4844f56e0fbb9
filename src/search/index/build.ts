/** Writes the search index: shards that Pagefind builds one after the other, the catalogue, the same of the covers, and the table of scripts. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Article } from '../../schema.ts';
import { type Field, storedFields, valuesIn } from '../ask/fields.ts';
import {
  CATALOGUE,
  type Catalogue,
  COVERS,
  type Code,
  type IssueTable,
  type ShardTable,
  titleEndsOf,
  type WordTable,
} from './catalogue.ts';
import { punctuationIn } from './punctuation.ts';
import { scriptTable } from './script-table.ts';
import { forgetUnused, putShard } from './shard-cache.ts';
import { contentOf, type Paragraph, type Role, unitsOf } from './tokens.ts';
import { writeWordFiles } from './word-files.ts';
import type { ShardWords } from './word-lists.ts';

/** An article as the index needs it: its fields (`ask/fields.ts`), and what of it is searched. */
export interface SearchRecord extends Partial<Article> {
  /** `1998-03/05`. */
  id: string;
  paragraphs: Paragraph[];
}

/** Articles of one issue. `id`: `1998-03`. */
export interface SearchIssue {
  id: string;
  records: SearchRecord[];
}

export interface IndexOptions {
  /** Folder for shards to be used again. */
  cache: string;
  /** Characters a shard may hold; whole issues only, so one may hold more. */
  shardCharacters?: number;
  /** Covers, as issues of one record each; none where they are left out. */
  covers?: AsyncIterable<SearchIssue>;
}

export interface BuiltIndex {
  articles: number;
  shards: number;
}

/** Pagefind needs about 0.55 kB of memory for each while it builds: 1.4 GB for a shard. */
const SHARD_CHARACTERS = 2_500_000;

/** `issues` come oldest first and are read only once, one at a time. Returns what was built; throws with Pagefind's words if it fails. */
export async function buildIndex(
  issues: AsyncIterable<SearchIssue>,
  folder: string,
  { cache, shardCharacters = SHARD_CHARACTERS, covers = none() }: IndexOptions,
): Promise<BuiltIndex> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await mkdir(cache, { recursive: true });
  const place = { folder, cache, shardCharacters };
  const { characters, ...built } = await writeCatalogue(issues, CATALOGUE, place);
  await writeCatalogue(covers, COVERS, place);
  await writeTable(join(folder, 'scripts'), scriptTable(characters));
  await forgetUnused(cache);
  return built;
}

async function* none(): AsyncGenerator<SearchIssue> {}

interface Place {
  folder: string;
  cache: string;
  shardCharacters: number;
}

/** The table `name` with its shards and words; `characters`: all that stand in them. */
async function writeCatalogue(
  issues: AsyncIterable<SearchIssue>,
  name: string,
  { folder, cache, shardCharacters }: Place,
): Promise<BuiltIndex & { characters: Set<string> }> {
  const names: Names = new Map(storedFields.map((field) => [field, new Map()]));
  const shards: ShardTable[] = [];
  const indexed: ShardWords[] = [];
  const characters = new Set<string>();
  let articles = 0;
  for await (const batch of shardsOf(issues, shardCharacters)) {
    const records = batch.flatMap((issue) => issue.records);
    const contents = records.map(({ page, paragraphs }) => ({ page, content: contentOf(paragraphs) }));
    const shard = await putShard(contents, folder, cache);
    indexed.push({
      index: shard.index,
      first: articles,
      punctuation: punctuationIn(contents.map(({ content }) => content)),
    });
    shards.push({ name: shard.name, issues: batch.map((issue) => tableOf(issue, names)) });
    for (const { paragraphs } of records)
      for (const { text } of paragraphs) for (const one of text) characters.add(one);
    articles += records.length;
  }
  const words = await writeWords(indexed, titleEndsOf(shards.flatMap(({ issues }) => issues)), folder, name);
  const values = Object.fromEntries(Array.from(names, ([field, known]) => [field, [...known.keys()]]));
  const catalogue: Catalogue = { values, words, shards };
  await writeTable(join(folder, name), catalogue);
  return { articles, shards: shards.length, characters };
}

/** Their folder is named by what they hold: a reader with an old catalogue never gets files of a new index. */
async function writeWords(
  shards: readonly ShardWords[],
  titleEnds: Uint32Array,
  folder: string,
  of: string,
): Promise<WordTable> {
  const draft = join(folder, 'words');
  const { digest, ...words } = writeWordFiles(shards, titleEnds, draft);
  const name = `${of === COVERS ? 'cover-' : ''}words-${digest.slice(0, 12)}`;
  await rename(draft, join(folder, name));
  return { name, ...words };
}

async function writeTable(path: string, table: unknown): Promise<void> {
  await writeFile(path, gzipSync(JSON.stringify(table), { level: 9 }));
}

/** Values of each stored field with their places in the lists of the catalogue. */
type Names = Map<Field, Map<string, number>>;

/** Whole issues in order, as many as fit: a new issue changes the last shard only. */
async function* shardsOf(issues: AsyncIterable<SearchIssue>, most: number): AsyncGenerator<SearchIssue[]> {
  let batch: SearchIssue[] = [];
  let characters = 0;
  for await (const issue of issues) {
    const size = issue.records.reduce((sum, record) => sum + lengthOf(record), 0);
    if (batch.length > 0 && characters + size > most) {
      yield batch;
      [batch, characters] = [[], 0];
    }
    batch.push(issue);
    characters += size;
  }
  if (batch.length > 0) yield batch;
}

function lengthOf({ paragraphs }: SearchRecord): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

function tableOf({ id, records }: SearchIssue, names: Names): IssueTable {
  return {
    id,
    files: records.map((record) => record.id.split('/')[1]).join(' '),
    values: Object.fromEntries(
      Array.from(names, ([field, known]) => [field, records.map((record) => codeOf(valuesIn(field, record), known))]),
    ),
    titles: records.map((record) => unitsIn(record, 'title')),
    subtitles: records.map((record) => unitsIn(record, 'subtitle')),
    lengths: records.map((record) => Math.ceil(lengthOf(record) / 100)),
  };
}

function unitsIn({ paragraphs }: SearchRecord, role: Role): number {
  return unitsOf(paragraphs.find((paragraph) => paragraph.role === role)?.text ?? '').length;
}

/** -1 for none, a number for one: a list for each would take twice the room. */
function codeOf(values: readonly string[], known: Map<string, number>): Code {
  const [first = -1, ...others] = values.map((value) => numberOf(value, known));
  return others.length === 0 ? first : [first, ...others];
}

function numberOf(name: string, known: Map<string, number>): number {
  const number = known.get(name) ?? known.size;
  known.set(name, number);
  return number;
}
