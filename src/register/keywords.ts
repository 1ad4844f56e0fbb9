/** What an article is about: phrases that it repeats, and words that it sets in quotes. No dictionary knows 专班; an article that says it thrice does. */

import { wordsIn } from '../chinese/words.ts';
import { quotedIn } from './quoted.ts';

/** Each with how often it stands in the text. */
export type Keywords = [word: string, count: number][];

/** Longest phrase, in characters. */
const LONGEST = 8;
/** Phrases that are looked at closely, and that are kept. */
const LOOKED_AT = 48;
const KEPT = 28;

/** Han characters without those that only join words. */
const RUNS = /(?:(?![的了着是在和与及等就也都而把被将其这那们之于并但则却又还使让给对为以])\p{Script=Han}){2,}/gu;

/** Surest first. */
export function keywordsOf(title: string, text: string): Keywords {
  const counts = repeated(text);
  for (const word of quotedIn(`${title}\n${text}`))
    if (/\p{Script=Han}{2}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const likely = [...counts].sort(([a, m], [b, n]) => n * b.length - m * a.length || (a < b ? -1 : 1));
  return firstOf(likely.slice(0, LOOKED_AT), KEPT, ([word]) => isWhole(word, text));
}

/** Asks no more than it must: to cut words takes long. */
function firstOf<Item>(items: readonly Item[], most: number, holds: (item: Item) => boolean): Item[] {
  const found: Item[] = [];
  for (const item of items) if (found.length < most && holds(item)) found.push(item);
  return found;
}

interface Spot {
  run: string;
  at: number;
}

/** Phrases of two characters and more that stand at least twice, and are not always a part of the same longer one. */
function repeated(text: string): Map<string, number> {
  const runs = text.match(RUNS) ?? [];
  let level = grouped(
    runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => ({ run, at }))),
    2,
  );
  const counts = new Map<string, number>();
  for (let length = 2; length <= LONGEST && level.size > 0; length++) {
    const longer = grouped([...level.values()].flat(), length + 1);
    for (const [phrase, spots] of level) counts.set(phrase, spots.length);
    for (const [phrase, spots] of longer)
      for (const part of [phrase.slice(0, -1), phrase.slice(1)])
        if (counts.get(part) === spots.length) counts.delete(part);
    level = longer;
  }
  return counts;
}

/** The spots whose next `length` characters stand at another of them too, by these characters. */
function grouped(spots: readonly Spot[], length: number): Map<string, Spot[]> {
  const groups = new Map<string, Spot[]>();
  for (const spot of spots) {
    if (spot.at + length > spot.run.length) continue;
    const phrase = spot.run.slice(spot.at, spot.at + length);
    const known = groups.get(phrase);
    if (known) known.push(spot);
    else groups.set(phrase, [spot]);
  }
  for (const [phrase, all] of groups) if (all.length < 2) groups.delete(phrase);
  return groups;
}

/** Characters on either side of a phrase that show where its words end. */
const AROUND = 4;

/** Begins and ends where words do: 推进全 of 推进全面 does not. A quoted word is whole by its marks. */
function isWhole(word: string, text: string): boolean {
  if (text.includes(`“${word}”`)) return true;
  const at = text.indexOf(word);
  if (at < 0) return true;
  const from = Math.max(0, at - AROUND);
  const cuts = new Set(wordsIn(text.slice(from, at + word.length + AROUND)).map((part) => from + part.at));
  const end = at + word.length;
  return cuts.has(at) && (cuts.has(end) || end === text.length);
}
