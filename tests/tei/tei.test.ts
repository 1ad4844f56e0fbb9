import type { Element as HtmlElement, Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/content/index.ts';
import { type TeiDocument, teiOf } from '../../src/tei/index.ts';
import { parsed } from './parsed.ts';

const documentOf = (...children: HtmlElement[]): TeiDocument => ({
  reference: {
    authors: ['丁山', '市委编办'],
    title: '甲 & 乙 <丙>',
    subtitle: '副题',
    journal: '望江先锋',
    year: 1998,
    number: 3,
    totalNumber: 70,
    published: '1998-03-10',
    page: 5,
    url: 'https://example.org/issues/1998-03/05/',
    key: '1998-03-05',
  },
  publisher: '某部',
  section: '要闻',
  region: '白石县',
  availability: '内部资料',
  isRestricted: true,
  changes: [],
  body: { type: 'root', children },
});

const bodyIn = (xml: string): string => /<body>.*<\/body>/su.exec(xml)?.[0].replace(/^<body>.*<\/byline>/su, '') ?? '';
const shown = (...children: HtmlElement[]): string => bodyIn(teiOf(documentOf(...children))).replace('</body>', '');

describe('the body', () => {
  test.each<[string, HtmlElement[], string]>([
    [
      'an address with marks of XML, and what XML forbids',
      [h('p', h('a', { href: 'https://example.org/?a="1"&b=<2>\u0001' }, '甲\u0001]]>&'))],
      '<p><ref target="https://example.org/?a=&#x22;1&#x22;&#x26;b=&#x3C;2>">甲]]&gt;&amp;</ref></p>',
    ],
    ['a paragraph without words', [h('p#p1-aaaa')], '<p xml:id="p1-aaaa"/>'],
    [
      'a paragraph',
      [h('p#p1-aaaa', '甲', h('strong', '乙'), h('br'), '丙')],
      '<p xml:id="p1-aaaa">甲<hi rend="bold">乙</hi><lb/>丙</p>',
    ],
    ['a corrected word', [h('p', '甲', h('span.fix', '乙'))], '<p>甲<corr>乙</corr></p>'],
    ['another span', [h('p', h('span.runin', '乙'))], '<p>乙</p>'],
    [
      'a list',
      [h('ol', h('li#p1-aaaa', '甲'), h('li', h('p', '乙')))],
      '<list rend="numbered"><item xml:id="p1-aaaa">甲</item><item>乙</item></list>',
    ],
    [
      'a list in a list',
      [h('ul', h('li', h('p', '甲'), h('ul', h('li', '乙'))))],
      '<list rend="bulleted"><item><p>甲</p><list rend="bulleted"><item>乙</item></list></item></list>',
    ],
    [
      'a table in its frame',
      [h('div.table-scroll', h('table', h('thead', h('tr', h('th', '甲'))), h('tbody', h('tr', h('td', '乙')))))],
      '<table><row role="label"><cell>甲</cell></row><row><cell>乙</cell></row></table>',
    ],
    [
      'a picture',
      [h('figure#p1-aaaa', h('div', '图'), h('figcaption', '说明'))],
      '<figure xml:id="p1-aaaa"><head>说明</head></figure>',
    ],
    ['a quotation', [h('blockquote', h('p', '甲'))], '<quote><p>甲</p></quote>'],
    ['what XML forbids', [h('p', 'a\u0000b ]]> <')], '<p>ab ]]&gt; &lt;</p>'],
    ['nothing', [], '<p/>'],
  ])('%s', (_, children, xml) => expect(shown(...children)).toBe(xml));

  test('headings open sections, each in the one above it', () =>
    expect(shown(h('p', '〇'), h('h2', '一'), h('p', '甲'), h('h4', '（一）'), h('p', '乙'), h('h2', '二'))).toBe(
      '<p>〇</p><div><head>一</head><p>甲</p><div><head>（一）</head><p>乙</p></div></div><div><head>二</head></div>',
    ));
});

test('the head says what was printed where, and what may be done with it', () => {
  const xml = teiOf({
    ...documentOf(),
    changes: [{ date: '2021-04-01', by: '校对', from: '误', to: '正', reason: '误认', place: '第3段' }],
  });
  expect(xml).toContain('<title type="main">甲 &amp; 乙 &lt;丙&gt;</title>');
  expect(xml).toContain('<biblScope unit="issue">3</biblScope>');
  expect(xml).toContain('<availability status="restricted"><p>内部资料</p></availability>');
  expect(xml).toContain('<change when="2021-04-01">第3段：“误”改作“正”。误认（校对）</change>');
});

/** What TEI P5 lets stand in what, of the elements that are written here. */
const INSIDE: Readonly<Record<string, string>> = {
  TEI: 'teiHeader text',
  text: 'body',
  body: 'head byline p list quote figure table milestone div note',
  div: 'head p list quote figure table milestone div',
  byline: 'docAuthor',
  list: 'item',
  item: 'p list quote figure table hi corr code ref lb',
  quote: 'p list quote figure table milestone',
  figure: 'head',
  table: 'row',
  row: 'cell',
  teiHeader: 'fileDesc encodingDesc profileDesc revisionDesc',
};
const INLINE = 'hi corr code ref lb';

test.each(Array.from({ length: 19 }, (_, at) => String(at + 1).padStart(2, '0')))(
  'article %s of the real issue is well-formed, and its elements stand where TEI has them',
  async (file) => {
    const { tree, data } = await readArticle(`content/issues/2021-01/${file}.mdx`);
    const whole = documentOf();
    const xml = teiOf({ ...whole, reference: { ...whole.reference, title: data.title }, body: tree as Root });
    const elements = parsed(xml);
    const misplaced = elements.filter(({ name, parent }) => {
      const allowed = INSIDE[parent] ?? (/^(?:p|head|cell|hi|corr|note)$/u.test(parent) ? INLINE : undefined);
      return allowed !== undefined && !allowed.split(' ').includes(name);
    });
    const ids = elements.flatMap(({ attributes }) => attributes['xml:id'] ?? []);
    expect(misplaced).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
  },
);
