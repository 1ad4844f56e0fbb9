/** The numbers of the auditor's laws: what lies just on this side of a bound, and just on the other. */
import { describe, expect, test } from 'vitest';
import { articleTooLong } from '../../src/ingest/audit/article-too-long.ts';
import { contentsDoubtful } from '../../src/ingest/audit/contents-doubtful.ts';
import { contentsMissing } from '../../src/ingest/audit/contents-missing.ts';
import { contentsRunOn } from '../../src/ingest/audit/contents-run-on.ts';
import { coverTooLarge } from '../../src/ingest/audit/cover-too-large.ts';
import { headInside } from '../../src/ingest/audit/head-inside.ts';
import type { Audited, Law } from '../../src/ingest/audit/law.ts';
import { lineUnclaimed } from '../../src/ingest/audit/line-unclaimed.ts';
import { readingClose } from '../../src/ingest/audit/reading-close.ts';
import { textOf } from '../../src/ingest/line/block.ts';
import type { DraftArticle, Skeleton } from '../../src/ingest/model.ts';
import { indexTitles } from '../../src/ingest/skeleton/title-lines.ts';
import { blocksOf, partsOf, periodical, prose } from './blocks.ts';

interface Outcome {
  text?: string;
  /** Titles of the contents; those that stand in the text are found there. */
  titles?: readonly string[];
  skeleton?: Partial<Skeleton>;
  cover?: number;
  /** Characters of each article, and the printed page it begins on. */
  articles?: readonly [size: number, page?: number][];
}

function doubts(law: Law, { text = '', titles = [], skeleton, cover = 0, articles = [] }: Outcome) {
  const blocks = blocksOf(text);
  const entries = titles.map((title, i) => ({ order: i + 1, section: '', title, blocks: [] }));
  const matches = entries.flatMap((entry) => {
    const at = blocks.findLastIndex((block) => textOf(block) === entry.title);
    return at < 0 ? [] : [{ entry, at, span: 1, similarity: 1 }];
  });
  const alignment = { contents: { entries, sections: [], parts: [] }, matches, unmatched: [] };
  const drafts = articles.map(([size, page], i) => ({ order: i + 1, title: '', page, parts: partsOf(prose(size)) }));
  const audited = {
    ...{ blocks, titles: indexTitles(blocks), periodical, identity: {}, options: { sha256: '' } },
    skeleton: {
      alignment,
      from: 0,
      to: 0,
      decided: false,
      reading: 'contents-listed',
      features: {},
      margin: 1,
      ...skeleton,
    },
    issue: { cover: cover === 0 ? [] : partsOf(prose(cover)), dropped: [], articles: drafts as DraftArticle[] },
    isOutside: () => false,
  };
  return law.inspect(audited as unknown as Audited);
}

const NAMES = '春夏秋冬东南西北山川湖海'.split('').map((sign) => `${sign}天里的一件小事`);

describe('cover-too-large', () => {
  test.each([
    [1, 1400, 6000, 'more than covers hold'],
    [0, 1400, 20_000, 'a large issue has a large cover'],
    [0, 900, 3000, 'a thin issue is soon a quarter cover'],
  ])('%i doubts: %i characters before %i of text, %s', (count, cover, size) =>
    expect(doubts(coverTooLarge, { cover, articles: [[size]] })).toHaveLength(count),
  );
});

describe('article-too-long', () => {
  /** Characters of the first article among a hundred pages of 100 characters; the next begins on `next`. */
  const paged = (size: number, next: number) =>
    doubts(articleTooLong, {
      articles: [
        [size, 1],
        [5000 - size / 2, next],
        [5000 - size / 2, 100],
      ],
    });
  test.each([
    [1, 700, 2, 'seven pages of text on two'],
    [0, 550, 2, 'not three times its pages'],
    [0, 350, 1, 'more than three times its page, but hardly more pages'],
    [1, 450, 1, 'three pages more'],
  ])('%i doubts: %i characters up to page %i: %s', (count, size, next) =>
    expect(paged(size, next)).toHaveLength(count),
  );

  test('two pages alone measure nothing, three do', () => {
    expect(
      doubts(articleTooLong, {
        articles: [
          [900, 20],
          [100, 1],
        ],
      }),
    ).toEqual([]);
    expect(
      doubts(articleTooLong, {
        articles: [
          [900, 20],
          [50, 1],
          [50, 2],
        ],
      }),
    ).toHaveLength(1);
  });

  test.each<[number, number[], string]>([
    [1, [200, 200, 200, 2000], 'ten times the others'],
    [0, [200, 200, 200, 1200], 'six times the others'],
    [0, [...Array<number>(40).fill(200), 2000], 'ten times the others, but a fifth of the issue'],
    [0, [100, 2000], 'one of two'],
    [1, [100, 100, 2000], 'one of three'],
  ])('%i doubts without pages: %j, %s', (count, sizes) =>
    expect(doubts(articleTooLong, { articles: sizes.map((size) => [size]) })).toHaveLength(count),
  );
});

describe('contents-doubtful', () => {
  const found = (entries: number, matched: number, heads = 1) =>
    doubts(contentsDoubtful, {
      text: NAMES.slice(0, matched).join('\n\n'),
      titles: NAMES.slice(0, entries),
      skeleton: { to: 1, features: { heads, mark: 0 } },
    });
  test('five entries of eight are enough, four are not', () =>
    expect([found(8, 5), found(8, 4)].map(({ length }) => length)).toEqual([0, 1]));
  test('five lines must look like heads, six need not as much', () =>
    expect([found(5, 5, 0.6), found(5, 5, 0.5), found(6, 6, 0.5)].map(({ length }) => length)).toEqual([0, 1, 0]));
  test('six lines of running text are none', () => expect(found(6, 6, 0.2)).toHaveLength(1));
});

test('contents-missing names a dozen articles', () => {
  const told = (count: number): string =>
    doubts(contentsMissing, {
      text: NAMES.concat('第十三篇').slice(0, count).join('\n\n'),
      titles: NAMES.concat('第十三篇').slice(0, count),
      skeleton: { reading: 'headings' },
    })[0]?.message ?? '';
  expect(told(12)).toMatch(/海天里的一件小事”$/u);
  expect(told(13)).toMatch(/海天里的一件小事”……$/u);
});

describe('contents-run-on', () => {
  const behind = (lines: number, entry: string) =>
    doubts(contentsRunOn, {
      text: `1. ${NAMES[0]}\n\n${'青山学会主办\n\n'.repeat(lines)}2. ${entry}\n\n${prose(90)}\n\n${NAMES[0]}`,
      titles: NAMES.slice(0, 1),
      skeleton: { to: 1 },
    });
  test('within six lines', () =>
    expect([behind(5, '某事'), behind(6, '某事')].map(({ length }) => length)).toEqual([1, 0]));
  test('not a paragraph with a number', () => expect(behind(0, prose(90))).toEqual([]));
});

describe('line-unclaimed', () => {
  const repeated = (count: number) => {
    const lines = NAMES.slice(1, count + 1);
    const body = lines.map((line, at) => `${line}\n\n${prose(90, at)}`).join('\n\n');
    return doubts(lineUnclaimed, {
      text: `${lines.join('\n\n')}\n\n${NAMES[0]}\n\n${prose(90)}\n\n${body}`,
      titles: NAMES.slice(0, 1),
    });
  };
  test('three are a list, and block', () =>
    expect([2, 3].map((count) => repeated(count).some(({ blocking }) => blocking))).toEqual([false, true]));
  test('six are named', () => expect([6, 8].map((count) => repeated(count).length)).toEqual([6, 6]));
});

describe('head-inside', () => {
  const inside = (count: number) =>
    doubts(headInside, {
      text: NAMES.slice(0, count + 2)
        .map((title) => `# ${title}\n\n${prose(90)}`)
        .join('\n\n'),
      titles: NAMES.slice(0, 2),
    });
  test('six are told, the others counted', () => {
    expect(inside(6).map(({ message }) => /共/u.test(message))).toEqual(Array(6).fill(false));
    expect(inside(7).map(({ message }) => /共 7 处/u.test(message))).toEqual(Array(6).fill(true));
  });
});

describe('reading-close', () => {
  const rival = (margin: number, count: number) =>
    doubts(readingClose, {
      skeleton: { margin, rival: { reading: 'headings', lines: Array.from({ length: count }, (_, at) => at + 10) } },
    });
  test('the next reading is nearly as good', () =>
    expect([rival(0.02, 1), rival(0.06, 1)].map(({ length }) => length)).toEqual([1, 0]));
  test('six lines are named', () => {
    expect(rival(0.02, 6)[0]?.message).toContain('第 10、11、12、13、14、15 行起');
    expect(rival(0.02, 7)[0]?.message).toContain('第 10、11、12、13、14、15 行 等起');
  });
});
