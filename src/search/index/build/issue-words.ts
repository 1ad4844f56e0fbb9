/** The words of one issue, each with all its places there: what the issue adds to the two stores of the index. */
import { type ListWriter, listWriter } from '../bytes/lists.ts';
import { inTitleWord } from '../bytes/word-key.ts';
import { LETTER, type Paragraph, STOP } from '../tokens.ts';
import { eachWord } from './document-words.ts';
import { rangeOf, type Share, shareOf } from './ranges.ts';

/** An article, and the last position of its title and subtitle (`titleEndsOf`). */
export interface Worded {
  paragraphs: readonly Paragraph[];
  titleEnd: number;
}

/** `singles`: of every letter and digit how often it stands in each article, and in its title (`inTitleWord`), without positions. */
export function issueWords(articles: readonly Worded[]): { words: Share; singles: Share } {
  const taken = placesIn(articles);
  const titleEnds = articles.map(({ titleEnd }) => titleEnd);
  return { words: wordsOf(taken), singles: singlesOf(taken, titleEnds) };
}

/** Places by word: those of word n from `starts[n]` up to, not including, `starts[n + 1]`, in the order of the print. */
interface Places {
  words: string[];
  starts: Uint32Array;
  articles: Uint32Array;
  /** Doubled, with 1 more where punctuation stands before them. */
  positions: Uint32Array;
}

/** Sorted by counting, which keeps the order in which they come. */
function placesIn(documents: readonly Worded[]): Places {
  const ids = new Map<string, number>();
  const [own, places, ends]: [number[], number[], number[]] = [[], [], []];
  for (const { paragraphs } of documents) {
    eachWord(paragraphs, (word, position, afterMark) => {
      const id = ids.get(word) ?? ids.size;
      if (id === ids.size) ids.set(word, id);
      own.push(id);
      places.push(position * 2 + Number(afterMark));
    });
    ends.push(own.length);
  }
  const starts = new Uint32Array(ids.size + 1);
  for (const id of own) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  for (let id = 0; id < ids.size; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const [articles, positions, free] = [new Uint32Array(own.length), new Uint32Array(own.length), starts.slice()];
  let article = 0;
  for (const [at, id] of own.entries()) {
    while (at >= (ends[article] ?? 0)) article += 1;
    const to = free[id] ?? 0;
    free[id] = to + 1;
    articles[to] = article;
    positions[to] = places[at] ?? 0;
  }
  return { words: [...ids.keys()], starts, articles, positions };
}

function wordsOf({ words, starts, articles, positions }: Places): Share {
  return ranged(words, (at, writer) => {
    const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    let rows = 0;
    for (let place = start; place < end; place += 1)
      if (place === start || articles[place] !== articles[place - 1]) rows += 1;
    writer.word(words[at] ?? '', rows);
    let [article, count, position] = [0, 0, 0];
    for (let place = start; place < end; place += 1) {
      const [own = 0, told = 0] = [articles[place], positions[place]];
      if (place === start || own !== article) {
        if (count > 0) writer.counts.number(count);
        writer.articles.number(own - article);
        [article, count, position] = [own, 0, 0];
      }
      count += 1;
      writer.positions.number((told >>> 1) - position);
      writer.mark(told & 1);
      position = told >>> 1;
    }
    writer.counts.number(count);
  });
}

function singlesOf({ words, starts, articles, positions }: Places, titleEnds: readonly number[]): Share {
  const counted = new Map<string, Uint32Array>();
  const counts = (word: string): Uint32Array => {
    const known = counted.get(word) ?? new Uint32Array(titleEnds.length);
    counted.set(word, known);
    return known;
  };
  const add = (to: Uint32Array, article: number): void => {
    to[article] = (to[article] ?? 0) + 1;
  };
  for (const [id, word] of words.entries()) {
    const [character = ''] = word;
    if (character === STOP || !LETTER.test(character)) continue;
    const all = counts(character);
    for (let place = starts[id] ?? 0; place < (starts[id + 1] ?? 0); place += 1) {
      const article = articles[place] ?? 0;
      add(all, article);
      if ((positions[place] ?? 0) >>> 1 <= (titleEnds[article] ?? 0)) add(counts(inTitleWord(character)), article);
    }
  }
  const names = [...counted.keys()];
  return ranged(names, (at, writer) => {
    const own = counted.get(names[at] ?? '') ?? new Uint32Array();
    writer.word(names[at] ?? '', own.filter(Boolean).length);
    let before = 0;
    for (const [article, count] of own.entries()) {
      if (count === 0) continue;
      writer.articles.number(article - before);
      writer.counts.number(count);
      before = article;
    }
  });
}

/** `write`: the list of a word. */
function ranged(words: readonly string[], write: (at: number, writer: ListWriter) => void): Share {
  const writer = listWriter();
  const files = new Map<number, Uint8Array>();
  for (const [range, own] of Map.groupBy(words.keys(), (at) => rangeOf(words[at] ?? ''))) {
    for (const at of own) write(at, writer);
    files.set(range, writer.file());
  }
  return shareOf(files);
}
