/** Bytes of a delivered file → text, or the reason why it is none. UTF-8 and UTF-16 with or without BOM, GB18030, Big5. */
import { encodingOf } from './encoding.ts';

export type Decoded = { text: string; encoding: string; dropped?: DroppedCharacter[] } | Undecodable;

/** A character that is no text and is left out. */
export interface DroppedCharacter {
  /** From 1. */
  line: number;
  /** `U+0008`. */
  code: string;
}

export interface Undecodable {
  reason: string;
  /** Where the trouble is, from 1, if it is on one line. */
  line?: number;
}

/** No text has them: controls, and what turns the order of the text around. */
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu;
/** Of these a file of text may have a few, left by a program; more, or in a smaller share of the text, betray that it is none. */
const MOST_CONTROLS = 20;
const CHARACTERS_PER_CONTROL = 200;

/** Ideographs that GB18030 held at private-use numbers before Unicode had them, and where they stand since its edition of 2022. */
const IDEOGRAPHS_2022 = new Map([
  ['\ue816', '\u{20087}'],
  ['\ue817', '\u{20089}'],
  ['\ue818', '\u{200cc}'],
  ['\ue831', '\u{215d7}'],
  ['\ue83b', '\u{2298f}'],
  ['\ue855', '\u{241fe}'],
]);

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { reason: '文件是空的' };
  const encoding = encodingOf(bytes);
  if (!encoding)
    return { reason: '不是文本文件，或编码不是 UTF-8、UTF-16、GB18030、Big5 之一；请用“另存为”选择 UTF-8 编码' };
  const broken = encoding.brokenLine;
  if (broken !== undefined)
    return {
      line: broken,
      reason: `这一行的字节不是 ${encoding.name === 'utf-8' ? 'UTF-8' : 'GB18030'} 编码，其他行都是：可能有一个字损坏了，或者混进了另一种编码；请改正这一行，或统一转成 UTF-8 再导入`,
    };
  const whole = new TextDecoder(encoding.name).decode(bytes);
  const text =
    encoding.name === 'gb18030'
      ? whole.replace(/[\ue816-\ue855]/gu, (char) => IDEOGRAPHS_2022.get(char) ?? char)
      : whole;
  if (text.trim() === '') return { reason: '文件里没有文字' };
  return withoutControls(text, encoding.name);
}

function withoutControls(text: string, encoding: string): Decoded {
  const lines = text.split('\n');
  const dropped = lines.flatMap((line, at) =>
    [...line.matchAll(CONTROL)].map(([char]) => ({ line: at + 1, code: codeOf(char) })),
  );
  const [first] = dropped;
  if (!first) return { text, encoding };
  if (dropped.length > MOST_CONTROLS || dropped.length * CHARACTERS_PER_CONTROL > text.length)
    return {
      line: first.line,
      reason: `有控制字符 ${first.code} 等 ${dropped.length} 个；文件可能是二进制文件，或复制时带入了不可见字符，请删去后再试`,
    };
  return { text: text.replace(CONTROL, ''), encoding, dropped };
}

const codeOf = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
