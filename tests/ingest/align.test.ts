/** Alignment: which line of the text an entry leads to, where several would do. Each number of `ALIGNMENT` decides one of these. */
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/ingest/line/block.ts';
import type { Block, Contents } from '../../src/ingest/model.ts';
import { align, indexText } from '../../src/ingest/skeleton/align.ts';
import { blocksOf, prose } from './blocks.ts';

/** `标题` or `标题@页码`. */
const contentsOf = (titles: readonly string[]): Contents => ({
  entries: titles.map((printed, at) => {
    const [title = '', page] = printed.split('@');
    return { order: at + 1, section: '', title, blocks: [], ...(page === undefined ? {} : { page: Number(page) }) };
  }),
  sections: [],
  parts: [],
});

const matchesIn = (blocks: readonly Block[], titles: readonly string[]) =>
  align(indexText(blocks), contentsOf(titles), () => true).matches;

/** Lines of the text, counted from 0 without the blank ones, at which the titles were found: `2` or, on two lines, `2-3`. */
const placesIn = (text: string, titles: readonly string[]): string[] =>
  matchesIn(blocksOf(text), titles).map(({ at, span }) => (span === 1 ? `${at}` : `${at}-${at + span - 1}`));

const [BRIDGE, SCHOOL, CRAFT, BOOKS] = [
  '一座老桥的修复始末',
  '山村小学的春天来了',
  '集市上的手艺人们',
  '竹林深处的小书屋',
];

describe('a line is a candidate', () => {
  test.each([
    ['with six of ten letters', '甲乙丙丁戊己天地玄黄', ['0']],
    ['not with five', '甲乙丙丁戊宇天地玄黄', []],
  ])('%s', (_, line, places) => expect(placesIn(`${line}\n\n${prose(90)}`, ['甲乙丙丁戊己庚辛壬癸'])).toEqual(places));

  test('as long as a title may be, and no longer', () => {
    const letters = prose(200).replace(/\P{Script=Han}/gu, '');
    expect(placesIn(letters.slice(0, 78), [letters.slice(0, 78)])).toEqual(['0']);
    expect(placesIn(letters.slice(0, 90), [letters.slice(0, 90)])).toEqual([]);
  });

  test('not by letters that stand apart: pairs of them must be the same', () => {
    expect(placesIn('甲天丙丁地己庚玄壬', ['甲乙丙丁戊己庚辛壬'])).toEqual([]);
    expect(placesIn('甲乙丙天地玄庚辛壬', ['甲乙丙丁戊己庚辛壬'])).toEqual(['0']);
  });

  test('on two lines with two blank ones between, and no more', () => {
    const apart = (blanks: number): string[] => placesIn(`一座老桥的${'\n'.repeat(blanks + 1)}修复始末`, [BRIDGE]);
    expect(apart(2)).toEqual(['0-1']);
    expect(apart(3)).toEqual(['0']);
  });

  test('on up to four lines', () => {
    const lines = ['山村小学春', '一座老桥修', '集市手艺人', '竹林小书屋', '渡口摆渡人'];
    expect(placesIn(lines.slice(0, 4).join('\n'), [lines.slice(0, 4).join('')])).toEqual(['0-3']);
    expect(placesIn(lines.join('\n'), [lines.join('')])).toEqual(['0-3']);
  });
});

describe('of two lines that print the title', () => {
  test('the whole one goes before halves of it', () => {
    const text = `一座老桥的\n修复始末\n\n${prose(90)}\n\n${BRIDGE}\n\n${prose(90)}`;
    expect(placesIn(text, [BRIDGE])).toEqual(['3']);
  });

  test('the one with a byline below, if no letter speaks against it', () => {
    const text = (second: string): string => `${BRIDGE}\n\n${prose(90)}\n\n${second}\n\n□ 陈小满\n\n${prose(90)}`;
    expect(placesIn(text(BRIDGE), [BRIDGE])).toEqual(['2']);
    expect(placesIn(text(BRIDGE.replace('始', '如')), [BRIDGE])).toEqual(['0']);
  });

  test('not the caption, unless it is the only one', () => {
    const caption = `▲ ${BRIDGE}`;
    expect(blocksOf(caption)[0]?.label?.role).toBe('caption');
    expect(placesIn(`${caption}\n\n${prose(90)}\n\n${BRIDGE}\n\n${prose(90)}`, [BRIDGE])).toEqual(['2']);
    expect(placesIn(`${caption}\n\n${prose(90)}`, [BRIDGE])).toEqual(['0']);
  });

  test('the marked one where titles are marked, if no letters speak against it', () => {
    const text = (inner: string): string =>
      `# ${SCHOOL}\n\n${prose(90)}\n\n${BRIDGE}\n\n${prose(90)}\n\n# ${inner}\n\n${prose(90)}\n\n# ${CRAFT}\n\n${prose(90)}`;
    expect(placesIn(text(BRIDGE), [SCHOOL, BRIDGE, CRAFT])).toEqual(['0', '4', '6']);
    expect(placesIn(text(BRIDGE.replace('始末', '如未')), [SCHOOL, BRIDGE, CRAFT])).toEqual(['0', '2', '6']);
  });

  test('the first where most titles are not marked: the mark is a heading inside an article', () => {
    const text = `${SCHOOL}\n\n${prose(90)}\n\n${BRIDGE}\n\n${prose(90)}\n\n# ${BRIDGE}\n\n${prose(90)}\n\n${CRAFT}\n\n${prose(90)}`;
    expect(placesIn(text, [SCHOOL, BRIDGE, CRAFT])).toEqual(['0', '2', '6']);
  });
});

describe('printed pages', () => {
  /** Ten pages of 300 characters; the title stands after each of the given pages. */
  const paged = (after: readonly number[]): string =>
    [
      SCHOOL,
      ...Array.from({ length: 10 }, (_, page) => `${prose(300, page * 20)}\n\n${after.includes(page) ? BRIDGE : ''}`),
      CRAFT,
    ].join('\n\n');

  test.each([
    [2, 7, 8, 'the second copy stands where the page says'],
    [1, 6, 8, 'the second copy is nearer to its page'],
    [2, 7, 3, 'the first copy stands where the page says'],
  ])('after %i and %i pages, page %i printed: %s', (one, two, page) => {
    const blocks = blocksOf(paged([one, two]));
    const copies = blocks.flatMap((block, at) => (textOf(block) === BRIDGE ? [at] : []));
    const [, found] = matchesIn(blocks, [`${SCHOOL}@1`, `${BRIDGE}@${page}`, `${CRAFT}@11`]);
    expect(found?.at).toBe(copies[page > 5 ? 1 : 0]);
  });

  test('a misread page costs no article', () =>
    expect(placesIn(paged([2]), [`${SCHOOL}@1`, `${BRIDGE}@99`, `${CRAFT}@11`])).toHaveLength(3));
});

/** What is looked at has a bound, so that the time grows with the text; printed issues stay far below. */
describe('bounds', () => {
  test('lines that share a pair of letters: the first three thousand', () => {
    const [alone, title] = blocksOf('报道某甲\n\n\n\n报道').map((block) => ({ ...block, gap: 4 }));
    const alike = (count: number): Block[] => [...Array<Block>(count).fill(alone as Block), title as Block];
    expect(matchesIn(alike(2900), ['报道']).map(({ similarity }) => similarity)).toEqual([1]);
    expect(matchesIn(alike(3100), ['报道']).map(({ similarity }) => similarity)).not.toContain(1);
  });

  test('lines for one title: the two dozen that are most alike', () => {
    const places = (copies: number): string[] =>
      placesIn(`${`${BRIDGE}\n\n`.repeat(copies)}${SCHOOL}\n\n${BRIDGE.replace('始', '如')}`, [SCHOOL, BRIDGE]);
    expect(places(23)).toEqual(['23', '24']);
    expect(places(24)).toHaveLength(1);
  });

  test('missing entries in a row, over which pages are weighed: a dozen', () => {
    const text = [
      SCHOOL,
      prose(300),
      BOOKS,
      ...Array.from({ length: 8 }, (_, page) => prose(300, page * 20)),
      BOOKS,
      prose(300),
    ].join('\n\n');
    const lost = (count: number): string[] => Array.from({ length: count }, (_, at) => `失${at}落@10`);
    const second = (count: number): string | undefined =>
      placesIn(text, [`${SCHOOL}@1`, ...lost(count), `${BOOKS}@10`]).at(-1);
    expect(second(3)).toBe('11');
    expect(second(13)).toBe('2');
  });
});
