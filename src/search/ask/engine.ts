/** The index as a store of positions: it answers where terms stand, and gives the text of articles. */

import { SENTENCE } from '../index/bounds.ts';
import { CATALOGUE, type CatalogueIndex } from '../index/catalogue.ts';
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
import { openIndex, type Words } from '../index/reader.ts';
import type { Fragment } from '../index/texts.ts';
import { PARAGRAPH } from '../index/tokens.ts';
import type { ScriptTable } from '../near/script.ts';
import { spansApart } from './gapped.ts';
import { keeping } from './lru-cache.ts';
import { type Matching, pairsOf, soughtFor } from './phrase.ts';
import type { Term } from './query.ts';
import { findSteps } from './steps.ts';

export interface Engine {
  catalogue: CatalogueIndex;
  /** Occurrences of a term by article: positions of their first word. */
  find: (term: Term, matching: Matching) => Promise<Posting>;
  /** The same, but of a single character only how often: that takes one small file. */
  count: (term: Term, matching: Matching) => Promise<Counted>;
  /** Where paragraphs open, or sentences begin inside them, in these articles (ascending) at least. */
  bounds: (kind: 'paragraph' | 'sentence', within: Uint32Array) => Promise<Posting>;
  read: (article: number) => Promise<Fragment>;
  /** Loaded when first asked for. */
  scripts: () => Promise<ScriptTable>;
}

/** `folder`: address of the index, with a slash at the end; `table`: of the articles, or of the covers. */
export async function openEngine(folder: string, table = CATALOGUE): Promise<Engine> {
  const { catalogue, words, read } = await openIndex(folder, table);
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
    bounds: (kind, within) => words.find({ beginning: kind === 'paragraph' ? PARAGRAPH : SENTENCE, within }),
    read,
    scripts: () => scripts('scripts'),
  };
}

const findPhrase = (words: Words, term: Term, matching: Matching): Promise<Posting> =>
  findSteps(words, soughtFor(term, matching, words.weight), term.units.length);

/** Wherever the term stands with something inside it, punctuation apart, but not over the end of a paragraph. */
async function findApart(words: Words, term: Term, gap: number): Promise<Posting> {
  const pairs = await Promise.all(
    pairsOf(term).map(async (pair) => either(await Promise.all(pair.map((beginning) => words.find({ beginning }))))),
  );
  const spansIn = (article: number, ends?: Uint32Array) =>
    spansApart(
      pairs.map((pair) => positionsIn(pair, article)),
      gap,
      ends,
    );
  const [first = nowhere, last = nowhere] = [pairs[0], pairs[pairs.length - 1]];
  const both = first.articles.filter((article) => positionsIn(last, article).length > 0);
  const candidates = both.filter((article) => spansIn(article).length > 0);
  if (candidates.length === 0) return nowhere;
  const signs = await words.find({ beginning: PARAGRAPH, within: candidates });
  const made = postingBuilder(candidates.length, placesIn(first));
  for (const article of candidates) {
    for (const span of spansIn(article, positionsIn(signs, article))) made.add(span.first);
    made.close(article);
  }
  return made.done();
}
