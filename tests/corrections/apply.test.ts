import { describe, expect, test } from 'vitest';
import { asDecided } from '../../src/ingest/decisions/as-decided.ts';
import type { Correction } from '../../src/schema.ts';
import { issueWith, prose } from '../ingest/blocks.ts';
import { corrected, correction, dismissal, ISSUE, ingested, lineOf, misfits, written } from './issue.ts';

const before = corrected();
const at = lineOf;

describe('corrected is', () => {
  test.each([
    ['a paragraph', correction(at('孩子们'), '回声', '歌声'), '传到', '山谷里的歌声一直传到'],
    ['a run-in heading', correction(at('孩子们'), '第一件事', '头一件事'), '孩子们', '头一件事。孩子们'],
    [
      'words that go on into the next line',
      correction(at('孩子们'), '的村庄，连', '的集市，连'),
      '孩子们',
      '的集市，连放羊',
    ],
    ['the second line of a joined paragraph', correction(at('庄，连'), '老人', '老汉'), '孩子们', '连放羊的老汉都停'],
    ['a heading', correction(at('清晨的操场'), '操场', '球场'), '一、', '一、清晨的球场'],
    ['an item of a list', correction(at('张小云'), '小云', '晓云'), '任班长', '张晓云任班长'],
    ['a cell of a table', correction(at('陈青'), '四年级', '五年级'), '陈青', '陈青 五年级'],
    ['a caption', correction(at('图为'), '做操', '跑步'), '图为', '图为学生在操场上跑步'],
    ['one of several', correction(at('孩子们'), '唱歌', '唱戏', 2), '孩子们', '孩子们唱歌，老师也唱戏'],
    ['words taken out', correction(at('张小云'), '小', ''), '任班长', '张云任班长'],
  ])('%s', (_, one, mark, expected) => {
    const { texts, originals, records } = corrected(one);
    const block = texts.findIndex((text) => text.includes(mark));
    expect(texts[block]).toContain(expected);
    expect(records).toEqual([expect.objectContaining({ block: block + 1, from: one.from, to: one.to, by: '校对员' })]);
    expect(texts[block]?.slice(records[0]?.offset).startsWith(one.to)).toBe(true);
    expect(originals).toEqual(before.texts);
    expect(texts.filter((text, index) => text !== before.texts[index])).toHaveLength(1);
  });

  test.each([
    ['the title', correction(at('# 山村小学'), '春天', '秋天'), { title: '山村小学的秋天' }],
    ['a name of the byline', correction(at('□'), '春生', '春升'), { authors: ['王春升', '周明'] }],
    ['a letter-spaced name', correction(at('□'), '周 明', '周鸣'), { authors: ['王春生', '周鸣'] }],
    ['the note about the author', correction(at('作者系'), '校长', '教师'), { authorNote: '作者系山村小学教师' }],
  ])('%s, and the print is kept', (_, one, expected) => {
    const { data, texts, records } = corrected(one);
    expect(data).toMatchObject(expected);
    expect(data.printed?.join()).toContain(one.from);
    expect(records).toEqual([expect.objectContaining({ field: Object.keys(expected)[0], to: one.to })]);
    expect(texts).toEqual(before.texts);
  });
});

test('several in one block have their own places, whatever their order', () => {
  const [early, late] = [correction(at('孩子们'), '孩子们', '少年'), correction(at('庄，连'), '老人', '老汉家')];
  const { texts, originals, records } = corrected(late, early);
  expect(records.map(({ offset, to }) => texts[0]?.slice(offset, offset + to.length))).toEqual(['少年', '老汉家']);
  expect(originals).toEqual(before.texts);
});

test('a corrected letter decides nothing about where articles begin', () => {
  const text = issueWith(`${prose(120)}\n\n# 河边的旧渡口\n\n${prose(120, 40)}`);
  const asRead = ingested(text);
  const blocking = (issue: typeof asRead) =>
    issue.ledger.doubts.filter((doubt) => doubt.blocking).map(({ rule }) => rule);
  expect(blocking(asRead)).toEqual(['head-inside']);
  const result = asDecided(asRead, written([correction(lineOf('旧渡口', text), '旧', '老')]));
  expect('misfits' in result ? result.misfits : blocking(result)).toEqual(['head-inside']);
  const confirmed = asDecided(asRead, written([], [dismissal('head-inside', lineOf('旧渡口', text))]));
  expect('misfits' in confirmed ? confirmed.misfits : blocking(confirmed)).toEqual([]);
});

test('the ledger stays that of the source, and names the decisions', () => {
  const { ledger } = corrected(correction(at('孩子们'), '回声', '歌声'));
  expect(ledger).toEqual({ ...before.ledger, corrections: 'f'.repeat(64) });
});

describe('refused is', () => {
  test.each([
    ['what the line does not hold', 'correction-stale', [correction(at('孩子们'), '羊群', '牛群')]],
    ['what begins on the next line', 'correction-stale', [correction(at('孩子们'), '老人', '老汉')]],
    ['more of them than there are', 'correction-stale', [correction(at('孩子们'), '唱歌', '唱戏', 3)]],
    ['what goes from cell to cell', 'correction-stale', [correction(at('陈青'), '陈青四', '陈青五')]],
    ['what a line of the contents does not hold', 'correction-stale', [correction(at('01/'), '冬天', '秋天')]],
    ['a line after the last', 'correction-stale', [correction(9999, '春天', '秋天')]],
    ['one of several without saying which', 'correction-ambiguous', [correction(at('孩子们'), '唱歌', '唱戏')]],
    [
      'what another one corrects too',
      'correction-overlap',
      [correction(at('孩子们'), '山谷里', '山里'), correction(at('孩子们'), '里的回声', '的回声')],
    ],
    ['a whole block taken out', 'correction-empties', [correction(at('图为'), '图为学生在操场上做操', '')]],
    ['a mark that no field holds', 'correction-misses-field', [correction(at('□'), '□', '◇')]],
  ])('%s', (_, rule, corrections) => expect(misfits(...corrections)).toEqual([rule]));

  test('everything, where one of many does not apply', () => {
    const sound = correction(at('孩子们'), '回声', '歌声');
    expect(misfits(sound, correction(at('孩子们'), '羊群', '牛群'))).toEqual(['correction-stale']);
  });
});

test('neighbours that only touch are two corrections', () =>
  expect(misfits(correction(at('孩子们'), '山谷', '山沟'), correction(at('孩子们'), '里的', '中的'))).toEqual([]));

describe('a paragraph named by its anchor', () => {
  const anchorOf = (words: string) => {
    const { anchors, texts } = before;
    return anchors[texts.findIndex((text) => text.includes(words))] ?? '';
  };
  const anchored = (anchor: string, from: string, to: string, more: Partial<Correction> = {}): Correction => {
    const { line: _, ...rest } = correction(1, from, to);
    return { article: 1, anchor, ...rest, ...more };
  };

  test.each([
    ['a paragraph', '孩子们', '回声', '歌声'],
    ['the second line of a joined one', '孩子们', '放羊', '牧羊'],
    ['words across the join', '孩子们', '村庄', '集市'],
    ['a cell', '陈青', '四年级', '五年级'],
    ['a caption', '图为', '做操', '跑步'],
  ])('is corrected: %s', (_, words, from, to) => {
    const anchor = anchorOf(words);
    for (const name of [anchor, `#${anchor}`, anchor.replace(/-.*/u, '')]) {
      const { texts, originals, records } = corrected(anchored(name, from, to));
      expect(texts.filter((text, index) => text !== before.texts[index])).toEqual([expect.stringContaining(to)]);
      expect(originals).toEqual(before.texts);
      expect(records).toEqual([expect.objectContaining({ block: Number.parseInt(anchor.slice(1), 10), from, to })]);
    }
  });

  test('keeps the anchor that its page had, before a correction and after', () => {
    const first = correction(at('孩子们'), '回声', '歌声');
    const { anchors, texts } = corrected(first);
    const later = anchors[texts.findIndex((text) => text.includes('孩子们'))] ?? '';
    expect(later).not.toBe(anchorOf('孩子们'));
    for (const anchor of [later, anchorOf('孩子们')])
      expect(misfits(first, anchored(anchor, '老人', '老汉'))).toEqual([]);
    expect(misfits(anchored(later, '老人', '老汉'), first)).toEqual([]);
  });

  test.each([
    ['words that it lacks', 'correction-stale', [anchored(anchorOf('孩子们'), '羊群', '牛群')]],
    ['words of another paragraph', 'correction-stale', [anchored(anchorOf('孩子们'), '做操', '跑步')]],
    ['one of several', 'correction-ambiguous', [anchored(anchorOf('孩子们'), '唱歌', '唱戏')]],
    ['an anchor that it never had', 'correction-stale', [anchored('p1-0000', '回声', '歌声')]],
    ['a paragraph after the last', 'correction-stale', [anchored('p99', '回声', '歌声')]],
    ['an article that is none', 'correction-stale', [anchored('p1', '回声', '歌声', { article: 9 })]],
    [
      'what a line names too',
      'correction-overlap',
      [anchored('p1', '山谷里', '山里'), correction(at('孩子们'), '里的回声', '的回声')],
    ],
  ])('refuses %s', (_, rule, corrections) => expect(misfits(...corrections)).toEqual([rule]));

  test('takes one of several by its number', () =>
    expect(corrected(anchored('p1', '唱歌', '唱戏', { nth: 2 })).texts[0]).toContain('孩子们唱歌，老师也唱戏'));
});

describe('a doubt', () => {
  const rule = 'stray-latin-word';
  const line = at('harvest');
  const open = (...decisions: Parameters<typeof written>) => {
    const result = asDecided(ingested(), written(...decisions));
    return 'misfits' in result ? result.misfits : result.ledger.doubts.filter((doubt) => doubt.rule === rule);
  };

  test('is open until someone decides', () => expect(open([])).toHaveLength(1));
  test('goes when it is dismissed', () => expect(open([], [dismissal(rule, line)])).toEqual([]));
  test('goes when its words are corrected', () => expect(open([correction(line, 'harvest', '收成')])).toEqual([]));
  test('stays when its words are corrected and its rule still holds', () =>
    expect(open([correction(line, 'harvest', 'crops')])).toHaveLength(1));
  test.each([
    ['another line is corrected', [correction(at('孩子们'), '回声', '歌声')], []],
    ['other words of its line are corrected', [correction(line, '第1天', '第一天')], []],
    ['another rule is dismissed', [], [dismissal('title-differs', line)]],
    ['other words are dismissed', [], [dismissal(rule, line, '别的字')]],
    ['another line is dismissed', [], [dismissal(rule, line - 2)]],
  ])('stays when %s', (_, corrections, dismissed) => expect(open(corrections, dismissed)).toHaveLength(1));
});

describe('an unread appointment', () => {
  const UNREAD = '免去丁明县水利局局长职务';
  const PARTLY = '周明同志任县水利局局长，原职级不变';
  const notice = issueWith(
    `- 丁山同志任市水利局局长\n- 李小河同志任市档案馆馆长\n- 王桥同志任市文化馆馆长\n- ${UNREAD}\n- ${PARTLY}\n\n姓名\t拟任职务\n何大江\t县水利局局K`,
  );
  const rule = 'appointment-unread';
  const decided = (...decisions: Parameters<typeof written>) => {
    const result = asDecided(ingested(notice), written(...decisions));
    if ('misfits' in result) throw new Error(JSON.stringify(result.misfits));
    return {
      doubts: result.ledger.doubts.filter((doubt) => doubt.rule === rule).map(({ quote }) => quote),
      rows: result.appointments
        .filter(({ persons, doubt }) => doubt !== undefined || !['丁山', '李小河', '王桥'].includes(persons.join()))
        .map(({ persons, gained = '', doubt }) => [persons.join(), gained, doubt !== undefined]),
    };
  };
  const line = (words: string) => lineOf(words, notice);

  test('is a doubt of the ledger and of its row', () =>
    expect(decided([])).toEqual({
      doubts: [UNREAD, PARTLY, '何大江 县水利局局K'],
      rows: [
        ['', '', true],
        ['周明', '县水利局局长', true],
        ['', '', true],
      ],
    }));
  test('dismissed is no appointment; what was read of one stays', () =>
    expect(decided([], [dismissal(rule, line(UNREAD)), dismissal(rule, line(PARTLY))])).toEqual({
      doubts: ['何大江 县水利局局K'],
      rows: [
        ['周明', '县水利局局长', false],
        ['', '', true],
      ],
    }));
  test('corrected is read, in a sentence and in a cell', () =>
    expect(decided([correction(line(UNREAD), '丁明', '丁明同志'), correction(line('何大江'), '局K', '局长')])).toEqual({
      doubts: [PARTLY],
      rows: [
        ['丁明', '', false],
        ['周明', '县水利局局长', true],
        ['何大江', '县水利局局长', false],
      ],
    }));
});

test('the assembled issue is left as it was', () => {
  const issue = ingested();
  const copy = structuredClone(issue);
  asDecided(issue, written([correction(at('孩子们'), '回声', '歌声')]));
  expect(issue).toEqual(copy);
  expect(ISSUE).toContain('回声');
});
