/** An XHTML page of the book, and trees of HTML as XHTML. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { escapeXml } from '../text/xml.ts';
import { xmlOf } from '../text/xml-tree.ts';

/** `type`: what the page is, in the vocabulary of EPUB (`cover`, `toc`, `bodymatter`). */
export function page(title: string, type: string, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN">
<head>
<meta charset="utf-8"/>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body epub:type="${type}">
${body}
</body>
</html>
`;
}

/** What only a page on a screen needs: a book loads no picture late, and nothing in it scrolls by keyboard. */
const OF_SCREENS = ['loading', 'tabIndex'];

/** The same elements and the same text as XML; changes `tree` in place. */
export function xhtmlOf(tree: Root): string {
  visit(tree, 'element', ({ properties }) => {
    for (const name of OF_SCREENS) delete properties[name];
  });
  return xmlOf(tree);
}

/** `<p class="…">text</p>`, nothing where there is no text. */
export function paragraph(kind: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `<p class="${kind}">${escapeXml(text)}</p>\n`;
}
