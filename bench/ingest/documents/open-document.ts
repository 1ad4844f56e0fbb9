/** An invented issue as a flat OpenDocument text, which LibreOffice opens and saves as anything. */
import type { DocumentArticle, DocumentIssue } from './issue.ts';
import type { Layout } from './page.ts';

const NAMESPACES = ['office', 'style', 'text', 'table', 'fo']
  .map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo-compatible' : name}:1.0"`,
  )
  .join(' ');

export function openDocumentOf({ cover, contents, articles }: DocumentIssue, layout: Layout): string {
  const [name = '', ...rest] = cover;
  const list = contents.flatMap(({ section, title, page }, at) => [
    ...(section === contents[at - 1]?.section ? [] : [paragraph('Text', section)]),
    paragraph('Text', `${title}……${page}`),
  ]);
  const columns = layout === 'columns' ? '<style:columns fo:column-count="2" fo:column-gap="8mm"/>' : '';
  const direction = layout === 'vertical' ? 'style:writing-mode="tb-rl"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
${style('Text', '', 10.5)}${style('Body', 'fo:text-indent="21pt"', 10.5)}${style('Title', 'fo:break-before="page"', 20)}${style('Name', '', 34)}${style('Heading', '', 12)}
</office:styles>
<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="148mm" fo:page-height="210mm" fo:margin="18mm" ${direction}>${columns}</style:page-layout-properties><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header>${paragraph('Text', name)}</style:header><style:footer><text:p text:style-name="Text"><text:page-number/></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>${paragraph('Name', name)}${rest.map((line) => paragraph('Text', line)).join('')}${heading(2, '目录')}${list.join('')}${articles.map(articleOf).join('')}</office:text></office:body></office:document>`;
}

const style = (name: string, paragraph: string, size: number): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${paragraph}/><style:text-properties style:font-name-asian="Noto Serif CJK SC" fo:font-size="${size}pt" style:font-size-asian="${size}pt"/></style:style>`;

function articleOf({ title, byline, body }: DocumentArticle): string {
  const pieces = body.map((piece) => {
    if (piece.kind !== 'table')
      return piece.kind === 'heading' ? heading(4, piece.text) : paragraph('Body', piece.text);
    const rows = piece.rows.map(
      (cells) =>
        `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string">${paragraph('Text', cell)}</table:table-cell>`).join('')}</table:table-row>`,
    );
    return `<table:table><table:table-column table:number-columns-repeated="${piece.rows[0]?.length ?? 1}"/>${rows.join('')}</table:table>`;
  });
  return `${heading(2, title)}${byline ? paragraph('Text', byline) : ''}${pieces.join('')}`;
}

const paragraph = (style: string, text: string): string =>
  `<text:p text:style-name="${style}">${escaped(text)}</text:p>`;

const heading = (level: number, text: string): string =>
  `<text:h text:style-name="${level === 2 ? 'Title' : 'Heading'}" text:outline-level="${level}">${escaped(text)}</text:h>`;

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
