/** Web pages: block elements become lines, with the marks that ingest knows; what a browser does not show is left out. */
import { decode } from '../../content/decode.ts';
import type { Extracted, Format } from './format.ts';
import { linesOfHtml } from './html-lines.ts';

export const html: Format = {
  file: 'source.html',
  unit: 'paragraph',
  holds: (bytes, path) =>
    /\.x?html?$/iu.test(path) ||
    /^\uFEFF?\s*<(?:!doctype\s+html|html)\b/iu.test(new TextDecoder().decode(bytes.subarray(0, 512))),
  extract,
};

async function extract(bytes: Uint8Array): Promise<Extracted> {
  const decoded = decode(bytes);
  if ('reason' in decoded) return decoded;
  try {
    return { lines: linesOfHtml(decoded.text, { gap: true }) };
  } catch (error) {
    // Elements within elements by the ten thousand: no page that a person wrote.
    if (error instanceof RangeError) return { reason: '网页的结构嵌套太深，无法读取；请复制正文，另存为文本' };
    throw error;
  }
}
