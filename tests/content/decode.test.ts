import { describe, expect, test } from 'vitest';
import { decode } from '../../src/content/decode.ts';

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
