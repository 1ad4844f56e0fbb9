/** The search as the address bar holds it, so that it can be sent. Pure. */

import { type Order, orders } from '../find/rank.ts';
import { eachField, fields } from './fields.ts';
import type { SearchRequest } from './request.ts';

/**
 * Characters of a query; what is longer is cut, here and in the field. Each takes nine bytes of an address at most, and of 8 kB in all
 * nginx takes no more.
 */
export const LONGEST_QUERY = 600;

/** A character of two units is left out as a whole where it would be cut. */
export const bounded = (query: string): string => query.slice(0, LONGEST_QUERY).replace(/[\ud800-\udbff]$/u, '');

/**
 * `?q=…&in=title&section=…&year=…&issue=…&region=…&author=…&sort=…&marks=any&by=words`; what is absent has its default, what is unknown too. A field
 * that comes several times has several values.
 */
export function stateOf(address: string): SearchRequest {
  const given = new URLSearchParams(address);
  return {
    query: bounded(given.get('q') ?? ''),
    within: given.get('in') === 'title' ? 'title' : 'all',
    filter: eachField((field) => [...new Set(given.getAll(field))].filter((value) => value !== '')),
    order: orders.find((order) => order === given.get('sort')) ?? 'relevance',
    blind: given.get('marks') === 'any',
    by: given.get('by') === 'words' ? 'words' : 'characters',
  };
}

export function addressOf({ query, within, order, blind, by, filter }: SearchRequest): string {
  const all: [string, string, boolean][] = [
    ['q', query, query !== ''],
    ['in', within, within === 'title'],
    ...fields.flatMap((field) => filter[field].map((value): [string, string, boolean] => [field, value, true])),
    ['sort', order, order !== ('relevance' satisfies Order)],
    ['marks', 'any', blind],
    ['by', by, by === 'words'],
  ];
  const kept = all.flatMap(([name, value, wanted]) => (wanted ? [[name, value]] : []));
  return kept.length === 0 ? '?' : `?${new URLSearchParams(kept)}`;
}
