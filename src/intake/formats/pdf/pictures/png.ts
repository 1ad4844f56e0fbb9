/** Pixels as pdf.js gives them → a PNG file. */
import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from '../glyphs.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** By pdf.js's kind: bits a pixel, and PNG's own numbers (W3C PNG, 11.2.1): bits a sample and type of colour. */
const KINDS: Readonly<Record<number, { bits: number; depth: number; colour: number }>> = {
  1: { bits: 1, depth: 1, colour: 0 },
  2: { bits: 24, depth: 8, colour: 2 },
  3: { bits: 32, depth: 8, colour: 6 },
};
/** Each byte as its difference from the one above it, which deflates better (W3C PNG, 9.2). */
const UP = 2;

/** undefined where it is no image that pdf.js gives. */
export function pngOf({ width, height, kind, data }: Pixels): Uint8Array | undefined {
  const form = KINDS[kind];
  const row = form && Math.ceil((width * form.bits) / 8);
  if (!form || !row || data.length < row * height) return undefined;
  const rows = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y++) {
    const to = y * (row + 1);
    rows[to] = UP;
    for (let x = 0; x < row; x++)
      rows[to + 1 + x] = (data[y * row + x] ?? 0) - (y > 0 ? (data[(y - 1) * row + x] ?? 0) : 0);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([form.depth, form.colour], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.of())]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(named, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}
