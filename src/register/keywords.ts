/** What an article is about: phrases that it repeats, and words that it sets in quotes. No dictionary knows 专班; an article that says it thrice does. */

import { cutsIn } from '../chinese/words.ts';
import { quotedIn } from './quoted.ts';
import { repeated } from './repeated.ts';

/** Each with how often it stands in the text. */
export type Keywords = [word: string, count: number][];

/** Phrases that are looked at closely, and that are kept. */
const LOOKED_AT = 48;
const KEPT = 28;

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

/** Characters on either side of a phrase that show where its words end. */
const AROUND = 4;

/** Begins and ends where words do: 推进全 of 推进全面 does not. A quoted word is whole by its marks. */
function isWhole(word: string, text: string): boolean {
  if (text.includes(`“${word}”`)) return true;
  const at = text.indexOf(word);
  if (at < 0) return true;
  const from = Math.max(0, at - AROUND);
  const isCut = cutsIn(text.slice(from, at + word.length + AROUND));
  const end = at + word.length;
  return isCut(at - from) && (end === text.length || isCut(end - from));
}
