/** What a person sees in a Word document is in the text, what she does not see is not, and what is doubtful is told. */
import { expect, test } from 'vitest';
import { deliveredText } from '../../../src/intake/text.ts';
import { heading, listed, paragraph, plain, run, type WordParts, writeWord } from './write-word.ts';

async function read(parts: WordParts | string) {
  const read = await deliveredText(writeWord(typeof parts === 'string' ? { body: parts } : parts), 'a.docx');
  if ('reason' in read) throw new Error(read.reason);
  return { ...read, lines: read.text.split('\n').slice(0, -1), rules: (read.doubts ?? []).map(({ rule }) => rule) };
}

const box = (inner: string): string =>
  `<w:r><w:drawing><a:graphic><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></a:graphic></w:drawing></w:r>`;
const vmlBox = (inner: string): string =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const either = (choice: string, fallback: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
const math = (inner: string): string => `<m:oMath>${inner}</m:oMath>`;
const mathRun = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const changed = (name: string, inner: string): string => `<w:${name} w:id="1" w:author="甲">${inner}</w:${name}>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const equation = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Body, the lines that it gives, the rules of its doubts. */
const SEEN: [string, string, string[], string[]][] = [
  ['a text box of DrawingML', paragraph(run('正文。') + box(plain('链接：大事记'))), ['正文。', '链接：大事记'], []],
  ['a text box of VML', paragraph(run('正文。') + vmlBox(plain('框里的字'))), ['正文。', '框里的字'], []],
  ['a box in both forms, once', paragraph(either(box(plain('框里的字')), vmlBox(plain('框里的字')))), ['框里的字'], []],
  [
    'the older form where the newer has no words',
    paragraph(either('<w:drawing/>', vmlBox(plain('旧框')))),
    ['旧框'],
    [],
  ],
  [
    'letters of an old WordArt',
    paragraph('<w:r><w:pict><v:shape><v:textpath string="春天来了"/></v:shape></w:pict></w:r>'),
    ['春天来了'],
    [],
  ],
  [
    'ruby by its base',
    paragraph(
      `${run('作者')}<w:r><w:ruby><w:rt>${run('Kuàng')}</w:rt><w:rubyBase>${run('邝')}</w:rubyBase></w:ruby></w:r>${run('先生')}`,
    ),
    ['作者邝先生'],
    ['document-ruby'],
  ],
  ['a formula that is a line', paragraph(run('宽三') + math(mathRun('×')) + run('四米')), ['宽三×四米'], []],
  [
    'a formula that is drawn',
    paragraph(math(`<m:f><m:num>${mathRun('a+b')}</m:num><m:den>${mathRun('c')}</m:den></m:f>`)),
    ['(a+b)/c'],
    ['document-formula'],
  ],
  [
    'words but no hidden ones',
    paragraph(run('看得见。') + run('编辑备注', '<w:vanish/>')),
    ['看得见。'],
    ['document-hidden'],
  ],
  ['words that only the web view hides', paragraph(run('页码', '<w:webHidden/>')), ['页码'], []],
  [
    'words of a style that hides, taken back',
    paragraph(run('又见', '<w:rStyle w:val="密"/><w:vanish w:val="0"/>')),
    ['又见'],
    [],
  ],
  [
    'inserted words, not deleted ones',
    paragraph(run('他') + changed('del', `<w:r><w:delText>旧的</w:delText></w:r>`) + changed('ins', run('新的'))),
    ['他新的'],
    ['document-changes'],
  ],
  ['inserted words alone', paragraph(changed('ins', run('新的一段。'))), ['新的一段。'], ['document-changes']],
  [
    'moved words where they went',
    paragraph(changed('moveFrom', run('移动。')) + run('甲。')) +
      paragraph(run('乙。') + changed('moveTo', run('移动。'))),
    ['甲。', '乙。移动。'],
    ['document-changes'],
  ],
  [
    'two paragraphs as one where their border was deleted',
    paragraph(run('今年春天'), `<w:rPr>${changed('del', '')}</w:rPr>`) + plain('装钟。'),
    ['今年春天装钟。'],
    [],
  ],
  [
    'an initial in front of its paragraph',
    paragraph(run('春'), '<w:framePr w:dropCap="drop"/>') + plain('分这一天。'),
    ['春分这一天。'],
    [],
  ],
  [
    'words in wrappers',
    paragraph(
      `<w:sdt><w:sdtContent>${run('读完，')}</w:sdtContent></w:sdt><w:smartTag>${run('我')}</w:smartTag><w:anything>${run('明白')}</w:anything>`,
    ),
    ['读完，我明白'],
    [],
  ],
  [
    'paragraphs in wrappers',
    `<w:sdt><w:sdtContent>${plain('甲')}</w:sdtContent></w:sdt><w:customXml>${plain('乙')}</w:customXml>`,
    ['甲', '乙'],
    [],
  ],
  ['the result of a field, not its code', paragraph(field('HYPERLINK "a"', run('链接'))), ['链接'], []],
  [
    'a sign in a circle, which is a code without a result',
    paragraph(`${run('第')}${equation('eq \\o\\ac(○,一)')}${run('条')}`),
    ['第一条'],
    ['document-formula'],
  ],
  [
    'raised figures, but not those behind a word',
    paragraph(
      run('面积10') +
        run('3', '<w:vertAlign w:val="superscript"/>') +
        run('m') +
        run('2', '<w:vertAlign w:val="superscript"/>') +
        run('，见图书馆') +
        run('1', '<w:vertAlign w:val="superscript"/>'),
    ),
    ['面积10³m²，见图书馆1'],
    [],
  ],
  ['a fraction that is a code', paragraph(equation(' EQ \\f(1,2)')), ['1/2'], ['document-formula']],
  ['struck words, told', paragraph(run('旧句。', '<w:strike/>')), ['旧句。'], ['document-struck']],
  [
    'a hyphen, a known sign and an unknown one',
    paragraph(
      `${run('四')}<w:r><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="无" w:char="F0FC"/></w:r>`,
    ),
    ['四-✓□'],
    ['document-sign'],
  ],
  ['bold words between marks', paragraph(run('聚焦。', '<w:b/>') + run('正文')), ['**聚焦。**正文'], []],
  [
    'a chart, told',
    paragraph(`${run('图')}<w:r><w:drawing><c:chart r:id="x"/></w:drawing></w:r>`),
    ['图'],
    ['document-chart'],
  ],
];

test.each(SEEN)('%s', async (_, body, lines, rules) => {
  const styles = '<w:style w:type="character" w:styleId="密"><w:name w:val="密"/><w:rPr><w:vanish/></w:rPr></w:style>';
  const { document, ...given } = await read({ body, styles });
  expect(given.lines).toEqual(lines);
  expect(given.rules).toEqual(rules);
  expect(document).toMatchObject({ missing: 0, surplus: 0 });
});

test('a document in another is told, and blocks', async () => {
  const { doubts } = await read(`${plain('正文')}<w:altChunk r:id="x"/>`);
  expect(doubts).toMatchObject([{ rule: 'document-embedded', blocking: true }]);
});

test('headers, comments and the words of a diagram', async () => {
  const { lines, document, rules } = await read({
    body: paragraph(
      `${run('正文')}<w:r><w:commentReference w:id="0"/><w:drawing><dgm:relIds r:dm="r-diagramData"/></w:drawing></w:r>`,
    ),
    comments: `<w:comment w:id="0">${plain('要不要改？')}</w:comment>`,
    header: plain('第3期'),
    diagramData: '<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>第一步</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>',
  });
  expect(lines).toEqual(['正文', '第一步']);
  expect(rules).toEqual(['document-comments']);
  expect(document?.absent.map(({ reason, quote }) => [reason, quote])).toEqual([
    ['header', '第3期'],
    ['comment', '要不要改？'],
  ]);
});

/** Levels 一、 （一） 1. and ①; list 2 counts on in list 1, list 3 begins it anew. */
const LISTS = `<w:abstractNum w:abstractNumId="0">${[
  'chineseCounting|%1、',
  'chineseCounting|（%2）',
  'decimal|%3.',
  'decimalEnclosedCircle|%4',
]
  .map((level, at) => {
    const [format, text] = level.split('|');
    return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  })
  .join('')}</w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
${['1|0|', '2|0|', '3|0|<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>', '9|9|']
  .map((num) => {
    const [id, abstract, override] = num.split('|');
    return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${override}</w:num>`;
  })
  .join('')}`;

test('automatic numbers are as printed', async () => {
  const body = [
    listed('甲', 0),
    listed('子', 1),
    listed('丑', 1),
    listed('一点', 2),
    listed('二点', 2),
    listed('圈', 3),
    listed('乙', 0),
    listed('寅', 1),
    listed('丙', 0, 2),
    listed('丁', 0, 3),
    listed('点', 0, 9),
    listed('无', 0, 0),
  ].join('');
  const { lines, document } = await read({ body, numbering: LISTS });
  expect(lines).toEqual([
    '一、甲',
    '（一）子',
    '（二）丑',
    '1. 一点',
    '2. 二点',
    '① 圈',
    '二、乙',
    '（一）寅',
    '三、丙',
    '一、丁',
    '- 点',
    '无',
  ]);
  expect(document).toMatchObject({ missing: 0, surplus: 0 });
});

test('a list of running text that shares its counter with headings of another article begins anew, and that is told', async () => {
  const style = '<w:pStyle w:val="H2"/>';
  const first = [heading('甲篇'), listed('人的账', 0, 1, style), listed('木头的账', 0, 1, style)];
  const asRunningText = await read({
    body: [...first, heading('乙篇'), listed('没有人', 0)].join(''),
    numbering: LISTS,
  });
  expect(asRunningText.lines.slice(3)).toEqual(['# 乙篇', '一、没有人']);
  expect(asRunningText.doubts).toMatchObject([
    { rule: 'document-numbering', line: 5, message: expect.stringContaining('三、') },
  ]);
  const headingsOn = await read({
    body: [...first, heading('乙篇'), listed('又一项', 0, 1, style)].join(''),
    numbering: LISTS,
  });
  expect(headingsOn.lines.at(-1)).toBe('## 三、又一项');
  const textOn = await read({ body: [listed('甲'), heading('乙篇'), listed('乙')].join(''), numbering: LISTS });
  expect([textOn.lines.at(-1), textOn.rules]).toEqual(['二、乙', []]);
});

test('a heading is numbered by its style, at the level that names the style', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="条"><w:name w:val="条"/><w:basedOn w:val="H2"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>';
  const numbering =
    '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="条"/><w:lvlText w:val="第%2条"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>';
  const { lines, outline } = await read({ body: paragraph(run('总则'), '<w:pStyle w:val="条"/>'), styles, numbering });
  expect(lines).toEqual(['## 第一条 总则']);
  expect(outline).toEqual([{ title: '第一条 总则', line: 1, level: 2 }]);
});

const reference = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const note = (id: number, text: string, kind = 'footnote'): string =>
  `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`;

test('notes stand at the end of their article with their numbers', async () => {
  const { lines, document } = await read({
    body: [
      plain('甲地的春天……1'),
      plain('乙地的秋天……2'),
      heading('甲地的春天'),
      paragraph(run('甲文。') + reference(2)),
      heading('一、小标题', 2),
      paragraph(run('再写。') + reference(1)),
      heading('乙地的秋天'),
      paragraph(run('乙文。') + reference(3) + reference(1, 'endnote')),
    ].join(''),
    footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('<w:r><w:separator/></w:r>')}</w:footnote>${note(1, '注一')}${note(2, '注二')}${note(3, '注三')}${note(4, '没有人引用')}`,
    endnotes: note(1, '尾注', 'endnote'),
  });
  expect(lines).toEqual([
    '甲地的春天……1',
    '乙地的秋天……2',
    '# 甲地的春天',
    '甲文。[1]',
    '## 一、小标题',
    '再写。[2]',
    '[1] 注二',
    '[2] 注一',
    '# 乙地的秋天',
    '乙文。[3][i]',
    '[3] 注三',
    '[i] 尾注',
  ]);
  expect(document?.absent).toMatchObject([{ reason: 'hidden', quote: '没有人引用' }]);
  expect(document).toMatchObject({ missing: 0, surplus: 0 });
});

test('without a contents page a note stays in its part; titles without a style are known by the contents', async () => {
  const footnotes = note(1, '注');
  const parts = await read({
    body: heading('甲') + paragraph(run('文。') + reference(1)) + heading('乙', 2) + plain('文二。'),
    footnotes,
  });
  expect(parts.lines).toEqual(['# 甲', '文。[1]', '[1] 注', '## 乙', '文二。']);
  const styleless = await read({
    body:
      ['甲地的春天 张三 1', '乙地的秋天 李四 2', '甲地的春天'].map(plain).join('') +
      paragraph(run('文。') + reference(1)) +
      plain('乙地的秋天') +
      plain('文二。'),
    footnotes,
  });
  expect(styleless.lines.slice(2)).toEqual(['甲地的春天', '文。[1]', '[1] 注', '乙地的秋天', '文二。']);
});

const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${plain(text)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

test('a table keeps its columns: merged cells, two header rows, an empty last cell', async () => {
  const { lines } = await read(
    `<w:tbl>${row(cell('姓名', '<w:vMerge w:val="restart"/>'), cell('职务', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('原'), cell('新'))}${row(cell('张三'), cell('科长'), cell(''))}${row(cell(''), cell(''), cell(''))}</w:tbl>`,
  );
  expect(lines).toEqual(['姓名\t职务\t', '\t原\t新', '张三\t科长\t']);
});

test('a table of one cell is a box, and so is one that holds headings', async () => {
  const { lines } = await read(
    `<w:tbl>${row(cell('框中一句。'))}</w:tbl><w:tbl><w:tr><w:tc>${heading('左')}</w:tc><w:tc>${plain('右')}</w:tc></w:tr></w:tbl>`,
  );
  expect(lines).toEqual(['框中一句。', '# 左', '右']);
});

test('entries of a contents field lead to headings, whatever their style', async () => {
  const link = (anchor: string, text: string): string =>
    paragraph(
      `<w:hyperlink w:anchor="${anchor}">${run(text)}<w:r><w:tab/></w:r>${field('PAGEREF', run('4'))}</w:hyperlink>`,
      '<w:pStyle w:val="目1"/>',
    );
  const { lines, outline } = await read({
    body:
      link('_Toc1', '甲地的春天') +
      paragraph(`<w:bookmarkStart w:id="0" w:name="_Toc1"/>${run('甲地的春天')}`) +
      plain('文。'),
    styles: '<w:style w:type="paragraph" w:styleId="目1"><w:name w:val="toc 1"/></w:style>',
  });
  expect(lines).toEqual(['甲地的春天……4', '甲地的春天', '文。']);
  expect(outline).toEqual([{ title: '甲地的春天', line: 2, level: 1 }]);
});

test('pictures come out with the captions under them', async () => {
  const picture = (id: string): string =>
    `<w:r><w:drawing><wp:inline><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`;
  const { lines, pictures, rules } = await read({
    body:
      plain('文一。') +
      paragraph(picture('p1')) +
      paragraph(run('春天的老街'), '<w:pStyle w:val="注"/>') +
      plain('文二。') +
      paragraph(picture('p2')) +
      plain('文三，很长。') +
      paragraph(picture('p3')),
    styles: '<w:style w:type="paragraph" w:styleId="注"><w:name w:val="caption"/></w:style>',
    pictures: {
      p1: { name: '1.jpeg', bytes: new Uint8Array([1]) },
      p2: { name: '2.png', bytes: new Uint8Array([2]) },
      p3: { name: '3.emf', bytes: new Uint8Array([3]) },
    },
  });
  expect(lines).toEqual(['文一。', '', '', '', '春天的老街', '文二。', '', '文三，很长。', '']);
  expect(pictures).toMatchObject([
    { extension: 'jpg', line: 5, caption: '春天的老街' },
    { extension: 'png', line: 8 },
  ]);
  expect(pictures?.[1]).not.toHaveProperty('caption');
  expect(rules).toEqual(['document-picture', 'document-picture-loose']);
});

test('what Word calls damaged is refused', async () => {
  expect(await deliveredText(writeWord({ body: '<w:p>' }), 'a.docx')).toMatchObject({
    reason: expect.stringContaining('已损坏'),
  });
});
