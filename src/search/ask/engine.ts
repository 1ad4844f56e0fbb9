/** The index as a store of positions: it answers where terms stand, and gives the text of articles. */

import { SENTENCE } from '../index/bounds.ts';
import { CATALOGUE, type Catalogue, type CatalogueIndex, openCatalogue } from '../index/catalogue.ts';
import { inflated } from '../index/inflated.ts';
import { type Counted, type Posting, upTo } from '../index/postings.ts';
import { type Fragment, readText } from '../index/texts.ts';
import { PARAGRAPH } from '../index/tokens.ts';
import { openWords } from '../index/words.ts';
import type { ScriptTable } from '../near/script.ts';
import { countTerm, findTerm, isCounted } from './find.ts';
import { keeping } from './lru-cache.ts';
import type { Matching } from './phrase.ts';
import type { Term } from './query.ts';

export interface Engine {
  catalogue: CatalogueIndex;
  /** Occurrences of a term by article: positions of their first word. */
  find: (term: Term, matching: Matching) => Promise<Posting>;
  /** The same, but of a single character only how often: that takes one small file. */
  count: (term: Term, matching: Matching) => Promise<Counted>;
  /** Positions of the signs of paragraphs, or of the first units of sentences inside them, in these articles at least. */
  bounds: (kind: 'paragraph' | 'sentence', within: Uint32Array) => Promise<Posting>;
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
    const posting = await findTerm(words, term, matching);
    return term.inTitle ? upTo(posting, catalogue.titleEnd) : posting;
  };
  const scripts = keeping(1, (file: string) => inflated<ScriptTable>(`${folder}${file}`));
  return {
    catalogue,
    find,
    count: async (term, matching) => (isCounted(term, matching) ? countTerm(words, term) : find(term, matching)),
    bounds: (kind) => words.find({ beginning: kind === 'sentence' ? SENTENCE : PARAGRAPH }),
    read: keeping(KEPT_TEXTS, async (article: number) => {
      const shard = catalogue.shards.find(({ first, size }) => article >= first && article < first + size);
      if (!shard) throw new Error(`There is no article ${article}`);
      return readText(`${folder}${shard.name}/fragment/${article - shard.first}.pf_fragment`);
    }),
    scripts: () => scripts('scripts'),
  };
}
