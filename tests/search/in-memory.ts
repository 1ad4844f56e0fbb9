/** An engine over a few texts, without files: each word of the index with its places, by the tokens of the index itself. */
import type { Engine } from '../../src/search/ask/find/engine.ts';
import { countTerm, findTerm, isCounted } from '../../src/search/ask/find/find.ts';
import { SENTENCE } from '../../src/search/index/bounds.ts';
import { eachWord } from '../../src/search/index/build/document-words.ts';
import { openCatalogue } from '../../src/search/index/catalogue.ts';
import { nowhere, type Posting, postingBuilder, upTo } from '../../src/search/index/postings.ts';
import type { Words } from '../../src/search/index/reader.ts';
import { type Paragraph, STOP, unitsOf } from '../../src/search/index/tokens.ts';

interface Standing {
  word: string;
  article: number;
  position: number;
  afterMark: boolean;
}

export interface Document {
  paragraphs: Paragraph[];
  section?: string;
}

/** All in one issue. The first paragraph of each is its title. */
export function engineOn(documents: readonly Document[]): Engine {
  const standing = documents.flatMap(({ paragraphs }, article) => wordsOf(paragraphs, article));
  const words: Words = {
    weight: () => 1,
    find: async ({ beginning, afterMark }) =>
      postingOf(
        standing.filter(
          (one) => one.word.startsWith(beginning) && (afterMark === undefined || one.afterMark === afterMark),
        ),
      ),
    count: async (character, inTitle) => {
      const all = postingOf(standing.filter(({ word }) => word.startsWith(character)));
      return inTitle ? upTo(all, catalogue.titleEnd) : all;
    },
  };
  const sections = [...new Set(documents.map(({ section = '' }) => section))];
  const store = { tree: 'e', files: '', long: [], firsts: [], pieces: '' };
  const catalogue = openCatalogue({
    values: { section: sections },
    words: store,
    singles: store,
    issues: [
      {
        id: '2021-01',
        files: documents.map((_, at) => String(at + 1).padStart(2, '0')).join(' '),
        texts: '',
        values: { section: documents.map(({ section = '' }) => sections.indexOf(section)) },
        titles: documents.map(({ paragraphs }) => unitsOf(paragraphs[0]?.text ?? '').length),
        subtitles: documents.map(() => 0),
        lengths: documents.map(() => 1),
      },
    ],
  });
  const find: Engine['find'] = async (term, matching) => {
    const found = await findTerm(words, term, matching);
    return term.inTitle ? upTo(found, catalogue.titleEnd) : found;
  };
  return {
    catalogue,
    find,
    count: (term, matching) => (isCounted(term, matching) ? countTerm(words, term) : find(term, matching)),
    bounds: (kind) => words.find({ beginning: kind === 'sentence' ? SENTENCE : STOP }),
    read: async (article) => ({ paragraphs: documents[article]?.paragraphs ?? [] }),
    scripts: async () => ({ traditional: '黨國', simplified: '党国' }),
  };
}

function wordsOf(paragraphs: readonly Paragraph[], article: number): Standing[] {
  const standing: Standing[] = [];
  eachWord(paragraphs, (word, position, afterMark) => standing.push({ word, article, position, afterMark }));
  return standing;
}

function postingOf(standing: readonly Standing[]): Posting {
  if (standing.length === 0) return nowhere;
  const made = postingBuilder(standing.length, standing.length);
  const byArticle = Map.groupBy(standing, ({ article }) => article);
  for (const [article, own] of [...byArticle].sort(([a], [b]) => a - b)) {
    for (const { position } of own.sort((a, b) => a.position - b.position)) made.add(position);
    made.close(article);
  }
  return made.done();
}
