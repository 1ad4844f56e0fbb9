/** An XHTML page of the book, and the renderer's HTML as XHTML. */
import { escapeXml, legalXml } from '../site/xml.ts';

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

/** Works on the string, since the HTML is our own: only its empty elements are no XML, and only screens need what scrolls by keyboard. */
export function xhtmlOf(html: string): string {
  return legalXml(html)
    .replace(/<(br|hr|wbr|img\b[^>]*)>/gu, '<$1/>')
    .replaceAll(' loading="lazy"', '')
    .replaceAll(' tabindex="0"', '');
}

/** `<p class="…">text</p>`, nothing where there is no text. */
export function paragraph(kind: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `<p class="${kind}">${escapeXml(text)}</p>\n`;
}
