/** What an issue truly holds, by line: read from a gold file made by hand, or known to the generator that made the issue. */

export interface TrueArticle {
  order: number;
  kind: 'article' | 'note';
  section: string;
  title: string;
  subtitle: string | null;
  page: number | null;
  region: string | null;
  authors: string[];
  authorNote: string | null;
  source: string | null;
  /** Lines of the source, from 1, both included. */
  startLine: number;
  endLine: number;
  /** Where it begins as well, if the labels above its title are held to be of none. */
  startBelow?: number;
  /** Headings and run-in headings; `level` 2 to 6. */
  headings: { text: string; level: number; runIn: boolean }[];
  captions: string[];
  /** Rows of its tables, headers apart. */
  tableRows: number;
}

export interface Truth {
  articles: TrueArticle[];
  /** Lines of one paragraph that a column or page cut apart: [last line before, first line after]. */
  joins: [number, number][];
  /** Lines that look cut and are not. */
  forbidden: [number, number][];
  /** Order of the article that each line belongs to; a line that is missing belongs to none. */
  owners: Map<number, number>;
  /** Lines that belong to no article, though they may stand inside one. */
  outside: Set<number>;
  /** Of these, page numbers, running heads and the like, where that is known. */
  furniture?: Set<number>;
  /** Lines of one caption, title or other text that the source breaks hard; joining them is right. */
  wrapped: [number, number][];
  /** Places that OCR misread, where a person has looked for them; `sure`: a safe proposal. */
  misread?: { line: number; text: string; sure: boolean }[];
}

/** The file that was made by hand for the first issue; its `conventions` field explains it. */
export function truthOf(gold: Gold): Truth {
  const rows = (order: number) =>
    gold.tables.filter((table) => table.articleOrder === order).reduce((sum, table) => sum + table.itemsTrue, 0);
  const articles = gold.articles.map(
    (article): TrueArticle => ({
      ...article,
      kind: 'article',
      source: article.sourceNote,
      headings: article.headings.map(({ text, level, kind }) => ({ text, level, runIn: kind.startsWith('runin') })),
      captions: article.figures.map(({ caption }) => caption),
      tableRows: rows(article.order),
    }),
  );
  const notes = gold.nonArticleUnits.map(
    (unit, at): TrueArticle => ({
      ...{
        order: articles.length + at + 1,
        kind: 'note',
        section: unit.section,
        title: unit.title,
        subtitle: null,
        page: null,
        region: null,
        authors: [],
      },
      ...{
        authorNote: null,
        source: null,
        startLine: unit.startLine,
        endLine: unit.endLine,
        headings: [],
        captions: [],
        tableRows: 0,
      },
    }),
  );
  const outside = new Set([
    ...gold.artefacts
      .filter(({ kind }) => kind === 'vlm-description' || kind === 'repeated-header')
      .map(({ line }) => line),
    ...between(gold.issue.mastheadLines),
    ...between(gold.issue.tocLines),
  ]);
  const all = [...articles, ...notes];
  const owned = all.flatMap(({ order, startLine, endLine }) =>
    between([startLine, endLine]).map((line): [number, number] => [line, order]),
  );
  return {
    articles: all,
    owners: new Map(owned.filter(([line]) => !outside.has(line))),
    outside,
    joins: gold.brokenParagraphs,
    forbidden: gold.mustNotJoin.map(({ lines }) => lines),
    misread: gold.suspectedOcrErrors.map(({ line, text, confidence }) => ({ line, text, sure: confidence === 'high' })),
    wrapped: gold.hardWrapped.flatMap(({ lines }) =>
      lines.slice(1).map((line, at): [number, number] => [lines[at] ?? line, line]),
    ),
  };
}

const between = ([from, to]: [number, number]): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** The fields of a gold file that the metrics use. */
export interface Gold {
  issue: { mastheadLines: [number, number]; tocLines: [number, number] };
  articles: (Omit<TrueArticle, 'kind' | 'source' | 'headings' | 'captions' | 'tableRows'> & {
    sourceNote: string | null;
    headings: { line: number; text: string; level: number; kind: string }[];
    figures: { line: number; caption: string }[];
  })[];
  nonArticleUnits: { title: string; section: string; startLine: number; endLine: number }[];
  brokenParagraphs: [number, number][];
  mustNotJoin: { lines: [number, number] }[];
  hardWrapped: { lines: number[] }[];
  tables: { articleOrder: number; itemsTrue: number }[];
  artefacts: { line: number; kind: string }[];
  suspectedOcrErrors: { line: number; text: string; confidence: string }[];
}
