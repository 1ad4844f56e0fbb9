/** Cover, title page and articles. */
import { escapeXml } from '../text/xml.ts';
import type { Book, Chapter, Fix, Section } from './model.ts';
import { page, paragraph, xhtmlOf } from './xhtml.ts';

export function coverPage({ periodical, issue }: Book): string {
  const name = escapeXml(`${periodical}${issue}封面`);
  return page(
    `${periodical}${issue}`,
    'cover',
    `<div class="cover"><img src="cover.svg" alt="${name}" role="doc-cover"/></div>`,
  );
}

export function titlePage(book: Book): string {
  const { periodical, issue, facts, publisher, permit, restriction, coverText, colophon, url } = book;
  const fields = colophon.map(
    ({ label, values }) => `<dt>${escapeXml(label)}</dt>\n<dd>${escapeXml(values.join('、'))}</dd>\n`,
  );
  const lines = [
    `<h1>${escapeXml(periodical)}</h1>\n`,
    paragraph('issue', issue),
    ...facts.map((fact) => paragraph('fact', fact)),
    paragraph('fact', `${publisher} 主办`),
    paragraph('fact', permit && `准印证号：${permit}`),
    paragraph('fact', restriction),
    coverText.length > 0 ? `<h2>封面文字</h2>\n${coverText.map((line) => paragraph('fact', line)).join('')}` : '',
    fields.length > 0 ? `<dl>\n${fields.join('')}</dl>\n` : '',
    correctionsOf(book.corrections),
    `<p class="fact"><a href="${escapeXml(url)}">${escapeXml(url)}</a></p>`,
  ];
  return page(
    `${periodical} ${issue}`,
    'frontmatter',
    `<section class="front" epub:type="titlepage">\n${lines.join('')}\n</section>`,
  );
}

/** The first article of a section says its name; the page of print stands where it began. */
export function chapterPage(chapter: Chapter, { name, chapters }: Section, startsPage: boolean): string {
  const { title, heading, subtitle, authors, body, authorNote, source, corrections, url } = chapter;
  const parts = [
    startsPage
      ? `<span epub:type="pagebreak" role="doc-pagebreak" id="page-${chapter.page}" aria-label="第${chapter.page}页"></span>\n`
      : '',
    chapters[0] === chapter ? paragraph('section', name) : '',
    paragraph('region', chapter.region),
    `<h1 id="title">${xhtmlOf(heading)}</h1>\n`,
    paragraph('sub', subtitle && `——${subtitle}`),
    paragraph('byline', authors.join('　')),
    xhtmlOf(body),
    '\n',
    paragraph('after', authorNote && `（${authorNote}）`),
    paragraph('after', source && `（${source}）`),
    correctionsOf(corrections),
    `<p class="web"><a href="${escapeXml(url)}">${escapeXml(url)}</a></p>`,
  ];
  return page(
    title,
    'bodymatter',
    `<section epub:type="chapter" role="doc-chapter" aria-labelledby="title">\n${parts.join('')}\n</section>`,
  );
}

function correctionsOf(corrections: readonly Fix[]): string {
  if (corrections.length === 0) return '';
  const items = corrections.map(({ text, anchor }) => {
    const place = anchor === undefined ? '' : `<a href="#${anchor}">第${/\d+/u.exec(anchor)?.[0]}段</a>　`;
    return `<li>${place}${escapeXml(text)}</li>\n`;
  });
  return `<aside class="corrections" aria-labelledby="corrections">\n<h2 id="corrections">更正</h2>\n<ul>\n${items.join('')}</ul>\n</aside>\n`;
}
