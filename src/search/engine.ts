/** The index that Pagefind built, as a store of positions: it answers where terms stand, and gives the text of articles. */
import { spansApart } from './apart.ts';
import { type Catalogue, type CatalogueIndex, openCatalogue } from './catalogue.ts';
import { inflated } from './inflated.ts';
import { keeping } from './keeping.ts';
import type { ScriptTable } from './near/script.ts';
import {
  either,
  joined,
  type Matching,
  nowhere,
  type Posting,
  phrase,
  positionsIn,
  postingBuilder,
  type Step,
  stepsOf,
  upTo,
} from './postings.ts';
import type { Term } from './query.ts';
import { type Fragment, openShard, type Shard } from './shard.ts';
import { PARAGRAPH } from './tokens.ts';
import { openWords } from './words.ts';

export interface Engine {
  catalogue: CatalogueIndex;
  /** Occurrences of a term by article: positions of their first word. */
  find: (term: Term, matching: Matching) => Promise<Posting>;
  read: (article: number) => Promise<Fragment>;
  /** Loaded when first asked for. */
  scripts: () => Promise<ScriptTable>;
}

/** `folder`: address of the index, with a slash at the end. */
export async function openEngine(folder: string): Promise<Engine> {
  const catalogue = openCatalogue(await inflated<Catalogue>(`${folder}catalogue`));
  const words = openWords(`${folder}${catalogue.words.name}/`, catalogue.words.starts);
  const shards = catalogue.shards.map(({ name, first, size }, place) => ({
    first,
    size,
    ...openShard(`${folder}${name}/`, words, place, size),
  }));
  const scripts = keeping(1, (file: string) => inflated<ScriptTable>(`${folder}${file}`));
  return {
    catalogue,
    find: async (term, matching) => {
      const found = await Promise.all(
        shards.map((shard) => (term.gap ? findApart(shard, term, term.gap) : findIn(shard, term, matching))),
      );
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
    scripts: () => scripts('scripts'),
  };
}

/** All words at once: what is asked for mostly stands somewhere, and then none can be left out. */
async function findIn(shard: Shard, term: Term, matching: Matching): Promise<Posting> {
  const steps = stepsOf(term, matching).map(async (alternatives, offset): Promise<Step> => {
    const posting = either(await Promise.all(alternatives.map(shard.lookUp)));
    return { posting, offset };
  });
  return phrase(await Promise.all(steps), term.units.length);
}

/** Wherever the term stands with something inside it, punctuation apart. */
async function findApart(shard: Shard, term: Term, gap: number): Promise<Posting> {
  const pairs = await Promise.all(
    stepsOf(term, 'blind').map(async (words) => either(await Promise.all(words.map(shard.lookUp)))),
  );
  const [first = nowhere, last = nowhere] = [pairs[0], pairs[pairs.length - 1]];
  const candidates = first.articles.filter((article) => positionsIn(last, article).length > 0);
  if (candidates.length === 0) return nowhere;
  const signs = await shard.lookUp(PARAGRAPH);
  const made = postingBuilder(candidates.length, first.positions.length);
  for (const article of candidates) {
    const places = pairs.map((pair) => positionsIn(pair, article));
    for (const span of spansApart(places, gap, positionsIn(signs, article))) made.add(span.first);
    made.close(article);
  }
  return made.done();
}
