/** An invented issue whose documents are written by real programs, and what a person would read in them. */
import type { Periodical } from '../../../src/schema.ts';
import { type DrawnArticle, drawIssue } from '../generate/draw.ts';
import { type House, houses, periodicalOf } from '../generate/periodicals.ts';
import { randomFrom } from '../generate/random.ts';

export interface DocumentIssue {
  periodical: Periodical;
  /** Lines of the cover, then of the contents, each with its page. */
  cover: string[];
  contents: { section: string; title: string; page: number }[];
  articles: DocumentArticle[];
}

export interface DocumentArticle {
  title: string;
  byline: string | undefined;
  body: ({ kind: 'paragraph' | 'heading'; text: string } | { kind: 'table'; rows: string[][] })[];
}

/** Articles that one document has. */
const MOST_ARTICLES = 8;

export function documentIssue(seed: number): DocumentIssue {
  const plain = houses.filter((house) => !house.traditional && house.sections.length > 0);
  const house = plain[seed % plain.length] as House;
  const drawn = drawIssue(house, randomFrom(seed));
  const articles = drawn.articles
    .filter(({ unlisted, kind }) => !unlisted && kind === 'article')
    .slice(0, MOST_ARTICLES);
  return {
    periodical: periodicalOf(house),
    cover: [house.name, `${drawn.year}年第${drawn.number}期`, `（总第${drawn.total}期）`],
    contents: articles.map(({ section, title }, at) => ({ section, title: title[0] ?? '', page: 4 + at * 3 })),
    articles: articles.map(articleOf),
  };
}

function articleOf({ title, byline, body }: DrawnArticle): DocumentArticle {
  const out: DocumentArticle['body'] = [];
  for (const piece of body) {
    const last = out.at(-1);
    if (piece.kind === 'row' && last?.kind === 'table') last.rows.push(piece.cells);
    else if (piece.kind === 'row') out.push({ kind: 'table', rows: [piece.cells] });
    else if (piece.kind === 'heading') out.push({ kind: 'heading', text: piece.text });
    else if (piece.kind === 'paragraph') out.push({ kind: 'paragraph', text: piece.text });
  }
  return { title: title[0] ?? '', byline: byline ?? undefined, body: out };
}

/** All that a person reads in the article, in order. */
export const wordsOf = ({ title, byline, body }: DocumentArticle): string[] => [
  title,
  ...(byline ? [byline] : []),
  ...body.flatMap((piece) => (piece.kind === 'table' ? piece.rows.flat() : [piece.text])),
];

export const wordsOfIssue = ({ cover, contents, articles }: DocumentIssue): string[] => [
  ...cover,
  '目录',
  ...contents.flatMap(({ section, title, page }, at) => [
    ...(section === contents[at - 1]?.section ? [] : [section]),
    title,
    String(page),
  ]),
  ...articles.flatMap(wordsOf),
];
