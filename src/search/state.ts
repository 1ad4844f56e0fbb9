/** The search as the address bar holds it, so that it can be sent. Pure. */
import { type Order, orders } from './rank.ts';
import type { SearchRequest } from './search.ts';

/** `?q=…&section=…&year=…&sort=…&marks=any`; what is absent has its default, what is unknown too. */
export function stateOf(address: string): SearchRequest {
  const given = new URLSearchParams(address);
  return {
    query: given.get('q') ?? '',
    section: given.get('section') ?? '',
    year: given.get('year') ?? '',
    order: orders.find((order) => order === given.get('sort')) ?? 'relevance',
    blind: given.get('marks') === 'any',
  };
}

export function addressOf({ query, section, year, order, blind }: SearchRequest): string {
  const all: [string, string, boolean][] = [
    ['q', query, query !== ''],
    ['section', section, section !== ''],
    ['year', year, year !== ''],
    ['sort', order, order !== ('relevance' satisfies Order)],
    ['marks', 'any', blind],
  ];
  const kept = all.flatMap(([name, value, wanted]) => (wanted ? [[name, value]] : []));
  return kept.length === 0 ? '?' : `?${new URLSearchParams(kept)}`;
}
