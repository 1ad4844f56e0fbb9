/** One shard of the index, read file by file as words are asked for. */
import { SIGNATURE } from './cbor.ts';
import { type Chunk, openChunk, postingIn } from './chunk.ts';
import { inflatedBytes } from './inflated.ts';
import { keeping } from './keeping.ts';
import type { Posting } from './postings.ts';
import { type Paragraph, paragraphsOf } from './tokens.ts';

export interface Shard {
  /** Places of all words that begin so; articles are numbered from 0 within the shard. */
  lookUp: (beginning: string) => Promise<Posting>;
  read: (row: number) => Promise<Fragment>;
}

/** Text and printed page of an article. */
export interface Fragment {
  paragraphs: Paragraph[];
  page?: string;
}

/** Files kept open: some 25 kB each. */
const KEPT_CHUNKS = 200;
/** Words whose positions are kept. A phrase of ten characters asks for nine. */
const KEPT_WORDS = 200;
/** Texts kept, for those who change the width of contexts or ask for all of them. */
const KEPT_TEXTS = 50;

/** `folder`: its address with a slash at the end. `starts`: first words of its chunks, in order. `size`: its articles. */
export function openShard(folder: string, starts: readonly string[], size: number): Shard {
  const chunk = keeping(
    KEPT_CHUNKS,
    async (number: number): Promise<Chunk> => openChunk(await inflatedBytes(`${folder}index/${number}.pf_index`)),
  );
  return {
    lookUp: keeping(KEPT_WORDS, async (beginning: string) => {
      const chunks = await Promise.all(chunksFor(filed(beginning), starts).map(chunk));
      return postingIn(chunks, beginning, size);
    }),
    read: keeping(KEPT_TEXTS, async (row: number) => {
      const bytes = await inflatedBytes(`${folder}fragment/${row}.pf_fragment`);
      const json = new TextDecoder().decode(bytes).slice(SIGNATURE.length);
      const { content, meta } = JSON.parse(json) as { content: string; meta: { page?: string } };
      return { paragraphs: paragraphsOf(content), ...meta };
    }),
  };
}

/** Numbers of the chunks in which words that begin so may stand: the last that starts no later, and those after it that start so. */
export function chunksFor(beginning: string, starts: readonly string[]): number[] {
  const later = starts.findIndex((start) => isBefore(beginning, start));
  const after = later < 0 ? starts.length : later;
  const numbers = after > 0 ? [after - 1] : [];
  for (let number = after; starts[number]?.startsWith(beginning); number += 1) numbers.push(number);
  return numbers;
}

/** By code points, as Pagefind sorts; JavaScript's own order has U+10000 and above before U+E000. */
function isBefore(a: string, b: string): boolean {
  const [one, other] = [Array.from(a), Array.from(b)];
  const at = one.findIndex((sign, index) => sign !== other[index]);
  if (at < 0) return one.length < other.length;
  return (one[at]?.codePointAt(0) ?? 0) < (other[at]?.codePointAt(0) ?? -1);
}

/** The word under which Pagefind files a word: accents away, Hangul in its letters, kana as they are. */
function filed(word: string): string {
  return word.replace(/[^\u3040-\u30ff]/gu, (sign) => sign.normalize('NFD').replace(/[\u0300-\u036f]/gu, ''));
}
