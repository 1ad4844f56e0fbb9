/** What a PDF shows besides words: pictures as files with their captions, and what is told of the rest. */
import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { accountOf } from '../../../src/intake/formats/account.ts';
import type { Extraction } from '../../../src/intake/formats/format.ts';
import { pngOf } from '../../../src/intake/formats/pdf/pictures/png.ts';
import { pdf } from '../../../src/intake/formats/pdf.ts';
import { prose } from '../../ingest/blocks.ts';
import { column, type Placed, type PlacedImage, writePdf } from './write-pdf.ts';

async function read(pages: readonly (readonly Placed[])[], images: readonly PlacedImage[]): Promise<Extraction> {
  const extracted = await pdf.extract(writePdf(pages, { images }));
  if ('reason' in extracted) throw new Error(extracted.reason);
  return extracted;
}

/** 24 × 24 pixels, grey. */
const JPEG = Buffer.from(
  '/9j/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAYABgDASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAMCBP/EACcQAAICAQEHBAMAAAAAAAAAAAECABEDEgQhMWORouITIzJRYnHC/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/ADYMLr7YxoQOAC7/AN2TJUUbSVBI+gCOoWbTaOZ3+csXx5VC5NLi7pmv+oGEb8OzwiTbZwi3jZWAFm9A6UDcQL5MByHUhZWJ3/KugAnOWy4q9UOl8NRIvuiIFU2jmd/nERA//9k=',
  'base64',
);
type Places = PlacedImage['at'];
const jpeg = (at: Places, data: Uint8Array = JPEG): PlacedImage => ({
  entries: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
  width: 24,
  height: 24,
  data,
  at,
});
const pixels = (at: Places, shade: number, [width, height] = [20, 30]): PlacedImage => ({
  entries: '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
  width,
  height,
  data: deflateSync(Buffer.alloc(width * height * 3, shade)),
  at,
});
const stencil = (at: Places): PlacedImage => ({
  entries: '/ImageMask true /BitsPerComponent 1',
  width: 32,
  height: 32,
  data: Buffer.alloc(128, 0xaa),
  at,
});

const text = (top: number, seed: number): Placed[] => column(prose(150, seed), { x: 50, top, width: 45 });
const rulesOf = ({ doubts = [] }: Extraction) => doubts.map(({ rule, line, message }) => [rule, line, message]);
const linesOf = ({ lines }: Extraction) => lines.map((line) => line.text);

test('a picture has the words under it, by how they begin or how they are set', async () => {
  const found = await read(
    [
      [
        ...text(780, 1),
        { text: '图1：春天的校园', x: 50, y: 585, size: 10 },
        ...text(565, 2),
        { text: '修好的桥', x: 52, y: 385, size: 8 },
        { text: '（资料照片）', x: 52, y: 375, size: 8 },
        ...text(360, 3),
        { text: '夜里的窗', x: 130, y: 184, size: 10 },
        ...text(160, 4),
      ],
    ],
    [jpeg([[1, 50, 600, 200, 120]]), pixels([[1, 50, 398, 180, 100]], 90), pixels([[1, 50, 200, 200, 100]], 40)],
  );
  const { pictures = [] } = found;
  expect(
    pictures.map(({ extension, caption, line }) => [extension, caption, found.lines[line - 1]?.text.trim()]),
  ).toEqual([
    ['jpg', '图1：春天的校园', '图1：春天的校园'],
    ['png', '修好的桥（资料照片）', '修好的桥（资料照片）'],
    ['png', '夜里的窗', '夜里的窗'],
  ]);
  for (const { line } of pictures) expect(linesOf(found).slice(line - 4, line - 1)).toEqual(['', '', '']);
  expect(Buffer.from(pictures[0]?.bytes ?? [])).toEqual(JPEG);
  expect(rulesOf(found)).toEqual([]);
  expect(accountOf(found.witness ?? [], found.lines)).toMatchObject({ missing: 0, surplus: 0 });
});

test('text that goes on under a picture is no caption: the picture is loose, and every line stays as it is', async () => {
  const page = [...text(780, 1), ...text(565, 2)];
  const image = pixels([[1, 50, 580, 450, 120]], 90);
  const found = await read([page], [image]);
  expect(found.pictures?.map(({ caption }) => caption)).toEqual([undefined]);
  expect(rulesOf(found)).toEqual([['document-picture-loose', 4, expect.stringContaining('1 张图片没有图注')]]);
  expect(linesOf(found).filter(Boolean)).toEqual(linesOf(await read([page], [])).filter(Boolean));
});

test('neither a note in small type nor a row of a table under a picture is its caption', async () => {
  const note = column(prose(120, 5), { x: 50, top: 560, width: 55, size: 8 });
  const row = ['姓名', '职务', '单位'].map((cell, at) => ({ text: cell, x: 50 + at * 100, y: 180, size: 8 }));
  const rows = [...row, ...row.map((cell) => ({ ...cell, y: 165 })), ...row.map((cell) => ({ ...cell, y: 150 }))];
  const found = await read(
    [[...text(780, 1), ...note, ...text(480, 2), ...rows]],
    [pixels([[1, 50, 580, 450, 100]], 90), pixels([[1, 50, 200, 450, 100]], 40)],
  );
  expect(found.pictures?.map(({ caption }) => caption)).toEqual([undefined, undefined]);
});

test('an arrow points to the picture, from above or from beside', async () => {
  const found = await read(
    [
      [
        ...text(780, 1),
        { text: '▼ 老街', x: 50, y: 690, size: 10 },
        ...text(540, 2),
        { text: '◀ 新桥', x: 260, y: 400, size: 10 },
        ...text(300, 3),
      ],
    ],
    [pixels([[1, 50, 565, 200, 120]], 90), jpeg([[1, 50, 340, 200, 120]])],
  );
  expect(found.pictures?.map(({ caption }) => caption)).toEqual(['▼ 老街', '◀ 新桥']);
});

test('hairlines, grounds, emblems of several pages are counted as decoration', async () => {
  const pages = [1, 2, 3].map((seed) => text(780, seed));
  const found = await read(pages, [
    pixels([[1, 50, 300, 200, 2]], 10),
    pixels([[2, 0, 0, 595, 842]], 250),
    jpeg([1, 2, 3].map((page) => [page, 500, 780, 60, 40] as const)),
  ]);
  expect(found.pictures).toBeUndefined();
  expect(found.decorations).toBe(5);
  expect(rulesOf(found)).toEqual([]);
});

test('the same emblem on two pages is a picture, taken out once', async () => {
  const found = await read(
    [text(780, 1), text(780, 2)],
    [
      jpeg([
        [1, 50, 300, 60, 60],
        [2, 50, 300, 60, 60],
      ]),
    ],
  );
  expect(found.pictures).toHaveLength(1);
  expect(found.decorations).toBeUndefined();
});

test('what cannot be taken out is told with its page and place', async () => {
  const found = await read(
    [text(780, 1), text(780, 2)],
    [stencil([[1, 50, 300, 200, 100]]), jpeg([[2, 60, 310, 200, 100]], Buffer.from('none'))],
  );
  expect(found.pictures).toBeUndefined();
  expect(rulesOf(found)).toEqual([
    [
      'document-picture',
      4,
      expect.stringMatching(/^第 1 页有一张图片没有取出（左下角起 50，300，宽 200、高 100 点）/u),
    ],
    ['document-picture', 8, expect.stringMatching(/^第 2 页.*60，310/u)],
  ]);
});

test('an image too large to unpack is not unpacked, and told', async () => {
  const large = pixels([[1, 50, 300, 200, 100]], 90);
  const found = await read([text(780, 1)], [{ ...large, width: 20_000, height: 20_000 }]);
  expect(found.pictures).toBeUndefined();
  expect(rulesOf(found)).toEqual([['document-picture', 1, expect.stringContaining('1 张图片太大或太多，没有取出')]]);
});

test('what lies under recognised text is the scan', async () => {
  const scan = text(780, 1).map((placed) => ({ ...placed, invisible: true }));
  const large = { ...pixels([[1, 0, 0, 595, 842]], 250), width: 20_000, height: 20_000 };
  for (const image of [pixels([[1, 0, 0, 595, 842]], 250), large])
    expect(rulesOf(await read([scan], [image])).map(([rule]) => rule)).toEqual(['document-recognised']);
});

test('a page without words is its picture', async () => {
  const found = await read([text(780, 1), []], [pixels([[2, 0, 0, 595, 842]], 90)]);
  expect(found.pictures).toHaveLength(1);
});

test('pixels become a PNG of the same pixels', () => {
  const data = Uint8Array.from({ length: 3 * 2 * 4 }, (_, at) => at * 7);
  const png = Buffer.from(pngOf({ width: 2, height: 3, kind: 3, data }) ?? []);
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([2, 3, 8, 6]);
  const rows = inflateSync(png.subarray(png.indexOf('IDAT') + 4));
  const above = new Uint8Array(8);
  const back = [0, 1, 2].flatMap((y) => {
    above.forEach((value, x) => {
      above[x] = value + (rows[y * 9 + 1 + x] ?? 0);
    });
    return [...above];
  });
  expect(back).toEqual([...data]);
  expect(pngOf({ width: 9, height: 9, kind: 2, data })).toBeUndefined();
});
