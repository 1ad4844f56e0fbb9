/**
 * Articles found on their way from the worker to the page: numbers only, for what the numbers stand for crosses once. Ten thousand objects
 * would take twenty times as long. Pure.
 */
import { type CatalogueIndex, valueIn } from './catalogue.ts';
import type { FoundArticle, PackedAnswer, SearchAnswer } from './search.ts';

/** What every article is called, by its number in the catalogue: one a line. */
export interface ArticleNames {
  ids: string;
  sections: string;
}

export function namesOf({ ids, columns }: CatalogueIndex): ArticleNames {
  return { ids: ids.join('\n'), sections: ids.map((_, article) => valueIn(columns.section, article)).join('\n') };
}

export function unpacker(names: ArticleNames): (answer: PackedAnswer) => SearchAnswer {
  const [ids, sections] = [names.ids.split('\n'), names.sections.split('\n')];
  return ({ articles, hitsOf, ...answer }) => {
    const found = Array.from(articles, (article, row): FoundArticle => {
      return { article, id: ids[article] ?? '', section: sections[article] ?? '', hits: hitsOf[row] ?? 0 };
    });
    return { ...answer, articles: found };
  };
}
