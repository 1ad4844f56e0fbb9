/** Small files that unfold to gigabytes end in one message, whatever their reader would do with them. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { extractWithin } from '../../../src/intake/formats/limited.ts';
import { desk } from '../desk.ts';

/** Bytes of `text` over and over, `count` times, deflated without ever being made: a block that ends flushed can be repeated. */
function deflated(text: string, count: number): Buffer {
  const block = deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.of(0x78, 0x9c), ...Array.from({ length: count }, () => block)]);
}

/** A PDF of so many pages, each with `stream`, deflated twice, for its content. */
function pdfOf(stream: Buffer, pages = 1): Buffer {
  const data = deflateSync(stream);
  const font = '<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font ${font} >> /Contents 3 0 R >>`;
  const numbers = Array.from({ length: pages }, (_, at) => at + 4);
  return Buffer.concat([
    Buffer.from(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n' +
        `2 0 obj\n<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages} >>\nendobj\n` +
        numbers.map((number) => `${number} 0 obj\n${page}\nendobj\n`).join('') +
        `3 0 obj\n<< /Length ${data.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`,
    ),
    data,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

const MEGABYTE = 2 ** 20;
const operator = 'BT /F1 9 Tf 1 0 0 1 9 9 Tm (a) Tj ET\n';

test.each([
  ['3.2 GB of zeros', pdfOf(deflated('\0'.repeat(MEGABYTE), 3_200))],
  ['3.2 GB of text operators', pdfOf(deflated(operator.repeat(MEGABYTE / operator.length), 3_200))],
])('a PDF of %s is refused before it fills the memory', (_, bytes) => {
  expect(bytes.length).toBeLessThan(MEGABYTE);
  const d = desk();
  const path = join(d.root, 'a.pdf');
  writeFileSync(path, bytes);
  const program = `
    import { readFileSync } from 'node:fs';
    import { extractWithin } from './src/intake/formats/limited.ts';
    const { reason } = await extractWithin(readFileSync(${JSON.stringify(path)}), 'a.pdf');
    console.log(JSON.stringify({ reason, peak: process.resourceUsage().maxRSS / 1024 }));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  const { reason, peak } = JSON.parse(stdout);
  expect(reason).toMatch(/^展开后太大，或者要算太久/u);
  // MB.
  expect(peak).toBeLessThan(800);
});

test('a whole issue is no bomb: eighty pages of 2,300 letters in 48 kB are read, on a busy computer too', async () => {
  const line = (at: number) =>
    `BT /F1 9 Tf 1 0 0 1 40 ${800 - at * 16} Tm (${'The bridge was built again by all of us '.repeat(2).slice(0, 51)}) Tj ET\n`;
  const page = Array.from({ length: 45 }, (_, at) => line(at)).join('');
  const read = await extractWithin(pdfOf(deflateSync(page), 80), 'a.pdf');
  expect('lines' in read ? read.lines.length : read.reason).toBeGreaterThanOrEqual(80 * 45);
});

test('the editor reads one line, and nothing is written', async () => {
  const d = desk();
  const { status, stdout, stderr } = await d.ingest(d.put('a.pdf', pdfOf(deflated('\0'.repeat(MEGABYTE), 3_200))));
  expect({ status, stdout, state: d.state() }).toEqual({ status: 1, stdout: '', state: {} });
  expect(stderr).toMatch(/^✗ .*a\.pdf：展开后太大[^\n]*\n {2}没有写入任何文件。\n+$/u);
});
