/** From a request to the finished page. */
import { reasonOf } from '../../browser/reason.ts';
import type { Ask } from '../ask/messages.ts';
import { nameOf } from '../ask/query/naming.ts';
import type { SearchAnswer, SearchRequest } from '../ask/query/request.ts';
import { OUTDATED } from '../ask/query/request.ts';
import { addressOf } from '../ask/query/state.ts';
import { formatCount } from './draw/count.ts';
import { element, retry } from './draw/elements.ts';
import { keepingFocus } from './draw/focus.ts';
import type { Source } from './export/reference.ts';
import { facetsOf } from './facets/facets.ts';
import { follow } from './follow.ts';
import { countLine } from './head/counts.ts';
import { emptyResult } from './head/empty.ts';
import { notesOn } from './head/notes.ts';
import { chipsOf, matchingNote, orderLinks, wayLinks } from './head/summary.ts';
import { trendOf } from './head/trend.ts';
import { clearAnswer, type Parts } from './parts.ts';
import { placesIn } from './return/places.ts';
import type { Display } from './rows/display.ts';
import { inBatches } from './rows/in-batches.ts';
import { clearRows } from './rows/row-pool.ts';
import { type Rows, rowsIn } from './rows/rows.ts';
import type { Ticks } from './rows/ticks.ts';
import { clearWords, viewLinks, wordsView } from './words/way.ts';

export interface Shown {
  request: SearchRequest;
  answer: SearchAnswer;
}

export interface Shower {
  /**
   * Shows the answer to the newest request; what belongs to older ones is dropped. True once it is complete. `back`: the reader comes back to it, and
   * is taken to where he was.
   */
  show: (request: SearchRequest, back?: boolean) => Promise<boolean>;
  /** Shows the contexts as the reader now wants them. */
  redisplay: (display: Display) => Promise<void>;
  /** Shows the first so many articles with their text, as for the printer. */
  fillFirst: Rows['fillFirst'];
  /** Shows some more rows. */
  grow: () => void;
  /** Keeps where the reader is, before he leaves. */
  keepPlace: () => void;
  /** What is on the page, complete. */
  shown: () => Shown | undefined;
  /** Calls it whenever an answer is complete. */
  watch: (complete: () => void) => void;
}

export interface ShowOptions {
  /** Where links lead. */
  site: string;
  source: Source;
  ask: Ask;
  ticks: Ticks;
  display: Display;
}

/** Made once: to make one takes a millisecond. */
const TODAY = new Intl.DateTimeFormat('zh-CN');
/** Milliseconds after which a search that has no answer yet says that it is at work. */
const LATE = 200;
/** Articles for which rows are made at a time. */
const PIECE = 2000;

export function shower(parts: Parts, { site, source, ask, ticks, display: chosen }: ShowOptions): Shower {
  const places = placesIn(parts.hits);
  const watchers: (() => void)[] = [];
  let display = chosen;
  let newest: SearchRequest | undefined;
  let shown: Shown | undefined;
  let rows: Rows | undefined;
  const words = wordsView(parts, site);

  const keepPlace = (): void => {
    if (shown && rows) places.keep(addressOf(shown.request), rows);
  };
  const answered = async (request: SearchRequest, back: boolean, current: () => boolean): Promise<boolean> => {
    const answer = await ask({ kind: 'search', request });
    if (!current()) return false;
    const address = addressOf(request);
    const place = { site, source, result: address };
    ticks.follow(request.query);
    keepingFocus(parts.root, () => render(parts, request, answer));
    const linking = { ...place, terms: answer.terms, matching: answer.matching };
    rows = rowsIn(parts, ask, { linking, display, ticks, open: places.openIn(address) });
    if (!(await appendAll(parts, rows, answer, current))) return false;
    shown = { request, answer };
    follow({ parts, place, ask, words, request, answer, display: () => display, begun: rows.begun, current });
    if (back) await places.restore(address, rows);
    for (const watcher of watchers) watcher();
    return current();
  };
  const show = async (request: SearchRequest, back = false): Promise<boolean> => {
    keepPlace();
    newest = request;
    shown = undefined;
    rows?.leave();
    const current = () => newest === request;
    const asked = request.query.trim() !== '';
    expectAnswer(parts, asked);
    clearWords(parts);
    if (!asked) return false;
    if (request.by === 'words') {
      parts.views.replaceChildren(...viewLinks(request));
      await words.show(request, current);
      return false;
    }
    const late = window.setTimeout(() => current() && sayBusy(parts), LATE);
    try {
      return await answered(request, back, current);
    } catch (error) {
      if (current() && !isOutdated(error)) complain(parts, request, error, () => void show(request));
      return false;
    } finally {
      clearTimeout(late);
    }
  };
  return {
    show,
    redisplay: async (wanted) => {
      display = wanted;
      await rows?.refill(wanted);
    },
    fillFirst: async (...asked) => rows?.fillFirst(...asked),
    grow: () => rows?.grow(),
    keepPlace,
    shown: () => shown,
    watch: (watcher) => {
      watchers.push(watcher);
    },
  };
}

/**
 * Takes the sign of completeness away, so that nobody takes the old results for the new ones. They stay as they are until the new ones come:
 * painting them once more would take the processor from the search.
 */
function expectAnswer({ hits, more, results, facets, others, near, browse }: Parts, asked: boolean): void {
  hits.removeAttribute('data-total');
  document.documentElement.classList.toggle('asked', asked);
  results.hidden = !asked;
  browse.hidden = asked;
  if (asked) return;
  facets.hidden = more.hidden = true;
  for (const part of [hits, others, near]) part.replaceChildren();
}

function sayBusy({ count, hits }: Parts): void {
  hits.setAttribute('aria-busy', 'true');
  if (hits.childElementCount === 0) count.textContent = '正在检索……';
}

function render(parts: Parts, request: SearchRequest, answer: SearchAnswer): void {
  parts.count.replaceChildren(...countLine(answer));
  parts.count.classList.toggle('none', answer.articles.length === 0);
  parts.views.replaceChildren(...viewLinks(request));
  parts.chips.replaceChildren(...chipsOf(request, answer));
  parts.orders.replaceChildren(...orderLinks(request, answer));
  parts.ways.replaceChildren(...wayLinks(request, answer));
  parts.matching.replaceChildren(element('span', {}, matchingNote(request, answer)), ...notesOn(request, answer));
  parts.printed.textContent = `检索：${nameOf(request)}　${TODAY.format(new Date())}　${decodeURI(new URL(addressOf(request), location.href).href)}`;
  parts.trend.replaceChildren(...trendOf(request, answer));
  parts.facets.replaceChildren(...facetsOf(request, answer));
  for (const part of [parts.told, parts.fresh, parts.others, parts.near]) part.replaceChildren();
  parts.facets.hidden = false;
  const close = parts.sheet.querySelector('[data-close]');
  if (close) close.textContent = `看结果　${formatCount(answer.articles.length)}篇`;
  for (const part of [parts.refine, parts.tools]) part.hidden = answer.articles.length === 0;
  if (answer.articles.length === 0) parts.hits.replaceChildren(...emptyResult(request, answer));
  else clearRows(parts.hits);
  document.title = document.title.replace(/^.*(?= · )/u, `检索：${nameOf(request)}`);
}

async function appendAll(
  { hits, count, status }: Parts,
  rows: Rows,
  { articles }: SearchAnswer,
  current: () => boolean,
): Promise<boolean> {
  const complete = await inBatches(articles, PIECE, current, rows.put);
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
function complain(parts: Parts, request: SearchRequest, error: unknown, again: () => void): void {
  const { count, hits, status } = parts;
  clearAnswer(parts);
  count.textContent = '检索没有成功';
  parts.views.replaceChildren(...viewLinks(request));
  hits.replaceChildren(retry(reasonOf(error), again));
  hits.removeAttribute('aria-busy');
  status.textContent = `检索没有成功。${hits.textContent}`;
}
