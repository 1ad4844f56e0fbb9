/** Files that must not be read, or cannot be: one clear line each, nothing written. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { formatOf } from '../../../src/intake/formats/index.ts';
import { prose } from '../../ingest/blocks.ts';
import { desk } from '../desk.ts';
import { writeDocx } from './write-docx.ts';
import { column, writePdf } from './write-pdf.ts';

const page = column(prose(200), { x: 60, top: 740, width: 30 });
const stamp = column('12', { x: 60, top: 40, width: 30 });
const good = writeDocx([prose(100)]);

/** Bytes that do not compress, so that only the size is too large. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = (state >>> 24) & 3;
  }
  return bytes;
}

/** Every entry says that it is encrypted, in its own head and in the directory. */
function encrypted(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = 0; at < bytes.length - 10; at++) {
    if (bytes.readUInt32LE(at) === 0x04034b50) bytes.writeUInt16LE(1, at + 6);
    if (bytes.readUInt32LE(at) === 0x02014b50) bytes.writeUInt16LE(1, at + 8);
  }
  return bytes;
}

/** The directory says that each entry unpacks to one byte. */
function lying(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = 0; at < bytes.length - 28; at++)
    if (bytes.readUInt32LE(at) === 0x02014b50) bytes.writeUInt32LE(1, at + 24);
  return bytes;
}

const refusals: [string, string, Uint8Array, RegExp][] = [
  ['a bomb of high ratio', 'a.docx', writeDocx(['甲'], { 'a.xml': new Uint8Array(8 * 2 ** 20) }), /压缩比超过 100:1/u],
  ['an entry that is too large', 'a.docx', writeDocx(['甲'], { 'a.bin': noise(65 * 2 ** 20) }), /展开后太大/u],
  [
    'too many entries',
    'a.docx',
    writeDocx(['甲'], Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`${at}.xml`, strToU8('甲')]))),
    /压缩包里有 200\d 个文件/u,
  ],
  ['sizes that lie', 'a.docx', lying(good), /文件已损坏/u],
  ['an encrypted ZIP', 'a.docx', encrypted(good), /加了密码/u],
  [
    'an encrypted or old Word document',
    'a.docx',
    Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
    /旧版 Word 文件（\.doc），或者加了密码/u,
  ],
  ['a ZIP of something else', 'a.zip', zipSync({ 'a.txt': strToU8('甲') }), /是压缩包，里面不是 Word 文档/u],
  ['half a Word document', 'a.docx', good.slice(0, good.length / 2), /文件已损坏/u],
  ['a Word document without words', 'a.docx', writeDocx(['']), /文件里没有文字/u],
  ['a Word document that is no XML', 'a.docx', zipSync({ 'word/document.xml': strToU8('甲') }), /Word 文档已损坏/u],
  ['an encrypted PDF', 'a.pdf', writePdf([page], { encrypted: true }), /PDF 加了密码/u],
  [
    'a scanned PDF',
    'a.pdf',
    writePdf([stamp, stamp, page]),
    /PDF 共 3 页，其中 2 页读不出文字，多半是扫描的图片.*请先用 OCR/u,
  ],
  ['half a PDF', 'a.pdf', strToU8('%PDF-1.7\n1 0 obj\n<< /Type'), /PDF 已损坏/u],
  ['a web page without words', 'a.html', strToU8('<html><body><img src="a.png"></body></html>'), /文件里没有文字/u],
  ['a web page too deep', 'a.html', strToU8(`<html><body>${'<div>'.repeat(50_000)}甲`), /嵌套太深/u],
];

test.each(refusals)('%s', async (_, name, bytes, says) => {
  const d = desk();
  const path = d.put(name, bytes);
  const { status, stdout, stderr } = await d.ingest(path);
  expect({ status, stdout, files: d.state() }).toEqual({ status: 1, stdout: '', files: {} });
  expect(stderr.split('\n')[0]).toMatch(says);
  expect(stderr.match(/^✗ .*$/gmu)).toHaveLength(1);
});

test('a photo page among pages of text is no scan', async () => {
  const bytes = writePdf([page, stamp, page]);
  expect(await formatOf(bytes, 'a.pdf')?.extract(bytes)).toHaveProperty('lines');
});
