/** Words to try the search with: terms that an issue itself sets in quotation marks, and how often it uses them. */

export interface Example {
  words: string;
  /** Places in the texts given. */
  count: number;
}

const QUOTED = /[“「]([\p{Script=Han}]{2,6})[”」]/gu;
/** A term that stands there only once is no example of a search. */
const FEWEST = 3;
const SHOWN = 4;

/** The most frequent first; none holds another, so that each leads elsewhere. `texts`: the text of one issue, in any pieces. */
export function examplesOf(texts: readonly string[]): Example[] {
  const text = texts.join('\n');
  const terms = new Set([...text.matchAll(QUOTED)].map(([, term = '']) => term));
  return [...terms]
    .map((words) => ({ words, count: text.split(words).length - 1 }))
    .filter(({ count }) => count >= FEWEST)
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1))
    .reduce<Example[]>(withoutOverlap, [])
    .slice(0, SHOWN);
}

function withoutOverlap(chosen: Example[], example: Example): Example[] {
  const known = chosen.some(({ words }) => words.includes(example.words) || example.words.includes(words));
  return known ? chosen : [...chosen, example];
}
