import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SearchIssue } from '../../src/search/index/index.ts';
import { suggestionsFor } from '../../src/search/suggest/combobox.ts';
import { gathering, suggestionsIn } from '../../src/search/suggest/gather.ts';
import type { Kind, Lexicon, Suggestion } from '../../src/search/suggest/lexicon.ts';
import { openLexicon, queryFor, soundingLike, suggest } from '../../src/search/suggest/match.ts';
import { namesIn } from '../../src/search/suggest/names.ts';
import { lexiconFile } from '../../src/search/suggest/write.ts';

const groups = (all: readonly Suggestion[]) => Map.groupBy(all, ({ kind }) => kind);
const read = (file: Buffer) => JSON.parse(gunzipSync(file).toString('utf8')) as Lexicon;
const entriesOf = (...all: [Kind, string, number?][]) =>
  openLexicon(read(lexiconFile(groups(all.map(([kind, text, count = 1]) => ({ kind, text, count }))))));

const entries = entriesOf(
  ['section', '调研报告', 9],
  ['author', '翁浩浩', 2],
  ['term', '专班', 40],
  ['term', '重庆经验'],
  ['term', '重要窗口', 3],
  ['term', '县乡一体、条抓块统', 4],
  ['term', '1+1'],
  ['person', '曾正君', 3],
  ['person', '单霁翔'],
  ['person', '吕汶', 2],
  ['term', '绿色共富'],
  ['term', '战略居民'],
  ['title', '访全国劳模曾正君'],
  ['title', '衢州专班制助力市域治理现代化'],
);
const found = (typed: string) => suggest(entries, typed, 8).map(({ text }) => text);

describe('a suggestion is found', () => {
  it.each([
    ['by its first character', '专', '专班'],
    ['by full pinyin', 'zhuanban', '专班'],
    ['by pinyin of which the end is missing', 'zhuanb', '专班'],
    ['by initials', 'zb', '专班'],
    ['by initials of two letters', 'zhb', '专班'],
    ['by characters and pinyin mixed', '专ban', '专班'],
    ['by pinyin with spaces or apostrophes', "zhuan'ban", '专班'],
    ['by capitals', 'ZB', '专班'],
    ['by the surname as it is read', 'zengzhengjun', '曾正君'],
    ['by the surname as the word is read', 'cengzhengjun', '曾正君'],
    ['by the surname as it is read in a title', 'laomozengzhengjun', '访全国劳模曾正君'],
    ['by the initials of a name', 'sjx', '单霁翔'],
    ['by ü as v', 'lvwen', '吕汶'],
    ['by ü as u', 'luwen', '吕汶'],
    ['by ü as yu', 'lyuwen', '吕汶'],
    ['by ü as u, with the rest missing', 'lus', '绿色共富'],
    ['by üe as ue', 'zhanlue', '战略居民'],
    ['by u that is an ü as v', 'jvmin', '战略居民'],
    ['whatever punctuation stands in it', '一体条抓', '县乡一体、条抓块统'],
    ['by the reading that a word has in it', 'chongqing', '重庆经验'],
    ['by the usual reading elsewhere', 'zhongyao', '重要窗口'],
    ['from its middle', 'zhili', '衢州专班制助力市域治理现代化'],
    ['by its first digit', '1', '1+1'],
  ])('%s', (_, typed, wanted) => {
    expect(found(typed)).toContain(wanted);
  });

  it.each(['班专', 'zhuangban', 'xyzzy', '、', ''])('not for `%s`', (typed) => expect(found(typed)).toEqual([]));

  it('not once it is typed in full', () => expect(found('专班')).not.toContain('专班'));
});

describe('the order of suggestions', () => {
  it('a beginning comes before a middle, full pinyin before initials', () => {
    expect(found('zhuanban')).toEqual(['专班', '衢州专班制助力市域治理现代化']);
    expect(suggest(entriesOf(['term', '正步'], ['term', '字吧']), 'zb', 8)).toHaveLength(2);
    expect(suggest(entriesOf(['term', '支部'], ['term', '直播']), 'zhibo', 8)[0]?.text).toBe('直播');
  });

  it('the beginning of a rare one comes before the middle of a frequent one, initials before a middle in full', () => {
    const both = entriesOf(['term', '振兴乡村', 90], ['term', '乡村振兴']);
    expect(suggest(both, '乡村', 8).map(({ text }) => text)).toEqual(['乡村振兴', '振兴乡村']);
    const initials = entriesOf(['term', '在中办', 90], ['term', '自助办']);
    expect(suggest(initials, 'zzb', 8).map(({ text }) => text)).toEqual(['在中办', '自助办']);
    expect(suggest(entriesOf(['term', '一专班', 90], ['term', '制备']), 'zb', 8)[0]?.text).toBe('制备');
  });

  it('of equally good ones a person comes before a term, and a term before a title', () => {
    const kinds = suggest(entriesOf(['title', '周末'], ['term', '周到'], ['person', '周正']), '周', 8);
    expect(kinds.map(({ kind }) => kind)).toEqual(['person', 'term', 'title']);
  });

  it('the more frequent comes first', () => {
    expect(suggest(entriesOf(['term', '专项'], ['term', '专班', 5]), '专', 8).map(({ text }) => text)).toEqual([
      '专班',
      '专项',
    ]);
  });
});

describe('what is searched for', () => {
  it('a section by its field, since its name is no text of its articles', () => {
    expect(queryFor({ kind: 'section', text: '调研报告', count: 1 })).toBe('栏目:调研报告');
  });

  it('a title of two lines as one phrase', () => {
    expect(queryFor({ kind: 'title', text: '上一行 下一行', count: 1 })).toBe('"上一行 下一行"');
  });

  it('the last word completes the others where nothing begins with all of them', () => {
    const { before, found } = suggestionsFor(entries, '治理 zhuanb');
    expect(before + queryFor(found[0] as Suggestion)).toBe('治理 专班');
  });
});

it('what sounds alike is offered for what is nowhere', () => {
  expect(soundingLike(entries, '砖班', 3)).toEqual([]);
  expect(soundingLike(entries, '支理', 3)).toEqual([]);
  expect(soundingLike(entriesOf(['term', '基层治理'], ['term', '里程碑']), '治里', 3)).toEqual(['治理']);
});

describe('the file', () => {
  it('holds each kind while there is room, and never more than its size allows', () => {
    const many = (kind: Kind) =>
      Array.from({ length: 3_000 }, (_, at): Suggestion => ({ kind, text: `${word(at * 7)}${word(at)}`, count: 1 }));
    const file = lexiconFile(groups([...many('author'), ...many('term'), ...many('title')]), 9_000);
    const sizes = read(file).groups.map(({ texts }) => texts.length);
    expect(file.length).toBeLessThanOrEqual(9_000);
    expect(file.length).toBeGreaterThan(8_500);
    expect(sizes).toHaveLength(3);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('of an empty archive is empty', () => expect(openLexicon(read(lexiconFile(new Map())))).toEqual([]));
});

/** A different Han word for each number. */
const word = (number: number) => String.fromCodePoint(0x4e00 + (number % 5_000), 0x4e00 + ((number * 31) % 7_000));

it('is gathered issue by issue: terms in quotation marks, sentences not; the newest title first', () => {
  const issue = (id: string, title: string, text: string): SearchIssue => ({
    id,
    records: [
      {
        id: `${id}/01`,
        section: '要闻',
        authors: [],
        paragraphs: [
          { role: 'title', text: title },
          { role: 'text', text },
        ],
      },
    ],
  });
  const gathered = gathering();
  gathered.add(suggestionsIn(issue('2020-01', '旧的标题', '说“专班”，又说“专班”。')));
  gathered.add(suggestionsIn(issue('2021-01', '新的标题', '他说“我们来了。”再说“一件事”。')));
  const texts = (kind: Kind) =>
    gathered
      .suggestions()
      .get(kind)
      ?.map(({ text }) => text);
  expect(texts('term')).toEqual(['专班', '一件事']);
  expect(texts('title')).toEqual(['新的标题', '旧的标题']);
  expect(texts('section')).toEqual(['要闻']);
});

it('names persons and units as the register does, and a byline that it knows not twice', () => {
  const gathered = gathering();
  const place = (article?: number) => ({ ...(article ? { article } : {}), as: 'text' as const, text: '' });
  gathered.add([
    { kind: 'author', text: '市委党校', count: 1 },
    { kind: 'author', text: '本刊评论员', count: 1 },
  ]);
  const names = namesIn({
    people: [
      { name: '张三', mentions: [place(1), place(2), place()] },
      { name: '李四', mentions: [place()] },
    ],
    units: [{ name: '市委党校', mentions: [place(1)] }],
  });
  gathered.add(names);
  const all = [...gathered.suggestions().values()].flat();
  expect(all.map(({ kind, text, count }) => [kind, text, count])).toEqual([
    ['person', '张三', 2],
    ['unit', '市委党校', 1],
    ['author', '本刊评论员', 1],
  ]);
});
