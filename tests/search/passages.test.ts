import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/search/ask/context/passages.ts';
import { readingOf } from '../../src/search/ask/context/reading.ts';
import { parseQuery } from '../../src/search/ask/query/parse-query.ts';
import type { Paragraph } from '../../src/search/index/tokens.ts';

const { terms } = parseQuery('专班 项目');
const title: Paragraph = { role: 'title', text: `专班${'甲'.repeat(60)}项目` };
const body = (text: string): Paragraph => ({ role: 'text', text });
const markedIn = (paragraphs: Paragraph[], limit = Infinity) =>
  passagesOf(paragraphs, terms, 'exact', { limit }).map(({ hit, marks = [] }) =>
    marks.map(({ start, end }) => hit.slice(start, end)),
  );

describe('passages of several terms', () => {
  it('have each place once, with all terms in it; a title is one, however long', () => {
    expect(markedIn([title, body(`专班的项目，${'乙'.repeat(30)}项目`)])).toEqual([
      ['专班', '项目'],
      ['专班', '项目'],
      ['项目'],
    ]);
  });

  it('are no longer than can be read, though one occurrence follows the other', () => {
    const passages = passagesOf([body('专班和各个项目'.repeat(30))], terms, 'exact');
    expect(passages.length).toBeGreaterThan(3);
    expect(Math.max(...passages.map(({ hit }) => hit.length))).toBeLessThanOrEqual(63);
    expect(passages.flatMap(({ marks = [] }) => marks)).toHaveLength(60);
  });

  it('where only some are wanted, are those with the most terms, and still know which occurrence they begin with', () => {
    const text = `专班${'乙'.repeat(30)}专班${'乙'.repeat(30)}专班的项目`;
    expect(markedIn([body(text)], 1)).toEqual([['专班', '项目']]);
    expect(passagesOf([body(text)], terms, 'exact', { limit: 1 })[0]?.nth).toBe(3);
  });

  it('are what a row shows; a table wants every occurrence by itself', () => {
    const fragment = { paragraphs: [body('专班的项目')] };
    expect(readingOf(fragment, terms, 'exact').contexts).toHaveLength(1);
    expect(readingOf(fragment, terms, 'exact', { apart: true }).contexts).toHaveLength(2);
    expect(readingOf(fragment, terms.slice(0, 1), 'exact').contexts[0]?.marks).toBeUndefined();
  });
});
