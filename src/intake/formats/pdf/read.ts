/** The glyphs of each page → lines in reading order, its images → pictures. Nothing is drawn. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocumentProxy } from 'unpdf';
import { unify } from '../../../chinese/same.ts';
import type { Extracted, PlacedLine } from '../format.ts';
import { furnitureOf } from './furniture.ts';
import type { Document } from './glyphs.ts';
import { usualSize } from './layout.ts';
import { outlineOf } from './outline.ts';
import { linesOfPage } from './page.ts';
import { budgetOf } from './pictures/image-objects.ts';
import { takerOf } from './pictures/images.ts';
import { tooLarge, withPictures } from './pictures/pictures.ts';
import { FEWEST_LETTERS, type ReadPage, readPage } from './read-page.ts';
import { recognisedIn, unifiedIn } from './told.ts';
import { turnedOf } from './turned.ts';
import { usualIn } from './usual.ts';

const MOST_PAGES = 1_000;
/** Share of pages without text up to which they are photo pages. */
const MOST_SILENT = 0.5;

/** What a font that is not embedded only names: the public character maps of Chinese, and the widths of the standard fonts. */
const home = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
const OPTIONS = {
  cMapUrl: `${join(home, 'cmaps')}/`,
  cMapPacked: true,
  standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
  verbosity: 0,
  wasmUrl: `${join(home, 'wasm')}/`,
  stopAtErrors: false,
};

export async function extract(bytes: Uint8Array): Promise<Extracted> {
  let document: Document | undefined;
  try {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const images = budgetOf(file);
    const take = takerOf(file);
    // pdf.js takes the bytes away from whoever hands them over.
    document = await getDocumentProxy(Uint8Array.from(bytes), { ...OPTIONS, maxImageSize: images.most });
    if (document.numPages > MOST_PAGES)
      return { reason: `PDF 有 ${document.numPages} 页（最多 ${MOST_PAGES} 页），不像一期刊物；请检查是否选错了文件` };
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number, take));
    return scanned(pages) ?? (await extractionOf(document, pages, images.left));
  } catch (error) {
    return { reason: reasonOf(error) };
  } finally {
    await document?.loadingTask.destroy();
  }
}

async function extractionOf(document: Document, pages: readonly ReadPage[], tooMany: number): Promise<Extracted> {
  const usual = usualIn(pages.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join(''));
  const turned = pages.map(({ glyphs }) => turnedOf(glyphs.map((glyph) => ({ ...glyph, text: usual(glyph.text) }))));
  const size = usualSize(
    turned.flatMap(({ level, areas }) => [...level, ...areas.flatMap(({ fragments }) => fragments)]),
  );
  const isFurniture = furnitureOf(turned, size);
  const set = turned.flatMap((page, at) =>
    linesOfPage(page, size, isFurniture[at] ?? (() => undefined)).map((line) => ({ ...line, place: at + 1 })),
  );
  const { lines: all, pictures, doubts, decorations } = withPictures(set, pages, size);
  const lines: PlacedLine[] = all.map(({ text, added, place }) => ({ text, added, place }));
  return {
    lines,
    witness: pages.flatMap(({ witness }) => witness.map((one) => ({ ...one, text: usual(one.text) }))),
    doubts: [
      ...recognisedIn(pages, lines),
      ...unifiedIn(pages, usual, lines),
      ...tooLarge(tooMany - pages.filter(({ recognised }) => recognised).length),
      ...doubts,
    ],
    outline: await outlineOf(document, lines),
    furniture: all.flatMap((line, at) => (line.furniture ? [at + 1] : [])),
    ...(pictures.length > 0 ? { pictures } : {}),
    ...(decorations > 0 ? { decorations } : {}),
  };
}

/** Why the file cannot be read where most pages are pictures. */
function scanned(pages: readonly ReadPage[]): { reason: string } | undefined {
  const letters = pages.map(
    ({ glyphs }) => unify(glyphs.map(({ text }) => text).join('')).match(/[\p{L}\p{N}]/gu)?.length ?? 0,
  );
  const silent = letters.filter((count) => count < FEWEST_LETTERS).length;
  return silent > MOST_SILENT * pages.length
    ? {
        reason: `PDF 共 ${pages.length} 页，其中 ${silent} 页读不出文字，多半是扫描的图片（少数是字体没有附带文字对照表）；请先用 OCR 软件识别，或在阅读器里另存为文本，再导入`,
      }
    : undefined;
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException'
    ? 'PDF 加了密码；请去掉密码，另存后再导入'
    : 'PDF 已损坏，无法读取；请重新下载，或用阅读器打开后另存一份';
}
