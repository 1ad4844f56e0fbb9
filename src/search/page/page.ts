/** The search page's script: what the reader does → address bar → worker → page. */
import type { SearchRequest } from '../ask/query/request.ts';
import { addressOf, bounded, stateOf } from '../ask/query/state.ts';
import { FOLDER } from '../index/folder.ts';
import { combined, isCombined } from '../suggest/combine.ts';
import { recentSearches, remember } from '../suggest/recent.ts';
import { useTools } from './export/tools.ts';
import { useSheet } from './facets/sheet.ts';
import { partsOf } from './parts.ts';
import { newIn } from './return/seen.ts';
import { recallDisplay } from './rows/display.ts';
import { navigateByKeys } from './rows/key-navigation.ts';
import { recallTicks } from './rows/ticks.ts';
import { shower } from './show.ts';
import { askWorker } from './worker/client.ts';

/** Pause in typing after which the search runs, in milliseconds. */
const PAUSE = 150;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) run(root);

function run(root: HTMLElement): void {
  const { search: site = '/', journal = '', url = '' } = root.dataset;
  const [parts, source] = [partsOf(root), { journal, url }];
  const ask = askWorker(new URL(site + FOLDER, location.href).href);
  const tooling = { site, source, ask, ticks: recallTicks(), display: recallDisplay() };
  const shows = shower(parts, tooling);
  const closeSheet = useSheet(parts);
  let asked = stateOf(location.search);
  let pause = 0;
  /** Characters of what was typed or asked last. */
  let length = 0;

  const show = (request: SearchRequest, back = false): Promise<boolean> => {
    asked = request;
    length = request.query.length;
    return shows.show(request, back);
  };
  /** A search is worth remembering once it was sent or led somewhere, not at each character. */
  const note = (request = asked): void => {
    if (request.query.trim() !== '') remember(addressOf(request));
  };
  /** It was sent, or came with the address: what is new in it is told. */
  const visit = (): void => {
    note();
    const shown = shows.shown();
    if (shown?.request === asked) parts.fresh.replaceChildren(...newIn(shown));
  };
  const go = async (request: SearchRequest, how: 'pushState' | 'replaceState'): Promise<void> => {
    clearTimeout(pause);
    // Whoever leaves before the answer finds it again all the same.
    if (how === 'pushState') note(request);
    await show(request);
    // The answer is painted first: a new address costs the browser as much as a short answer.
    setTimeout(() => {
      if (asked === request && addressOf(request) !== addressOf(stateOf(location.search)))
        history[how](null, '', addressOf(request));
    });
    if (how === 'pushState' && asked === request) visit();
  };
  const typed = () => ({ ...asked, query: bounded(combined(parts.input.value, recentSearches())) });
  const restore = (back: boolean): Promise<boolean> => {
    const request = stateOf(location.search);
    parts.input.value = request.query;
    return show(request, back);
  };
  /** From the home page (where numbers of searches are sent as they were typed), from a link that was sent, or back from an article. */
  const arrive = async (): Promise<void> => {
    const { query } = stateOf(location.search);
    parts.input.value = isCombined(query) ? bounded(combined(query, recentSearches())) : query;
    if (isCombined(query)) await go(typed(), 'replaceState');
    else await restore(isReturn());
    visit();
  };

  // An empty question answers nothing but starts the engine; if that fails, the first real question says so.
  parts.input.addEventListener('focus', () => ask({ kind: 'search', request: stateOf('') }).catch(() => undefined), {
    once: true,
  });
  parts.input.addEventListener('input', (event) => {
    clearTimeout(pause);
    parts.hits.removeAttribute('data-total');
    // Pinyin that is still being composed is no query.
    if (event instanceof InputEvent && event.isComposing) return;
    const more = parts.input.value.length - length;
    length = parts.input.value.length;
    // What came or went as a whole, as by pasting, is not being typed any more.
    pause = window.setTimeout(() => go(typed(), 'replaceState'), Math.abs(more) > 1 ? 0 : PAUSE);
  });
  parts.input.addEventListener('compositionend', () => go(typed(), 'replaceState'));
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    const request = typed();
    parts.input.value = request.query;
    go(request, 'pushState');
  });
  parts.refine.addEventListener('submit', (event) => {
    event.preventDefault();
    const field = parts.refine.querySelector('input');
    const more = field?.value.trim();
    if (!field || !more) return;
    field.value = '';
    parts.input.value = bounded(`${parts.input.value.trim()} ${more}`);
    go(typed(), 'pushState');
  });
  // Filters and orders are links, so that they can be opened in a new tab.
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement | SVGAElement>('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const wanted = new URL(link.getAttribute('href') ?? '', location.href);
    if (wanted.pathname !== location.pathname || wanted.hash !== '') return note();
    event.preventDefault();
    closeSheet();
    const request = stateOf(wanted.search);
    parts.input.value = request.query;
    go(request, 'pushState');
  });
  root.addEventListener('change', ({ target }) => {
    const href = target instanceof HTMLInputElement ? target.dataset.href : undefined;
    if (href !== undefined) go(stateOf(href), 'pushState');
  });
  addEventListener('popstate', () => void restore(true));
  addEventListener('pagehide', shows.keepPlace);
  useTools(parts, { ...tooling, shower: shows });
  navigateByKeys(root, '.hit h3 a, .kwic a', shows.grow);
  void arrive();
}

/** By Back, Forward or reload, or by a link that names the article that the reader was at. */
function isReturn(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return location.hash !== '' || (entry !== undefined && entry.type !== 'navigate');
}
