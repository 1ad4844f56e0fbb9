/**
 * The table that stands between Pagefind and the page: which article a fragment belongs to, and the little that ordering, filters and
 * counts need of it. With it a result of ten thousand articles needs no fragment at all.
 */

/** One shard of the index: its folder's name is also the language code under which Pagefind keeps it. */
export interface ShardTable {
  name: string;
  /** First words of the chunks of its index, see `chunkStarts`. */
  chunks: string[];
  issues: IssueTable[];
}

/** Columns of equal length, one row an article, in order of the issue. Columns compress better than rows. */
export interface IssueTable {
  /** `2021-01`. */
  id: string;
  /** `01 02 03`: names of the article files. */
  files: string;
  /** Pagefind's names of the fragments, without the language. */
  hashes: string;
  /** Places in the list of section names. */
  sections: number[];
  /** Units (letters and digits) of the title. */
  titles: number[];
  /** Characters of the whole document, in hundreds, rounded up. */
  lengths: number[];
}

export interface Catalogue {
  sections: string[];
  /** Oldest first, and so are the issues in them. */
  shards: ShardTable[];
}

/** A row of the catalogue, spread out. */
export interface CatalogueEntry {
  /** `2021-01/05`. */
  id: string;
  year: string;
  section: string;
  titleUnits: number;
  characters: number;
}

/** Entries oldest first, and the place in that list by Pagefind's id of a fragment. */
export interface CatalogueIndex {
  entries: CatalogueEntry[];
  byFragment: Map<string, number>;
  averageLength: number;
}

export function openCatalogue({ sections, shards }: Catalogue): CatalogueIndex {
  const entries: CatalogueEntry[] = [];
  const byFragment = new Map<string, number>();
  for (const shard of shards) {
    for (const issue of shard.issues) {
      const hashes = issue.hashes.split(' ');
      for (const [row, file] of issue.files.split(' ').entries()) {
        byFragment.set(`${shard.name}_${hashes[row]}`, entries.length);
        entries.push({
          id: `${issue.id}/${file}`,
          year: issue.id.slice(0, 4),
          section: sections[issue.sections[row] ?? -1] ?? '',
          titleUnits: issue.titles[row] ?? 0,
          characters: (issue.lengths[row] ?? 0) * 100,
        });
      }
    }
  }
  const total = entries.reduce((sum, { characters }) => sum + characters, 0);
  return { entries, byFragment, averageLength: total / Math.max(entries.length, 1) };
}
