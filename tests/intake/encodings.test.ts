import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, ISSUE } from './desk.ts';

/** Node reads GB18030 but does not write it: the two-byte table, turned around. */
function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? []))),
  );
}

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each([
  ['UTF-8 with BOM', Buffer.from(`\uFEFF${ISSUE}`)],
  ['UTF-16LE with BOM', Buffer.from(`\uFEFF${ISSUE}`, 'utf16le')],
  ['UTF-16BE with BOM', bigEndian(`\uFEFF${ISSUE}`)],
  ['UTF-16LE without BOM', Buffer.from(ISSUE, 'utf16le')],
  ['GB18030', inGb18030(ISSUE)],
  ['UTF-8 with the line ends of Windows', Buffer.from(ISSUE.replaceAll('\n', '\r\n'))],
])('%s gives the same articles as UTF-8, and keeps its bytes', async (_, bytes) => {
  const d = desk();
  await d.ingest(d.put('a.txt', ISSUE));
  const expected = d.state();
  const other = desk();
  expect((await other.ingest(other.put('a.txt', bytes))).status).toBe(0);
  const found = other.state();
  for (const name of ['01.mdx', '02.mdx', 'issue.yaml'])
    expect(found[`2020-03/${name}`]).toBe(expected[`2020-03/${name}`]);
  expect(readFileSync(join(other.out, '2020-03/source.txt'))).toEqual(Buffer.from(bytes));
});
