/** What an editor says lines are: a start, a join, a title, no text, a section. Each holds in what comes out, or says why it cannot. */
import { describe, expect, test } from 'vitest';
import { unaccountedIn } from '../../bench/ingest/laws.ts';
import { asDecided } from '../../src/ingest/decisions/as-decided.ts';
import { pointed, quoteOf } from '../../src/ingest/decisions/pointing.ts';
import type { Skeleton } from '../../src/ingest/model.ts';
import { settledBy, withoutSettledRival } from '../../src/ingest/pointing/settled.ts';
import { blocksOf } from '../../src/mdx/tree/blocks.ts';
import type { Correction, Pointing, PointingKind } from '../../src/schema.ts';
import { prose } from '../ingest/blocks.ts';
import { correction, ingested, lineOf as lineIn, written } from './issue.ts';

/** Two articles are listed and found; 图书室的灯 is listed and its title cannot be read; 夜校 and 征稿启事 are not listed. */
const TEXT = `# 青山学刊

2020年第3期

## 目录

### 特稿

01/ 山村小学的春天

05/ 一座老桥的修复

09/ 图书室的灯

# 山村小学的春天

王春生

${prose(120)}

夜校开学以后

${prose(100, 7)}

| 姓名 | 年级 |
| --- | --- |
| 王红 | 三年级 |
| 陈青 | 四年级 |

${prose(100, 11)}

# 一座老桥的修复

上游的第二次测量

${prose(120, 40)}这一天有人

内部交流

从山外来，带来了测量的工具。

# 图冂宀灬火丁

${prose(120, 60)}

征稿启事

${prose(80, 80)}
`;

const lineOf = (words: string) => lineIn(words, TEXT);
const signed = { reason: '对照原刊', by: '校对员', date: '2026-01-02' };
/** `quote`: where it is not the words themselves. */
const at = (kind: PointingKind, words: string, more: object = {}): Pointing =>
  ({ kind, line: lineOf(words), quote: words.slice(0, 6), ...signed, ...more }) as Pointing;

const plain = ingested(TEXT);
const pointing = (...pointings: Pointing[]) => asDecided(plain, written([], [], pointings));

function outcome(...pointings: Pointing[]) {
  const result = pointing(...pointings);
  if ('misfits' in result) throw new Error(JSON.stringify(result.misfits));
  return result;
}
const titles = (...pointings: Pointing[]) =>
  outcome(...pointings).articles.map(({ data }) => `${data.order} ${data.title}`);
const doubts = (...pointings: Pointing[]) =>
  outcome(...pointings).ledger.doubts.map(({ rule, line }) => `${rule} ${line}`);
const misfits = (...pointings: Pointing[]) => {
  const result = pointing(...pointings);
  return 'misfits' in result ? result.misfits.map(({ rule, reason, at: line }) => `${rule} ${line} ${reason}`) : [];
};
const textOf = (order: number, ...pointings: Pointing[]) =>
  blocksOf(
    outcome(...pointings).articles.find(({ data }) => data.order === order)?.body ?? { type: 'root', children: [] },
  )
    .map(({ text }) => text)
    .join('\n');

test('without any, the program reads three', () => {
  expect(titles()).toEqual(['1 山村小学的春天', '2 一座老桥的修复', '4 征稿启事']);
  expect(doubts()).toContain(`contents-entry-unmatched ${lineOf('09/')}`);
});

describe('a start', () => {
  test('takes its title from its line, its number behind all others, its section from the article it was in', () => {
    const one = at('starts', '夜校开学以后');
    expect(titles(one)).toEqual(['1 山村小学的春天', '2 一座老桥的修复', '4 征稿启事', '5 夜校开学以后']);
    expect(outcome(one).articles.at(-1)?.data).toMatchObject({ section: '特稿', kind: 'article' });
    expect(textOf(5, one)).toContain('王红');
    expect(textOf(1, one)).not.toContain('王红');
  });
  test('answers the entry of the contents that it names, with its number and page, and the doubt is settled', () => {
    const one = at('starts', '图冂宀灬火丁', { listed: lineOf('09/') });
    expect(titles(one)).toEqual(['1 山村小学的春天', '2 一座老桥的修复', '3 图冂宀灬火丁', '4 征稿启事']);
    expect(outcome(one).articles[2]?.data).toMatchObject({ page: 9, section: '特稿' });
    expect(doubts(one)).not.toContain(`contents-entry-unmatched ${lineOf('09/')}`);
    expect(doubts(one)).toContain(`title-differs ${lineOf('图冂')}`);
    expect(outcome(one).ledger.doubts.filter(({ blocking }) => blocking)).toEqual([]);
  });
  test('has the title that is given where the print has none, and answers the entry of the same letters', () => {
    const words = prose(30, 60).slice(0, 20);
    const one = at('starts', words, { title: '图书室的灯' });
    expect(titles(one)).toContain('3 图书室的灯');
    expect(textOf(3, one)).toContain(words);
    expect(doubts(one).filter((doubt) => /unmatched|title-/u.test(doubt))).toEqual([]);
  });
  test('goes before the place where the program guessed that an entry begins', () => {
    const text = TEXT.replace('征稿启事', '雪夜\n\n□ 李大山');
    const guessed = ingested(text);
    expect(guessed.ledger.doubts.map(({ rule }) => rule)).toContain('title-lost');
    const one = at('starts', '图冂宀灬火丁', { listed: lineOf('09/') });
    const result = asDecided(guessed, written([], [], [one]));
    const last = 'articles' in result ? result.articles.at(-1) : undefined;
    expect(last?.data).toMatchObject({ order: 3, title: '图冂宀灬火丁' });
    expect(blocksOf(last?.body ?? { type: 'root', children: [] }).map(({ text: own }) => own)).toContain('雪夜');
  });
  test('that was written later moves no number, wherever it stands', () => {
    const [first, second] = [at('starts', '内部交流'), at('starts', '夜校开学以后')];
    expect(titles(first).at(-1)).toBe('5 内部交流');
    expect(titles(first, second).slice(-2)).toEqual(['5 内部交流', '6 夜校开学以后']);
  });
  test('is no question any more', () => {
    expect(doubts()).toContain(`article-unlisted ${lineOf('征稿启事')}`);
    expect(doubts(at('starts', '征稿启事')).filter((doubt) => doubt.startsWith('article-unlisted'))).toEqual([]);
  });
});

describe('a join', () => {
  test('gives the text to the article before', () => {
    const one = at('joins', '征稿启事');
    expect(titles(one)).toEqual(['1 山村小学的春天', '2 一座老桥的修复']);
    expect(textOf(2, one)).toContain('征稿启事');
    expect(doubts(one).filter((doubt) => doubt.startsWith('article-unlisted'))).toEqual([]);
  });
  test('of a listed article leaves its entry open, which is told', () => {
    const one = at('joins', '# 一座老桥的修复', { quote: '老桥' });
    expect(titles(one)).toEqual(['1 山村小学的春天', '4 征稿启事']);
    expect(doubts(one)).toContain(`contents-entry-unmatched ${lineOf('05/')}`);
    expect(doubts(one)).not.toContain(`head-inside ${lineOf('# 一座')}`);
  });
});

test('a line below a title belongs to it', () =>
  expect(titles(at('titles', '上游的第二次测量'))).toContain('2 一座老桥的修复 上游的第二次测量'));

test('a line that is no text is moved out, and the sentence around it joins', () => {
  const one = at('drops', '内部交流');
  expect(textOf(2, one)).toContain('这一天有人从山外来');
  expect(textOf(2)).toContain('内部交流');
  expect(outcome(one).ledger.entries.filter(({ line }) => line === one.line)).toEqual([
    expect.objectContaining({ target: 'dropped', role: 'artefact', rule: 'dropped-by-editor' }),
  ]);
});

describe('a line that the program took out', () => {
  const text = TEXT.replace('内部交流', '特稿');
  const line = text.split('\n').lastIndexOf('特稿') + 1;
  const one = { kind: 'texts', line, quote: '特稿', ...signed } as Pointing;
  const targetIn = (...said: Pointing[]) => {
    const result = decide(ingested(text), written([], [], said));
    if ('misfits' in result) return result.misfits[0]?.reason;
    return result.ledger.entries.find((entry) => entry.line === line)?.target;
  };
  test('comes back into the text', () => {
    expect(targetIn()).toBe('dropped');
    expect(targetIn(one)).toBe(2);
  });
  test('does not where no article is around it, or where a title stands', () => {
    expect(misfits(at('texts', '2020年第3期')).join()).toMatch(/前面没有文章/u);
    expect(misfits(at('texts', '# 一座老桥', { quote: '老桥' })).join()).toMatch(/在一篇的标题里/u);
  });
});

test('a section is that of the article in which the line stands, and of no other', () => {
  const result = outcome(at('sections', '上游的第二次测量', { section: '桥梁' }));
  expect(result.articles.map(({ data }) => data.section)).toEqual(['特稿', '桥梁', '']);
  expect(result.issue.sections).toEqual(['特稿', '桥梁']);
});

test('a new section comes behind that of the article before', () => {
  const first = at('sections', '王春生', { section: '卷首' });
  expect(outcome(first).issue.sections).toEqual(['卷首', '特稿']);
  const last = at('sections', '征稿启事', { section: '讯息' });
  expect(outcome(last, at('sections', '上游的第二次测量', { section: '桥梁' })).issue.sections).toEqual([
    '特稿',
    '桥梁',
    '讯息',
  ]);
  expect(outcome(at('sections', '王春生', { section: '' })).issue.sections).toEqual(['特稿']);
});

test('a line that names the authors leaves the text and stands in the head', () => {
  const text = TEXT.replace('上游的第二次测量', '桥工老周口述');
  const issue = ingested(text);
  const one = { ...at('bylines', '上游'), line: lineIn('桥工老周', text), quote: '桥工老周口述' } as Pointing;
  const result = asDecided(issue, written([], [], [one]));
  if ('misfits' in result) throw new Error(JSON.stringify(result.misfits));
  expect(issue.articles[1]?.data.authors).toEqual([]);
  expect(result.articles[1]?.data.authors).toEqual(['桥工老周']);
  expect(blocksOf(result.articles[1]?.body ?? { type: 'root', children: [] })[0]?.text).not.toContain('老周');
});

test('a note comes behind the text, which goes on without it', () => {
  const one = at('notes', '内部交流');
  expect(textOf(2, one)).toMatch(/这一天有人从山外来[\s\S]*\n内部交流$/u);
  expect(textOf(2, one, at('notes', '上游的第二次测量'))).toMatch(/\n上游的第二次测量\n内部交流$/u);
});

test('a page is that of the article in which the line stands', () => {
  const result = outcome(at('pages', '上游的第二次测量', { page: 6 }), at('pages', '征稿启事', { page: 12 }));
  expect(result.articles.map(({ data }) => data.page)).toEqual([1, 6, 12]);
  expect(result.issue.contents.map(({ page }) => page)).toEqual([1, 5, 9]);
});

describe('a number', () => {
  test('is that of the article, and the others keep their sequence, those without an article as well', () => {
    const result = outcome(at('orders', '征稿启事', { order: 2 }));
    expect(result.articles.map(({ data }) => `${data.order} ${data.title}`)).toEqual([
      '1 山村小学的春天',
      '2 征稿启事',
      '3 一座老桥的修复',
    ]);
    expect(result.issue.contents.map(({ order }) => order)).toEqual([1, 3, 4]);
    expect(result.ledger.confidence.map(({ article }) => article)).toEqual([1, 2, 3]);
    expect(result.alignment.unmatched.map(({ order }) => order)).toEqual([4]);
  });
  test('of several articles holds whatever is written first', () => {
    const said = [
      at('orders', '征稿启事', { order: 1 }),
      at('orders', '山村小学的春天', { order: 2, line: lineOf('# 山村') }),
    ];
    const wanted = ['1 征稿启事', '2 山村小学的春天', '3 一座老桥的修复'];
    expect(titles(...said)).toEqual(wanted);
    expect(titles(...said.toReversed())).toEqual(wanted);
  });
  test('goes with what is said of lines', () => {
    const said = [
      at('orders', '征稿启事', { order: 1 }),
      at('drops', '内部交流'),
      at('joins', '# 一座老桥的修复', { quote: '老桥' }),
    ];
    expect(titles(...said)).toEqual(['1 征稿启事', '2 山村小学的春天']);
  });
});

test('a start and a section may speak of one line', () => {
  const [start, section] = [at('starts', '夜校开学以后'), at('sections', '夜校开学以后', { section: '夜校' })];
  expect(outcome(section, start).articles.at(-1)?.data.section).toBe('夜校');
});

describe('does not hold, and says why', () => {
  test.each<[string, Pointing[], RegExp]>([
    ['another line than quoted', [at('starts', '夜校', { quote: '夜晚' })], /^pointing-stale 90 第 \d+ 行没有“夜晚”/u],
    ['a line behind the last', [at('starts', '夜校', { line: 9999 })], /^pointing-stale 90 原文只有 \d+ 行/u],
    ['an empty line', [at('drops', '夜校', { line: lineOf('夜校') + 1 })], /^pointing-stale/u],
    ['a start in a table', [at('starts', '| 王红', { quote: '王红' })], /^pointing-unfit 90 第 \d+ 行在表格里/u],
    ['a title in a table', [at('titles', '| 王红', { quote: '王红' })], /在表格里，不能作标题/u],
    ['a start in the contents', [at('starts', '05/')], /在目录里/u],
    ['two starts on a line', [at('starts', '夜校'), at('starts', '夜校')], /^pointing-twice 91/u],
    [
      'a start and a drop on a line',
      [at('starts', '夜校'), at('drops', '夜校')],
      /^pointing-twice 91 drops 和 starts/u,
    ],
    [
      'two sections of a line',
      [at('sections', '夜校', { section: '甲' }), at('sections', '夜校', { section: '乙' })],
      /^pointing-twice/u,
    ],
    [
      'two sections of an article',
      [at('sections', '夜校', { section: '甲' }), at('sections', '王春生', { section: '乙' })],
      /^pointing-unfit 9[01] .*只能留一条/u,
    ],
    ['a join of the first article', [at('joins', '# 山村小学', { quote: '山村' })], /全期第一篇/u],
    ['a title far from any', [at('titles', '内部交流')], /不挨着/u],
    ['a drop of the only title line', [at('drops', '# 一座老桥', { quote: '老桥' })], /没有标题/u],
    ['an entry that nobody printed', [at('starts', '图冂', { listed: 2 })], /目录里没有印在第 2 行的一条/u],
    ['a byline that names nobody', [at('bylines', '| 王红', { quote: '王红' })], /在表格里，不能作署名/u],
    ['a note in a title', [at('notes', '# 一座老桥', { quote: '老桥' })], /第 \d+ 行在一篇的标题里/u],
    ['a number that no article has', [at('orders', '征稿启事', { order: 9 })], /排不到那个次序/u],
    [
      'one number for two',
      [at('orders', '征稿启事', { order: 1 }), at('orders', '上游', { order: 1 })],
      /排不到那个次序/u,
    ],
    [
      'two pages of an article',
      [at('pages', '夜校', { page: 2 }), at('pages', '王春生', { page: 3 })],
      /^pointing-unfit 9[01] .*页码，只能留一条/u,
    ],
    ['a section of what is in no article', [at('sections', '2020年第3期', { section: '甲' })], /不在任何一篇里/u],
  ])('%s', (_, pointings, why) => expect(misfits(...pointings).join('\n')).toMatch(why));

  test('a drop of all that an article has', () => {
    const text = TEXT.replace(prose(80, 80), '散会。');
    const one = { ...at('drops', '夜校'), line: lineIn('散会。', text), quote: '散会' } as Pointing;
    const result = asDecided(ingested(text), written([], [], [one]));
    expect('misfits' in result && result.misfits[0]?.reason).toMatch(/没有正文/u);
  });

  test('and one that does not leaves all as they were', () => {
    const result = pointing(at('starts', '夜校开学以后'), at('titles', '内部交流'));
    expect('misfits' in result && result.misfits).toHaveLength(1);
  });
});

describe('what the program reads so by itself', () => {
  test.each<[string, Pointing]>([
    ['a start', at('starts', '# 一座老桥的修复', { quote: '老桥' })],
    ['a join', at('joins', '夜校开学以后')],
    ['a title', at('titles', '# 一座老桥的修复', { quote: '老桥' })],
    ['a section', at('sections', '夜校开学以后', { section: '特稿' })],
    ['a page', at('pages', '夜校开学以后', { page: 1 })],
    ['a number', at('orders', '夜校开学以后', { order: 1 })],
  ])('%s: is told, and nothing else changes', (_, one) => {
    const result = outcome(one);
    expect(result.articles).toEqual(plain.articles);
    expect(result.ledger.doubts.filter(({ rule }) => rule === 'pointing-idle')).toEqual([
      expect.objectContaining({ line: one.line }),
    ]);
    const again = pointed(plain, written([]), one);
    expect('misfits' in again && again.misfits.map(({ rule }) => rule)).toEqual(['pointing-idle']);
  });
});

test('what is pointed at comes to what was decided before, or is refused', () => {
  const before = written([], [], [at('starts', '夜校开学以后')]);
  const after = pointed(plain, before, at('drops', '内部交流'));
  expect('articles' in after && after.articles).toHaveLength(4);
  const refused = pointed(plain, before, at('joins', '夜校开学以后'));
  expect('misfits' in refused && refused.misfits[0]?.rule).toBe('pointing-twice');
});

describe('other decisions', () => {
  const start = at('starts', '图冂宀灬火丁', { listed: lineOf('09/') });
  const fixed = (...corrections: Correction[]) => {
    const result = asDecided(plain, written(corrections, [], [start]));
    if ('misfits' in result) throw new Error(JSON.stringify(result.misfits));
    return result.articles.map(({ data }) => `${data.order} ${data.title}`);
  };
  test('a correction of the pointed title', () =>
    expect(fixed(correction(start.line, '图冂宀灬火丁', '图书室的灯'))).toContain('3 图书室的灯'));
  test('a correction of the contents leaves it what it is', () =>
    expect(fixed(correction(lineOf('05/'), '05', '06'))).toContain('3 图冂宀灬火丁'));
  test('a correction by which the program would find it as well', () =>
    expect(fixed(correction(lineOf('09/'), '图书室的灯', '图冂宀灬火丁'))).toContain('3 图冂宀灬火丁'));
});

describe('the head of an article', () => {
  const text = `# 青山学刊

2020年第3期

## 目录

01/ 山村小学的春天

05/ 老桥上的人和事

09/ 集市上的手艺人

# 山村小学的春天

${prose(120)}

民生聚焦

# 老桥上的

# 人和事

${prose(120, 40)}

记一条街，一座桥

# 集市上的手艺人

${prose(120, 60)}

白石县

渡口的夜

${prose(120, 80)}
`;
  const issue = ingested(text);
  const said = (kind: PointingKind, words: string, more: object = {}) =>
    ({ kind, line: lineIn(words, text), quote: words.replace('# ', ''), ...signed, ...more }) as Pointing;
  const heads = (...pointings: Pointing[]) => {
    const result = asDecided(issue, written([], [], pointings));
    if ('misfits' in result) throw new Error(JSON.stringify(result.misfits));
    return result.assembled.articles.map(({ order, region = '', title, parts }) =>
      [order, region, title, ...parts.filter(({ role }) => role === 'kicker').map(({ block }) => block.runs[0]?.text)]
        .filter(Boolean)
        .join(' '),
    );
  };
  const rulesOf = (...pointings: Pointing[]) => {
    const result = asDecided(issue, written([], [], pointings));
    return 'misfits' in result ? [] : result.ledger.doubts.map(({ rule }) => rule);
  };

  test('as the program reads it', () => {
    expect(heads()).toEqual(['1 山村小学的春天', '2 老桥上的 人和事 民生聚焦', '3 集市上的手艺人']);
    expect(rulesOf()).toContain('kicker-by-place');
  });
  test.each<[string, Pointing, string[]]>([
    [
      'begins at its title: what stands above is not its kicker',
      said('starts', '# 老桥上的'),
      ['1 山村小学的春天', '2 老桥上的 人和事', '3 集市上的手艺人'],
    ],
    [
      'begins at the second line of its title',
      said('starts', '# 人和事'),
      ['1 山村小学的春天', '2 人和事', '3 集市上的手艺人'],
    ],
    [
      'has a kicker for a title',
      said('titles', '民生聚焦'),
      ['1 山村小学的春天', '2 民生聚焦 老桥上的 人和事', '3 集市上的手艺人'],
    ],
    [
      'has the line above it for a title',
      said('titles', '记一条街'),
      ['1 山村小学的春天', '2 老桥上的 人和事 民生聚焦', '3 记一条街，一座桥 集市上的手艺人'],
    ],
    [
      'begins at a line above its title: that is its kicker',
      said('starts', '记一条街', { listed: lineIn('09/', text) }),
      ['1 山村小学的春天', '2 老桥上的 人和事 民生聚焦', '3 集市上的手艺人 记一条街，一座桥'],
    ],
    [
      'begins at the line of its region',
      said('starts', '白石县'),
      ['1 山村小学的春天', '2 老桥上的 人和事 民生聚焦', '3 集市上的手艺人', '4 白石县 渡口的夜'],
    ],
    ['gives up its kicker', said('drops', '民生聚焦'), ['1 山村小学的春天', '2 老桥上的 人和事', '3 集市上的手艺人']],
    [
      'gives up a line of its title',
      said('drops', '# 人和事'),
      ['1 山村小学的春天', '2 老桥上的 民生聚焦', '3 集市上的手艺人'],
    ],
  ])('%s', (_, one, expected) => expect(heads(one)).toEqual(expected));

  test('grows upwards by several lines', () => {
    const two = text.replace('记一条街', '手艺与人\n\n记一条街');
    const lines = ['手艺与人', '记一条街'].map(
      (words) => ({ kind: 'titles', line: lineIn(words, two), quote: words, ...signed }) as Pointing,
    );
    const result = asDecided(ingested(two), written([], [], lines));
    expect('articles' in result && result.articles.at(-1)?.data.title).toBe('手艺与人 记一条街，一座桥 集市上的手艺人');
  });
  test('a kicker that is none is no question any more', () =>
    expect(rulesOf(said('starts', '# 老桥上的'))).not.toContain('kicker-by-place'));
  test('a line between kicker and title cannot go', () => {
    const result = asDecided(issue, written([], [], [said('drops', '# 老桥上的')]));
    expect('misfits' in result && result.misfits[0]?.reason).toMatch(/中间/u);
  });
});

test('a title unlike the entry for which an editor names it is a difference, and holds up nothing', () => {
  const one = at('starts', '图冂宀灬火丁', { listed: lineOf('09/') });
  const pointedIssue = { ...outcome(one), issue: outcome(one).assembled, asRead: plain.assembled, idle: [] };
  const doubt = { rule: 'title-differs', line: one.line, article: 3, message: '', advice: '', blocking: true };
  const other = { ...doubt, article: 2, line: lineOf('# 一座') };
  expect(settledBy([one], pointedIssue, [doubt, other]).map(({ blocking }) => blocking)).toEqual([undefined, true]);
});

describe('a line that the program took for a folio', () => {
  const text = TEXT.replace('内部交流', '· 12 ·');
  const one = { ...at('starts', '12'), line: lineIn('· 12', text) } as Pointing;
  const said = (pointing: Pointing) => asDecided(ingested(text), written([], [], [pointing]));
  test('is a title where an editor says so', () => {
    const result = said(one);
    expect('articles' in result && result.articles.at(-1)?.data.title).toBe('· 12 ·');
  });
  test('is no text with which an article could begin under another title', () => {
    const result = said({ ...one, title: '十二' } as Pointing);
    expect('misfits' in result && result.misfits[0]?.reason).toMatch(/已移出正文/u);
  });
});

test('a line on which another reading would begin an article is no rival once it is decided', () => {
  const skeleton = { rival: { reading: 'headings', lines: [lineOf('夜校'), 9999] } } as Skeleton;
  const one = at('starts', '夜校开学以后');
  const { assembled } = outcome(one);
  const pointedIssue = { issue: assembled, asRead: plain.assembled, alignment: plain.alignment, unfit: [], idle: [] };
  expect(withoutSettledRival(skeleton, [one], pointedIssue).rival?.lines).toEqual([9999]);
});

test('every line is accounted for, whatever is said', () => {
  const said = [
    at('starts', '夜校开学以后'),
    at('joins', '征稿启事'),
    at('titles', '上游的第二次测量'),
    at('drops', '内部交流'),
    at('starts', '图冂宀灬火丁', { listed: lineOf('09/') }),
  ];
  const parts = Map.groupBy(outcome(...said).ledger.entries, ({ line }) => line);
  for (const [index, line] of TEXT.split('\n').entries())
    expect(unaccountedIn(line, parts.get(index + 1) ?? []), `line ${index + 1}`).toBe('');
});

test.each([
  ['# **雨夜**守堤人', '雨夜'],
  ['　　这一年的春天来得早，山里的花都开了', '这一年的春天来得早，山里'],
  ['| 王红 | 三年级 |', '王红'],
  ['- - -', ''],
])('the quote of %j is %j', (line, quote) => expect(quoteOf(line)).toBe(quote));
