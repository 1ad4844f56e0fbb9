/** Laws of the query language: what is written is read back, and the index finds and counts what reading the texts finds and counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextsOf } from '../../src/search/ask/context/kwic.ts';
import { evaluate } from '../../src/search/ask/find/evaluate.ts';
import type { Matching } from '../../src/search/ask/find/phrase.ts';
import { parseQuery } from '../../src/search/ask/query/parse-query.ts';
import type { Query } from '../../src/search/ask/query/query.ts';
import { removablePartsOf, writeQuery } from '../../src/search/ask/query/write-query.ts';
import { runs } from '../runs.ts';
import { engineOn } from './in-memory.ts';
import { naiveHits } from './naive.ts';

const word = fc.string({ unit: fc.constantFrom(...'一二三'), minLength: 1, maxLength: 3 });
const figures = fc.constantFrom('3', '33', '3.3', '33亿', '第3', '3一', '2021', '１２', '1');
const open = fc.tuple(word, fc.constantFrom('?', '??'), word).map((parts) => parts.join(''));
const phrased = fc.tuple(word, fc.constantFrom('，', '、', ' ', '。'), word).map((parts) => `"${parts.join('')}"`);
const term = fc.oneof(
  { weight: 4, arbitrary: word },
  figures,
  open,
  phrased,
  word.map((one) => `标题:${one}`),
);
const link = fc.constantFrom('近0', '近2', '近10', '同句', '同段');
const chain = fc
  .tuple(term, fc.array(fc.tuple(link, term), { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest.flat()].join(' '));
const { query } = fc.letrec<{ query: string; part: string }>((tie) => ({
  part: fc.oneof(
    { weight: 5, arbitrary: chain },
    term.map((one) => `-${one}`),
    term.map((one) => `非 ${one}`),
    fc.constantFrom('栏目:一', '-栏目:二', '年:2015-2021', '栏目:一,"二 三"', '期:3'),
    tie('query').map((inner) => `( ${inner} )`),
    tie('query').map((inner) => `非 （ ${inner} ）`),
  ),
  query: fc
    .array(fc.tuple(tie('part'), fc.constantFrom(' ', ' ', ' 且 ', ' 或 ', ' | ')), {
      minLength: 1,
      maxLength: 4,
      depthIdentifier: 'query',
      size: 'xsmall',
    })
    .map((parts) => parts.map(([part, joint], at) => (at === 0 ? part : joint + part)).join('')),
}));

const meaningOf = ({ condition, terms, without, limits }: Query) => ({ condition, terms, without, limits });

describe('a query', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(query, (typed) => {
        const parsed = parseQuery(typed);
        expect(meaningOf(parseQuery(writeQuery(parsed))), writeQuery(parsed)).toEqual(meaningOf(parsed));
      }),
      runs(1500),
    );
  });

  it('of any signs is read, and what is written of it says the same', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'一二近同句段或且非-－()（）"“”:：|? 　1年栏目标题,，'),
      maxLength: 24,
    });
    fc.assert(
      fc.property(signs, (typed) => {
        const parsed = parseQuery(typed);
        expect(meaningOf(parseQuery(writeQuery(parsed))), writeQuery(parsed)).toEqual(meaningOf(parsed));
      }),
      { ...runs(3000), examples: [['“一"一”'], ['栏目:“一"一”']] },
    );
  });

  it('has pieces that, one taken away, leave the others', () => {
    const rest = removablePartsOf(parseQuery('一 或 二 三 -一 栏目:二')).map((piece) => [piece.text, piece.rest]);
    expect(rest).toEqual([
      ['一 或 二', '三 -一 栏目:二'],
      ['三', '一 或 二 -一 栏目:二'],
      ['-一', '一 或 二 三 栏目:二'],
      ['栏目:二', '一 或 二 三 -一'],
    ]);
  });
});

const text = fc.string({ unit: fc.constantFrom(...'一二三一二三，。 3.31１'), minLength: 1, maxLength: 24 });
const archive = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
const asked = fc.oneof(
  chain,
  query.filter((one) => !/栏目|年:|期:/u.test(one)),
);

it('finds and counts by positions what reading the texts finds and counts, and shows each place', async () => {
  const property = fc.asyncProperty(
    archive,
    asked,
    fc.constantFrom<Matching>('exact', 'blind'),
    async (texts, typed, matching) => {
      const documents = texts.map((own) => ({
        paragraphs: own.map((one, at) => ({ role: at === 0 ? ('title' as const) : ('text' as const), text: one })),
      }));
      const parsed = parseQuery(typed);
      const { articles, hits } = await evaluate(engineOn(documents), parsed, matching);
      const found = Array.from(articles, (article, row) => [article, hits[row]]);
      const naive = texts.flatMap((own, article) => {
        const count = naiveHits(parsed, own, matching === 'blind');
        return count === undefined ? [] : [[article, count]];
      });
      expect(found, `${typed} in ${JSON.stringify(texts)}`).toEqual(naive);
      for (const [row, article] of articles.entries()) {
        const shown = contextsOf(documents[article]?.paragraphs ?? [], parsed.terms, matching);
        expect(shown.length, `${typed} in ${JSON.stringify(texts[article])}`).toBe(hits[row]);
      }
    },
  );
  await fc.assert(property, runs(3000));
});
