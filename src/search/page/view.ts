/** What the answer looks like. Makes elements; listens to nothing and asks nothing. */

import type { FacetValue } from '../facets.ts';
import { type Order, orders } from '../rank.ts';
import type { Marked, PlacedContext, Reading } from '../reading.ts';
import type { FoundArticle, SearchAnswer, SearchRequest } from '../search.ts';
import { addressOf } from '../state.ts';
import type { Role } from '../tokens.ts';
import { element, marked } from './elements.ts';

const orderNames = { relevance: '相关', newest: '从新到旧', oldest: '从旧到新' } as const satisfies Record<
  Order,
  string
>;
const roleNames: Partial<Record<Role, string>> = {
  title: '题',
  subtitle: '副题',
  author: '署名',
  authorNote: '作者',
  region: '地区',
  source: '出处',
  original: '原作',
};

/** `site`: address of the site's root, with a slash at the end. */
function articleAddress(site: string, id: string, anchor?: string): string {
  return `${site}issues/${id}/${anchor === undefined ? '' : `#${anchor}`}`;
}

/** An article before its text has been loaded: countable, and no more than one element, so that ten thousand cost little. */
export function hitRow({ id, hits }: FoundArticle): HTMLElement {
  return element('section', { class: 'hit', 'data-article': id, 'data-hits': String(hits) });
}

/** Puts title, place of print and contexts into a row. */
export function fillRow(row: HTMLElement, site: string, { id, section, hits }: FoundArticle, reading: Reading): void {
  const printed = `${issueName(id)}${reading.page === undefined ? '' : `第${reading.page}页`}`;
  const place = section === '' ? `${printed}　` : `${section}　${printed}　`;
  const contexts = reading.contexts.map((context) => contextLine(articleAddress(site, id, context.anchor), context));
  row.replaceChildren(
    element('h3', {}, element('a', { href: articleAddress(site, id) }, ...titleOf(reading.title, reading.subtitle))),
    element('p', { class: 'meta' }, place, element('b', { class: 'num' }, String(hits)), '处'),
    element('ol', { class: 'kwic' }, ...contexts),
  );
  if (contexts.length === hits) return;
  const rest = element('button', { type: 'button', class: 'rest' }, `其余${hits - contexts.length}处`);
  row.append(element('p', { class: 'run meta' }, rest));
}

function titleOf(title: Marked, subtitle: Marked | undefined): (Node | string)[] {
  const main = marked(title.text, title.marks);
  return subtitle ? [...main, element('br'), '——', ...marked(subtitle.text, subtitle.marks)] : main;
}

function contextLine(href: string, { role, ordinal, left, hit, right }: PlacedContext): HTMLElement {
  const at = element('span', { class: 'at' }, roleNames[role] ?? `¶${ordinal}`);
  const line = element(
    'span',
    { class: 'k' },
    element('span', { class: 'l' }, element('span', {}, left)),
    element('mark', {}, hit),
    element('span', { class: 'r' }, element('span', {}, right)),
  );
  return element('li', {}, element('a', { href }, at, line));
}

/** `2021-01/05` → 2021年第1期. */
function issueName(id: string): string {
  const [year = '', number = ''] = (id.split('/')[0] ?? '').split('-');
  return `${year}年第${Number(number)}期`;
}

export function countLine({ hits, articles }: SearchAnswer): (Node | string)[] {
  if (articles.length === 0) return ['没有找到'];
  return [
    element('span', { class: 'num' }, String(hits)),
    '处，见于',
    element('span', { class: 'n2' }, String(articles.length)),
    '篇',
  ];
}

export function orderLinks(request: SearchRequest, { articles }: SearchAnswer): HTMLElement[] {
  if (articles.length === 0) return [];
  const links = orders.map((order) => {
    const current = order === request.order ? 'true' : undefined;
    return element('a', { href: addressOf({ ...request, order }), 'aria-current': current }, orderNames[order]);
  });
  return [element('span', {}, '排序'), ...links, element('a', { class: 'to-facets', href: '#facets' }, '筛选')];
}

/** Says how the words were taken, and offers the other way. */
export function matchingNote(request: SearchRequest, { matching, articles }: SearchAnswer): (Node | string)[] {
  if (articles.length === 0) return [];
  if (request.blind)
    return ['标点不计。', element('a', { href: addressOf({ ...request, blind: false }) }, '改为计标点')];
  if (matching === 'blind') return ['原文在词中有标点，或标点与所输不同：以下按标点不计查得。'];
  return ['逐字相合，标点隔开的不算。', element('a', { href: addressOf({ ...request, blind: true }) }, '标点不计再查')];
}

export function facetsOf(request: SearchRequest, { facets }: SearchAnswer): HTMLElement[] {
  return [
    facet('栏目', facets.section, request.section, (section) => addressOf({ ...request, section })),
    facet(
      '年份',
      facets.year,
      request.year,
      (year) => addressOf({ ...request, year }),
      (year) => `${year}年`,
    ),
  ].flat();
}

/** Occurrences by value; the first line takes the filter away. A filter that nothing passes has no lines. */
function facet(
  name: string,
  values: readonly FacetValue[],
  chosen: string,
  address: (value: string) => string,
  label = (value: string) => value,
): HTMLElement[] {
  if (values.length === 0) return [];
  const total: FacetValue = { name: '', articles: sum(values, 'articles'), hits: sum(values, 'hits') };
  const items = [total, ...values].map((value) => {
    const attributes = {
      href: address(value.name),
      'aria-current': value.name === chosen ? 'true' : undefined,
      'data-value': value.name,
      'data-articles': String(value.articles),
      title: `${value.articles}篇`,
    };
    const text = element('span', {}, value.name === '' ? '全部' : label(value.name));
    return element(
      'li',
      {},
      element('a', attributes, text, ' ', element('span', { class: 'num' }, String(value.hits))),
    );
  });
  return [element('nav', { class: 'index', 'aria-label': name }, element('h2', {}, name), element('ul', {}, ...items))];
}

function sum(values: readonly FacetValue[], key: 'articles' | 'hits'): number {
  return values.reduce((total, value) => total + value[key], 0);
}

/** What was tried, and what to try. */
export function emptyResult(request: SearchRequest, { terms, searched }: SearchAnswer): HTMLElement[] {
  if (terms.length === 0) return [element('p', {}, '请输入要找的字句；只有标点时无从查起。')];
  const words = terms.map(({ text }) => `“${text}”`).join('、');
  const together = terms.length > 1 ? '各词须在同一篇中都出现；' : '';
  const tried = `在全部${searched}篇的标题、署名、正文、图注和表格里逐字查过${words}，又不计标点查过，都没有。${together}全角半角、大写小写、字间空格都不计较。`;
  const advice: (Node | string)[] = [];
  if (request.section || request.year) {
    const [without, limits] = [
      { ...request, section: '', year: '' },
      [request.section, request.year && `${request.year}年`].filter(Boolean).join('、'),
    ];
    advice.push(`这里只看了${limits}。`, element('a', { href: addressOf(without) }, '去掉筛选再查'), '。');
  }
  const shorter = '可以少打几个字，换一个说法，或者把几个词用空格隔开。';
  return [element('p', {}, tried), element('p', {}, ...advice, shorter)];
}
