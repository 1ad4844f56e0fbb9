/** What the body may print where the contents print an entry. */

import { isPerson, isUnit } from '../../chinese/names.ts';
import { bare } from '../line/similarity.ts';
import type { ContentsEntry } from '../model.ts';

/** The wordings under which the body may print an entry: whole, without the region, without the author, without the deck. */
export function titleVariants(entry: ContentsEntry): string[] {
  const { title, prefix, author } = entry;
  const bodies = [title, ...(prefix ? [title.slice(prefix.length + 1)] : [])];
  const decked = bodies.flatMap((body) => [
    body,
    ...(/.{4}\s*——/u.test(body) ? [body.slice(0, body.indexOf('——'))] : []),
  ]);
  const unsigned = author === undefined ? decked.map(withoutNames) : [];
  // 标题 (作者：某某) in the text as in the contents.
  const signed = author === undefined ? [] : [`${title}作者${author}`, `${title}${author}`];
  return [...new Set([...decked, ...unsigned, ...signed].map(bare))].filter((wording) => wording.length >= 2);
}

/** `标题 张三 李四`: some contents print the authors behind the title with nothing but a space. */
function withoutNames(title: string): string {
  const words = title.split(' ');
  const end = words.findLastIndex((word) => !isPerson(word) && !isUnit(word)) + 1;
  return words.slice(0, Math.max(1, end)).join(' ');
}
