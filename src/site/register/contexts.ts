/** The words around a quoted term, read from the articles that its page shows first. */
import { bodyOf } from '../../content/index.ts';
import { wordsAround } from '../../register/index.ts';
import type { Shown } from './name-page.ts';

/** Articles whose text a page of a term reads. */
const READ = 5;

/** The same places, the first of them with their words. */
export async function withContexts(term: string, shown: Shown): Promise<Shown> {
  const quoted = `“${term}”`;
  const read = shown.articles.slice(0, READ).map(async (article) => {
    const texts = new Map((await bodyOf(article.card.id)).blocks.map(({ anchor, text }) => [anchor, text]));
    const places = article.places.map((place) => {
      const text = place.anchor === undefined ? undefined : texts.get(place.anchor);
      const at = text?.indexOf(quoted) ?? -1;
      return text === undefined || at < 0 ? place : { ...place, text: wordsAround(text, at, quoted.length) };
    });
    return { ...article, places };
  });
  return { ...shown, articles: [...(await Promise.all(read)), ...shown.articles.slice(READ)] };
}
