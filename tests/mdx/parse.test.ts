import { expect, test } from 'vitest';
import { parseArticle } from '../../src/mdx/file/parse.ts';

const HEAD = '---\ntitle: 甲\nissue: 2020-12\norder: 1\nsection: 乙\nkind: article\n---\n\n';

test.each([
  ['export const x = 1', '程序语句'],
  ['import x from "fs"', '程序语句'],
  ['文{process.exit()}', '花括号'],
  ['文{甲，乙}', '花括号'],
  ['<script>alert(1)</script>', '标签'],
  ['<br>', '标签'],
  ['<Figure caption={x} />', '图注'],
  ['<Figure caption="图" src="x.png" />', '图注'],
  ['<Photo caption="图" />', '标签'],
  ['[甲](javascript:alert(1))', '链接'],
  ['[甲](javascript:location="https://a.cn")', '链接'],
  ['[甲](/issues/)', '链接'],
  ['![甲](a.png)', '图片'],
  ['# 甲', '小标题从 ## 起'],
])('%s in the body is refused, with its line', (body, reason) => {
  const message = expect.objectContaining({ file: '01.mdx', line: 11, reason: expect.stringContaining(reason) });
  expect(() => parseArticle(`${HEAD}第一段。\n\n${body}\n`, '01.mdx')).toThrow(message);
});

test.each(['> 甲', '`甲`', '[甲](https://a.cn)'])(
  '%s is harmless Markdown, as another program may write it',
  (body) => {
    expect(textsOf(body)).toEqual(['甲']);
  },
);

test.each(['5~10元，20~30元', 'http://a.cn 和 a@b.cn', '甲 < 乙', '“引文”——……', '第一段。 [^1]'])(
  '%s is text',
  (body) => {
    expect(textsOf(body)).toEqual([body]);
  },
);

test.each(['http://a.cn/b 和 a@b.cn', '见 www.a.cn', '5~10元，20~30元', '~~甲~~', '甲[^1]', '[ ] 甲'])(
  '%s is no link, no mark and no note, whatever GFM makes of it',
  (text) => {
    const [list] = parseArticle(`${HEAD}- ${text}\n`, '01.mdx').body.children;
    const [item] = list?.type === 'list' ? list.children : [];
    expect(item).toMatchObject({ checked: null, children: [{ children: [{ type: 'text', value: text }] }] });
  },
);

test.each([
  ['title: 甲', 'title:', '字段 title', 2],
  ['order: 1', 'order: 零', '字段 order', 4],
  ['kind: article', 'kind: poem', '字段 kind', 6],
  ['title: 甲', 'title: [', 'YAML', 3],
])('front matter with %s changed to %s is refused, with its line', (right, wrong, reason, line) => {
  const message = expect.objectContaining({ line, reason: expect.stringContaining(reason) });
  expect(() => parseArticle(HEAD.replace(right, wrong), '01.mdx')).toThrow(message);
});

test('optional fields may be absent or empty', () => {
  expect(parseArticle(HEAD.replace('kind:', 'page:\nkind:'), '01.mdx').data).toEqual({
    ...{ title: '甲', issue: '2020-12', order: 1, section: '乙', authors: [], kind: 'article' },
  });
});

test('a line end inside a paragraph is no space, unless between two words of an alphabet', () => {
  expect(textsOf('甲\n乙\n**丙**\n丁 2021\n年 GDP\ngrowth')).toEqual(['甲乙丙丁 2021年 GDP growth']);
});

test('the line ends and the byte order mark of other systems change nothing', () => {
  const text = `${HEAD}甲\n乙\n\n- 丙\n`;
  expect(parseArticle(`\uFEFF${text.replaceAll('\n', '\r\n')}`, '01.mdx')).toEqual(parseArticle(text, '01.mdx'));
});

test('every text has a block: heading, paragraph, caption, items, rows', () => {
  const body = '## 一\n\n文\n\n<Figure caption="图" />\n\n- 甲\n- 乙\n\n  续\n\n| 序 | 名 |\n| --- | --- |\n| 1 | |\n';
  const blocks = parseArticle(HEAD + body, '01.mdx').blocks;
  expect(blocks.map(({ kind, ordinal, text }) => [ordinal, kind, text])).toEqual([
    [1, 'heading', '一'],
    [2, 'paragraph', '文'],
    [3, 'caption', '图'],
    [4, 'item', '甲'],
    [5, 'item', '乙'],
    [6, 'paragraph', '续'],
    [7, 'row', '序 名'],
    [8, 'row', '1'],
  ]);
});

function textsOf(body: string): string[] {
  return parseArticle(HEAD + body, '01.mdx').blocks.map((block) => block.text);
}

test('what an older article has in its head besides, such as how sure its bounds are, is read past', () => {
  const older = HEAD.replace('kind: article', 'kind: article\nconfidence: 0.97');
  expect(parseArticle(`${older}甲\n`, '01.mdx').data).toEqual(parseArticle(`${HEAD}甲\n`, '01.mdx').data);
});
