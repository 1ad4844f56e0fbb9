/** The index as a store of positions: it answers where terms stand, and gives the text of articles. */

import { SENTENCE } from '../../index/bounds.ts';
import { CATALOGUE, type CatalogueIndex } from '../../index/catalogue.ts';
import { inflated } from '../../index/inflated.ts';
import { type Counted, type Posting, upTo } from '../../index/postings.ts';
import { type Fragment, openIndex } from '../../index/reader.ts';
import { STOP } from '../../index/tokens.ts';
import type { ScriptTable } from '../../near/script.ts';
import { lruCache } from '../lru-cache.ts';
import type { Term } from '../query/query.ts';
import { countTerm, findTerm, isCounted } from './find.ts';
import type { Matching } from './phrase.ts';

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

/** `folder`: address of the index, with a slash at the end; `table`: of the articles, or of the others. */
export async function openEngine(folder: string, table = CATALOGUE): Promise<Engine> {
  const { catalogue, words, read } = await openIndex(folder, table);
  const find = async (term: Term, matching: Matching): Promise<Posting> => {
    const posting = await findTerm(words, term, matching);
    return term.inTitle ? upTo(posting, catalogue.titleEnd) : posting;
  };
  const scripts = lruCache(1, (file: string) => inflated<ScriptTable>(`${folder}${file}`));
  return {
    catalogue,
    find,
    count: async (term, matching) => (isCounted(term, matching) ? countTerm(words, term) : find(term, matching)),
    bounds: (kind, within) => words.find({ beginning: kind === 'paragraph' ? STOP : SENTENCE, within }),
    read,
    scripts: () => scripts('scripts'),
  };
}
