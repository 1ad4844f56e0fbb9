/** What the reader typed → what to look for. Pure. */
import { unitsOf } from '../index/tokens.ts';

/** A piece of text to find: its units in order. */
export interface Term {
  /** As typed, without the marks around it; shown to the reader. */
  text: string;
  units: string[];
  /** `marks[i]`: punctuation stands before unit i. Always false for the first. */
  marks: boolean[];
  /** Only in title and subtitle. */
  inTitle?: true;
  /** Units that may stand where the term has none, at most so many in one place: 基层治理 also finds 基层社会治理. Absent: none. */
  gap?: number;
}

/** What articles can be told apart by. */
export const fields = ['section', 'year', 'issue', 'region', 'author'] as const;
export type Field = (typeof fields)[number];

/** A field typed with its name: its value must contain the text; of an issue, be its id or its number. */
export interface Limit {
  field: Field;
  text: string;
}

/** An article is found in which every term occurs and none of `without`, and which passes every limit. */
export interface Query {
  terms: Term[];
  without: Term[];
  limits: Limit[];
}

const fieldNames: Record<string, Field | 'title'> = {
  标题: 'title',
  题名: 'title',
  作者: 'author',
  单位: 'author',
  署名: 'author',
  栏目: 'section',
  年: 'year',
  年份: 'year',
  期: 'issue',
  地区: 'region',
};

/** `-标题:"…"`: sign, field, then a quoted or a plain piece. “…” holds together where nothing else touches it. */
const PIECE = /([-－])?(?:(\p{Script=Han}{1,2})[:：](?=\S))?(?:"([^"]*)"|“([^”]*)”(?!\S)|([^\s"]+))/gu;

/**
 * Terms are divided by white space; `"…"` holds one together; `-` before a term excludes it; `标题:` before it looks in titles only,
 * `作者:` and the other fields limit the articles. A piece without a letter or digit is no term. The same term counts once.
 */
export function parseQuery(query: string): Query {
  const found: Query = { terms: [], without: [], limits: [] };
  for (const [, minus, name = '', quoted, curly, plain = ''] of query.matchAll(PIECE)) {
    const field = fieldNames[name];
    const text = quoted ?? curly ?? plain;
    const term = termOf(name === '' || field ? text : `${name}：${text}`);
    if (!term) continue;
    if (field && field !== 'title') found.limits.push({ field, text: term.text });
    else (minus ? found.without : found.terms).push(field ? { ...term, inTitle: true } : term);
  }
  return { ...found, terms: distinct(found.terms), without: distinct(found.without) };
}

export function termOf(text: string): Term | undefined {
  const units = unitsOf(text);
  const [first, last] = [units[0], units[units.length - 1]];
  if (!first || !last) return undefined;
  return {
    text: text.slice(first.start, last.end),
    units: units.map(({ unit }) => unit),
    marks: units.map(({ afterMark }) => afterMark),
  };
}

function distinct(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [keyOf(term), term])).values()];
}

/** Two terms with the same key find the same places. */
export function keyOf({ units, marks, inTitle, gap = 0 }: Term): string {
  const text = units.map((unit, index) => (marks[index] ? ` ${unit}` : unit)).join('');
  return `${inTitle ? '标题:' : ''}${text}${gap === 0 ? '' : `~${gap}`}`;
}
