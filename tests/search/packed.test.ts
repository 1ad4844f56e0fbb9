import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packed, unpacked } from '../../src/search/packed.ts';
import type { SearchAnswer } from '../../src/search/search.ts';

const article = fc.record({
  article: fc.nat(),
  id: fc.stringMatching(/^\d{4}-\d\d\/\d\d$/u),
  section: fc.constantFrom('', '要闻', '副刊'),
  hits: fc.nat(1000),
});
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

it('what is packed comes out as it was', () => {
  fc.assert(
    fc.property(fc.array(article), (articles) => {
      expect(unpacked(structuredClone(packed({ ...answer, articles })))).toEqual({ ...answer, articles });
    }),
  );
});
