/** The judge: what it sees of an outcome, and what counts more than what. Each number of its tables decides one of these. */
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/ingest/line/block.ts';
import type { Block } from '../../src/ingest/model.ts';
import { chooseSkeleton } from '../../src/ingest/skeleton/index.ts';
import { type Features, featuresOf, headLook, likeStarts, scoreOf } from '../../src/ingest/skeleton/judge.ts';
import { indexTitles } from '../../src/ingest/skeleton/title-lines.ts';
import { blocksOf, periodical, prose } from './blocks.ts';

const NAMES = ['山村小学的春天', '一座老桥的修复', '集市上的手艺人', '竹林深处的书屋', '渡口的摆渡人', '茶山上的夜校'];

const average: Features = {
  ...{ coverage: 0.5, matched: 0.5, number: 0.5, heads: 0.5, missed: 0.5 },
  ...{ mark: 0.5, pages: 0.5, unclaimed: 0.5, empty: 0.5, window: 0.5 },
};
const changed = (changes: Partial<Features>): number => scoreOf({ ...average, ...changes });

describe('what counts', () => {
  test.each(['coverage', 'matched', 'number', 'heads', 'mark', 'pages'] as const)('%s speaks for a reading', (name) =>
    expect(changed({ [name]: 0.6 })).toBeGreaterThan(changed({})),
  );
  test.each(['missed', 'unclaimed', 'empty', 'window'] as const)('%s speaks against it', (name) =>
    expect(changed({ [name]: 0.6 })).toBeLessThan(changed({})),
  );
  test('a feature beyond 1 counts as 1', () => expect(changed({ unclaimed: 7 })).toBe(changed({ unclaimed: 1 })));
});

describe('what counts more', () => {
  const trades: [string, Partial<Features>, Partial<Features>][] = [
    ['entries that lead to articles than a little more text', { matched: 1 }, { coverage: 0.7 }],
    ['half of the text than a fifth of the entries', { coverage: 1 }, { coverage: 0.5, matched: 0.7 }],
    ['a third of the text than more articles', { coverage: 0.9 }, { number: 0.9, coverage: 0.6 }],
    ['heads that look like heads than a few more of them', { heads: 1 }, { number: 0.8 }],
    ['entries that were found than the look of their lines', { matched: 1 }, { heads: 0.8 }],
    [
      'lines of the same look that were left out than the word 目录',
      { missed: 0, mark: 0 },
      { missed: 0.5, mark: 0.6 },
    ],
    ['the word 目录 less than the text in articles', { coverage: 0.9, mark: 0 }, { mark: 1 }],
    ['pages that fit less than entries that were found', { matched: 0.9, pages: 0 }, { pages: 1 }],
    ['all of the text than a few lines of the same look', { coverage: 1, missed: 0.7 }, {}],
    ['all of the text than an unclaimed line', { coverage: 1, unclaimed: 0.7 }, {}],
    ['all of the text than an article without text', { coverage: 1, empty: 0.7 }, {}],
    ['all of the text than long contents', { coverage: 1, window: 0.7 }, {}],
  ];
  test.each(trades)('%s', (_, better, worse) => expect(changed(better)).toBeGreaterThan(changed(worse)));
});

interface Outcome {
  /** Lines of the text that begin articles, as `# 标题` or `标题`; the page behind @. */
  starts: readonly string[];
  /** The contents: their first line and the one behind them, counted without blank ones. */
  contents?: [from: number, to: number];
}

function outcomeOf(text: string, { starts, contents: [from, to] = [0, 0] }: Outcome) {
  const blocks = blocksOf(text);
  const matches = starts.map((printed, i) => {
    const [title = '', page] = printed.split('@');
    const at = blocks.findLastIndex((block) => textOf(block) === title);
    const entry = { order: i + 1, section: '', title, blocks: [], ...(page ? { page: Number(page) } : {}) };
    return { entry, at, span: 1, similarity: 1 };
  });
  const contents = { entries: matches.map(({ entry }) => entry), sections: [], parts: [] };
  const alignment = { contents, matches, unmatched: [] };
  const isOutside = (at: number): boolean => at >= from && at < to;
  return { blocks, matches, isOutside, proposal: { reading: 'contents-listed', contents, from, to }, alignment };
}

function seen(text: string, outcome: Outcome): Features {
  const { blocks, ...rest } = outcomeOf(text, outcome);
  return featuresOf(rest, blocks, indexTitles(blocks));
}

const articles = (titles: readonly string[], mark = '', length = 300): string =>
  titles.map((title, at) => `${mark}${title}\n\n${prose(length, at * 40)}\n\n`).join('');

describe('what it sees', () => {
  test('how large the contents are: a fifth of the text is not too large, a third is', () => {
    const text = (lines: number): string => `${`${prose(60)}\n`.repeat(lines)}\n${articles(NAMES)}`;
    const size = (lines: number): number => seen(text(lines), { starts: NAMES, contents: [0, lines] }).window;
    expect(size(6)).toBe(0);
    expect(size(16)).toBeGreaterThan(0.5);
  });

  test('the word 目录 up to four lines above', () => {
    const mark = (lines: number): number =>
      seen(`目录\n\n${'青山学会主办\n\n'.repeat(lines)}${NAMES.join('\n')}\n\n${articles(NAMES)}`, {
        starts: NAMES,
        contents: [lines + 1, lines + 7],
      }).mark;
    expect([mark(0), mark(3), mark(4)]).toEqual([1, 1, 0]);
  });

  describe('lines before the first article that stand alone in one', () => {
    const unclaimed = (title: string, starts: readonly string[]): number =>
      seen(`${title}\n\n${articles(starts)}${title}\n\n${prose(90)}`, { starts }).unclaimed;
    test('one is little beside two articles', () => expect(unclaimed('灯下的旧信笺', NAMES.slice(0, 2))).toBe(0.25));
    test('it is less beside six', () => expect(unclaimed('灯下的旧信笺', NAMES)).toBeCloseTo(1 / 6));
    test('a line of three letters names nothing', () => expect(unclaimed('旧信笺', NAMES)).toBe(0));
  });

  describe('lengths against pages', () => {
    const following = (...pages: number[]): number =>
      seen(articles(NAMES.slice(0, pages.length)), { starts: pages.map((page, at) => `${NAMES[at]}@${page}`) }).pages;
    test('equal lengths, equal pages', () => expect(following(1, 3, 5, 7)).toBeGreaterThan(0.95));
    test('a page more or less is a slip', () => expect(following(1, 3, 6, 7)).toBeGreaterThan(0.7));
    test('two articles alone fit always, so they say nothing', () => expect(following(1, 3)).toBe(0));
    test('three say something', () => expect(following(1, 3, 5)).toBeGreaterThan(0.9));
    test('pages all over the issue fit badly', () => expect(following(1, 2, 30, 31)).toBeLessThan(0.5));
  });

  test('the text before the first article, articles without text, entries that were found', () => {
    const features = seen(`${prose(300)}\n\n${articles(NAMES)}`, { starts: NAMES.slice(2) });
    expect(features.coverage).toBeCloseTo(4 / 7, 1);
    expect(features.empty).toBe(0);
    expect(seen(`${NAMES.join('\n\n')}\n\n${prose(90)}`, { starts: NAMES }).empty).toBeCloseTo(5 / 6);
  });
});

describe('how a head looks', () => {
  const look = (text: string, at = 1): number => headLook(blocksOf(text), at);
  const above = '溪水绕过老屋，学生沿着田埂走来，清晨的集市很热闹，竹林里起了雾';
  const TITLE = '一座老桥的修复';
  const bare = look(`${above}\n${TITLE}\n天`);
  test.each([
    ['the text above has ended', `${above}。\n${TITLE}\n天`],
    ['a line above that is short has ended too', `二〇二〇年三月\n${TITLE}\n天`],
    ['a gap above', `${above}\n\n${TITLE}\n天`],
    ['longer text below', `${above}\n${TITLE}\n${prose(60)}`],
  ])('%s', (_, text) => {
    expect(bare).toBe(0);
    expect(look(text)).toBeGreaterThan(bare);
    expect(look(text)).toBeLessThan(0.5);
  });
  test('a mark is more than a gap', () => {
    const [marked, open] = [look(`${above}\n# ${TITLE}\n天`), look(`${above}\n\n${TITLE}\n天`)];
    expect(marked).toBeGreaterThan(open);
    expect(marked).toBeLessThan(0.6);
  });
  test('a byline is more than text below', () => {
    const [signed, unsigned] = [look(`${above}\n${TITLE}\n□ 陈小满`), look(`${above}\n${TITLE}\n${prose(60)}`)];
    expect(signed).toBeGreaterThan(unsigned);
    expect(signed).toBeLessThan(0.5);
  });
  test('a sentence of sixty-six letters is none, a title on one long line is', () => {
    const letters = prose(300).replace(/\P{Script=Han}/gu, '');
    expect(look(`${above}。\n\n${letters.slice(0, 58)}\n${prose(90)}`)).toBeGreaterThan(0.6);
    expect(look(`${above}。\n\n${letters.slice(0, 66)}\n${prose(90)}`)).toBe(0);
  });
});

describe('lines like the starts', () => {
  const like = (text: string, starts: readonly string[]): string[] => {
    const { blocks, matches, isOutside } = outcomeOf(text, { starts });
    return likeStarts(blocks, matches, isOutside).map((at) => textOf(blocks[at] as Block));
  };
  const inner = '灯下的旧信笺';
  const marked = (marks: number): string =>
    `${articles(NAMES.slice(0, marks), '# ')}# ${inner}\n\n${prose(90)}\n\n${articles(NAMES.slice(marks))}`;
  test('a mark, where five of six starts bear it', () => expect(like(marked(5), NAMES)).toEqual([inner]));
  test('not where two of three do', () => expect(like(marked(4), NAMES)).toEqual([]));

  const signed = (signatures: number, line = `\n\n${inner}`): string =>
    NAMES.map((title, at) => `${title}\n${at < signatures ? '□ 陈小满\n' : ''}\n${prose(300, at * 40)}\n\n`)
      .join('')
      .trimEnd()
      .concat(`${line}\n□ 林大山\n\n${prose(90)}`);
  test('a byline, where four of six starts have one', () => expect(like(signed(4), NAMES)).toEqual([inner]));
  test('not where half do', () => expect(like(signed(3), NAMES)).toEqual([]));
  test('not the last line of a text that is signed below', () =>
    expect(like(signed(6, `\n溪水绕过老屋，学生沿着田埂走来，清晨的集市很热闹\n${inner}`), NAMES)).toEqual([]));
});

describe('the reading that is chosen', () => {
  const choose = (text: string) => chooseSkeleton(blocksOf(text), periodical, { sha256: '' })?.skeleton;
  test('contents before headings, where they lead to the same', () =>
    expect(choose(`目录\n${NAMES.join('\n')}\n\n${articles(NAMES, '# ')}`)?.reading).toBe('contents-listed'));
  test('headings, where nothing is printed above them', () =>
    expect(choose(articles(NAMES, '# '))?.reading).toBe('headings'));
});
