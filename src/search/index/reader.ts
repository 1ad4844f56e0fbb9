/** The index as a browser reads it: what is asked of it, file by file (`docs/search-index.md`). */
import { lruCache } from '../ask/lru-cache.ts';
import { type Asked, openStore } from './bytes/store.ts';
import { type Fragment, readTexts } from './bytes/texts.ts';
import { inTitleWord } from './bytes/word-key.ts';
import { type Catalogue, type CatalogueIndex, openCatalogue } from './catalogue.ts';
import { inflated } from './inflated.ts';
import type { Counted, Posting } from './postings.ts';

export type { Fragment } from './bytes/texts.ts';

export interface Words {
  /** Places of all words that begin so. */
  find: (asked: Asked) => Promise<Posting>;
  /** How often a character stands where; only in title and subtitle if so. */
  count: (character: string, inTitle: boolean) => Promise<Counted>;
  /** Files that `find` has to load for these words, known without loading any. */
  weight: (beginning: string) => number;
}

export interface SearchIndex {
  catalogue: CatalogueIndex;
  words: Words;
  /** Text and printed page of an article. */
  read: (article: number) => Promise<Fragment>;
}

/** Files of texts kept, for those who change the width of contexts or ask for all of them. */
const KEPT_TEXTS = 50;

/** Folders of the files beside the table of this name. */
export const foldersOf = (table: string): Record<'words' | 'singles' | 'texts', string> => ({
  words: `${table}-words`,
  singles: `${table}-singles`,
  texts: `${table}-texts`,
});

/** `folder`: address of the index, with a slash at the end; `table`: `CATALOGUE` or `OTHERS`. */
export async function openIndex(folder: string, table: string): Promise<SearchIndex> {
  const catalogue = openCatalogue(await inflated<Catalogue>(`${folder}${table}`));
  const paths = foldersOf(table);
  const words = openStore(`${folder}${paths.words}/`, catalogue.words);
  const singles = openStore(`${folder}${paths.singles}/`, catalogue.singles);
  const textsIn = lruCache(KEPT_TEXTS, (name: string) => readTexts(`${folder}${paths.texts}/${name}`));
  return {
    catalogue,
    words: {
      find: words.find,
      weight: words.weight,
      count: (character, inTitle) => singles.count(inTitle ? inTitleWord(character) : character),
    },
    read: async (article) => {
      const { name, place } = catalogue.texts(article);
      const text = (await textsIn(name))[place];
      if (!text) throw new Error(`There is no article ${article}`);
      return text;
    },
  };
}
