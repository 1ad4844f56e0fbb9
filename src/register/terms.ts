/** Words that the print sets in “”: slogans, names of projects, coined terms. */
import type { RegisterData } from '../schema.ts';
import type { ArticleBlocks } from './blocks.ts';
import { quotedIn } from './quoted.ts';

type Terms = RegisterData['terms'];

const HAN = /\p{Script=Han}/u;

export function termsIn(articles: readonly ArticleBlocks[]): Terms {
  const found = new Map<string, Terms[number]['mentions']>();
  for (const { data, blocks } of articles) {
    const head = { article: data.order, text: [data.title, data.subtitle ?? ''].join('\n') };
    for (const { text, ...place } of [head, ...blocks.map(({ anchor, text }) => ({ ...head, anchor, text }))])
      for (const [term, count] of countsIn(text)) {
        const mentions = found.get(term);
        if (mentions) mentions.push({ ...place, count });
        else found.set(term, [{ ...place, count }]);
      }
  }
  return [...found].map(([term, mentions]) => ({ term, mentions }));
}

function countsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of quotedIn(text)) if (HAN.test(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
