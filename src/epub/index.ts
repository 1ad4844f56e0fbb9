/** An issue or a 专题 → the bytes of its EPUB. */
import { strToU8, zipSync } from 'fflate';
import type { Book } from './model.ts';
import { navigationPage, printedPages } from './navigation.ts';
import { packageDocument } from './package-document.ts';
import { chapterPage, coverPage, titlePage } from './pages.ts';
import { STYLE } from './style.ts';

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;
/** Earliest moment that a ZIP can name, in whatever time zone it is packed: the same book gives the same bytes. */
const EPOCH = new Date(1980, 0, 1);

/** The media type stands first and uncompressed, so that it can be read off the bytes (EPUB 3.3, OCF 4.2.5). */
export function packEpub(book: Book): Uint8Array<ArrayBuffer> {
  const files = Object.entries(filesOf(book)).map(([name, text]) => [name, strToU8(text)] as const);
  const pictures = book.pictures.map(({ name, bytes }) => [`EPUB/${name}`, [bytes, { level: 0 }]] as const);
  return zipSync(
    {
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      ...Object.fromEntries(files),
      ...Object.fromEntries(pictures),
    },
    { mtime: EPOCH },
  );
}

function filesOf(book: Book): Record<string, string> {
  const pages = printedPages(book);
  const chapters = book.sections.flatMap((section) =>
    section.chapters.map((chapter) => {
      const startsPage = chapter.page !== undefined && pages.get(chapter.page) === chapter;
      return [`EPUB/${chapter.file}`, chapterPage(chapter, section, startsPage)];
    }),
  );
  return {
    'META-INF/container.xml': CONTAINER,
    'EPUB/package.opf': packageDocument(book, pages.size > 0),
    'EPUB/nav.xhtml': navigationPage(book),
    ...(book.cover === undefined ? {} : { 'EPUB/cover.xhtml': coverPage(book), 'EPUB/cover.svg': book.cover }),
    'EPUB/title.xhtml': titlePage(book),
    'EPUB/style.css': STYLE,
    ...Object.fromEntries(chapters),
  };
}
