import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filtered, noFilter } from '../../src/search/ask/count/filter.ts';
import { namesOf, type PackedAnswer, receivedNames, sentNames, unpacked } from '../../src/search/ask/count/packed.ts';
import { nothing } from '../../src/search/ask/query/query.ts';
import { openCatalogue } from '../../src/search/index/catalogue.ts';
import { runs } from '../runs.ts';

const SECTIONS = ['要闻', '副刊'];
/** An issue whose articles stand in these sections, by number; -1: in none. */
function catalogueOf(sections: readonly number[]) {
  const none = sections.map(() => 0);
  const issue = {
    id: '1998-07',
    files: sections.map((_, at) => String(at + 1).padStart(2, '0')).join(' '),
    values: { section: [...sections] },
    titles: none,
    subtitles: none,
    lengths: none,
    texts: '',
  };
  const words = { tree: 'e', files: '', long: [], firsts: [], pieces: '' };
  return openCatalogue({
    values: { section: SECTIONS },
    words,
    singles: words,
    issues: [issue],
  });
}

const codes = fc.array(fc.integer({ min: -1, max: SECTIONS.length - 1 }), { minLength: 1, maxLength: 20 });

it('what is packed comes out as it was, each article with its own section or none', () => {
  fc.assert(
    fc.property(codes, fc.infiniteStream(fc.nat(1000)), (sections, stream) => {
      const catalogue = catalogueOf(sections);
      const articles = Uint32Array.from(sections.keys());
      const hits = articles.map(() => stream.next().value);
      const { facets, timeline } = filtered({ articles, hits, inTitle: new Float32Array(hits) }, noFilter, catalogue);
      const query = { ...nothing, searched: 20, matching: 'exact' as const, hits: 3 };
      const packed: PackedAnswer = { ...query, articles, hitsOf: hits, facets, timeline };
      const names = namesOf(catalogue);
      const answer = unpacked(packed, names);
      expect(answer.articles).toEqual(
        sections.map((section, article) => {
          const id = `1998-07/${String(article + 1).padStart(2, '0')}`;
          return { article, id, section: SECTIONS[section] ?? '', hits: hits[article] };
        }),
      );
      for (const { name, articles } of answer.facets.section)
        expect(articles).toBe(answer.articles.filter(({ section }) => section === name).length);
      expect(answer.timeline).toEqual([
        {
          name: '1998-07',
          articles: sections.length,
          hits: hits.reduce((sum, one) => sum + one, 0),
          of: sections.length,
        },
      ]);
      const [sent, received] = structuredClone([packed, sentNames(names)] as const);
      expect(unpacked(sent, receivedNames(received))).toEqual(answer);
    }),
    runs(100),
  );
});
