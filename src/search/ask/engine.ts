/** The index as a store of positions: it answers where terms stand, and gives the text of articles. */

import { CATALOGUE, type Catalogue, type CatalogueIndex, openCatalogue } from '../index/catalogue.ts';
import { inflated } from '../index/inflated.ts';
import {
  type Counted,
  either,
  nowhere,
  type Posting,
  placesIn,
  positionsIn,
  postingBuilder,
  upTo,
} from '../index/postings.ts';
import { type Fragment, readText } from '../index/texts.ts';
import { PARAGRAPH } from '../index/tokens.ts';
import { openWords, type Words } from '../index/words.ts';
import type { ScriptTable } from '../near/script.ts';
import { spansApart } from './gapped.ts';
import { keeping } from './lru-cache.ts';
import { type Matching, pairsOf, phrase, type Step, soughtFor } from './phrase.ts';
import type { Term } from './query.ts';

export interface Engine {
  catalogue: CatalogueIndex;
  /** Occurrences of a term by article: positions of their first word. */
  find: (term: Term, matching: Matching) => Promise<Posting>;
  /** The same, but of a single character only how often: that takes one small file. */
  count: (term: Term, matching: Matching) => Promise<Counted>;
  read: (article: number) => Promise<Fragment>;
  /** Loaded when first asked for. */
  scripts: () => Promise<ScriptTable>;
}

/** Texts kept, for those who change the width of contexts or ask for all of them. */
const KEPT_TEXTS = 50;

/** `folder`: address of the index, with a slash at the end; `table`: of the articles, or of the covers. */
export async function openEngine(folder: string, table = CATALOGUE): Promise<Engine> {
  const catalogue = openCatalogue(await inflated<Catalogue>(`${folder}${table}`));
  const words = openWords(folder, catalogue.words);
  const find = async (term: Term, matching: Matching): Promise<Posting> => {
    const posting = await (term.gap ? findApart(words, term, term.gap) : findPhrase(words, term, matching));
    return term.inTitle ? upTo(posting, catalogue.titleEnd) : posting;
  };
  const scripts = keeping(1, (file: string) => inflated<ScriptTable>(`${folder}${file}`));
  return {
    catalogue,
    find,
    count: async (term, matching) => {
      const [character = '', second] = term.units;
      return second ? find(term, matching) : words.count(character, term.inTitle === true);
    },
    read: keeping(KEPT_TEXTS, async (article: number) => {
      const shard = catalogue.shards.find(({ first, size }) => article >= first && article < first + size);
      if (!shard) throw new Error(`There is no article ${article}`);
      return readText(`${folder}${shard.name}/fragment/${article - shard.first}.pf_fragment`);
    }),
    scripts: () => scripts('scripts'),
  };
}

/** All words at once: what is asked for mostly stands somewhere, and then none can be left out. */
async function findPhrase(words: Words, term: Term, matching: Matching): Promise<Posting> {
  const steps = soughtFor(term, matching).map(async ({ offset, beginnings, afterMark }): Promise<Step> => {
    const found = await Promise.all(beginnings.map((beginning) => words.find({ beginning, afterMark })));
    return { posting: either(found), offset };
  });
  return phrase(await Promise.all(steps), term.units.length);
}

/** Wherever the term stands with something inside it, punctuation apart. */
async function findApart(words: Words, term: Term, gap: number): Promise<Posting> {
  const pairs = await Promise.all(
    pairsOf(term).map(async (pair) => either(await Promise.all(pair.map((beginning) => words.find({ beginning }))))),
  );
  const [first = nowhere, last = nowhere] = [pairs[0], pairs[pairs.length - 1]];
  const candidates = first.articles.filter((article) => positionsIn(last, article).length > 0);
  if (candidates.length === 0) return nowhere;
  const signs = await words.find({ beginning: PARAGRAPH });
  const made = postingBuilder(candidates.length, placesIn(first));
  for (const article of candidates) {
    const places = pairs.map((pair) => positionsIn(pair, article));
    for (const span of spansApart(places, gap, positionsIn(signs, article))) made.add(span.first);
    made.close(article);
  }
  return made.done();
}
