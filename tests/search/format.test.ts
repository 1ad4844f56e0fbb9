/** Files of the index as `docs/search-index.md` has them, written by hand: the reader must read these, whatever the writer writes. */
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keyOfWord } from '../../src/search/index/bytes/word-key.ts';
import type { Counted } from '../../src/search/index/postings.ts';
import { openIndex } from '../../src/search/index/reader.ts';

/** 党建 in article 1 at 1 and, behind punctuation, at 200, in article 5 at 7; 党ꞏ建 in article 3 at 130. */
const LEAF = `
  00000010  E5859A E5BBBA  0A  E5859A EA9E8F E5BBBA
  00000002  02 01
  00000003  01 04  03
  00000003  02 01  01
  00000006  01 C701  07  8201
  00000001  02`;
/** 治理 in article 0 at 9 and in article 1 at 5. */
const FIRST_PIECE = `
  00000006  E6B2BB E79086
  00000001  02
  00000002  00 01
  00000002  01 01
  00000002  09 05
  00000001  00`;
/** 治理 in article 4 at 3, behind punctuation. */
const SECOND_PIECE = `
  00000006  E6B2BB E79086
  00000001  01
  00000001  04
  00000001  01
  00000001  03
  00000001  01`;
/** 党 three times in article 1, two of them in its title, and once in article 5. */
const SINGLES = `
  00000008  E5859A  0A  E5859A 3D
  00000002  02 01
  00000003  01 04  01
  00000003  03 01  02
  00000000
  00000000`;

const issue = (id: string, texts: string, lengths: number[]) => {
  const [none, files] = [lengths.map(() => 0), lengths.map((_, at) => `0${at + 1}`).join(' ')];
  return { id, files, values: { section: none }, titles: none, subtitles: none, lengths, texts };
};
const TABLE = {
  values: { section: ['要闻'] },
  words: { tree: 'sef', files: 'aaaaaaaaaa', long: ['治理'], firsts: [[0, 4]], pieces: 'bbbbbbbbbbcccccccccc' },
  singles: { tree: 'f', files: 'dddddddddd', long: [], firsts: [], pieces: '' },
  issues: [issue('1998-01', 'eeeeeeeeee', [23, 1, 30, 1]), issue('1998-02', 'ffffffffff', [2, 2])],
};

const bytes = (hex: string) => Buffer.from(hex.replace(/\s/gu, ''), 'hex');
const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const FILES: Record<string, Buffer> = {
  articles: json(TABLE),
  'articles-words/3-aaaaaaaaaa': bytes(LEAF),
  'articles-words/6cbb_7406-0-bbbbbbbbbb': bytes(FIRST_PIECE),
  'articles-words/6cbb_7406-4-cccccccccc': bytes(SECOND_PIECE),
  'articles-singles/1-dddddddddd': bytes(SINGLES),
  'articles-texts/1998-01-0-eeeeeeeeee': json([[7, 'title', '一'], [null]]),
  'articles-texts/1998-01-1-eeeeeeeeee': json([[null, 'title', '三', 'text', '党建']]),
  'articles-texts/1998-02-0-ffffffffff': json([[1], [2, 'title', '六']]),
};

let asked: string[] = [];
beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const file = FILES[address];
    return file ? new Response(new Uint8Array(gzipSync(file))) : new Response('', { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const rows = ({ articles, starts, positions }: Counted) =>
  Array.from(articles, (article, row) => {
    const [from = 0, to = 0] = [starts[row], starts[row + 1]];
    return [article, positions ? [...positions.subarray(from, to)] : to - from];
  });

test('keys of words', () => {
  const keys = {
    党建: 0xda92312e,
    党ꞏ建: 0xda92312e,
    党: 0xda920000,
    '党=': 0xda92970b,
    理ꞏꞏ: 0x0eea0000,
    𠮷野: 0x37ba3d2e,
  };
  for (const [word, key] of Object.entries(keys)) expect(keyOfWord(word), word).toBe(key);
});

test('a word in a shared file, whole and by the punctuation before it', async () => {
  const { words } = await openIndex('', 'articles');
  expect(words.weight('党建')).toBe(1);
  expect(rows(await words.find({ beginning: '党建' }))).toEqual([
    [1, [1, 200]],
    [5, [7]],
  ]);
  expect(rows(await words.find({ beginning: '党建', afterMark: true }))).toEqual([[1, [200]]]);
  expect(rows(await words.find({ beginning: '党ꞏ建' }))).toEqual([[3, [130]]]);
  expect(rows(await words.find({ beginning: '党' }))).toEqual([
    [1, [1, 200]],
    [3, [130]],
    [5, [7]],
  ]);
  expect(asked).toEqual(['articles', 'articles-words/3-aaaaaaaaaa']);
});

test('a long list by range of articles, of which those are asked for that can tell', async () => {
  const { words } = await openIndex('', 'articles');
  expect(words.weight('治理')).toBe(2);
  const last = await words.find({ beginning: '治理', within: Uint32Array.of(4, 5) });
  expect(rows(last)).toEqual([[4, [3]]]);
  expect(asked.slice(1)).toEqual(['articles-words/6cbb_7406-4-cccccccccc']);
  expect(rows(await words.find({ beginning: '治理' }))).toEqual([
    [0, [9]],
    [1, [5]],
    [4, [3]],
  ]);
  expect(rows(await words.find({ beginning: '治理', within: Uint32Array.of() }))).toEqual([]);
});

test('a single character, anywhere and in titles', async () => {
  const { words } = await openIndex('', 'articles');
  expect(rows(await words.count('党', false))).toEqual([
    [1, 3],
    [5, 1],
  ]);
  expect(rows(await words.count('党', true))).toEqual([[1, 2]]);
  expect(rows(await words.count('光', false))).toEqual([]);
});

test('the texts of articles', async () => {
  const { read, catalogue } = await openIndex('', 'articles');
  expect(catalogue.ids[5]).toBe('1998-02/02');
  expect(await read(0)).toEqual({ page: '7', paragraphs: [{ role: 'title', text: '一' }] });
  expect(await read(1)).toEqual({ paragraphs: [] });
  expect((await read(2)).paragraphs).toEqual([
    { role: 'title', text: '三' },
    { role: 'text', text: '党建' },
  ]);
  expect((await read(5)).page).toBe('2');
  await expect(read(3)).rejects.toThrow('articles-texts/1998-01-2-eeeeeeeeee');
});
