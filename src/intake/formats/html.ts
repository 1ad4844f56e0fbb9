/** Web pages: block elements become lines, with the marks that ingest knows; what a person does not read there is left out, and told. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { DocumentDoubt } from '../../ingest/index.ts';
import { decode } from '../../text/decode.ts';
import type { Extracted, Extraction, Format } from './format.ts';
import { linesOfHtml } from './html/lines.ts';
import { linesOfNote, notesIn, numbersIn } from './html/notes.ts';
import { withPictures } from './html/pictures.ts';
import type { Line } from './html/tokens.ts';
import { descendants } from './html/tree.ts';
import { unseenIn } from './html/unseen.ts';
import { witnessOf } from './html/witness.ts';
import { withNotes } from './notes.ts';

export const html: Format = {
  file: 'source.html',
  unit: 'paragraph',
  holds: (bytes, path) =>
    /\.x?html?$/iu.test(path) ||
    /^\uFEFF?\s*<(?:!doctype\s+html|html)\b/iu.test(new TextDecoder().decode(bytes.subarray(0, 512))),
  extract,
};

/** Bytes at the front in which a page says how it is encoded (HTML standard, 13.2.3.2). */
const PRESCAN = 1024;

async function extract(bytes: Uint8Array): Promise<Extracted> {
  const source = sourceOf(bytes);
  if (typeof source !== 'string') return source;
  try {
    return extractionOf(fromHtml(source));
  } catch (error) {
    // Elements within elements by the ten thousand: no page that a person wrote.
    if (error instanceof RangeError) return { reason: '网页的结构嵌套太深，无法读取；请复制正文，另存为文本' };
    throw error;
  }
}

export function extractionOf(root: Root): Extraction {
  const page = { unseen: unseenIn(root), notes: notesIn(root), isWrappedAtSpaces: isByLibreOffice(root) };
  const lines = linesOfHtml(root, page);
  const number = numbersIn(root);
  let place = lines.at(-1)?.place ?? 0;
  const noted = withNotes<Element, Line>(lines, (note) => linesOfNote(note, page, number, ++place));
  const { lines: whole, pictures, doubts } = withPictures(noted);
  const witness = witnessOf(root, page.unseen);
  return {
    lines: whole.map(({ text, place: at, added }) => ({ text, place: at, ...(added ? { added } : {}) })),
    witness,
    doubts: [...(witness.some(({ absent }) => absent === 'deleted') ? [] : insertedIn(root, whole)), ...doubts],
    outline: whole.flatMap(({ text, level }, at) =>
      level === undefined ? [] : [{ title: text.replace(/^#+ /u, ''), line: at + 1, level }],
    ),
    ...(pictures.length > 0 ? { pictures } : {}),
  };
}

/** It breaks the lines of its file at spaces only, so that the names of two persons come apart by one. */
const isByLibreOffice = (root: Root): boolean =>
  descendants(root).some(
    ({ tagName, properties }) => tagName === 'meta' && /^(?:Libre|Open)Office/u.test(String(properties.content ?? '')),
  );

/** Words that were put in while changes were tracked, where no others were taken out. */
function insertedIn(root: Root, lines: readonly Line[]): DocumentDoubt[] {
  if (!descendants(root).some(({ tagName }) => tagName === 'ins')) return [];
  return [
    {
      rule: 'document-changes',
      line: lines.findIndex(({ text }) => text !== '') + 1 || 1,
      message: '原件里有没有接受或拒绝的修订，这里按全部接受读取',
      advice: '请在原件里逐处决定，另存后再导入',
    },
  ];
}

/** By what the page says of itself where that fits, else by what its bytes look like. */
function sourceOf(bytes: Uint8Array): string | { reason: string } {
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1];
  try {
    if (charset) return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // Unknown, or untrue.
  }
  const decoded = decode(bytes);
  return 'reason' in decoded ? decoded : decoded.text;
}
