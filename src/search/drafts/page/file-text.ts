/** The text of a file that was dropped: plain text, or the paragraphs of a Word document (ECMA-376, `word/document.xml`). Loaded when the first one comes. */
import { strFromU8, unzipSync } from 'fflate';
import { decode } from '../../../text/decode.ts';

const DOCUMENT = 'word/document.xml';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Throws with words for the reader. */
export async function textOfFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.docx$/iu.test(file.name)) return textOfDocx(bytes);
  if (!/\.txt$/iu.test(file.name))
    throw new Error(`“${file.name}”不是 .txt 或 .docx，请在原来的程序里打开，复制文字粘贴过来。`);
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  const place = decoded.line === undefined ? '' : `第${decoded.line}行：`;
  throw new Error(`“${file.name}”读不了。${place}${decoded.reason}。`);
}

function textOfDocx(bytes: Uint8Array): string {
  const xml = documentIn(bytes);
  const tree = new DOMParser().parseFromString(xml, 'application/xml');
  const paragraphs = [...tree.getElementsByTagNameNS(WORD, 'p')];
  // A paragraph of a text box stands inside another, which has its words already.
  const own = paragraphs.filter(({ parentElement }) => parentElement?.closest('p') == null);
  return own.map((paragraph) => [...paragraph.getElementsByTagNameNS(WORD, '*')].map(wordsOf).join('')).join('\n');
}

/** Deleted words (`delText`) are none. */
function wordsOf({ localName, textContent }: Element): string {
  if (localName === 't') return textContent ?? '';
  return localName === 'br' || localName === 'tab' ? ' ' : '';
}

function documentIn(bytes: Uint8Array): string {
  try {
    const { [DOCUMENT]: document } = unzipSync(bytes, { filter: ({ name }) => name === DOCUMENT });
    if (document) return strFromU8(document);
  } catch {
    // Told below.
  }
  throw new Error('这个文件打不开，可能不是 Word 文档。请在 Word 或 WPS 里打开，复制文字粘贴过来。');
}
