/** How the search page calls fields, values and whole searches. Pure. */
import { issueName } from '../../site/names.ts';
import { type Field, fields } from './query.ts';
import type { SearchRequest } from './search.ts';

export const fieldNames = {
  section: '栏目',
  author: '作者、单位',
  region: '地区',
  year: '年份',
  issue: '刊期',
} as const satisfies Record<Field, string>;

/** `1998-03` and `1998-03/05` → 1998年第3期. */
export function issueOf(id: string): string {
  const [year, number] = (id.split('/')[0] ?? '').split('-').map(Number);
  return issueName({ year: year ?? 0, number: number ?? 0 });
}

export function valueName(field: Field, value: string): string {
  if (field === 'year') return `${value}年`;
  return field === 'issue' ? issueOf(value) : value;
}

/** What is asked, in one line: 专班 · 媒体声音 · 2021年. */
export function nameOf(request: SearchRequest): string {
  const limits = fields.flatMap((field) => (request[field] === '' ? [] : [valueName(field, request[field])]));
  return [request.query, ...(request.within === 'title' ? ['限标题'] : []), ...limits].filter(Boolean).join(' · ');
}
