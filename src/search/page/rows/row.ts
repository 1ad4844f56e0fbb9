/** What a found article looks like. Makes elements; asks nothing. */

import type { PlacedContext, Reading } from '../../ask/context/reading.ts';
import type { Matching } from '../../ask/find/phrase.ts';
import { pageOf } from '../../ask/ids.ts';
import { printedAt } from '../../ask/query/fields.ts';
import type { Term } from '../../ask/query/query.ts';
import type { FoundArticle } from '../../ask/query/request.ts';
import { writeTerms } from '../../ask/query/write-query.ts';
import { type Role, unitsOf } from '../../index/tokens.ts';
import { formatCount } from '../draw/count.ts';
import { element, marked } from '../draw/elements.ts';
import type { Source } from '../export/reference.ts';
import { titleOf } from './title.ts';

/** What the links of a row need. */
export interface Linking {
  /** Address of the site's root, with a slash at the end. */
  site: string;
  source: Source;
  /** Address of the result, `?q=…`: the way back from an article. */
  result: string;
  terms: readonly Term[];
  matching: Matching;
}

const roleNames: Partial<Record<Role, string>> = {
  title: '题',
  subtitle: '副题',
  author: '署名',
  authorNote: '作者',
  region: '地区',
  source: '出处',
  original: '原作',
  cover: '封面',
  topic: '专题',
};

/** What can be done with a row: `acts` beside its place of print, `more` under its contexts. */
export interface RowButtons {
  acts: readonly HTMLElement[];
  more: HTMLElement | undefined;
}

/** Title, place of print and contexts: the content of a row. */
export function rowContent(
  { id, section, hits }: FoundArticle,
  { title, subtitle, page, authors, contexts }: Reading,
  linking: Linking,
  { acts, more }: RowButtons,
): HTMLElement[] {
  const place = printedAt(id, page);
  const who = contexts.length === 0 ? authors.join(' ') : '';
  const facts = [section, who, place].filter(Boolean).join('　');
  const count = hits === 0 ? [] : ['　', element('b', { class: 'num' }, formatCount(hits)), '处'];
  return [
    element('h3', {}, element('a', { href: addressOf(id, linking, {}) }, ...titleOf(title, subtitle))),
    element(
      'p',
      { class: 'meta facts' },
      element('span', {}, facts, ...count),
      element('span', { class: 'acts' }, ...acts),
    ),
    ...contextList(id, contexts, linking),
    ...(more ? [element('p', { class: 'run meta' }, more)] : []),
  ];
}

/** The contexts in the article, cover or 专题 at `id`, each a link to its place. Nothing where there are none. */
export function contextList(id: string, contexts: readonly PlacedContext[], linking: Linking): HTMLElement[] {
  const lines = placesWithin(contexts).map(([context, nth]) => contextLine(id, context, nth, linking));
  const passages = contexts.some(({ marks }) => marks);
  return lines.length === 0 ? [] : [element('ol', { class: passages ? 'kwic passages' : 'kwic' }, ...lines)];
}

/**
 * Each context with the place of its first occurrence among those of its paragraph, from 1; of what has no address of its own, as the head of an
 * article and all of a 专题, among those of the page.
 */
function placesWithin(contexts: readonly PlacedContext[]): [PlacedContext, number][] {
  const counts = new Map<number | undefined, number>();
  return contexts.map((context) => {
    const within = context.anchor === undefined ? undefined : context.paragraph;
    const before = counts.get(within) ?? 0;
    counts.set(within, before + occurrencesOf(context));
    return [context, (within === undefined ? undefined : context.nth) ?? before + 1];
  });
}

/** That a line stands for. */
export const occurrencesOf = ({ marks }: PlacedContext): number => marks?.length ?? 1;

function contextLine(id: string, context: PlacedContext, nth: number, linking: Linking): HTMLElement {
  const { role, ordinal, left, right } = context;
  const at = element('span', { class: 'at' }, roleNames[role] ?? `¶${ordinal}`);
  const line = element(
    'span',
    { class: 'k' },
    element('span', { class: 'l' }, element('span', {}, left)),
    hitOf(context, linking.terms),
    element('span', { class: 'r' }, element('span', {}, right)),
  );
  return element('li', {}, element('a', { href: addressOf(id, linking, { ...context, nth }) }, at, line));
}

/** Of a passage its terms are marked; of a hit with other characters in it, only the term's own. */
function hitOf({ hit, marks }: PlacedContext, terms: readonly Term[]): HTMLElement {
  if (marks) return element('span', {}, ...marked(hit, marks));
  const units = unitsOf(hit);
  const own = terms.map((term) => stretchesOf(term, units)).find((stretches) => stretches !== undefined);
  return own ? element('span', { class: 'm' }, ...marked(hit, own)) : element('mark', {}, hit);
}

function stretchesOf({ units: wanted, gap = 0 }: Term, units: ReturnType<typeof unitsOf>) {
  if (gap === 0) return undefined;
  const found: { start: number; end: number }[] = [];
  for (const { unit, start, end } of units) if (unit === wanted[found.length]) found.push({ start, end });
  return found.length === wanted.length ? found : undefined;
}

/** The page with the words to mark there, and `nth` of them to show; see marks/arrive.ts. */
export function addressOf(
  id: string,
  { site, result, terms, matching }: Omit<Linking, 'source'>,
  { hit, anchor, nth }: { hit?: string; anchor?: string; nth?: number },
): string {
  const apart = terms.some(({ gap = 0 }) => gap > 0);
  const query = apart && hit !== undefined ? `"${hit}"` : writeTerms(terms);
  const words = new URLSearchParams({ q: query });
  if (matching === 'blind') words.set('marks', 'any');
  if (nth !== undefined && (nth > 1 || anchor === undefined)) words.set('at', String(nth));
  words.set('back', result);
  const search = query === '' ? '' : `?${words}`;
  return `${site}${pageOf(id)}${search}${anchor === undefined ? '' : `#${anchor}`}`;
}
