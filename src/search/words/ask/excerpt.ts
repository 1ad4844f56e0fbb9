/** The stretch of a text in which the words stand closest, and where they stand in it. Pure. */

export interface Excerpt {
  text: string;
  marks: { start: number; end: number }[];
}

/** Characters of an excerpt. */
export const LENGTH = 90;
/** Of them before the first mark. */
const BEFORE = 15;

/** As many different words as possible, then as many marks as possible; the first such stretch. Without any word: the beginning. */
export function excerptOf(text: string, words: readonly string[], length = LENGTH): Excerpt {
  const found = marksIn(text, words);
  let best = { start: 0, words: 0, marks: 0 };
  for (const [at, { start }] of found.entries()) {
    const within = found.slice(at).filter(({ end }) => end <= start + length - BEFORE);
    const distinct = new Set(within.map(({ word }) => word)).size;
    if (distinct > best.words || (distinct === best.words && within.length > best.marks))
      best = { start, words: distinct, marks: within.length };
  }
  const start = Math.max(0, Math.min(best.start - BEFORE, text.length - length));
  const end = Math.min(text.length, start + length);
  const marks = found.filter((mark) => mark.start >= start && mark.end <= end);
  const [before, after] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${after}`,
    marks: marks.map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** In order; what begins inside of another is left out. */
function marksIn(text: string, words: readonly string[]): { start: number; end: number; word: string }[] {
  // Of equal length, unlike `toLowerCase`, which makes two of some characters.
  const folded = text.replace(/\p{Lu}/gu, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one));
  const all = words.flatMap((word) => {
    const found = [];
    for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + word.length))
      found.push({ start, end: start + word.length, word });
    return found;
  });
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return all.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}
