/** The search page's script: what the reader does → address bar → worker → page. */

import type { SearchRequest } from '../search.ts';
import { addressOf, stateOf } from '../state.ts';
import { askWorker } from './client.ts';
import { partsOf } from './parts.ts';
import { shower } from './show.ts';

/** Pause in typing after which the search runs, in milliseconds. */
const PAUSE = 150;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) run(root);

function run(root: HTMLElement): void {
  const site = root.dataset.search ?? '/';
  const parts = partsOf(root);
  const ask = askWorker(new URL(`${site}pagefind/`, location.href).href);
  const show = shower(parts, site, ask);
  let pause = 0;

  const go = (request: SearchRequest, how: 'pushState' | 'replaceState') => {
    clearTimeout(pause);
    const address = addressOf(request);
    if (address !== addressOf(stateOf(location.search))) history[how](null, '', address);
    void show(request);
  };
  const typed = () => ({ ...stateOf(location.search), query: parts.input.value });
  const restore = () => {
    const request = stateOf(location.search);
    parts.input.value = request.query;
    void show(request);
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
    pause = window.setTimeout(() => go(typed(), 'replaceState'), PAUSE);
  });
  parts.input.addEventListener('compositionend', () => go(typed(), 'replaceState'));
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(typed(), 'pushState');
  });
  // Filters and orders are links, so that they can be opened in a new tab.
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(stateOf(link.search), 'pushState');
  });
  addEventListener('popstate', restore);
  restore();
}
