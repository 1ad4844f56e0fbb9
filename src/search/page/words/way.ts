/** 逐字 | 按词: the way of searching. What 按词 shows is loaded when it is first asked for. */
import { lruCache } from '../../ask/lru-cache.ts';
import type { SearchRequest } from '../../ask/query/request.ts';
import { addressOf } from '../../ask/query/state.ts';
import { element } from '../draw/elements.ts';
import type { Parts } from '../parts.ts';
import type { WordsView } from './view.ts';

/** `site`: address of the site's root, with a slash at the end. */
export function wordsView(parts: Parts, site: string): WordsView {
  const view = lruCache(1, async (site: string) => (await import('./view.ts')).openView(parts, site));
  return {
    show: async (...asked) => (await view(site)).show(...asked),
    offer: async (...asked) => (await view(site)).offer(...asked),
  };
}

/** 逐字 | 按词, as links. */
export function viewLinks(request: SearchRequest): HTMLElement[] {
  const link = (name: string, by: SearchRequest['by']) =>
    element('a', { href: addressOf({ ...request, by }), 'aria-current': request.by === by ? 'true' : undefined }, name);
  return [element('span', {}, '检索'), link('逐字', 'characters'), link('按词', 'words')];
}

/** Back to the exact answer: nothing of the words is left. */
export function clearWords({ words, hits }: Parts): void {
  words.replaceChildren();
  words.removeAttribute('data-words-total');
  hits.hidden = false;
}
