/** Word: mammoth gives the structure as HTML, and that is read like any other. A paragraph of the document is a line. */
import mammoth from 'mammoth';
import { type Extracted, type Format, startsWith } from './format.ts';
import { linesOfHtml } from './html-lines.ts';
import { inspectZip } from './zip.ts';

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];
const WITHOUT_IMAGES = mammoth.images.imgElement(async () => ({ src: '' }));
/** What Word wraps an encrypted document in, and what documents were before 2007. */
const OLE = '\xd0\xcf\x11\xe0';

export const docx: Format = {
  file: 'source.docx',
  unit: 'paragraph',
  holds: (bytes) => startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, OLE),
  extract,
};

async function extract(bytes: Uint8Array): Promise<Extracted> {
  if (startsWith(bytes, OLE))
    return { reason: '是旧版 Word 文件（.doc），或者加了密码；请用 Word 或 WPS 打开，去掉密码，另存为 .docx' };
  const zip = await inspectZip(bytes);
  if ('reason' in zip) return zip;
  if (!zip.names.includes('word/document.xml'))
    return { reason: '是压缩包，里面不是 Word 文档；请解压后导入其中的文件' };
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, convertImage: WITHOUT_IMAGES, ignoreEmptyParagraphs: false },
    );
    return { lines: linesOfHtml(value, { gap: false }) };
  } catch {
    return { reason: 'Word 文档已损坏，无法读取；请用 Word 打开后另存一份' };
  }
}
