/** Bytes of a delivered file → text, or the reason why it is none. UTF-8 and UTF-16 with or without BOM, GB18030. */

export type Decoded = { text: string; encoding: string } | Undecodable;

export interface Undecodable {
  reason: string;
  /** Where the trouble is, from 1, if it is on one line. */
  line?: number;
}

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { reason: '文件是空的' };
  const encoding = encodingOf(bytes);
  const mixed = encoding === 'gb18030' ? utf8LineIn(bytes) : undefined;
  if (mixed !== undefined)
    return { line: mixed, reason: '这一行是 UTF-8 编码，其他行不是：文件里混有两种编码；请分别转成 UTF-8 再合并' };
  const text = encoding && decodeAs(bytes, encoding);
  if (!encoding || text === undefined)
    return { reason: '不是文本文件，或编码不是 UTF-8、UTF-16、GB18030 之一；请用“另存为”选择 UTF-8 编码' };
  if (text.trim() === '') return { reason: '文件里没有文字' };
  const control = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.exec(text);
  if (control) {
    const line = text.slice(0, control.index).split('\n').length;
    return {
      line,
      reason: `有控制字符 U+${(control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}；文件可能是二进制文件，或复制时带入了不可见字符，请删去后再试`,
    };
  }
  return { text, encoding };
}

function encodingOf(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = sample.filter((byte) => byte === 0).length;
  // Latin letters, digits and line ends of UTF-16 have a zero half; other text has none.
  if (zeros > 0)
    return zeros > sample.length / 64 && bytes.length % 2 === 0
      ? sample.indexOf(0) % 2 === 1
        ? 'utf-16le'
        : 'utf-16be'
      : undefined;
  return decodeAs(bytes, 'utf-8') === undefined ? 'gb18030' : 'utf-8';
}

/** Bytes of other than ASCII characters from which on a line cannot be UTF-8 by chance. */
const SURELY_UTF8 = 12;

/** Number of the first line that is UTF-8 in a file that is not. */
function utf8LineIn(bytes: Uint8Array): number | undefined {
  let from = 0;
  for (let line = 1; from < bytes.length; line++) {
    const next = bytes.indexOf(0x0a, from);
    const to = next < 0 ? bytes.length : next;
    const part = bytes.subarray(from, to);
    if (part.filter((byte) => byte > 0x7f).length >= SURELY_UTF8 && decodeAs(part, 'utf-8') !== undefined) return line;
    from = to + 1;
  }
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // GB18030 reads almost anything; private-use and unassigned characters betray what is none.
    const odd = text.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
    return odd > text.length / 200 ? undefined : text;
  } catch {
    return undefined;
  }
}
