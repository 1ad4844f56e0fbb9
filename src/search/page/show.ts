/** From a request to the finished page. */
import { type Ask, OUTDATED } from '../messages.ts';
import { nameOf } from '../naming.ts';
import type { NearGroup } from '../near/near.ts';
import type { FoundArticle, SearchAnswer, SearchRequest } from '../search.ts';
import { addressOf } from '../state.ts';
import type { Display } from './display.ts';
import { element } from './elements.ts';
import { emptyResult } from './empty.ts';
import { facetsOf } from './facets.ts';
import { fillRow, type Rows, rowsFor } from './fill.ts';
import { keepingFocus } from './focus.ts';
import { gradual } from './gradual.ts';
import { nearSections } from './near.ts';
import type { Parts } from './parts.ts';
import type { Linking } from './row.ts';
import { chipsOf, countLine, matchingNote, orderLinks, wayLinks } from './summary.ts';
import { trendOf } from './trend.ts';

export interface Shown {
  request: SearchRequest;
  answer: SearchAnswer;
}

export interface Shower {
  /** Shows the answer to the newest request; what belongs to older ones is dropped. True once it is complete. */
  show: (request: SearchRequest) => Promise<boolean>;
  /** Shows the contexts as the reader now wants them. */
  redisplay: (display: Display) => void;
  /** Gives the first so many articles their text, as for the printer. */
  fillFirst: (articles: number) => Promise<void>;
  /** What is on the page, complete. */
  shown: () => Shown | undefined;
}

/** Where links lead. */
type Place = Pick<Linking, 'site' | 'source'>;

export function shower(parts: Parts, place: Place, ask: Ask, chosen: Display): Shower {
  let display = chosen;
  let newest: SearchRequest | undefined;
  let shown: Shown | undefined;
  let rows: Rows | undefined;

  const answered = async (request: SearchRequest, current: () => boolean): Promise<boolean> => {
    const answer = await ask({ kind: 'search', request });
    if (!current()) return false;
    rows?.leave();
    rows = rowsFor(ask, { ...place, ...answer }, answer.articles, display);
    keepingFocus(parts.root, () => render(parts, request, answer));
    if (!(await appendAll(parts, rows, answer, current))) return false;
    shown = { request, answer };
    if (answer.articles.length === 0 && answer.terms.length > 0)
      void offerInstead(parts.hits, place.site, request, current);
    void showNear(parts, place, ask, request, () => display, current);
    return true;
  };
  return {
    show: async (request) => {
      newest = request;
      shown = undefined;
      const current = () => newest === request;
      const asked = request.query.trim() !== '';
      expectAnswer(parts, asked);
      if (!asked) return false;
      try {
        return await answered(request, current);
      } catch (error) {
        if (current() && !isOutdated(error)) complain(parts, error);
        return false;
      }
    },
    redisplay: (wanted) => {
      display = wanted;
      rows?.refill(wanted);
    },
    fillFirst: async (articles) => rows?.fillFirst(articles),
    shown: () => shown,
  };
}

/** Takes the sign of completeness away, so that nobody takes the old results for the new ones. They stay until the new ones come. */
function expectAnswer({ count, hits, results, facets, near, browse }: Parts, asked: boolean): void {
  hits.removeAttribute('data-total');
  document.documentElement.classList.toggle('asked', asked);
  results.hidden = !asked;
  browse.hidden = asked;
  near.replaceChildren();
  if (!asked) {
    facets.hidden = true;
    hits.replaceChildren();
    return;
  }
  hits.setAttribute('aria-busy', 'true');
  if (hits.childElementCount === 0) count.textContent = '正在检索……';
}

function render(parts: Parts, request: SearchRequest, answer: SearchAnswer): void {
  parts.count.replaceChildren(...countLine(answer));
  parts.chips.replaceChildren(...chipsOf(request, answer));
  parts.orders.replaceChildren(...orderLinks(request, answer));
  parts.ways.replaceChildren(...wayLinks(request, answer));
  parts.matching.textContent = matchingNote(request, answer);
  parts.printed.textContent = `检索：${nameOf(request)}　${new Date().toLocaleDateString('zh-CN')}　${decodeURI(new URL(addressOf(request), location.href).href)}`;
  parts.trend.replaceChildren(...trendOf(request, answer));
  parts.facets.replaceChildren(...facetsOf(request, answer));
  parts.told.textContent = '';
  parts.facets.hidden = false;
  for (const part of [parts.refine, parts.tools]) part.hidden = answer.articles.length === 0;
  parts.hits.replaceChildren(...(answer.articles.length === 0 ? emptyResult(request, answer) : []));
  document.title = document.title.replace(/^.*(?= · )/u, `检索：${nameOf(request)}`);
}

async function appendAll(
  { hits, count, status }: Parts,
  rows: Rows,
  { articles }: SearchAnswer,
  current: () => boolean,
): Promise<boolean> {
  const complete = await gradual(rows.batches, current, (batches) => hits.append(...batches.map(rows.make)));
  if (!complete) {
    rows.leave();
    return false;
  }
  hits.setAttribute('data-total', String(articles.length));
  hits.removeAttribute('aria-busy');
  status.textContent = count.textContent;
  return true;
}

/** Near matches come when all exact ones are there, and are announced where there is nothing else. */
async function showNear(
  { near, hits, status }: Parts,
  place: Place,
  ask: Ask,
  request: SearchRequest,
  display: () => Display,
  current: () => boolean,
): Promise<void> {
  const answer = await ask({ kind: 'near', request }).catch(() => undefined);
  if (!answer || !current()) return;
  const fill = (into: HTMLElement, { terms }: NearGroup, articles: readonly FoundArticle[]) => {
    for (const found of articles) {
      const row = element('section', { class: 'hit', 'data-near-article': found.id });
      into.append(row);
      void fillRow(ask, { ...place, terms, matching: answer.matching }, row, found, display(), current);
    }
  };
  near.replaceChildren(...nearSections(request, answer, fill));
  const found = answer.groups.reduce((sum, group) => sum + group.hits, 0);
  if (hits.dataset.total === '0' && found > 0) status.textContent = `没有逐字相合的；近似${found}处`;
}

/** Nothing found: what sounds like it, or begins so, may have been meant. */
async function offerInstead(
  hits: HTMLElement,
  site: string,
  request: SearchRequest,
  current: () => boolean,
): Promise<void> {
  const { insteadOf } = await import('../suggest/instead.ts');
  const offered = await insteadOf(new URL(`${site}pagefind/suggestions`, location.href).href, request.query);
  if (!current() || offered.length === 0) return;
  const links = offered.map((query) => element('a', { href: addressOf({ ...request, query }) }, query));
  hits.append(element('p', { class: 'run' }, element('span', {}, '或许要找'), ...links));
}

const isOutdated = (error: unknown): boolean => error instanceof Error && error.message === OUTDATED;

function complain({ count, hits, status }: Parts, error: unknown): void {
  count.textContent = '检索没有成功';
  hits.textContent = `检索程序没有装入，请刷新页面再试。（${error instanceof Error ? error.message : String(error)}）`;
  hits.removeAttribute('aria-busy');
  status.textContent = hits.textContent;
}
