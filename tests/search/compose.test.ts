/** The form 高级检索, searches put together by their numbers, and other wordings. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVariants } from '../../src/content/variants.ts';
import { type Composed, composed, senseless } from '../../src/search/ask/query/compose.ts';
import { parseQuery } from '../../src/search/ask/query/parse-query.ts';
import { termOf } from '../../src/search/ask/query/query.ts';
import { variantForms } from '../../src/search/near/variants.ts';
import { combined } from '../../src/search/suggest/combine.ts';
import { runs } from '../runs.ts';

const empty: Composed = {
  all: '',
  any: '',
  none: '',
  phrase: '',
  title: '',
  first: '',
  link: '近10',
  second: '',
  limits: {},
};

describe('the form writes', () => {
  it.each<[string, Partial<Composed>]>([
    ['', {}],
    ['党建 治理', { all: ' 党建　治理 ' }],
    ['党建 或 治理', { any: '党建 治理' }],
    ['党建 -治理 -"2021"', { all: '党建', none: '治理 2021' }],
    ['"基层 治理"', { phrase: '基层 治理' }],
    ['党建 近10 治理', { first: '党建', second: '治理' }],
    ['"党建 引领" 同句 治理', { first: '党建 引领', second: '治理', link: '同句' }],
    ['', { first: '党建' }],
    ['标题:"党建 引领"', { title: '党建 引领' }],
    ['党建 年:2015-2021 作者:张三,"李 四"', { all: '党建', limits: { year: '2015-2021', author: '张三， 李 四' } }],
    ['"或" "近10"', { all: '或 近10' }],
  ])('%s', (query, filled) => {
    expect(composed({ ...empty, ...filled })).toBe(query);
    expect(parseQuery(query).notes).toEqual([]);
  });

  it('only what is read without a note, whatever is filled in', () => {
    const text = fc.string({ unit: fc.constantFrom(...'党建治理或非近1 -()"“”:年?'), maxLength: 10 });
    fc.assert(
      fc.property(text, text, text, text, text, (all, any, phrase, title, first) => {
        const query = composed({ ...empty, all, any, phrase, title, first, second: '一' });
        const odd = parseQuery(query).notes.filter(({ text }) => /引号|括号|前后/u.test(text));
        expect(odd, query).toEqual([]);
      }),
      runs(100),
    );
  });

  it('names the fields whose values make no sense', () => {
    expect(senseless({ year: '2015,abc', issue: '3', section: '要闻' })).toEqual(['year']);
  });
});

describe('searches by their numbers', () => {
  const before = ['?q=党建', '?q=治理 服务&section=时讯&in=title', '?q=甲 或 乙'];
  it.each([
    ['#1 且 #3', '党建 甲 或 乙'],
    ['#1 或 #2', '党建 或 ( 标题:治理 标题:服务 栏目:=时讯 )'],
    ['#1 非 #2', '党建 非 ( 标题:治理 标题:服务 栏目:=时讯 )'],
    ['#3 非 ＃1', '甲 或 乙 -党建'],
    ['#1 衢州', '党建 衢州'],
    ['#9 党建', '9 党建'],
    ['C#1 党建', 'C#1 党建'],
    ['党建', '党建'],
  ])('%s: %s', (typed, query) => expect(combined(typed, before)).toBe(query));
});

describe('other wordings', () => {
  const variants = [
    ['三服务', '服务企业、服务群众'],
    ['编办', '机构编制委员会办公室', '编委办'],
  ];
  it.each([
    ['三服务', ['服务企业、服务群众']],
    ['编委办', ['编办', '机构编制委员会办公室']],
    ['服务企业，服务群众', ['三服务']],
    ['服务', []],
  ])('%s: %j', (text, forms) => {
    const term = termOf(text);
    expect(term && variantForms(term, variants).map((form) => form.text)).toEqual(forms);
  });

  it.each([
    ['- [三服务]\n', 1, /一组至少要有两种写法/u],
    ['- [甲, 乙]\n- 丙\n', 2, /一组写成 \[甲, 乙\]/u],
    ['- [甲, 乙\n', 2, /YAML 格式有误/u],
  ])('%j is refused with its file and line', (text, line, message) => {
    const root = mkdtempSync(join(tmpdir(), 'variants-'));
    writeFileSync(join(root, 'variants.yaml'), text);
    const file = expect.stringContaining('variants.yaml') as unknown as string;
    const reason = expect.stringMatching(message) as unknown as string;
    expect(() => readVariants(root)).toThrow(expect.objectContaining({ file, line, reason }) as unknown as Error);
  });

  it('are none without the file', () => {
    expect(readVariants(mkdtempSync(join(tmpdir(), 'variants-')))).toEqual([]);
  });
});
