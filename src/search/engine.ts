/** The index that Pagefind built, as a store of positions: it answers where terms stand, and gives the text of articles. */
import { type Catalogue, type CatalogueIndex, openCatalogue } from './catalogue.ts';
import { inflated } from './inflated.ts';
import { either, joined, type Matching, nowhere, type Posting, phrase, type Step, stepsOf, upTo } from './postings.ts';
import type { Term } from './query.ts';
import { type Fragment, openShard, type Shard } from './shard.ts';

export interface Engine {
  catalogue: CatalogueIndex;
  /** Occurrences of a term by article: positions of their first word. */
  find: (term: Term, matching: Matching) => Promise<Posting>;
  read: (article: number) => Promise<Fragment>;
}

/** `folder`: address of the index, with a slash at the end. */
export async function openEngine(folder: string): Promise<Engine> {
  const catalogue = openCatalogue(await inflated<Catalogue>(`${folder}catalogue`));
  const shards = catalogue.shards.map(({ name, chunks, first, size }) => ({
    first,
    size,
    ...openShard(`${folder}${name}/`, chunks, size),
  }));
  return {
    catalogue,
    find: async (term, matching) => {
      const found = await Promise.all(shards.map((shard) => findIn(shard, term, matching)));
      const posting = joined(
        found,
        shards.map(({ first }) => first),
      );
      return term.inTitle ? upTo(posting, catalogue.titleEnd) : posting;
    },
    read: async (article) => {
      const shard = shards.find(({ first, size }) => article >= first && article < first + size);
      if (!shard) throw new Error(`There is no article ${article}`);
      return shard.read(article - shard.first);
    },
  };
}

/**
 * Every other word of a phrase holds all of its characters, and is mostly enough to see that a shard does not have it; only where it may have
 * it are the words between looked up, which tell whether punctuation stands there.
 */
async function findIn(shard: Shard, term: Term, matching: Matching): Promise<Posting> {
  const words = stepsOf(term, matching).map((alternatives, offset) => ({ alternatives, offset }));
  const covers = ({ offset }: { offset: number }) => offset % 2 === 0 || offset === words.length - 1;
  const look = (some: typeof words) =>
    Promise.all(
      some.map(async ({ alternatives, offset }): Promise<Step> => {
        const posting = either(await Promise.all(alternatives.map(shard.lookUp)));
        return { posting, offset };
      }),
    );
  const covering = await look(words.filter(covers));
  const between = words.filter((word) => !covers(word));
  if (between.length > 0 && phrase(covering, 0).articles.length === 0) return nowhere;
  return phrase([...covering, ...(await look(between))], term.units.length);
}
