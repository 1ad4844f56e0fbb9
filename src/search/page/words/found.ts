/** What was found by words, as elements: what was asked in the end, and a row an article. Never `data-article` or `data-total`: those are exact. */
import type { WordsAnswer, WordsRow } from '../../words/ask/messages.ts';
import { element, marked, moreLine, retry } from '../draw/elements.ts';

/** Rows shown at a time. */
export const AT_ONCE = 10;

/** Says which words the articles have, and which were given up. */
export function noteOf({ total, kept, givenUp, unknown, asked, unasked }: WordsAnswer): string {
  const has = total === 0 || kept.length === 0 ? '' : `所列各篇都含有${quoted(kept)}，由 Pagefind 排序。`;
  const relaxed = givenUp.length === 0 ? '' : `没有同时含有全部词语的文章，已放宽：不要求${quoted(givenUp)}。`;
  const nowhere = unknown.length === 0 ? '' : `没有文章含有${quoted(unknown)}。`;
  const open = asked.length === 0 ? '' : `${quoted(asked)}是所问，不作条件。`;
  const more = unasked.length === 0 ? '' : `词语太多，没有用${quoted(unasked)}。`;
  return `${relaxed}${nowhere}${open}${more}${has}`;
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

/** Rows into `into`, the first ones now, the others as the reader asks. `load` gives those from one place up to another. */
export async function putRows(
  into: HTMLElement,
  total: number,
  linkOf: (id: string) => string,
  load: (from: number, to: number) => Promise<WordsRow[]>,
  current: () => boolean,
): Promise<void> {
  const from = into.querySelectorAll('[data-words-article]').length;
  const again = () => void putRows(into, total, linkOf, load, current);
  try {
    const rows = await load(from, Math.min(from + AT_ONCE, total));
    if (!current()) return;
    into.append(...rows.map((row) => rowOf(row, linkOf(row.id))));
    const left = total - from - rows.length;
    if (left > 0 && rows.length > 0) into.append(moreLine(`再看${Math.min(left, AT_ONCE)}篇`, again));
  } catch {
    if (!current()) return;
    const failed = retry('这几篇的文字没有收到。', () => {
      failed.remove();
      again();
    });
    into.append(failed);
  }
}

function rowOf({ id, title, section, issue, page, excerpt }: WordsRow, href: string): HTMLElement {
  const place = `${issue}${page === '' ? '' : `第${page}页`}`;
  return element(
    'section',
    { class: 'hit', 'data-words-article': id },
    element('h3', {}, element('a', { href }, title)),
    element('p', { class: 'meta facts' }, [section, place].filter(Boolean).join('　')),
    element('p', { class: 'excerpt' }, ...marked(excerpt.text, excerpt.marks)),
  );
}
