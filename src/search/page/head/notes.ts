/** What was not taken as it looks, and the query that may have been meant. */
import type { SearchAnswer, SearchRequest } from '../../ask/query/request.ts';
import { addressOf } from '../../ask/query/state.ts';
import { element } from '../draw/elements.ts';

export function notesOn(request: SearchRequest, { notes, terms }: SearchAnswer): HTMLElement[] {
  const simple = terms.flatMap((term) => (term.simple ? [`“${term.text}”也按简体“${term.simple.join('')}”查。`] : []));
  return [
    ...simple.map((text) => element('span', { class: 'note-on' }, text)),
    ...notes.map(({ text, instead }) => {
      const offered = instead === undefined || instead === request.query ? [] : [instead];
      const links = offered.map((query) => element('a', { href: addressOf({ ...request, query }) }, `改查：${query}`));
      return element('span', { class: 'note-on' }, text, ...links);
    }),
  ];
}
