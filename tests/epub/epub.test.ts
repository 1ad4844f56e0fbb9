/** The book against EPUBCheck's rules, and what a reader finds in it. */
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { packEpub } from '../../src/epub/index.ts';
import type { Book, Chapter } from '../../src/epub/model.ts';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { renderBody } from '../../src/mdx/html/render.ts';
import { titleNodes } from '../../src/site/article/typeset.ts';

const FRAGMENT = { fragment: true } as const;
const BODY = `
## 一、做法

**1. 段首。**正文 & <标签> 的“引号”。

换行\\
之后

- 一条

1. 二条

| 甲 | 乙 |
| :-: | --: |
| 子 | |

<Figure caption="图注 “甲” & 乙" />

> 引文

***

[链接](https://example.org/?a=1&b=2)
`;

function chapter(file: string, fields: Partial<Chapter> = {}): Chapter {
  const { body } = parseArticle(
    `---\ntitle: 甲\nissue: 2021-01\norder: 1\nkind: article\n---\n${BODY.replace('<标签>', '\\<标签>')}`,
    'a.mdx',
  );
  return {
    file,
    title: '标题',
    heading: fromHtml('标<wbr>题', FRAGMENT),
    authors: [],
    body: renderBody(body),
    corrections: [],
    url: 'https://example.org/',
    ...fields,
  };
}

/** One white pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsWVzGgAAAABJRU5ErkJggg==',
  'base64',
);

const book: Book = {
  url: 'https://example.org/issues/2021-01/',
  periodical: '某刊 & 附刊',
  issue: '2021年第1期',
  totalNumber: 70,
  facts: ['总第70期'],
  publisher: '某部',
  permit: '准印证001',
  restriction: '内部资料',
  published: '2021-03',
  modified: '2026-11-22',
  cover: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>',
  coverText: ['◀ 王山来<调研>'],
  colophon: [{ label: '主编', values: ['甲', '乙'] }],
  corrections: [{ text: '目录原作“甲”，改为“乙”。' }],
  sections: [
    {
      name: '言论 <一>',
      chapters: [
        chapter('03.xhtml', { title: '编者按' }),
        chapter('01.xhtml', {
          title: '甲\u0007 & 乙',
          heading: { type: 'root', children: titleNodes([['甲\u0007 &'], ['乙']]) },
          subtitle: '副题',
          authors: ['甲', '乙'],
          region: '某县',
          page: 5,
          authorNote: '作者系某人',
          source: '转摘自某报',
          corrections: [{ text: '原作“甲”，改为“乙”。', anchor: 'p1-0000' }, { text: '题名。' }],
          body: fromHtml('<p id="p1-0000">正文<span class="fix">乙</span>\u0001</p>', FRAGMENT),
        }),
        chapter('02.xhtml', {
          page: 5,
          body: fromHtml(
            '<figure><img src="pictures/02-1.png" width="1" height="1" alt="原刊图片" loading="lazy"><figcaption>图注</figcaption></figure>',
            FRAGMENT,
          ),
        }),
      ],
    },
  ],
  pictures: [{ name: 'pictures/02-1.png', type: 'image/png', bytes: PIXEL }],
};
/** Only what the contract of an issue requires. */
const bare: Book = {
  url: 'https://example.org/issues/2021-02/',
  periodical: '某刊',
  issue: '2021年第2期',
  facts: [],
  publisher: '某部',
  modified: '2021-01-01',
  cover: book.cover,
  coverText: [],
  colophon: [],
  corrections: [],
  sections: [{ name: '', chapters: [chapter('001.xhtml')] }],
  pictures: [],
};

describe.each([
  ['a full issue', book],
  ['a bare issue', bare],
])('%s', (_, issue) => {
  it('passes EPUBCheck without error or warning', async () => {
    const { messages } = await EpubCheck.validate(packEpub(issue), { includeUsage: true });
    expect(messages.map(({ id, message, location }) => `${id} ${location?.path}: ${message}`)).toEqual([]);
  });

  it('is the same bytes each time, its media type first and readable', () => {
    const bytes = packEpub(issue);
    expect(packEpub(issue)).toEqual(bytes);
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });
});

const read = (name: string, of = book) => strFromU8(unzipSync(packEpub(of))[`EPUB/${name}`] ?? new Uint8Array());

it('has its articles in order of print, and the contents by section', () => {
  const spine = [...read('package.opf').matchAll(/idref="(\w+)"/gu)].map((match) => match[1]);
  expect(spine).toEqual(['cover', 'title', 'nav', 'a03', 'a01', 'a02']);
  expect(read('nav.xhtml')).toMatch(/<span>言论 &lt;一&gt;<\/span>\s*<ol>\s*<li><a href="03.xhtml">编者按<\/a>/u);
  expect(read('nav.xhtml', bare)).not.toContain('<span>');
});

it('lists each printed page once, where it begins first; none where none is known', () => {
  expect(read('nav.xhtml').match(/#page-5"/gu)).toHaveLength(1);
  expect(read('01.xhtml')).toContain('id="page-5"');
  expect(read('02.xhtml')).not.toContain('pagebreak');
  expect(read('nav.xhtml', bare)).not.toContain('page-list');
  expect(read('package.opf', bare)).not.toContain('pageBreakMarkers');
});

it('says the section once, and shows the original of what was corrected', () => {
  expect(['03', '01', '02'].map((file) => read(`${file}.xhtml`).includes('class="section"'))).toEqual([
    true,
    false,
    false,
  ]);
  expect(read('01.xhtml')).toContain('<a href="#p1-0000">第1段</a>　原作“甲”，改为“乙”。');
});

it('tells what a reader who listens may expect', () => {
  const metadata = read('package.opf');
  for (const name of [
    'accessMode',
    'accessModeSufficient',
    'accessibilityFeature',
    'accessibilityHazard',
    'accessibilitySummary',
  ])
    expect(metadata).toContain(`<meta property="schema:${name}">`);
});

describe('the text of an article', () => {
  const HOSTILE = [
    'a ]]> b > c & d < e',
    '甲 loading="lazy" tabindex="0" 乙',
    '<br><img src=x> --> <![CDATA[x]]>',
    'a\u0001b\u000Bc\uFFFE',
  ];
  const texts = (xml: string) => [...xml.matchAll(/<p id="[^"]*">([^<]*)<\/p>/gu)].map(([, text]) => text);

  it('is well-formed XML whatever it holds, and loses no word', async () => {
    const body: Root = {
      type: 'root',
      children: HOSTILE.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
    };
    const bytes = packEpub({
      ...book,
      sections: [
        {
          name: ']]>',
          chapters: [
            chapter('01.xhtml', { title: ']]>', heading: fromHtml(']]&gt;', FRAGMENT), body: renderBody(body) }),
          ],
        },
      ],
    });
    const { messages } = await EpubCheck.validate(bytes);
    expect(messages).toEqual([]);
    const xhtml = strFromU8(unzipSync(bytes)['EPUB/01.xhtml'] ?? new Uint8Array());
    expect(xhtml).not.toContain(']]>');
    expect(texts(xhtml)).toEqual([
      'a ]]&gt; b &gt; c &amp; d &lt; e',
      '甲 loading=&quot;lazy&quot; tabindex=&quot;0&quot; 乙',
      '&lt;br&gt;&lt;img src=x&gt; --&gt; &lt;![CDATA[x]]&gt;',
      'abc',
    ]);
  });

  it('is what the page shows, without what only a screen needs', () => {
    const { body } = chapter('01.xhtml');
    const xhtml = strFromU8(
      unzipSync(packEpub({ ...book, sections: [{ name: '', chapters: [chapter('01.xhtml')] }] }))['EPUB/01.xhtml'] ??
        new Uint8Array(),
    );
    expect(toHtml(body)).toContain('tabindex="0"');
    expect(xhtml).not.toMatch(/tabindex|loading=/u);
    expect(xhtml).toMatch(/<br\/>[\s\S]*<td class="align-right"\/>/u);
  });
});
