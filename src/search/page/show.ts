/** From a request to the finished page. */

import type { Ask } from '../messages.ts';
import type { SearchAnswer, SearchRequest } from '../search.ts';
import { rowsFor } from './fill.ts';
import { gradual } from './gradual.ts';
import type { Parts } from './parts.ts';
import { countLine, emptyResult, facetsOf, matchingNote, orderLinks } from './view.ts';

/** Shows the answer to the newest request; what belongs to older ones is dropped. `site`: address of the site's root. */
export function shower(parts: Parts, site: string, ask: Ask): (request: SearchRequest) => Promise<void> {
  let newest: SearchRequest | undefined;
  return async (request) => {
    newest = request;
    const current = () => newest === request;
    expectAnswer(parts, request.query.trim() !== '');
    if (request.query.trim() === '') return;
    try {
      const answer = await ask({ kind: 'search', request });
      if (current()) await render(parts, site, ask, request, answer, current);
    } catch (error) {
      if (current()) complain(parts, error);
    }
  };
}

/** Takes the sign of completeness away, so that nobody takes the old results for the new ones. */
function expectAnswer({ hits, results, facets, browse }: Parts, asked: boolean): void {
  hits.removeAttribute('data-total');
  results.hidden = !asked;
  facets.hidden = !asked;
  browse.hidden = asked;
  if (asked) hits.setAttribute('aria-busy', 'true');
  else hits.replaceChildren();
}

async function render(
  parts: Parts,
  site: string,
  ask: Ask,
  request: SearchRequest,
  answer: SearchAnswer,
  current: () => boolean,
): Promise<void> {
  const { articles } = answer;
  parts.count.replaceChildren(...countLine(answer));
  parts.orders.replaceChildren(...orderLinks(request, answer));
  parts.matching.replaceChildren(...matchingNote(request, answer));
  parts.facets.replaceChildren(...facetsOf(request, answer));
  parts.hits.replaceChildren(...(articles.length === 0 ? emptyResult(request, answer) : []));
  document.title = document.title.replace(/^.*(?= · )/u, `检索：${request.query}`);

  const rows = rowsFor(ask, site, answer);
  const complete = await gradual(rows.batches, current, (batches) => parts.hits.append(...batches.map(rows.make)));
  if (!complete) return rows.leave();
  parts.hits.setAttribute('data-total', String(articles.length));
  parts.hits.removeAttribute('aria-busy');
  parts.status.textContent = parts.count.textContent;
}

function complain({ count, hits, status }: Parts, error: unknown): void {
  count.textContent = '检索没有成功';
  hits.textContent = `检索程序没有装入，请刷新页面再试。（${error instanceof Error ? error.message : String(error)}）`;
  hits.removeAttribute('aria-busy');
  status.textContent = hits.textContent;
}
