/** Files of words, and what the engine reads from them. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/ask/query/parse-query.ts';
import { termOf } from '../../src/search/ask/query/query.ts';
import { listWriter, openLists, postingsIn } from '../../src/search/index/bytes/lists.ts';
import type { SearchIssue } from '../../src/search/index/index.ts';
import { unitsOf } from '../../src/search/index/tokens.ts';
import { runs } from '../runs.ts';
import { type Indexed, indexed } from './indexed.ts';

const ascending = (most: number) =>
  fc.uniqueArray(fc.nat(most), { minLength: 1, maxLength: 9 }).map((numbers) => numbers.sort((a, b) => a - b));
const list = fc.array(fc.record({ places: ascending(70_000), marks: fc.infiniteStream(fc.nat(1)) }), { minLength: 1 });

describe('a file of words', () => {
  it('gives back each list, whole or by the punctuation before', () => {
    const file = fc.uniqueArray(fc.tuple(fc.constantFrom(...'一二三𠀀a5'), fc.constantFrom(...'ꞏ四五'), list), {
      minLength: 1,
      selector: ([first, second]) => first + second,
    });
    fc.assert(
      fc.property(file, (words) => {
        const lists = words.map(([first, second, rows]) => ({
          word: first + second,
          rows: rows.map(({ places, marks }, row) => ({
            article: row * row * 3,
            places: places.map((place) => ({ place, mark: Number(marks.next().value) })),
          })),
        }));
        const writer = listWriter();
        for (const { word, rows } of lists) {
          writer.word(word, rows.length);
          for (const [row, { article, places }] of rows.entries()) {
            writer.articles.number(article - (rows[row - 1]?.article ?? 0));
            writer.counts.number(places.length);
            for (const [at, { place, mark }] of places.entries()) {
              writer.positions.number(place - (places[at - 1]?.place ?? 0));
              writer.mark(mark);
            }
          }
        }
        const opened = openLists(writer.file());
        for (const { word, rows } of lists) {
          const all = rows.flatMap(({ places }) => places);
          for (const afterMark of [undefined, true, false]) {
            const [posting] = postingsIn(opened, (one) => one === word, afterMark);
            const kept = all.filter(({ mark }) => afterMark === undefined || mark === Number(afterMark));
            const { starts, positions: read } = posting ?? { starts: [], positions: [] };
            expect([...read.slice(starts[0], starts[starts.length - 1])]).toEqual(kept.map(({ place }) => place));
            if (afterMark === undefined)
              expect([...(posting?.articles ?? [])]).toEqual(rows.map(({ article }) => article));
          }
        }
      }),
      runs(50),
    );
  });
});

describe('a single character', () => {
  const texts = ['党的十九大，党建\n党', 'и́ и й Й，한글 하나', '𠀀か𠀀が', 'GDP 2021 a1 Ａ', '会\n党。党'];
  async function* archive(): AsyncGenerator<SearchIssue> {
    for (const [at, text] of texts.entries()) {
      const id = `2021-0${at + 1}`;
      const [title = '', ...body] = text.split('\n');
      const paragraphs = [
        { role: 'title' as const, text: title },
        ...body.map((line) => ({ role: 'text' as const, text: line })),
      ];
      yield { id, records: [{ id: `${id}/01`, section: '', authors: [], paragraphs }] };
    }
  }
  let index: Indexed;
  beforeAll(async () => {
    index = await indexed(archive());
  });
  afterAll(() => index.close());

  const units = texts.map((text) => unitsOf(text).map(({ unit }) => unit));
  it.each([...new Set(units.flat())])('%s is counted as it stands, by its own file as by its places', async (unit) => {
    const term = termOf(unit);
    if (!term) throw new Error(`${unit} is no term`);
    const truth = units.map((own) => own.filter((one) => one === unit).length);
    for (const ask of [index.engine.count, index.engine.find]) {
      const { articles, starts } = await ask(term, 'inside');
      const counts = texts.map(() => 0);
      for (const [row, article] of articles.entries()) counts[article] = (starts[row + 1] ?? 0) - (starts[row] ?? 0);
      expect(counts).toEqual(truth);
    }
  });

  it('in titles only is counted there', async () => {
    const [term] = parseQuery('标题:党').terms;
    if (!term) throw new Error('no term');
    for (const ask of [index.engine.count, index.engine.find]) {
      const { articles, starts } = await ask(term, 'exact');
      expect([[...articles], starts[1]]).toEqual([[0], 2]);
    }
  });
});
