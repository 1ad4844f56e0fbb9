/** Writes the search index: words and texts of the articles with their table, the same of the others, and the table of scripts. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeWhole } from '../../../disk/file.ts';
import { type Field, storedFields } from '../../ask/query/fields.ts';
import { CATALOGUE, type Catalogue, type Code, type IssueTable, OTHERS } from '../catalogue.ts';
import { foldersOf } from '../reader.ts';
import { type IssueFacts, type IssuePart, partOf, type SearchIssue } from './issue-part.ts';
import { type Kept, keptFolder } from './kept-folder.ts';
import type { PlacedShare } from './ranges.ts';
import { scriptTable } from './script-table.ts';
import { type Known, writeStore } from './store-writer.ts';
import { type TextRecord, writeTexts } from './text-files.ts';

const SCRIPTS = 'scripts';

/** An issue on its way into the index, or many small ones. */
export interface IndexedPart extends IssuePart {
  /** The texts of the one at this place among its `facts`, asked for only where they have to be written. */
  read: (place: number) => Promise<readonly TextRecord[]>;
}

export interface BuiltIndex extends Kept {
  articles: number;
  /** For the next build. */
  known: KnownLists;
}

/** What an earlier build of the same program found of the lists that no issue has changed since. */
export type KnownLists = Record<string, { words: Known; singles: Known }>;

/**
 * `issues` and `others` come oldest first and are read only once, one at a time. Of the files that an earlier index left
 * in `folder`, those whose content is the same stay, and those that are no part of this index go. Whoever hands it over has looked that they are whole.
 */
export async function buildIndex(
  issues: AsyncIterable<IndexedPart>,
  folder: string,
  { others = none(), before = {} }: { others?: AsyncIterable<IndexedPart>; before?: KnownLists } = {},
): Promise<BuiltIndex> {
  mkdirSync(folder, { recursive: true });
  const ofArticles = await writeCatalogue(issues, CATALOGUE, folder, before);
  const ofOthers = await writeCatalogue(others, OTHERS, folder, before);
  writeTable(join(folder, SCRIPTS), scriptTable(ofArticles.characters));
  const own = [SCRIPTS, ...[CATALOGUE, OTHERS].flatMap((table) => [table, ...Object.values(foldersOf(table))])];
  for (const name of readdirSync(folder)) if (!own.includes(name)) rmSync(join(folder, name), { recursive: true });
  return {
    articles: ofArticles.articles,
    files: ofArticles.files + ofOthers.files,
    written: ofArticles.written + ofOthers.written,
    known: { [CATALOGUE]: ofArticles.known, [OTHERS]: ofOthers.known },
  };
}

/** For issues of which nothing is kept. */
export async function* indexed(issues: AsyncIterable<SearchIssue>): AsyncGenerator<IndexedPart> {
  for await (const issue of issues) yield { ...partOf([issue]), read: async () => issue.records };
}

/** The same for issues of a few words, such as covers, as one part: parting each by its words would take longer than the words. */
export async function* indexedTogether(issues: AsyncIterable<SearchIssue>): AsyncGenerator<IndexedPart> {
  const all: SearchIssue[] = [];
  for await (const issue of issues) all.push(issue);
  if (all.length > 0) yield { ...partOf(all), read: async (place) => all[place]?.records ?? [] };
}

async function* none(): AsyncGenerator<IndexedPart> {}

/** The table `name` and its files. `characters`: all that stand in the texts. */
async function writeCatalogue(issues: AsyncIterable<IndexedPart>, name: string, folder: string, before: KnownLists) {
  const paths = foldersOf(name);
  const [texts, words, singles] = [paths.texts, paths.words, paths.singles].map((path) =>
    keptFolder(join(folder, path)),
  );
  if (!texts || !words || !singles) throw new Error('three folders');
  const names: Names = new Map(storedFields.map((field) => [field, new Map()]));
  const tables: IssueTable[] = [];
  const characters = new Set<string>();
  const shares: { words: PlacedShare[]; singles: PlacedShare[] } = { words: [], singles: [] };
  let articles = 0;
  for await (const { facts, read, ...own } of issues) {
    shares.words.push({ ...own.words, base: articles });
    shares.singles.push({ ...own.singles, base: articles });
    for (const [place, issue] of facts.entries()) {
      await writeTexts(issue, () => read(place), texts);
      for (const character of issue.characters) characters.add(character);
      tables.push(tableOf(issue, names));
      articles += issue.titles.length;
    }
  }
  const written = {
    words: writeStore(shares.words, words, before[name]?.words),
    singles: writeStore(shares.singles, singles, before[name]?.singles),
  };
  const catalogue: Catalogue = {
    values: Object.fromEntries(Array.from(names, ([field, known]) => [field, [...known.keys()]])),
    words: written.words.table,
    singles: written.singles.table,
    issues: tables,
  };
  // The table comes last and names only what is there.
  writeTable(join(folder, name), catalogue);
  const kept = [texts, words, singles].map((one) => one.end());
  const sum = (key: keyof Kept): number => kept.reduce((total, one) => total + one[key], 0);
  const known = { words: written.words.known, singles: written.singles.known };
  return { articles, characters, files: sum('files'), written: sum('written'), known };
}

const writeTable = (path: string, table: unknown): void =>
  writeWhole(path, gzipSync(JSON.stringify(table), { level: 9 }));

/** Values of each stored field with their places in the lists of the catalogue. */
type Names = Map<Field, Map<string, number>>;

const tableOf = ({ characters: _, ...facts }: IssueFacts, names: Names): IssueTable => ({
  ...facts,
  values: Object.fromEntries(
    Array.from(names, ([field, known]) => [field, facts.values[field].map((own) => codeOf(own, known))]),
  ),
});

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
