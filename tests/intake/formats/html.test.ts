import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { accountOf } from '../../../src/intake/formats/account.ts';
import { extractionOf } from '../../../src/intake/formats/html.ts';

const cases: [string, string, string[]][] = [
  ['headings', '<h1>山村</h1><h3>一、<b>做法</b></h3>', ['# 山村', '', '### 一、做法']],
  ['paragraphs without end tags', '<p>甲<p>乙', ['甲', '', '乙']],
  ['line ends of the file', '<p>甲乙\n  丙丁\nword word</p>', ['甲乙丙丁 word word']],
  ['a line break', '<p>春眠不觉晓<br>处处闻啼鸟</p>', ['春眠不觉晓', '处处闻啼鸟']],
  ['bold', '<p><b>导语。</b><strong>再导。</strong>正文</p>', ['**导语。再导。**正文']],
  ['lists', '<ul><li>甲<li>乙</ul><ol start=3><li>丙<li><p>丁</p></ol>', ['- 甲', '- 乙', '', '3. 丙', '', '4. 丁']],
  ['a table', '<table><tr><th>姓名<th>职务<tr><td>张三<td>局长</table>', ['姓名\t职务', '张三\t局长']],
  [
    'cells that span',
    '<table><tr><td rowspan=2>甲<td>乙<tr><td>丙<tr><td colspan=2>丁</table>',
    ['甲\t乙', '\t丙', '丁\t'],
  ],
  [
    'two rows of heads',
    '<table><tr><th rowspan=2>姓名<th colspan=2>成绩<tr><th>语文<th>数学<tr><td>甲<td>90<td></table>',
    ['姓名\t成绩\t', '\t语文\t数学', '甲\t90\t'],
  ],
  ['several lines in a cell', '<table><tr><td><p>甲<p>乙<td>丙</table>', ['甲 乙\t丙']],
  ['a box, which is a table of one cell', '<table><tr><td><p>甲</p><p>乙</p></table>', ['甲', '', '乙']],
  [
    'what a browser does not show',
    '<p>甲</p><script>乙</script><style>丙</style><p hidden>丁</p><p style="display: none">戊</p>',
    ['甲'],
  ],
  ['references of characters', '<p>&lt;b&gt; &amp; 甲&#20057;</p>', ['<b> & 甲乙']],
  ['preformatted text', '<pre>甲  乙\n丙</pre>', ['甲 乙', '丙']],
  ['an indent of hard spaces', '<p>&nbsp;&nbsp;甲</p>', ['  甲']],
];

const extractionFrom = (source: string) => extractionOf(fromHtml(source));
const textsOf = (source: string): string[] => extractionFrom(source).lines.map(({ text }) => text);
const printed = (source: string): string[] => textsOf(source).filter(Boolean);

test.each(cases)('%s', (_, source, lines) => expect(textsOf(source)).toEqual(lines));

test.each(cases)('%s: the second reading finds the same characters', (_, source) => {
  const { witness = [], lines } = extractionFrom(source);
  expect(accountOf(witness, lines)).toMatchObject({ missing: 0, surplus: 0 });
});

test('each line knows its paragraph, blank lines are none', () =>
  expect(
    extractionFrom('<h1>甲</h1><p>乙<br>丙</p><p>丁</p>')
      .lines.filter(({ text }) => text !== '')
      .map(({ text, place }) => [text, place]),
  ).toEqual([
    ['# 甲', 1],
    ['乙', 2],
    ['丙', 2],
    ['丁', 3],
  ]));

const TEXT = '这一段是文章的正文，有好几句话。它比页面上别的文字都长，说的是老街怎样修好，也说住在那里的人。'.repeat(3);

/** Of what stands beside the text: what is read of it, and what is told of the rest. */
const beside: [string, string, string[], Record<string, string>][] = [
  [
    'deleted words',
    '<p>只提了<del>两个</del><ins>一个</ins>要求<s>吧</s></p>',
    ['只提了一个要求'],
    { deleted: '两个吧' },
  ],
  ['a line through', '<p>甲<span style="text-decoration:line-through">乙</span></p>', ['甲'], { deleted: '乙' }],
  ['ruby', '<p>作者<ruby>邝<rp>(</rp><rt>kuàng</rt><rp>)</rp></ruby>先生</p>', ['作者邝先生'], { ruby: 'kuàng' }],
  [
    'hidden by style or attribute',
    '<p hidden>甲</p><p style="display: none">乙</p><p style="visibility:hidden">丙<b style="visibility:visible">见</b></p><p style="font-size:0">丁<i style="font-size:12px">有</i></p><p style="mso-hide:all">戊</p><p style="position:absolute;left:-9999px">己</p>',
    ['**见**', '有'],
    { hidden: '甲乙丙丁戊己' },
  ],
  [
    'hidden by a rule of the page',
    '<style>.off, p#x { display:none } @media print { .no { display:none } } .no .far { display: none }</style><p class="a off">甲</p><p id="x">乙</p><p class="no">丙</p>',
    ['丙'],
    { hidden: '甲乙' },
  ],
  ['what is hidden from a voice only', '<p aria-hidden="true">甲</p>', ['甲'], {}],
  ['formulas', '<p>宽<math><mn>3</mn><mo>×</mo><mn>4</mn></math>米</p>', ['宽3×4米'], {}],
  ['a quotation', '<p><q>甲</q>说</p>', ['“甲”说'], {}],
  [
    'counted in Chinese',
    '<ol style="list-style-type: cjk-ideographic" start=9><li>甲<li>乙</ol>',
    ['九、甲', '十、乙'],
    {},
  ],
  [
    'buttons under a text',
    '<div class="rich_media_tool"><span>阅读原文</span><span>阅读 1024</span><button>在看</button></div><p>上一篇：河边的字</p><p>微信扫一扫，关注该公众号</p><div><span>点赞</span><span>收藏</span><span>转发</span></div>',
    [],
    { furniture: '阅读原文阅读1024在看上一篇：河边的字微信扫一扫，关注该公众号点赞收藏转发' },
  ],
  [
    'the same words in a text',
    '<p>评论</p><p>分享</p><p>他们分享了经验。</p><p><span>分享</span><span>是一种美德。</span></p><p>下一期，我们再谈。</p><p>版权所有，翻印必究</p>',
    ['评论', '分享', '他们分享了经验。', '分享是一种美德。', '下一期，我们再谈。', '版权所有，翻印必究'],
    {},
  ],
  [
    'navigation',
    '<nav><a>首页</a> <a>政务</a></nav><div class="top-nav"><a>要闻</a></div><div class="breadcrumb">当前位置：首页 &gt; 要闻</div><div class="footer">版权所有：某市人民政府</div><div class="header"><h1>老街修好了</h1></div>',
    ['# 老街修好了'],
    { furniture: '首页政务要闻当前位置：首页>要闻版权所有：某市人民政府' },
  ],
  [
    'date and source of an official page',
    '<div class="info"><span>发布时间：2021-02-03</span><span>来源：市委办</span><span>字体：<a>大</a><a>中</a><a>小</a></span><a>打印</a></div>',
    ['发布时间：2021-02-03 来源：市委办'],
    { furniture: '字体：大中小打印' },
  ],
];

test.each(beside)('%s', (_, source, lines, absent) => {
  const page = `<body><article>${source}<p>${TEXT}</p></article></body>`;
  const found = extractionFrom(page);
  const { missing, surplus, absent: told } = accountOf(found.witness ?? [], found.lines);
  expect(printed(page)).toEqual([...lines, TEXT]);
  expect({ missing, surplus }).toEqual({ missing: 0, surplus: 0 });
  const words = Map.groupBy(told, ({ reason }) => reason);
  expect(
    Object.fromEntries(
      [...words].map(([reason, all]) => [
        reason,
        all
          .map(({ quote }) => quote)
          .join('')
          .replace(/\s/gu, ''),
      ]),
    ),
  ).toEqual(absent);
});

test('a text that a script shows once the page is there is the text', () =>
  expect(
    printed(`<div style="visibility: hidden; opacity: 0"><p>${TEXT}</p></div><p style="opacity:0">没有</p>`),
  ).toEqual([TEXT]));

const call = (number: number): string => `<a href="#n${number}" name="r${number}"><sup>[${number}]</sup></a>`;
const note = (number: number): string => `<a href="#r${number}" name="n${number}">[${number}]</a> 注${number}。`;

test.each([
  [
    'as Word writes them',
    `<div><hr><div id=a><p>${note(1)}</p></div><div id=b><p>${note(2)}</p><p>又一段。</p></div></div>`,
    '[1] ',
    '[2] ',
  ],
  [
    'as a list',
    `<ol><li id=n1>注1。<a href="#r1">↩</a></li><li id=n2>注2。<p>又一段。</p><a href="#r2">↩</a></li></ol>`,
    '1. ',
    '2. ',
  ],
])('notes %s stand at the end of the article that refers to them', (_, notes, one, two) =>
  expect(
    printed(
      `<h1>甲篇</h1><p>甲文${call(1)}。</p><p>甲末。</p><h1>乙篇</h1><p>乙文${call(2)}。</p><h1>丙篇</h1><p>丙文。</p>${notes}`,
    ),
  ).toEqual([
    '# 甲篇',
    '甲文[1]。',
    '甲末。',
    `${one}注1。`,
    '# 乙篇',
    '乙文[2]。',
    `${two}注2。`,
    '又一段。',
    '# 丙篇',
    '丙文。',
  ]),
);

test('words that were put in while changes were tracked are told where none were taken out', () =>
  expect(extractionFrom('<p>甲<ins>乙</ins></p>').doubts?.map(({ rule }) => rule)).toEqual(['document-changes']));

test('LibreOffice breaks its lines at spaces only', () => {
  const page = (by: string) =>
    `<html><head><meta name="generator" content="${by}"></head><body><p>李英\n李桂桂</p></body>`;
  expect(printed(page('LibreOffice 7.4.7.2 (Linux)'))).toEqual(['李英 李桂桂']);
  expect(printed(page('Word'))).toEqual(['李英李桂桂']);
});

const DATA = 'data:image/png;base64,iVBORw0KGgo=';

test('a picture that the page holds comes out with its caption, and every line stays as it is', () => {
  const { lines, pictures, doubts } = extractionFrom(
    `<p>甲</p><figure><img src="${DATA}"><figcaption>春天的校园</figcaption></figure><p>乙</p>` +
      `<p><img src="${DATA}"></p><p>图2：老桥</p><p>丙<img src="${DATA}"></p><p>丁</p>`,
  );
  expect(lines.map(({ text }) => text)).toEqual([
    '甲',
    '',
    '',
    '',
    '春天的校园',
    '',
    '乙',
    '',
    '',
    '',
    '图2：老桥',
    '',
    '丙',
    '',
    '丁',
  ]);
  expect(pictures).toEqual([
    { extension: 'png', bytes: Buffer.from('iVBORw0KGgo=', 'base64'), line: 5, caption: '春天的校园' },
    { extension: 'png', bytes: Buffer.from('iVBORw0KGgo=', 'base64'), line: 11, caption: '图2：老桥' },
    expect.objectContaining({ line: 11 }),
  ]);
  expect(pictures?.[2]).not.toHaveProperty('caption');
  expect(doubts?.map(({ rule, message }) => [rule, message])).toEqual([
    ['document-picture-loose', expect.stringContaining('1 张图片没有图注')],
  ]);
});

test('a picture that the page only names is told by its name; what is not shown, or counts readers, is none', () => {
  const { pictures, doubts } = extractionFrom(
    '<p>甲</p><p><img src="a_files/%E8%80%81%E6%A1%A5.jpg?x=1"><img data-src="https://example.org/640" src="data:image/gif;base64,R0lG"></p>' +
      '<img width=1 height=1 src="count.gif"><p hidden><img src="hidden.jpg"></p><img src="data:image/svg+xml,%3Csvg%3E"><p>乙</p>' +
      '<table><tr><td>丙<td>丁<tr><td><img src="cell.png">戊<td>己</table>',
  );
  expect(pictures).toBeUndefined();
  expect(doubts?.map(({ rule, message }) => [rule, message])).toEqual([
    ['document-picture', expect.stringMatching(/有 4 张图片.*：老桥\.jpg、640、（image\/svg\+xml）、cell\.png$/u)],
  ]);
});
