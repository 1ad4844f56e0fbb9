/** From a request to the finished page. */
import { type Ask, OUTDATED } from '../ask/messages.ts';
import { nameOf } from '../ask/naming.ts';
import type { SearchAnswer, SearchRequest } from '../ask/search.ts';
import { addressOf } from '../ask/state.ts';
import type { Display } from './display.ts';
import { retry } from './elements.ts';
import { emptyResult } from './empty.ts';
import { facetsOf } from './facets.ts';
import { type Rows, rowsIn } from './fill.ts';
import { keepingFocus } from './focus.ts';
import { follow, type Place } from './follow.ts';
import { gradual } from './in-batches.ts';
import { notesOn } from './notes.ts';
import type { Parts } from './parts.ts';
import { clearShelf } from './row-pool.ts';
import { chipsOf, countLine, matchingNote, orderLinks, wayLinks } from './summary.ts';
import { trendOf } from './trend.ts';
import { clearWords, viewLinks, wordsView } from './words/view.ts';

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

/** Made once: to make one takes a millisecond. */
const TODAY = new Intl.DateTimeFormat('zh-CN');
/** Milliseconds after which a search that has no answer yet says that it is at work. */
const LATE = 200;
/** Articles for which rows are made at a time. */
const PIECE = 2000;

export function shower(parts: Parts, place: Place, ask: Ask, chosen: Display): Shower {
  let display = chosen;
  let newest: SearchRequest | undefined;
  let shown: Shown | undefined;
  let rows: Rows | undefined;
  const words = wordsView(parts, place.site);

  const answered = async (request: SearchRequest, current: () => boolean): Promise<boolean> => {
    const answer = await ask({ kind: 'search', request });
    if (!current()) return false;
    keepingFocus(parts.root, () => render(parts, request, answer));
    rows = rowsIn(parts.hits, ask, { ...place, ...answer }, display);
    if (!(await appendAll(parts, rows, answer, current))) return false;
    shown = { request, answer };
    follow({ parts, place, ask, words, request, answer, display: () => display, current });
    return true;
  };
  const show = async (request: SearchRequest): Promise<boolean> => {
    newest = request;
    shown = undefined;
    rows?.leave();
    const current = () => newest === request;
    const asked = request.query.trim() !== '';
    expectAnswer(parts, asked);
    clearWords(parts);
    if (!asked) return false;
    parts.views.replaceChildren(...viewLinks(request));
    if (request.by === 'words') {
      await words.show(request, current);
      return false;
    }
    const late = window.setTimeout(() => current() && sayBusy(parts), LATE);
    try {
      return await answered(request, current);
    } catch (error) {
      if (current() && !isOutdated(error)) complain(parts, error, () => void show(request));
      return false;
    } finally {
      clearTimeout(late);
    }
  };
  return {
    show,
    redisplay: (wanted) => {
      display = wanted;
      rows?.refill(wanted);
    },
    fillFirst: async (articles) => rows?.fillFirst(articles),
    shown: () => shown,
  };
}

/**
 * Takes the sign of completeness away, so that nobody takes the old results for the new ones. They stay as they are until the new ones come:
 * painting them once more would take the processor from the search.
 */
function expectAnswer({ hits, results, facets, covers, near, browse }: Parts, asked: boolean): void {
  hits.removeAttribute('data-total');
  document.documentElement.classList.toggle('asked', asked);
  results.hidden = !asked;
  browse.hidden = asked;
  if (asked) return;
  facets.hidden = true;
  for (const part of [hits, covers, near]) part.replaceChildren();
}

function sayBusy({ count, hits }: Parts): void {
  hits.setAttribute('aria-busy', 'true');
  if (hits.childElementCount === 0) count.textContent = '正在检索……';
}

function render(parts: Parts, request: SearchRequest, answer: SearchAnswer): void {
  parts.count.replaceChildren(...countLine(answer));
  parts.chips.replaceChildren(...chipsOf(request, answer));
  parts.orders.replaceChildren(...orderLinks(request, answer));
  parts.ways.replaceChildren(...wayLinks(request, answer));
  parts.matching.replaceChildren(matchingNote(request, answer), ...notesOn(request, answer));
  parts.printed.textContent = `检索：${nameOf(request)}　${TODAY.format(new Date())}　${decodeURI(new URL(addressOf(request), location.href).href)}`;
  parts.trend.replaceChildren(...trendOf(request, answer));
  parts.facets.replaceChildren(...facetsOf(request, answer));
  parts.told.textContent = '';
  for (const part of [parts.covers, parts.near]) part.replaceChildren();
  parts.facets.hidden = false;
  for (const part of [parts.refine, parts.tools]) part.hidden = answer.articles.length === 0;
  if (answer.articles.length === 0) parts.hits.replaceChildren(...emptyResult(request, answer));
  else clearShelf(parts.hits);
  document.title = document.title.replace(/^.*(?= · )/u, `检索：${nameOf(request)}`);
}

async function appendAll(
  { hits, count, status }: Parts,
  rows: Rows,
  { articles }: SearchAnswer,
  current: () => boolean,
): Promise<boolean> {
  const complete = await gradual(articles, PIECE, current, rows.put);
  if (!complete) {
    rows.leave();
    return false;
  }
  rows.end();
  hits.setAttribute('data-total', String(articles.length));
  hits.removeAttribute('aria-busy');
  status.textContent = count.textContent;
  return true;
}

const isOutdated = (error: unknown): boolean => error instanceof Error && error.message === OUTDATED;

/** Nothing of an earlier result is left beside it. */
function complain(parts: Parts, error: unknown, again: () => void): void {
  const { count, hits, status } = parts;
  for (const part of [
    parts.chips,
    parts.orders,
    parts.ways,
    parts.matching,
    parts.printed,
    parts.trend,
    parts.told,
    parts.covers,
    parts.near,
  ])
    part.replaceChildren();
  for (const part of [parts.facets, parts.refine, parts.tools]) part.hidden = true;
  count.textContent = '检索没有成功';
  hits.replaceChildren(retry(error instanceof Error ? error.message : String(error), again));
  hits.removeAttribute('aria-busy');
  status.textContent = `检索没有成功。${hits.textContent}`;
}
