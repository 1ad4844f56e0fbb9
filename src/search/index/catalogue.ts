/**
 * The table that stands between the index and the page: which article a row of the index is, and the little that ordering, filters and
 * counts need of it. With it a result of ten thousand articles needs no text at all.
 */
import { eachField, type Field, rowOf } from '../ask/query/fields.ts';
import type { StoreTable } from './bytes/store.ts';
import { textFilesOf, textName } from './bytes/texts.ts';

/** Files of tables: what the index holds of the articles, and of the others, covers and 专题, which are searched by themselves. */
export const CATALOGUE = 'articles';
export const OTHERS = 'others';

export type Code = number | readonly number[];

/** Columns of equal length, one row an article, in order of the issue. Columns compress better than rows. */
export interface IssueTable {
  /** `1998-03`. */
  id: string;
  /** `01 02 03`: names of the article files. */
  files: string;
  /** Of each stored field a column: the place of the value among those of the field, or the places of several; -1 where there is none. */
  values: Partial<Record<Field, Code[]>>;
  /** Units (letters and digits) of the title. */
  titles: number[];
  /** Units of the subtitle. */
  subtitles: number[];
  /** Characters of the whole document, in hundreds, rounded up. */
  lengths: number[];
  /** Digest of their texts; see `textName`. */
  texts: string;
}

export interface Catalogue {
  /** Of each stored field, the values that its columns stand for. */
  values: Partial<Record<Field, string[]>>;
  /** Where words stand. */
  words: StoreTable;
  /** How often single characters stand where. */
  singles: StoreTable;
  /** Oldest first. */
  issues: IssueTable[];
}

/** Values of a field by article, as places in `names`: those of article n are `codes[starts[n]]` up to, not including, `codes[starts[n + 1]]`. */
export interface Column {
  names: string[];
  starts: Uint32Array;
  codes: Uint32Array;
}

/** The value of an article in a field that has one at most; empty where it has none. */
export function valueIn({ names, starts, codes }: Column, article: number): string {
  const start = starts[article] ?? 0;
  return start === starts[article + 1] ? '' : (names[codes[start] ?? 0] ?? '');
}

/** Of each article: 1 where it has a value that is wanted. Each name is asked about once. */
export function holders({ names, starts, codes }: Column, isWanted: (name: string) => boolean): Uint8Array {
  const wanted = names.map(isWanted);
  const held = new Uint8Array(starts.length - 1);
  for (let article = 0; article < held.length; article += 1) {
    const end = starts[article + 1] ?? 0;
    for (let at = starts[article] ?? 0; at < end; at += 1) if (wanted[codes[at] ?? 0]) held[article] = 1;
  }
  return held;
}

/** Articles are numbered from 0, oldest first, within an issue in its order. All typed arrays have a place for each. */
export interface CatalogueIndex {
  size: number;
  /** `1998-03/05`. */
  ids: string[];
  columns: Record<Field, Column>;
  /** Articles of each issue, in order of their names in `columns`. */
  issueSizes: Uint32Array;
  titleUnits: Uint32Array;
  /** `titleEndsOf` */
  titleEnd: Uint32Array;
  characters: Uint32Array;
  averageLength: number;
  /** Place in the order newest issue first, within an issue in its order. */
  newest: Uint32Array;
  /** The file that has the text of each, and its place there. */
  texts: (article: number) => { name: string; place: number };
  words: StoreTable;
  singles: StoreTable;
}

export function openCatalogue(catalogue: Catalogue): CatalogueIndex {
  const { issues, words, singles } = catalogue;
  // `flatMap` would take five times as long.
  const all = <Value>(of: (issue: IssueTable) => Value[]): Value[] => ([] as Value[]).concat(...issues.map(of));
  const ids = all(({ id, files }) => files.split(' ').map((file) => `${id}/${file}`));
  const issueOf = all(({ id, titles }) => titles.map(() => id));
  const columns = eachField((field) => {
    const { ofIssue } = rowOf(field);
    if (ofIssue) return columnOfNames(issueOf.map(ofIssue));
    const codes = all(({ values, titles }) => values[field] ?? titles.map(() => -1));
    return columnOf(catalogue.values[field] ?? [], codes);
  });
  const titleUnits = Uint32Array.from(all(({ titles }) => titles));
  const characters = Uint32Array.from(all(({ lengths }) => lengths)).map((length) => length * 100);
  return {
    size: ids.length,
    ids,
    columns,
    issueSizes: sizesOf(columns.issue),
    titleUnits,
    titleEnd: titleEndsOf(issues),
    characters,
    averageLength: characters.reduce((sum, length) => sum + length, 0) / Math.max(ids.length, 1),
    newest: newestFirst(issueOf),
    texts: textsIn(issues),
    words,
    singles,
  };
}

/** Of each article: position of the last unit of title and subtitle. Signs of paragraphs take positions too: the title's is 0. */
export function titleEndsOf(issues: readonly Pick<IssueTable, 'titles' | 'subtitles'>[]): Uint32Array {
  const ends = issues.flatMap(({ titles, subtitles }) =>
    titles.map((units, row) => units + (subtitles[row] ? subtitles[row] + 1 : 0)),
  );
  return Uint32Array.from(ends);
}

function textsIn(issues: readonly IssueTable[]): CatalogueIndex['texts'] {
  const rows = issues.flatMap((issue) => textFilesOf(issue.lengths).map((at) => ({ issue, ...at })));
  return (article) => {
    const row = rows[article];
    if (!row) throw new Error(`There is no article ${article}`);
    return { name: textName(row.issue.id, row.file, row.issue.texts), place: row.place };
  };
}

/** `rows`: of each article its value, or its values; none where it is negative. */
function columnOf(names: string[], rows: readonly Code[]): Column {
  const starts = new Uint32Array(rows.length + 1);
  const codes: number[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const own = rows[row] ?? -1;
    if (typeof own !== 'number') codes.push(...own);
    else if (own >= 0) codes.push(own);
    starts[row + 1] = codes.length;
  }
  return { names, starts, codes: Uint32Array.from(codes) };
}

/** Of articles that each have one; the names in the order in which they come first. */
function columnOfNames(values: readonly string[]): Column {
  const names = [...new Set(values)];
  const codes = new Map(names.map((name, code) => [name, code]));
  return columnOf(
    names,
    values.map((value) => codes.get(value) ?? -1),
  );
}

function sizesOf({ names, codes }: Column): Uint32Array {
  const sizes = new Uint32Array(names.length);
  for (const code of codes) sizes[code] = (sizes[code] ?? 0) + 1;
  return sizes;
}

/** `issueOf`: the issue of each article, oldest first. */
function newestFirst(issueOf: readonly string[]): Uint32Array {
  const places = new Uint32Array(issueOf.length);
  let start = 0;
  for (let end = 1; end <= issueOf.length; end += 1) {
    if (issueOf[end] === issueOf[start]) continue;
    for (let article = start; article < end; article += 1) places[article] = issueOf.length - end + article - start;
    start = end;
  }
  return places;
}
