/** The form of an article's head → the entries that say what was changed in it. */
import { join } from 'node:path';
import { quoteOf } from '../../ingest/index.ts';
import { DECISIONS, decisionsTextIn, parseDecisions } from '../../intake/decisions/on-disk.ts';
import { editsOf } from '../../intake/index.ts';
import { type Entries, NONE, type Signed } from '../../proof/index.ts';
import type { Article, Pointing } from '../../schema.ts';
import type { Fields, Proposal } from '../forms.ts';
import type { Opened } from '../issue/opened.ts';
import { articleLines, type PlacedArticle, placedArticle } from '../issue/places.ts';

export function aboutHead(issue: Opened, fields: Fields, signed: Signed): Proposal {
  const order = Number(fields.get('article'));
  const placed = placedArticle(issue.current, order);
  if (!placed) return { reason: '找不到这一篇' };
  const { data } = placed.article;
  const why = { reason: '对照原刊', ...signed };
  const corrections = wordsOf(issue, placed, fields);
  if ('reason' in corrections) return corrections;
  const lines = [...placed.headLines, ...placed.linesOf.flat()];
  const line = lines.find((one) => quoteOf(issue.lines[one - 1] ?? '') !== '');
  const numbers = numbersOf(data, fields);
  if ('reason' in numbers) return numbers;
  if (numbers.length > 0 && line === undefined) return { reason: '这一篇没有一行文字可以依傍' };
  const more = numbers.map((said) => ({ line, quote: quoteOf(issue.lines[(line ?? 0) - 1] ?? ''), ...said, ...why }));
  if (corrections.length + more.length === 0) return { reason: '和原来一样，没有什么要改' };
  const kinds = new Set(numbers.map(({ kind }) => kind));
  return {
    ...NONE,
    corrections: corrections.map((edit) => ({ ...edit, ...why })),
    ...inLists(more),
    instead: { ...NONE, ...inLists(earlierOf(issue, order, kinds)) },
  };
}

/** Each in the list of its kind. */
const inLists = <One extends { kind: Pointing['kind'] }>(said: readonly One[]): Partial<Entries> =>
  Object.fromEntries(
    [...Map.groupBy(said, ({ kind }) => kind)].map(([kind, own]) => [kind, own.map(({ kind: _, ...entry }) => entry)]),
  );

/** Corrections of what the head prints. */
function wordsOf({ current }: Opened, { article, blocks }: PlacedArticle, fields: Fields) {
  const { data, body } = article;
  const given = (name: string, before: string): string => fields.get(name)?.trim() ?? before;
  const title = given('title', data.title);
  if (title === '') return { reason: '题目不能空着' };
  const edited = {
    ...data,
    title,
    ...(data.subtitle === undefined ? {} : { subtitle: given('subtitle', data.subtitle) }),
    authors: given('authors', data.authors.join(' ')).split(/\s+/u).filter(Boolean),
  };
  const index = current.articles.indexOf(article);
  const edits = editsOf(current.assembled, index, article, { data: edited, body, blocks: [...blocks] });
  return 'reason' in edits ? { reason: `${edits.reason}。已经更正过的，请先在“已作的决定”里撤销，再改` } : edits;
}

type Number_ =
  | { kind: 'sections'; section: string }
  | { kind: 'pages'; page: number }
  | { kind: 'orders'; order: number };

/** Section, page and number, where they are others than before. */
function numbersOf(data: Article, fields: Fields): Number_[] | { reason: string } {
  const [section, page, order] = ['section', 'page', 'order'].map((name) => fields.get(name)?.trim());
  const said: Number_[] = [];
  if (section !== undefined && section !== data.section) said.push({ kind: 'sections', section });
  for (const [name, value, before] of [
    ['页码', page, data.page],
    ['次序', order, data.order],
  ] as const) {
    if (value === undefined || value === String(before ?? '')) continue;
    if (!/^\d{1,4}$/u.test(value.normalize('NFKC'))) return { reason: `${name}要写数字，不是“${value}”` };
    const number = Number(value.normalize('NFKC'));
    said.push(name === '页码' ? { kind: 'pages', page: number } : { kind: 'orders', order: number });
  }
  return said;
}

/** What was said of the same article before, of these kinds. */
function earlierOf({ folder, current }: Opened, order: number, kinds: ReadonlySet<Pointing['kind']>): Pointing[] {
  const text = decisionsTextIn(folder);
  if (text === undefined) return [];
  const lines = articleLines(current);
  return parseDecisions(text, join(folder, DECISIONS))
    .pointings.map(({ decision }) => decision)
    .filter(({ kind, line }) => kinds.has(kind) && lines.get(line) === order);
}
