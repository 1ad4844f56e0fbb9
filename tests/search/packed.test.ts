import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openCatalogue } from '../../src/search/catalogue.ts';
import { namesOf, unpacker } from '../../src/search/packed.ts';
import { articlesOf, type PackedAnswer, type SearchAnswer } from '../../src/search/search.ts';

const SECTIONS = ['要闻', '副刊'];
const answer: Omit<SearchAnswer, 'articles'> = {
  terms: [],
  without: [],
  limits: [],
  searched: 20,
  matching: 'exact',
  hits: 3,
  facets: { section: [], year: [], issue: [], region: [], author: [] },
  timeline: [],
};

/** An issue whose articles stand in these sections, by number; -1: in none. */
function catalogueOf(sections: readonly number[]) {
  const none = sections.map(() => 0);
  const issue = {
    id: '1998-07',
    files: sections.map((_, at) => String(at + 1).padStart(2, '0')).join(' '),
    sections: [...sections],
    regions: sections.map(() => -1),
    authors: sections.map(() => []),
    titles: none,
    subtitles: none,
    lengths: none,
  };
  const words = { name: 'words', starts: [], characters: [] };
  return openCatalogue({
    sections: SECTIONS,
    regions: [],
    authors: [],
    words,
    shards: [{ name: 'shard', issues: [issue] }],
  });
}

const codes = fc.array(fc.integer({ min: -1, max: SECTIONS.length - 1 }), { minLength: 1, maxLength: 20 });

it('what is packed comes out as it was, each article with its own section or none', () => {
  fc.assert(
    fc.property(codes, fc.infiniteStream(fc.nat(1000)), (sections, hits) => {
      const catalogue = catalogueOf(sections);
      const articles = Uint32Array.from(sections.keys()).reverse();
      const packed: PackedAnswer = { ...answer, articles, hitsOf: articles.map(() => hits.next().value) };
      const found = articlesOf(packed, catalogue);
      expect(found.map(({ section }) => section)).toEqual(
        Array.from(articles, (article) => SECTIONS[sections[article] ?? -1] ?? ''),
      );
      const [names, sent] = structuredClone([namesOf(catalogue), packed] as const);
      expect(unpacker(names)(sent)).toEqual({ ...answer, articles: found });
    }),
  );
});
