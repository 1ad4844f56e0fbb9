/** One shard of the index: where words stand in its articles, and their text. */
import { SIGNATURE } from './cbor.ts';
import { postingIn } from './chunk.ts';
import { inflatedBytes } from './inflated.ts';
import { keeping } from './keeping.ts';
import type { Posting } from './postings.ts';
import { type Paragraph, paragraphsOf } from './tokens.ts';
import type { Words } from './words.ts';

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

/** Words whose positions are kept. A phrase of ten characters asks for nine. */
const KEPT_WORDS = 200;
/** Texts kept, for those who change the width of contexts or ask for all of them. */
const KEPT_TEXTS = 50;

/** `folder`: its address with a slash at the end. `place`: its place among the shards. `size`: its articles. */
export function openShard(folder: string, words: Words, place: number, size: number): Shard {
  return {
    lookUp: keeping(KEPT_WORDS, async (beginning: string) => {
      const chunks = (await words(beginning)).flatMap((file) => file[place] ?? []);
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
