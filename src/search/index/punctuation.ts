/** Before which places of a shard punctuation stands, in one bit each. Pagefind's lists tell it of the place before only, under another word. */
import { isBrokenPair } from './tokens.ts';

export interface Punctuation {
  /** 1 where punctuation stands before the word at that place of the article, otherwise 0. */
  before: (row: number, position: number) => 0 | 1;
}

/** `contents`: those of the articles of a shard, as Pagefind gets them. */
export function punctuationIn(contents: readonly string[]): Punctuation {
  const starts = new Uint32Array(contents.length);
  const bits: number[] = [];
  let [byte, size] = [0, 0];
  for (const [row, content] of contents.entries()) {
    starts[row] = size;
    let broken = false;
    for (const word of content.split(' ')) {
      if (broken) byte |= 1 << (size & 7);
      broken = isBrokenPair(word);
      size += 1;
      if ((size & 7) !== 0) continue;
      bits.push(byte);
      byte = 0;
    }
  }
  bits.push(byte);
  const packed = Uint8Array.from(bits);
  return {
    before: (row, position) => {
      const place = (starts[row] ?? 0) + position;
      return (((packed[place >> 3] ?? 0) >> (place & 7)) & 1) === 1 ? 1 : 0;
    },
  };
}
