/** What readers who know CNKI and 人民数据 type, and what it means here. */
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/ask/query/parse-query.ts';
import { type Condition, keyOf, type Link } from '../../src/search/ask/query/query.ts';

const signOf = (link: Link | undefined): string =>
  link === undefined ? '' : link.kind === 'near' ? ` ~${link.units} ` : link.kind === 'sentence' ? ' ~句 ' : ' ~段 ';

/** `&` all, `|` any, `!` not, `~` near; · stands for punctuation inside a term. */
function meaning(condition: Condition): string {
  if (condition.kind === 'terms')
    return condition.terms.map((term) => signOf(term.link) + keyOf(term).replaceAll(' ', '·')).join('');
  if (condition.kind === 'limit') return `${condition.limit.field}=${condition.limit.values.join('/')}`;
  if (condition.kind === 'not') return `!${meaning(condition.part)}`;
  const parts = condition.parts.map(meaning).join(condition.kind === 'all' ? ' & ' : ' | ');
  return `(${parts})`;
}

describe('is understood', () => {
  it.each([
    // Terms
    ['党建', '党建'],
    ['党建 治理', '(党建 & 治理)'],
    ['党建　治理', '(党建 & 治理)'],
    ['"陈 峰"', '陈峰'],
    ['“陈 峰” 党建', '(陈峰 & 党建)'],
    ['《新青年》', '新青年'],
    ['县乡一体、条抓块统', '县乡一体·条抓块统'],
    ['ＧＤＰ ２０２１年', '(gdp & 2021年)'],
    // Or
    ['党建 或 治理', '(党建 | 治理)'],
    ['党建 | 治理', '(党建 | 治理)'],
    ['党建 ｜ 治理', '(党建 | 治理)'],
    ['党建 OR 治理', '(党建 | 治理)'],
    ['党建 或 治理 或 服务', '(党建 | 治理 | 服务)'],
    ['党建 或 治理 衢州', '((党建 | 治理) & 衢州)'],
    ['乡村 党建 或 治理', '(乡村 & (党建 | 治理))'],
    ['或者 党建', '(或者 & 党建)'],
    ['党建或治理', '党建或治理'],
    ['或', '或'],
    ['"党建 或 治理"', '党建或治理'],
    // And, not
    ['党建 且 治理', '(党建 & 治理)'],
    ['党建 AND 治理', '(党建 & 治理)'],
    ['党建 -治理', '(党建 & !治理)'],
    ['党建 －治理', '(党建 & !治理)'],
    ['党建 非 治理', '(党建 & !治理)'],
    ['党建 NOT 治理', '(党建 & !治理)'],
    ['党建 -"基层 治理"', '(党建 & !基层治理)'],
    ['党建 -标题:治理', '(党建 & !标题:治理)'],
    ['党建 -栏目:时讯', '(党建 & !section=时讯)'],
    ['2020-2021', '2020·2021'],
    // Brackets
    ['( 党建 治理 ) 或 衢州', '((党建 & 治理) | 衢州)'],
    ['（ 党建 治理 ） 或 （ 衢州 开化 ）', '((党建 & 治理) | (衢州 & 开化))'],
    ['党建 非 ( 治理 或 服务 )', '(党建 & !(治理 | 服务))'],
    ['党建 -( 治理 或 服务 )', '(党建 & !(治理 | 服务))'],
    ['（一）加强领导', '一·加强领导'],
    ['衢州（柯城）', '衢州·柯城'],
    // Near
    ['党建 近10 治理', '党建 ~10 治理'],
    ['党建 近１０ 治理', '党建 ~10 治理'],
    ['党建 近5字 治理', '党建 ~5 治理'],
    ['党建 同句 治理', '党建 ~句 治理'],
    ['党建 同段 治理', '党建 ~段 治理'],
    ['党建 近10 治理 同句 衢州', '党建 ~10 治理 ~句 衢州'],
    ['党建 近10 治理 衢州', '(党建 ~10 治理 & 衢州)'],
    ['党建 近10 治理 或 衢州', '(党建 ~10 治理 | 衢州)'],
    ['标题:党建 近10 治理', '标题:党建 ~10 治理'],
    ['同句', '同句'],
    ['附近 党建', '(附近 & 党建)'],
    ['近10年来', '近10年来'],
    // Fields
    ['标题:党建', '标题:党建'],
    ['题名：党建', '标题:党建'],
    ['篇名:党建', '标题:党建'],
    ['作者:张三', 'author=张三'],
    ['作者: 张三', 'author=张三'],
    ['单位：市委编办 党建', '(author=市委编办 & 党建)'],
    ['栏目:"学思 践悟"', 'section=学思 践悟'],
    ['年:2021', 'year=2021'],
    ['年：２０２１', 'year=２０２１'],
    ['年:2015-2021', 'year=2015-2021'],
    ['年:2015至2021', 'year=2015至2021'],
    ['年:2015,2018', 'year=2015/2018'],
    ['年:2015，2018-2020', 'year=2015/2018-2020'],
    ['期:2021-01', 'issue=2021-01'],
    ['期:第3期', 'issue=第3期'],
    ['期:1-3', 'issue=1-3'],
    ['地区:柯城,开化 党建', '(region=柯城/开化 & 党建)'],
    ['会议指出：要', '会议指出·要'],
    // One character
    ['基?治理', '基?治理'],
    ['基??治理', '基??治理'],
    ['什么是专班？', '什么是专班'],
    ['什么是专班?', '什么是专班'],
    ['?党建', '党建'],
    // Figures
    ['33亿元', '33亿元'],
    ['3.3亿元', '3·3亿元'],
    ['党建 -"2021"', '(党建 & !2021)'],
  ])('%s: %s', (typed, meant) => {
    const { condition, notes } = parseQuery(typed);
    expect(meaning(condition)).toBe(meant);
    expect(notes).toEqual([]);
  });
});

describe('is said to be no operator, with what may be meant', () => {
  it.each([
    ['-5℃', '5c', /减号/u, '-"5℃"'],
    ['党建 -2021', '(党建 & 2021)', /减号/u, '党建 -"2021"'],
    ['年:abc', '年·abc', /年份/u, undefined],
    ['年:21', '年·21', /年:2015-2021/u, undefined],
    ['期:abc 党建', '(期·abc & 党建)', /刊期/u, undefined],
    ['主题:党建', '主题·党建', /没有“主题”这一项/u, '标题:党建'],
    ['党建 近 治理', '(党建 & 近 & 治理)', /近10/u, '党建 近10 治理'],
    ['党建|治理', '党建·治理', /竖线/u, '党建 或 治理'],
    ['"基层 治理', '(基层 & 治理)', /引号/u, '基层 治理'],
    ['党建 或', '党建', /前后要有词/u, undefined],
    ['近10 党建', '党建', /前后要各有一个词/u, undefined],
    ['党建 近10 -治理', '(党建 & !治理)', /前后要各有一个词/u, undefined],
    ['栏目:时讯 同句 党建', '(section=时讯 & 党建)', /前后要各有一个词/u, undefined],
    ['( 党建 治理', '(党建 & 治理)', /括号/u, undefined],
    ['怎么办？我们', '怎么办·我们', /全角/u, '怎么办?我们'],
  ])('%s: %s', (typed, meant, said, instead) => {
    const { condition, notes } = parseQuery(typed);
    expect(meaning(condition)).toBe(meant);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.text).toMatch(said);
    expect(notes[0]?.instead).toBe(instead);
  });
});
