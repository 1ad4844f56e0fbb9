/** Words that the print sets in “”: slogans, names of projects, coined terms. */
import type { RegisterData } from '../schema.ts';
import type { Piece } from './passages.ts';

type Terms = RegisterData['terms'];

/** A term holds no stop and no quote of its own; a longer one is speech. */
const QUOTED = /“([^“”。，；：！？、…—《》\s]{2,12})”/gu;
const HAN = /\p{Script=Han}/u;

export function termsIn(pieces: readonly Piece[]): Terms {
  const found = new Map<string, Terms[number]['mentions']>();
  for (const { data, passages } of pieces) {
    const head = { article: data.order, text: [data.title, data.subtitle ?? ''].join('\n') };
    for (const { text, ...place } of [head, ...passages.map(({ anchor, text }) => ({ ...head, anchor, text }))])
      for (const [term, count] of quotedIn(text)) {
        const mentions = found.get(term);
        if (mentions) mentions.push({ ...place, count });
        else found.set(term, [{ ...place, count }]);
      }
  }
  return [...found].map(([term, mentions]) => ({ term, mentions }));
}

function quotedIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, term = ''] of text.matchAll(QUOTED)) if (HAN.test(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
