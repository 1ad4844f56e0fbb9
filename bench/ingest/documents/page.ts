/** An invented issue as a web page, laid out for print. */
import type { DocumentArticle, DocumentIssue } from './issue.ts';

/** How the pages look: the text in one column, in two, in vertical lines, or with tables that are turned to the left. */
export type Layout = 'plain' | 'columns' | 'vertical' | 'turned';

const STYLES: Readonly<Record<Layout, string>> = {
  plain: '@page { size: A4; margin: 25mm }',
  columns: '@page { size: A5; margin: 20mm 15mm } .text { columns: 2; column-gap: 8mm }',
  vertical: '@page { size: A5; margin: 15mm } html { writing-mode: vertical-rl }',
  turned:
    '@page { size: A5; margin: 20mm 15mm } .turn { break-before: page; break-after: page; height: 150mm; position: relative } .turn table { position: absolute; left: 0; top: 145mm; width: 140mm; transform: rotate(-90deg); transform-origin: 0 0 }',
};

export function pageOf({ cover, contents, articles }: DocumentIssue, layout: Layout): string {
  const list = contents.map(({ section, title, page }, at) => {
    const head = section === contents[at - 1]?.section ? '' : `<h3>${escaped(section)}</h3>`;
    return `${head}<p class="entry"><span>${escaped(title)}</span><span> ${page}</span></p>`;
  });
  const [name = '', ...rest] = cover.map(escaped);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
body { font: 10.5pt/1.7 "Noto Serif CJK SC" } h1 { font-size: 34pt } h2 { font-size: 20pt } h4 { font-size: 12pt; margin: 6pt 0 }
section, article { break-after: page } .entry { display: flex; justify-content: space-between; margin: 0 }
.text p { text-indent: 2em; margin: 0 } table { border-collapse: collapse } td { border: 1px solid; padding: 2pt 12pt } ${STYLES[layout]}</style>
<section><h1>${name}</h1>${rest.map((line) => `<p>${line}</p>`).join('')}</section>
<section><h2>目录</h2>${list.join('')}</section>
${articles.map((article) => articleOf(article, layout)).join('\n')}</html>`;
}

function articleOf({ title, byline, body }: DocumentArticle, layout: Layout): string {
  const text = body.map((piece) => {
    if (piece.kind === 'table') {
      const rows = piece.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
      return `<div class="${layout === 'turned' ? 'turn' : 'table'}"><table>${rows.join('')}</table></div>`;
    }
    return piece.kind === 'heading' ? `<h4>${escaped(piece.text)}</h4>` : `<p>${escaped(piece.text)}</p>`;
  });
  return `<article><h2>${escaped(title)}</h2>${byline ? `<p>${escaped(byline)}</p>` : ''}<div class="text">${text.join('')}</div></article>`;
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
