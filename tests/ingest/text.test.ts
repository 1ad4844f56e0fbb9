import { describe, expect, test } from 'vitest';
import { splitNames } from '../../src/chinese/names.ts';
import { parseNumber } from '../../src/chinese/numbers.ts';
import { simplify, tidy } from '../../src/chinese/script.ts';
import { endsSentence, hasFullStop, opensBlock } from '../../src/ingest/line/marks.ts';
import { numbering } from '../../src/ingest/line/numbering.ts';
import { similarity } from '../../src/ingest/line/similarity.ts';

describe('numbering is ranked from the outermost in', () => {
  test.each([
    ['第一部分 缘起', 0],
    ['第三章 山村', 0],
    ['一、主要做法', 1],
    ['十二、结语', 1],
    ['（一）开辟道路', 2],
    ['(三)守护家园', 2],
    ['1. 整合资源', 3],
    ['2．建立制度', 3],
    ['1.绘制地图', 3],
    ['3、健全机制', 3],
    ['（1）调查', 4],
    ['1）调查', 4],
    ['①调查', 5],
  ])('%s', (text, rank) => expect(numbering(text)).toBe(rank));

  test.each([
    ['an enumeration that a cut begins with', '一、二、三支队会师'],
    ['a decimal number', '1.9万个监控设备接入平台'],
    ['a count of persons', '1500多名老同志'],
    ['a year', '2021年春天'],
    ['an idiom', '一心一意谋发展'],
    ['a bracketed remark', '（街道）属地管理'],
    ['a number in the middle', '分为一、主要做法'],
  ])('%s is none', (_, text) => expect(numbering(text)).toBeUndefined());
});

describe('a sentence ends', () => {
  test.each([
    '春天来了。',
    '真的吗？',
    '他说：“走吧。”',
    '（详见附件。）',
    '如下：',
    '还有……',
    '第一；',
    '完成了。  ',
    '已具。〔註一〕',
    '见该书。[3]',
    '见该书。②',
  ])('with %s', (text) => expect(endsSentence(text)).toBe(true));

  test.each([
    ['a title mark, where a cut may fall', '深入学习《条例》'],
    ['a comma', '春天来了，'],
    ['a closing quote behind no stop', '评为“先进单位”'],
    ['a bracket behind no stop', '推进改革（试行）'],
    ['a digit', '共有1'],
    ['the reference of a note inside a sentence', '据该书[3]'],
    ['nothing', ''],
  ])('but not with %s', (_, text) => expect(endsSentence(text)).toBe(false));
});

test.each([
  ['春天来了。夏天', true],
  ['甲；乙', true],
  ['春天来了，夏天也来了？', false],
])('full stop anywhere in %s: %s', (text, expected) => expect(hasFullStop(text)).toBe(expected));

describe('only the start of a block opens with', () => {
  test.each([
    '□ 市委编办',
    '■编者按',
    '——副题',
    '▲ 走村入户',
    '（作者系校长）',
    '作者：张三',
    '原文刊登于《日报》',
    '（转摘自新华社）',
    '编者按',
    '图1：地图',
    '一、做法',
    '（二）成效',
    '3. 成效',
  ])('%s', (text) => expect(opensBlock(text)).toBe(true));

  test.each(['1500多名老同志', '2021年', '作者在书中写道', '（街道）属地', '—个人', '图书馆开门了', '中，常山县'])(
    'but a cut may go on with %s',
    (text) => expect(opensBlock(text)).toBe(false),
  );
});

test.each([
  ['张 岚', ['张岚']],
  ['毛胜田 张 岚 余龙华', ['毛胜田', '张岚', '余龙华']],
  ['张三、李四', ['张三', '李四']],
  ['翁浩浩　于山', ['翁浩浩', '于山']],
  ['张 明 王小平 李 四', ['张明', '王小平', '李四']],
  ['A B', ['A', 'B']],
  ['', []],
])('names of %j', (text, names) => expect(splitNames(text)).toEqual(names));

test.each([
  ['二〇二一', 2021],
  ['二○一一', 2011],
  ['一九七五', 1975],
  ['十', 10],
  ['十二', 12],
  ['二十七', 27],
  ['九十', 90],
  ['21', 21],
  ['２１', 21],
  ['零三', 3],
])('number %s is %i', (text, value) => expect(parseNumber(text)).toBe(value));

test.each(['', '下', '十十', '一百', '3.5'])('%j is no number', (text) => expect(parseNumber(text)).toBeNaN());

test.each([
  ['  柯 城 ', '柯城'],
  ['在 学 习', '在学习'],
  ['完善 治理体系', '完善 治理体系'],
  ['村\u3000\u3000民', '村民'],
  ['单词', '单词'],
])('%j is tidied to %j', (text, tidied) => expect(tidy(text)).toBe(tidied));

test('simplified characters stand where the traditional ones stood', () => {
  expect(simplify('編者的話：記者 2021')).toBe('编者的话：记者 2021');
  expect(simplify('𠮷發')).toBe('𠮷发');
});

test('similarity counts changed letters by the longer text', () => {
  expect(similarity('山村小学', '山村小学')).toBe(1);
  expect(similarity('山村小学', '山村大学')).toBe(0.75);
  expect(similarity('', '')).toBe(0);
});
