/** Words of every script are filed, and the reader finds each of them. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/ask/query/parse-query.ts';
import type { SearchIssue } from '../../src/search/index/index.ts';
import { type Indexed, indexed } from './indexed.ts';

/** First and last code point of the blocks that Chinese print may quote: Latin, Greek, Cyrillic, kana, Hangul, Han and its extensions. */
const blocks: [number, number][] = [
  [0x41, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x3041, 0x30ff],
  [0x3105, 0x312f],
  [0x3400, 0x3420],
  [0x4e00, 0x4f00],
  [0x9fa0, 0x9fff],
  [0xac00, 0xac80],
  [0xf900, 0xf920],
  [0xff10, 0xff5a],
  [0x20000, 0x20020],
];
const letters = blocks
  .flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  .filter((sign) => /[\p{L}\p{N}]/u.test(sign));

async function* archive(): AsyncGenerator<SearchIssue> {
  const paragraphs = [
    { role: 'title' as const, text: '文字' },
    { role: 'text' as const, text: letters.map((letter) => `${letter}中`).join('') },
  ];
  yield { id: '2021-01', records: [{ id: '2021-01/01', section: '', authors: [], paragraphs }] };
}

let made: Indexed;
beforeAll(async () => {
  made = await indexed(archive());
});
afterAll(() => made.close());

it('finds each letter with the one behind it', async () => {
  const missed: string[] = [];
  for (const letter of letters) {
    const [term] = parseQuery(`${letter}中`).terms;
    if (term && (await made.engine.find(term, 'exact')).positions.length === 0) missed.push(letter);
  }
  expect(missed).toEqual([]);
});
