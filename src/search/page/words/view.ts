/** 按词: as its own view, and by itself where the exact search finds nothing. */

import { reasonOf } from '../../../browser/reason.ts';
import { fields } from '../../ask/query/fields.ts';
import { parseQuery } from '../../ask/query/parse-query.ts';
import type { SearchRequest } from '../../ask/query/request.ts';
import type { WordsRequest } from '../../words/ask/ask.ts';
import type { WordsAnswer } from '../../words/ask/messages.ts';
import { filterName } from '../../words/names.ts';
import { formatCount } from '../draw/count.ts';
import { element, retry } from '../draw/elements.ts';
import { chipsOf } from '../head/summary.ts';
import { clearAnswer, type Parts } from '../parts.ts';
import { type AskWords, askWordsThread } from './client.ts';
import { noteOf, putRows } from './found.ts';

export interface WordsView {
  /** Shows what is found by words in place of the exact answer. */
  show: (request: SearchRequest, current: () => boolean) => Promise<void>;
  /** Shows it under what the exact search says, under its own heading. Resolves to the number of articles, `lost` where that failed. */
  offer: (request: SearchRequest, current: () => boolean) => Promise<number | 'lost'>;
}

/** `site`: address of the site's root, with a slash at the end. */
export function openView(parts: Parts, site: string): WordsView {
  const ask = askWordsThread(new URL(`${site}pagefind/`, location.href).href);
  const offer: WordsView['offer'] = async (request, current) => {
    const answer = await ask({ kind: 'ask', request: requestOf(request) }).catch(() => undefined);
    if (!current()) return 'lost';
    if (!answer) {
      parts.words.replaceChildren(retry('按词的文件没有收到。', () => void offer(request, current)));
      return 'lost';
    }
    if (answer.total === 0) return 0;
    const heading = element('h2', {}, ...countOf(answer), '，不是逐字相合，不计入上数');
    fill({ parts, site, ask, request, current }, answer, heading);
    return answer.total;
  };
  const show: WordsView['show'] = async (request, current) => {
    clearAnswer(parts);
    parts.hits.replaceChildren();
    parts.hits.hidden = true;
    parts.chips.replaceChildren(...chipsOf(request, parseQuery(request.query)));
    parts.count.textContent = '正在按词检索……';
    try {
      const answer = await ask({ kind: 'ask', request: requestOf(request) });
      if (!current()) return;
      parts.count.replaceChildren(...(answer.total === 0 ? ['按词也没有找到'] : countOf(answer)));
      fill({ parts, site, ask, request, current }, answer);
    } catch (error) {
      if (!current()) return;
      parts.count.textContent = '按词检索没有成功';
      const why = reasonOf(error);
      parts.words.replaceChildren(retry(why, () => void show(request, current)));
    }
    parts.status.textContent = parts.count.textContent;
  };
  return { show, offer };
}

interface Shown {
  parts: Parts;
  site: string;
  ask: AskWords;
  request: SearchRequest;
  current: () => boolean;
}

function fill({ parts, site, ask, request, current }: Shown, answer: WordsAnswer, ...heading: HTMLElement[]): void {
  const rows = element('div');
  const { limits, without } = parseQuery(request.query);
  const only = limits.length + without.length === 0 ? '' : '查询式中的字段和减号只用于逐字，按词只看其余词语。';
  const note = element('p', { class: 'meta' }, `${only}${noteOf(answer)}`);
  parts.words.replaceChildren(...heading, note, rows);
  parts.words.setAttribute('data-words-total', String(answer.total));
  const marks = new URLSearchParams({ q: answer.kept.join(' '), marks: 'any' });
  const linkOf = (id: string) => `${site}issues/${id}/?${marks}`;
  void putRows(rows, answer.total, linkOf, (from, to) => ask({ kind: 'rows', from, to }), current);
}

const countOf = ({ total }: WordsAnswer): (Node | string)[] => [
  '按词找到',
  element('span', { class: 'num' }, formatCount(total)),
  '篇',
];

/** Signs of the exact search are left out. */
function requestOf({ query, filter }: SearchRequest): WordsRequest {
  const chosen = fields.flatMap((field) =>
    filter[field].length === 0 ? [] : [[filterName(field), { any: filter[field] }]],
  );
  const { terms } = parseQuery(query);
  return { query: terms.map(({ text }) => text).join(' '), filters: Object.fromEntries(chosen) };
}
