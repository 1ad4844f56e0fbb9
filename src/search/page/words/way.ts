/** 逐字 | 按词: the way of searching. What 按词 shows is loaded when it is first asked for. */
import type { SearchRequest } from '../../ask/request.ts';
import { addressOf } from '../../ask/state.ts';
import { element } from '../elements.ts';
import type { Parts } from '../parts.ts';
import type { WordsView } from './view.ts';

/** `site`: address of the site's root, with a slash at the end. */
export function wordsView(parts: Parts, site: string): WordsView {
  let opened: Promise<WordsView> | undefined;
  const view = (): Promise<WordsView> => {
    opened ??= import('./view.ts').then(({ openView }) => openView(parts, site));
    // A script that did not arrive is asked for again.
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  return {
    show: async (...asked) => (await view()).show(...asked),
    offer: async (...asked) => (await view()).offer(...asked),
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
