/** How the search page calls whole searches. Pure. */
import { fields, valueName } from './fields.ts';
import type { SearchRequest } from './request.ts';

/** What is asked, in one line: 专班 · 媒体声音 · 2021年、2020年. */
export function nameOf({ query, within, filter }: SearchRequest): string {
  const chosen = fields.map((field) => filter[field].map((value) => valueName(field, value)).join('、'));
  return [query, ...(within === 'title' ? ['限标题'] : []), ...chosen].filter(Boolean).join(' · ');
}
