/** Writes the search index: words and texts of the articles with their table, the same of the others, and the table of scripts. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeWhole } from '../../../disk/file.ts';
import type { Article } from '../../../schema.ts';
import { type Field, storedFields, valuesIn } from '../../ask/query/fields.ts';
import { CATALOGUE, type Catalogue, type Code, type IssueTable, OTHERS, titleEndsOf } from '../catalogue.ts';
import { foldersOf } from '../reader.ts';
import { type Paragraph, type Role, unitsOf } from '../tokens.ts';
import { type Kept, keptFolder } from './kept-folder.ts';
import { scriptTable } from './script-table.ts';
import { writeStore } from './store-writer.ts';
import { writeTexts } from './text-files.ts';
import { wordCollector } from './word-collector.ts';

const SCRIPTS = 'scripts';

/** An article as the index needs it: its fields (`ask/query/fields.ts`), and what of it is searched. */
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

export interface BuiltIndex extends Kept {
  articles: number;
}

/**
 * `issues` and `others` come oldest first and are read only once, one at a time. Of the files that an earlier index left
 * in `folder`, those whose content is the same stay, and those that are no part of this index go. Whoever hands it over has looked that they are whole.
 */
export async function buildIndex(
  issues: AsyncIterable<SearchIssue>,
  folder: string,
  others: AsyncIterable<SearchIssue> = none(),
): Promise<BuiltIndex> {
  mkdirSync(folder, { recursive: true });
  const { characters, ...ofArticles } = await writeCatalogue(issues, CATALOGUE, folder);
  const ofOthers = await writeCatalogue(others, OTHERS, folder);
  writeTable(join(folder, SCRIPTS), scriptTable(characters));
  const own = [SCRIPTS, ...[CATALOGUE, OTHERS].flatMap((table) => [table, ...Object.values(foldersOf(table))])];
  for (const name of readdirSync(folder)) if (!own.includes(name)) rmSync(join(folder, name), { recursive: true });
  const sum = (key: keyof Kept): number => ofArticles[key] + ofOthers[key];
  return { articles: ofArticles.articles, files: sum('files'), written: sum('written') };
}

async function* none(): AsyncGenerator<SearchIssue> {}

/** The table `name` and its files. `characters`: all that stand in the texts. */
async function writeCatalogue(
  issues: AsyncIterable<SearchIssue>,
  name: string,
  folder: string,
): Promise<BuiltIndex & { characters: Set<string> }> {
  const paths = foldersOf(name);
  const texts = keptFolder(join(folder, paths.texts));
  const names: Names = new Map(storedFields.map((field) => [field, new Map()]));
  const tables: IssueTable[] = [];
  const characters = new Set<string>();
  const collector = wordCollector();
  let articles = 0;
  for await (const issue of issues) {
    for (const { paragraphs } of issue.records) {
      collector.add(paragraphs);
      for (const { text } of paragraphs) for (const one of text) characters.add(one);
      articles += 1;
    }
    const table = tableOf(issue, names);
    tables.push({ ...table, texts: writeTexts(issue.id, issue.records, table.lengths, texts) });
  }
  const collected = collector.end();
  const [words, singles] = [keptFolder(join(folder, paths.words)), keptFolder(join(folder, paths.singles))];
  const catalogue: Catalogue = {
    values: Object.fromEntries(Array.from(names, ([field, known]) => [field, [...known.keys()]])),
    words: writeStore(collected.words, words),
    singles: writeStore(collected.singles(titleEndsOf(tables)), singles),
    issues: tables,
  };
  // The table comes last and names only what is there.
  writeTable(join(folder, name), catalogue);
  const kept = [texts, words, singles].map((one) => one.end());
  const sum = (key: keyof Kept): number => kept.reduce((total, one) => total + one[key], 0);
  return { articles, characters, files: sum('files'), written: sum('written') };
}

const writeTable = (path: string, table: unknown): void =>
  writeWhole(path, gzipSync(JSON.stringify(table), { level: 9 }));

/** Values of each stored field with their places in the lists of the catalogue. */
type Names = Map<Field, Map<string, number>>;

function lengthOf({ paragraphs }: SearchRecord): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

function tableOf({ id, records }: SearchIssue, names: Names): Omit<IssueTable, 'texts'> {
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
