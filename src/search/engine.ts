/** The index that Pagefind built, as a store of positions: it answers where terms stand, and gives the text of articles. */
import { type Catalogue, type CatalogueIndex, openCatalogue } from './catalogue.ts';
import { inflated } from './inflated.ts';
import { keeping } from './keeping.ts';
import { either, joined, type Matching, type Posting, phrase, stepsOf, upTo } from './postings.ts';
import type { Term } from './query.ts';
import { type Fragment, openShard } from './shard.ts';

export interface Engine {
  catalogue: CatalogueIndex;
  /** Occurrences of a term by article: positions of their first word. */
  find: (term: Term, matching: Matching) => Promise<Posting>;
  read: (article: number) => Promise<Fragment>;
}

/** Words whose positions are kept. A phrase of ten characters asks for nine. */
const KEPT_WORDS = 200;

/** `folder`: address of the index, with a slash at the end. */
export async function openEngine(folder: string): Promise<Engine> {
  const catalogue = openCatalogue(await inflated<Catalogue>(`${folder}catalogue`));
  const shards = catalogue.shards.map(({ name, chunks, first, size }) => ({
    first,
    size,
    ...openShard(`${folder}${name}/`, chunks, size),
  }));
  const lookUp = keeping(KEPT_WORDS, async (beginning: string) =>
    joined(
      await Promise.all(shards.map((shard) => shard.lookUp(beginning))),
      shards.map(({ first }) => first),
    ),
  );
  return {
    catalogue,
    find: async (term, matching) => {
      const steps = stepsOf(term, matching).map(async (words) => either(await Promise.all(words.map(lookUp))));
      const posting = phrase(await Promise.all(steps), term.units.length);
      return term.inTitle ? upTo(posting, catalogue.titleEnd) : posting;
    },
    read: async (article) => {
      const shard = shards.find(({ first, size }) => article >= first && article < first + size);
      if (!shard) throw new Error(`There is no article ${article}`);
      return shard.read(article - shard.first);
    },
  };
}
