import { describe, expect, test } from 'vitest';
import { decode } from '../../src/text/decode.ts';

const TEXT = '青山学刊 2020年第3期\n山村小学的春天，走在老桥上。\n';
/** 青山 in GB18030, which Node can read but not write. */
const GB18030 = Uint8Array.of(0xc7, 0xe0, 0xc9, 0xbd, 0x0a);
const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const reasonOf = (bytes: Uint8Array) => {
  const decoded = decode(bytes);
  return 'reason' in decoded ? decoded.reason : undefined;
};

test.each([
  ['UTF-8', Buffer.from(TEXT), 'utf-8'],
  ['UTF-8 with BOM', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
  ['UTF-16LE with BOM', utf16(`\uFEFF${TEXT}`), 'utf-16le'],
  ['UTF-16BE with BOM', utf16(`\uFEFF${TEXT}`, true), 'utf-16be'],
  ['UTF-16LE without BOM', utf16(TEXT), 'utf-16le'],
  ['UTF-16BE without BOM', utf16(TEXT, true), 'utf-16be'],
])('%s', (_, bytes, encoding) => expect(decode(bytes)).toEqual({ text: TEXT, encoding }));

test('a BOM is believed where no letter tells the order of the bytes', () =>
  expect(decode(utf16('\uFEFF青山学刊。', true))).toEqual({ text: '青山学刊。', encoding: 'utf-16be' }));

test('GB18030', () => expect(decode(GB18030)).toEqual({ text: '青山\n', encoding: 'gb18030' }));

test('UTF-16 where hardly a character tells the order of the bytes', () => {
  const text = `${'一二三，在山一村的老桥上。'.repeat(40)}\n`;
  expect(decode(utf16(text))).toEqual({ text, encoding: 'utf-16le' });
  expect(decode(utf16(text, true))).toEqual({ text, encoding: 'utf-16be' });
});

test('ideographs that GB18030 once held at private numbers are those of its newer edition', () => {
  const usual = Array.from({ length: 100 }, () => [...GB18030]).flat();
  expect(decode(Uint8Array.from([...usual, 0xfe, 0x51, 0xfe, 0x59, 0xa6, 0xd9]))).toEqual({
    text: `${'青山\n'.repeat(100)}\u{20087}\u9fb4\ufe10`,
    encoding: 'gb18030',
  });
});

/** 山城月刊 2023年第3期 目錄 */
const BIG5 = Buffer.from('a473abb0a4eba55a0a32303233a67eb2c433b4c10aa5d8bffd0a', 'hex');
test('Big5', () => expect(decode(BIG5)).toEqual({ text: '山城月刊\n2023年第3期\n目錄\n', encoding: 'big5' }));

test('a few characters that no text has are left out, each with its line', () =>
  expect(decode(Buffer.from(`${'青山学刊。\n'.repeat(100)}学\u0008刊\u202E\n\u0000`))).toEqual({
    text: `${'青山学刊。\n'.repeat(100)}学刊\n`,
    encoding: 'utf-8',
    dropped: [
      { line: 101, code: 'U+0008' },
      { line: 101, code: 'U+202E' },
      { line: 102, code: 'U+0000' },
    ],
  }));

describe('one damaged line is named', () => {
  const lines = (encode: (text: string) => Uint8Array, damaged: Uint8Array) =>
    Buffer.concat([...Array.from({ length: 8 }, () => encode('青山\n')), damaged, encode('\n青山\n')]);
  const inGb = (text: string) => (text.startsWith('青') ? GB18030 : Buffer.from(text));
  test.each([
    ['in UTF-8', lines((text) => Buffer.from(text), Uint8Array.of(0xe9, 0x9d, 0x41))],
    ['in GB18030', lines(inGb, Uint8Array.of(0xc7, 0xe0, 0xff, 0x41))],
    ['of UTF-8 in GB18030', lines(inGb, Buffer.from('青山学刊两千年'))],
  ])('%s', (_, bytes) =>
    expect(decode(bytes)).toMatchObject({ line: 9, reason: expect.stringMatching(/这一行的字节不是/u) }),
  );
});

describe('refused', () => {
  test.each([
    ['an empty file', new Uint8Array(), '文件是空的'],
    ['nothing but blanks', Buffer.from(' \n\t\n'), '文件里没有文字'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49), '不是文本文件'],
    ['bytes of no encoding', Uint8Array.of(0xff, 0xff, 0xff, 0xff), '不是文本文件'],
    ['a control character', Buffer.from('青山\n学\u0007刊\n'), '有控制字符 U+0007'],
    ['a character that turns the text around', Buffer.from('青山\u202E学刊\n'), '有控制字符 U+202E'],
  ])('%s', (_, bytes, reason) => expect(reasonOf(bytes)).toContain(reason));

  test('with the line, where there is one', () =>
    expect(decode(Buffer.from('青山\n学\u0007刊\n'))).toMatchObject({ line: 2 }));
});

test('tabs, form feeds and line ends are text', () =>
  expect(reasonOf(Buffer.from('青\t山\r\n学\f刊\v\n'))).toBeUndefined());
