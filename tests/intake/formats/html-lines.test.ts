import { expect, test } from 'vitest';
import { linesOfHtml } from '../../../src/intake/formats/html-lines.ts';

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

test.each(cases)('%s', (_, source, lines) =>
  expect(linesOfHtml(source, { gap: true }).map(({ text }) => text)).toEqual(lines),
);

test('each line knows its paragraph, blank lines are none', () =>
  expect(linesOfHtml('<h1>甲</h1><p>乙<br>丙</p><p>丁</p>', { gap: true }).filter(({ text }) => text !== '')).toEqual([
    { text: '# 甲', place: 1 },
    { text: '乙', place: 2 },
    { text: '丙', place: 2 },
    { text: '丁', place: 3 },
  ]));
