import { describe, expect, test } from 'vitest';
import { watchSchema } from '../../src/schema.ts';
import { corpusOf, findingsOf, sheetOf, type WatchedIssue, watchOf } from '../../src/watch/index.ts';

const WATCH = watchOf(
  watchSchema.parse({
    names: [{ name: '习近平', offices: ['总书记'] }, { name: '赵文霞' }, { name: '王毅', offices: ['部长'] }],
    formulas: ['不忘初心、牢记使命', '五中全会', '全面从严治党', '中华民族伟大复兴'],
    units: ['江州市委组织部'],
    allowed: ['全面从严管党'],
  }),
);

/** Each text is a paragraph of article 3, on the line of its place from 11 on. */
function issueOf(texts: readonly string[], change: Partial<WatchedIssue> = {}): WatchedIssue {
  const lines = [...Array<string>(10).fill(''), ...texts];
  return {
    id: '1998-03',
    texts: texts.map((text) => ({ text, target: 3 })),
    lines,
    ledger: {
      entries: texts.map((_, at) => ({ line: at + 11, target: 3, role: 'paragraph', block: at, rule: 'paragraph' })),
      doubts: [],
    },
    settled: [],
    isInternal: true,
    restriction: '内部资料 注意保存',
    ...change,
  };
}

const found = (texts: readonly string[], change?: Partial<WatchedIssue>) =>
  findingsOf(issueOf(texts, change), corpusOf([sheetOf(texts.map((text) => ({ text })))]), WATCH);
const pairs = (text: string) => found([text]).map(({ quote, suggestion }) => [quote, suggestion]);

describe('a place one slip away from an entry is a doubt', () => {
  test.each([
    ['一个形近的字', '今天习近乎同志来到这里。', '习近乎', '习近平'],
    ['职务里的一个字', '习近平总书己指出，', '习近平总书己', '习近平总书记'],
    ['一个无关的字', '党的十九届五中会会召开。', '五中会会', '五中全会'],
    ['颠倒', '实现中华民族大伟复兴的梦。', '中华民族大伟复兴', '中华民族伟大复兴'],
    ['少一个字', '坚持全面从治党不放松。', '全面从治党', '全面从严治党'],
    ['多一个字', '坚持全面从严严治党。', '全面从严严治党', '全面从严治党'],
    ['末一个字重了', '坚持全面从严治治党。', '全面从严治治党', '全面从严治党'],
    ['句末少一个字', '学习习近平总书。', '习近平总书', '习近平总书记'],
    ['句首少一个字', '。近平总书记强调，', '近平总书记', '习近平总书记'],
    ['两个字的名字，和职务一起', '外交部部长王殴出席。', '部长王殴', '部长王毅'],
    ['末一个字错了，后面是逗号', '坚持全面从严治常，这是要求。', '全面从严治常', '全面从严治党'],
    ['末一个字没有，后面是别的词', '坚持全面从严治的要求。', '全面从严治', '全面从严治党'],
    ['首一个字错了，前面是句号', '。令面从严治党是要求。', '令面从严治党', '全面从严治党'],
    ['标点不同', '不忘初心牢己使命，继续前进', '不忘初心牢己使命', '不忘初心牢记使命'],
    ['有标点', '“不忘初心、牢己使命”主题教育', '不忘初心、牢己使命', '不忘初心、牢记使命'],
    ['单位', '江州市委组识部有关负责人', '江州市委组识部', '江州市委组织部'],
  ])('%s', (_, text, quote, suggestion) => expect(pairs(text)).toEqual([[quote, suggestion]]));

  test('in traditional letters as well, and then nothing is proposed in simplified ones', () =>
    expect(pairs('中華民族大偉復興')).toEqual([['中華民族大偉復興', undefined]]));

  test('in a text that is spaced, and the spaces stay', () =>
    expect(pairs('习 近 乎总书记')).toEqual([['习 近 乎总书记', '习 近 平总书记']]));
});

describe('a near miss is none', () => {
  test.each([
    ['没有错', '习近平总书记在五中全会上强调全面从严治党。'],
    ['别的数字', '党的四中全会、六中全会和十九届三中全会'],
    ['别的词', '大家学习水平很高，学习近代史，学习太平天国。'],
    ['别的词从头里来', '五中全体同学参加。'],
    ['编者准许的', '推进全面从严管党。'],
    ['跨句', '大家都在学习。近乎完美的一天。'],
    ['别的单位', '临江市委宣传部、江州市委党校'],
    ['别人', '赵文、文霞'],
    ['连词', '五中的全会'],
  ])('%s', (_, text) => expect(pairs(text)).toEqual([]));

  test('what the archive has again and again is a wording of its own', () =>
    expect(found(Array<string>(5).fill('区里召开全面从宽治党会议。'))).toEqual([]));
});

describe('what is one letter from an entry and something else', () => {
  const list = watchOf(
    watchSchema.parse({
      names: ['张雄伟', '李学军', '王建国'].map((name) => ({ name, offices: ['部长'] })),
      units: ['市委党校', '省委党校', '市委编办', '安江县人民政府'],
    }),
  );
  const of = (text: string) =>
    findingsOf(issueOf([text]), corpusOf([sheetOf([{ text }])]), list).map(({ suggestion }) => suggestion);
  test.each([
    ['a unit of another level', '某自治州委党校的老师'],
    ['a unit whose place was raised', '安江市人民政府成立'],
    ['units of several places', '西南五省党校、各省党校联合举办'],
    ['the office of a body', '由市委办、市府办联合检查'],
    ['a person whose given name others have, too', '常务副部长张学伟到会'],
  ])('%s', (_, text) => expect(of(text)).toEqual([]));
  test.each([
    ['a letter that is no level', '市季党校的老师', '市委党校'],
    ['a lost letter of one place', '委托省党校举办', '省委党校'],
    ['a lost letter before another end', '由市委校、市府组织', '市委党校'],
    ['the office of a body that stands in no list', '市委办主任到会', '市委编办'],
    ['a letter that looks alike, though others have it', '部长李学车到会', '部长李学军'],
    ['a letter of nobody’s name', '部长张翻伟到会', '部长张雄伟'],
  ])('%s is a doubt all the same', (_, text, wanted) => expect(of(text)).toEqual([wanted]));
});

test('a finding says where it stands, and holds up the publication', () => {
  const [one] = found(['第一段。', '今天习近乎同志来到这里。']);
  expect(one).toMatchObject({ rule: 'watch-listed', kind: 'listed', line: 12, article: 3, blocking: true });
});

test('its line is that of its words, where a paragraph goes over several and was corrected elsewhere', () => {
  const issue = issueOf(['他们决定在这里，', '欢迎习近乎同志来', '到山区看望干部。'], {
    texts: [{ text: '他们决定在那里，欢迎习近乎同志来到山区看望干部。', target: 3 }],
  });
  const joined = {
    ...issue,
    ledger: { ...issue.ledger, entries: issue.ledger.entries.map((one) => ({ ...one, block: 1 })) },
  };
  expect(findingsOf(joined, corpusOf([]), WATCH)).toMatchObject([{ line: 12, quote: '习近乎' }]);
});

test('原文如此 settles it, that of another place does not', () => {
  const signed = { reason: '原刊如此', by: '王校对', date: '2026-11-28' };
  const texts = ['今天习近乎同志来到这里。'];
  const decision = { rule: 'watch-listed', line: 11, quote: '习近乎', ...signed };
  expect(found(texts, { settled: [decision] })).toEqual([]);
  expect(found(texts, { settled: [{ ...decision, quote: '习近午' }] })).toHaveLength(1);
  expect(found(texts, { settled: [{ ...decision, line: 12 }] })).toHaveLength(1);
});

describe('what the archive teaches', () => {
  const often = (times: number, odd: string) => [...Array<string>(times).fill('我们建设美丽乡村示范带。'), odd];
  const archived = (texts: string[]) => found(texts).map(({ rule, quote, suggestion }) => [rule, quote, suggestion]);

  test('thirty times so and once otherwise is a doubt', () =>
    expect(archived(often(30, '我们建设美丽乡忖示范带。'))).toEqual([
      ['watch-archive', expect.stringContaining('乡忖'), expect.stringContaining('乡村')],
    ]));
  test('twenty-nine times is none', () => expect(archived(often(29, '我们建设美丽乡忖示范带。'))).toEqual([]));
  test('twice otherwise is none', () =>
    expect(archived([...often(30, '我们建设美丽乡忖示范带。'), '建设美丽乡忖示范带'])).toEqual([]));
  test('another number, or another word, is none', () => {
    expect(archived([...Array<string>(30).fill('第一季度全市经济增长'), '第一季度全市经济增快'])).toEqual([]);
    expect(archived([...Array<string>(30).fill('全市共有三万人参加'), '全市共有五万人参加'])).toEqual([]);
  });
});

describe('marks of secrecy', () => {
  const marks = (text: string) => found([text]).map(({ rule, quote }) => [rule, quote]);
  test.each(['机密★1年', '绝密', '秘密★', '密级：秘密', '内部文件，不得外传', '注意保密', '内部资料，严禁翻印'])(
    '%s',
    (text) => expect(marks(text)[0]?.[0]).toBe('watch-secrecy'),
  );
  test.each([
    '内部资料 注意保存',
    '做好保守国家秘密工作',
    '这是商业秘密。',
    '机密局参观',
    '内部资料',
    '绝密行动在夜里开始',
  ])('none: %s', (text) => expect(marks(text)).toEqual([]));
});

describe('doubts of the ledger', () => {
  const doubt = (rule: string, change = {}) => ({ rule, line: 11, message: rule, advice: '请核对', ...change });
  const of = (doubts: ReturnType<typeof doubt>[], isInternal = true) =>
    found(['一段。'], { isInternal, ledger: { entries: [], doubts } }).map(({ rule }) => rule);

  test('titles, and what blocks', () =>
    expect(
      of([doubt('title-differs'), doubt('stray-latin-word'), doubt('contents-missing', { blocking: true })]),
    ).toEqual(['title-differs', 'contents-missing']));
  test('personal data in running text of an internal periodical, and in no colophon', () => {
    expect(of([doubt('personal-data', { article: 3 }), doubt('personal-data')])).toEqual(['personal-data']);
    expect(of([doubt('personal-data', { article: 3 })], false)).toEqual([]);
  });
});
