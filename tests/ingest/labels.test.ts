import { describe, expect, test } from 'vitest';
import { labelRules } from '../../src/ingest/labels/index.ts';
import { blocksOf, prose, ruleOf } from './blocks.ts';

const MACHINE =
  'The image shows a group of people standing in front of a large red banner in a hall, several of them holding papers.';

/** Lines that a rule claims, and lines that look alike and are not its. */
const cases: Record<string, { hits: string[]; misses: string[] }> = {
  'machine-description': {
    hits: [MACHINE, `${MACHINE} 红旗`],
    misses: [
      'QUZHOU DANG JIAN',
      `${prose(200)}GDP and LOGO`,
      `${MACHINE}${prose(400)}`,
      // What a magazine quotes in the language of its source, and an address.
      `We need a way for the payee to know that the previous owners did not sign any earlier transactions, ${'and so on '.repeat(4)}.`,
      '- 原文：[The Bridge at Dawn](https://bridge.example/wp-content/uploads/2021/05/The-Bridge-at-Dawn-Rebuilt-by-All-Who-Live-There-and-by-Some-Who-Do-Not.pdf)',
    ],
  },
  'table-row': {
    hits: ['序号\t项目\t要点', '\t\t3. 修桥', '| 甲 | 乙 |', '<tr><td>甲</td><td>乙</td></tr>'],
    misses: ['序号 项目 要点', '|甲', '甲｜乙'],
  },
  'html-tag': { hits: ['<table>', '</tr></table>', '<div class="a">'], misses: ['<p>文字</p>', '甲<br>', '<甲>'] },
  'ruled-line': {
    hits: ['┌────┐', '---', '* * *', '———', '-', '•', '·····'],
    misses: ['--', '——副题', '- 甲', '│ 链接 │'],
  },
  folio: {
    hits: ['12', '· 7', '- 31 -', '第12页', '—8—', '・一三・', '— 五〇 —'],
    misses: ['2021', '12人', '# 12', '1.', '第一页', '・一・', '一三', '· 十二 ·'],
  },
  'jump-line': {
    hits: [
      '（下转第12页）',
      '上接第3版',
      '（下转第十二页）',
      '转第9页',
      '（下轉第9頁）',
      '（下转第　页）',
      '（上接第3○页）',
    ],
    misses: ['下转第12页继续阅读', '上接县城', '（转摘自新华社）', '（上接天，下接地）'],
  },
  'editors-note': {
    hits: ['■编者按', '## ■编者按', '编者按：本期刊发六篇', '【编者按】', '编 者 按', '编者的话', '編者按'],
    misses: ['编者按语气平实', '总编辑的话', '读者按图索骥', '编者认为'],
  },
  'author-note': {
    hits: ['（作者系市委党校副校长）', '（本文作者为教师）', '作者单位：青山学会', '（执笔人是张三）'],
    misses: ['作者：张三', '作者在书中写道', `（作者系教师）${prose(160)}`],
  },
  'source-note': {
    hits: [
      '原文刊登于《浙江日报》（2021年2月19日第01版）',
      '（转摘自新华社）',
      '（原载《工人日报》2018年3月2日）',
      '摘自《人民日报》',
      '（来源：新华网）',
      '资料来源：县志',
    ],
    misses: ['刊物很好看', '来源于生活的故事', '转摘了三次', `（转摘自新华社）${prose(90)}`],
  },
  'byline-box': {
    hits: ['□ 市委编办', '■ 张三', '◎本刊评论员', '●高 山', '○　通讯员　魏国庆'],
    misses: ['□', '□ 他来了。又走了', `□ ${'甲'.repeat(45)}`, '●市委编办'],
  },
  'byline-credit': {
    hits: [
      '文/张三',
      '文｜陈晓明',
      '作者：张三',
      '本刊记者 张三',
      '（通讯员 张三）',
      '文/李芳  图/王磊',
      '本刊評論員',
      '文 李芳 图 王磊',
    ],
    misses: [
      '文 化 礼 堂',
      '文化礼堂',
      '作者系教师',
      '记者们来了',
      '本刊记者张三走进村里，看见老人。',
      '通讯员说，桥修好了',
      '采写：一、缘起，二、经过',
    ],
  },
  'caption-words': {
    hits: ['图1：基本要求', '图为建设中的新城', '图一 山路', '左图：老桥', '（图2：新桥）'],
    misses: ['图书馆开门了', '图谋不轨', '# 图1：基本要求', '图1：老桥。新桥在旁', `图为${'甲'.repeat(90)}`],
  },
  'caption-arrow': {
    hits: ['▲ 走村入户', '◀ 2020年12月23日，市领导调研', '▼老桥。'],
    misses: ['▲', '▲桥修好了。村民都来了。路也通了。', '→ 走村入户'],
  },
};

describe.each(Object.entries(cases))('%s', (rule, { hits, misses }) => {
  test.each(hits)('claims %j', (line) => expect(ruleOf(line)).toBe(rule));
  test.each(misses)('leaves %j', (line) => expect(ruleOf(line)).not.toBe(rule));
});

describe('caption-after-gap', () => {
  const behind = (blanks: number, line: string) =>
    ruleOf(`${prose(60)}\n\n${prose(60)}\n\n${prose(100)}${'\n'.repeat(blanks + 1)}${line}`, 3);

  test('claims a short line without a stop in the hole that a picture left', () =>
    expect(behind(3, '红色物业联盟议事会')).toBe('caption-after-gap'));

  test.each([
    ['fewer blanks', 2, '红色物业联盟议事会'],
    ['a sentence', 3, '桥修好了。'],
    ['a heading', 3, '# 山村小学的春天'],
    ['a numbered line', 3, '一、主要做法'],
    ['a long line', 3, '甲'.repeat(61)],
  ])('leaves %s', (_, blanks, line) => expect(behind(blanks, line)).not.toBe('caption-after-gap'));

  test('leaves lines where so many blanks are usual', () => {
    const text = Array.from({ length: 9 }, () => '山路').join('\n\n\n\n');
    expect(ruleOf(text, 5)).toBeUndefined();
  });

  test('claims a line that the next one explains', () => {
    const text = `${prose(80)}\n\n\n\n桥通车了。  \n图为通车现场`;
    expect(blocksOf(text).map(({ label }) => label?.rule)).toEqual([undefined, 'caption-after-gap', 'caption-words']);
  });
});

describe('running-head', () => {
  const times = (count: number, line: string, between = prose(60)) =>
    ruleOf(Array.from({ length: count }, () => `${line}\n\n${between}`).join('\n\n'));

  test.each([
    ['a line with the number of the issue, twice', 2, '青山学刊 2020年第3期', prose(60)],
    ['the name of the periodical, three times', 3, '青山学刊 12', prose(60)],
    ['a line beside folios, three times', 3, '基层之声', '12'],
  ])('claims %s', (_, count, line, between) => expect(times(count, line, between)).toBe('running-head'));

  test.each([
    ['a line with the number of the issue, once', 1, '青山学刊 2020年第3期'],
    ['the name of the periodical, twice', 2, '青山学刊'],
    ['a numbered heading of six articles', 6, '### 一、主要做法'],
    ['a heading of six articles', 6, '### 主要做法'],
    ['a numbered heading beside folios', 3, '一、主要做法', '12'],
    ['a long line', 4, `青山学刊${'甲'.repeat(30)}`],
  ])('leaves %s', (_, count, line, between = prose(60)) => expect(times(count, line, between)).toBeUndefined());
});

test('the nameplate of the cover with a page number is a running head, any other such line is none', () => {
  const issue = (line: string) =>
    ruleOf(['山村周报', '1998年3月20日', '目录', prose(60), line, prose(60)].join('\n\n'), 4);
  expect(issue('山村周报　　　　　　　　　　　　　　　　　　　　　　　　　　7')).toBe('running-head');
  expect(issue('8 山村周报')).toBe('running-head');
  expect(issue('山村周报')).toBeUndefined();
  expect(issue('山村简报 7')).toBeUndefined();
});

test('of several rules the first in the list claims a line', () => {
  expect(ruleOf(`${prose(60)}\n\n\n\n□ 市委编办`, 1)).toBe('byline-box');
  expect(ruleOf(`${prose(60)}\n\n\n\n12`, 1)).toBe('folio');
  expect(ruleOf('图片\t说明')).toBe('table-row');
});

test('every rule has its cases', () => {
  const apart = ['caption-after-gap', 'running-head', 'folio-by-order', 'page-garble', 'picture-address'];
  expect([...Object.keys(cases), ...apart].toSorted()).toEqual(labelRules.map(({ rule }) => rule).toSorted());
});

describe('a picture of which the source has the address alone', () => {
  test.each([
    '<div style="text-align: center;"><img src="https://example.org/a-b-c/d.jpg" alt="Image" width="56%" /></div>',
    '![](imgs/one-two-three.png)',
    '![page 3](imgs/3.png) ![](imgs/4.png)',
  ])('%s', (line) => expect(ruleOf(line)).toBe('picture-address'));

  test.each(['![图为新落成的大桥](imgs/3.png)', '桥修好了。![](imgs/3.png)', '<b>桥修好了</b>', '!!'])(
    'not %s',
    (line) => expect(ruleOf(line)).not.toBe('picture-address'),
  );
});
