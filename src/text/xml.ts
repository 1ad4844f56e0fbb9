/** Text → XML 1.0, for feeds and EPUB. */
import { escapeHtml } from './html.ts';

/** Characters that XML 1.0 forbids even as references (2.2 Characters). */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** HTML escapes the same four marks. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN, ''));
}

/** Markup as XML: what it must not hold is left out. */
export function legalXml(markup: string): string {
  return markup.replace(FORBIDDEN, '');
}
