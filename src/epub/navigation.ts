/** The navigation document: contents by section, landmarks, and the pages of the print. It is also the 目录 that readers page through. */
import { escapeXml } from '../text/xml.ts';
import { type Book, type Chapter, chaptersOf, type Section } from './model.ts';
import { page } from './xhtml.ts';

export function navigationPage(book: Book): string {
  const pages = printedPages(book);
  const parts = [
    contents(book),
    landmarks(chaptersOf(book)[0], book.cover !== undefined),
    ...(pages.size > 0 ? [pageList(pages)] : []),
  ];
  return page('目录', 'frontmatter', parts.join('\n'));
}

/** Printed page → the article that begins there first; an article without a page begins none. */
export function printedPages(book: Book): Map<number, Chapter> {
  const pages = new Map<number, Chapter>();
  for (const chapter of chaptersOf(book)) {
    if (chapter.page !== undefined && !pages.has(chapter.page)) pages.set(chapter.page, chapter);
  }
  return new Map([...pages].sort(([a], [b]) => a - b));
}

function contents({ sections }: Book): string {
  const flat = sections.length === 1 && sections[0]?.name === '';
  const items = flat ? sections.flatMap(({ chapters }) => chapters.map(entry)) : sections.map(sectionEntry);
  return `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents">
<h1 id="contents">目录</h1>
<ol>
${items.join('')}</ol>
</nav>`;
}

function sectionEntry({ name, chapters }: Section): string {
  return `<li><span>${escapeXml(name)}</span>\n<ol>\n${chapters.map(entry).join('')}</ol>\n</li>\n`;
}

/** Its page stays with the last characters of the title. */
function entry({ file, title, subtitle, page: folio, region }: Chapter): string {
  const name = [
    region !== undefined && !title.startsWith(region) ? `${region}：` : '',
    title,
    subtitle === undefined ? '' : `——${subtitle}`,
  ].join('');
  return `<li><a href="${file}">${escapeXml(name)}${folio === undefined ? '' : `\u00A0\u00A0${folio}`}</a></li>\n`;
}

function landmarks(first: Chapter | undefined, covered: boolean): string {
  const body = first && `<li><a epub:type="bodymatter" href="${first.file}">正文</a></li>\n`;
  return `<nav epub:type="landmarks" aria-labelledby="landmarks" hidden="">
<h2 id="landmarks">要处</h2>
<ol>
${covered ? '<li><a epub:type="cover" href="cover.xhtml">封面</a></li>\n' : ''}<li><a epub:type="titlepage" href="title.xhtml">版权页</a></li>
<li><a epub:type="toc" href="nav.xhtml">目录</a></li>
${body ?? ''}</ol>
</nav>`;
}

function pageList(pages: Map<number, Chapter>): string {
  const items = [...pages].map(([folio, { file }]) => `<li><a href="${file}#page-${folio}">${folio}</a></li>\n`);
  return `<nav epub:type="page-list" role="doc-pagelist" aria-labelledby="pages" hidden="">
<h2 id="pages">原刊页码</h2>
<ol>
${items.join('')}</ol>
</nav>`;
}
