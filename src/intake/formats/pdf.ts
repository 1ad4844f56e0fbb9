/** PDF with a text layer: positioned pieces of text → lines in reading order. Nothing is drawn, no font is loaded. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocumentProxy } from 'unpdf';
import { type Extracted, type Format, type PlacedLine, startsWith } from './format.ts';
import { linesOfPage, type Piece, usualSize } from './pdf-layout.ts';

const MOST_PAGES = 1_000;
/** Letters from which on a page has a text layer; a scan may carry a stamp or a page number. */
const FEWEST_LETTERS = 10;
/** Share of pages without text up to which they are photo pages. */
const MOST_SILENT = 0.5;

/** The public maps name the Chinese ellipsis, set in the middle of the line, by a sign of mathematics. */
const MAPPED_ELLIPSIS = '\u22ef';

/** What a font that is not embedded only names: the public character maps of Chinese, and the widths of the standard fonts. */
const home = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
const TABLES = {
  cMapUrl: `${join(home, 'cmaps')}/`,
  cMapPacked: true,
  standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
};

export const pdf: Format = {
  file: 'source.pdf',
  unit: 'page',
  holds: (bytes) => startsWith(bytes, '%PDF-'),
  extract,
};

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

async function extract(bytes: Uint8Array): Promise<Extracted> {
  let document: Document | undefined;
  try {
    // pdf.js takes the bytes away from whoever hands them over.
    document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, stopAtErrors: false, ...TABLES });
    if (document.numPages > MOST_PAGES)
      return { reason: `PDF 有 ${document.numPages} 页（最多 ${MOST_PAGES} 页），不像一期刊物；请检查是否选错了文件` };
    const pages: Piece[][] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
    return linesOf(pages);
  } catch (error) {
    return { reason: reasonOf(error) };
  } finally {
    await document?.loadingTask.destroy();
  }
}

async function readPage(document: Document, number: number): Promise<Piece[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(a, b) || item.height;
    return [{ text: item.str.replaceAll(MAPPED_ELLIPSIS, '…'), x, y, width: item.width, size }];
  });
}

function linesOf(pages: readonly Piece[][]): Extracted {
  const letters = pages.map(
    (pieces) =>
      pieces
        .map(({ text }) => text)
        .join('')
        .match(/[\p{L}\p{N}]/gu)?.length ?? 0,
  );
  const silent = letters.filter((count) => count < FEWEST_LETTERS).length;
  if (silent > MOST_SILENT * pages.length)
    return {
      reason: `PDF 共 ${pages.length} 页，其中 ${silent} 页读不出文字，多半是扫描的图片（少数是字体没有附带文字对照表）；请先用 OCR 软件识别，或在阅读器里另存为文本，再导入`,
    };
  const usual = usualSize(pages.flat());
  return {
    lines: pages.flatMap((pieces, at): PlacedLine[] =>
      linesOfPage(pieces, usual).map((text) => ({ text, place: at + 1 })),
    ),
  };
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException'
    ? 'PDF 加了密码；请去掉密码，另存后再导入'
    : 'PDF 已损坏，无法读取；请重新下载，或用阅读器打开后另存一份';
}
