/** Covers that have the words: apart from the articles and counted apart, folded unless they are all that was found. */

import { COVER_ANCHOR } from '../../../text/cover-anchor.ts';
import type { CoversAnswer } from '../../ask/covers.ts';
import { issueOf } from '../../ask/fields.ts';
import type { Ask } from '../../ask/messages.ts';
import type { FoundArticle } from '../../ask/request.ts';
import { type Display, sides } from '../display.ts';
import { element, retry } from '../elements.ts';
import { figure } from '../figure.ts';
import type { Linking } from '../rows/row.ts';
import { addressOf, contextList } from '../rows/row.ts';

/** Covers whose contexts are loaded at a time. */
const AT_ONCE = 10;
/** Occurrences shown of a cover; its page has them all. */
const CONTEXTS = 5;

/** What a row needs: where links lead, how contexts are shown, and whether they are still wanted. */
export interface Showing {
  ask: Ask;
  linking: Linking;
  display: () => Display;
  current: () => boolean;
}

/** `open`: unfolded from the beginning. Contexts are loaded when it is unfolded. */
export function coversFound({ covers, matching }: CoversAnswer, open: boolean, showing: Showing): HTMLElement {
  const blind = matching === 'blind' ? '（标点不计）' : '';
  const name = open ? `封面${blind}` : `另有${figure(covers.length)}期的封面提到${blind}`;
  const rows = element('div');
  const found = element('details', { class: 'on-covers' }, element('summary', {}, name), rows);
  found.addEventListener('toggle', () => put(rows, covers, showing), { once: true });
  found.open = open;
  return found;
}

/** The first of them, and a button that puts the others. */
function put(rows: HTMLElement, covers: readonly FoundArticle[], showing: Showing): void {
  const later = covers.slice(AT_ONCE);
  for (const found of covers.slice(0, AT_ONCE)) {
    const row = element('section', { class: 'hit', 'data-cover': issueIn(found) });
    rows.append(row);
    void fill(row, found, showing);
  }
  if (later.length === 0) return;
  const button = element('button', { type: 'button' }, `其余${figure(later.length)}期`);
  const more = element('p', { class: 'run meta' }, button);
  rows.append(more);
  button.addEventListener('click', () => {
    more.remove();
    put(rows, later, showing);
  });
}

async function fill(row: HTMLElement, found: FoundArticle, showing: Showing): Promise<void> {
  const { ask, linking, display, current } = showing;
  const id = issueIn(found);
  const { terms, matching } = linking;
  const extent = { limit: CONTEXTS, side: sides[display().width] };
  const reading = await ask({
    kind: 'read',
    article: found.article,
    cover: true,
    terms: [...terms],
    matching,
    ...extent,
  }).catch(() => undefined);
  if (!current()) return;
  const again = () => {
    row.replaceChildren();
    void fill(row, found, showing);
  };
  const link = element('a', { href: addressOf(id, linking, { anchor: COVER_ANCHOR, nth: 1 }) }, `${issueOf(id)}封面`);
  const count = element('span', { class: 'meta' }, '　', element('b', { class: 'num' }, figure(found.hits)), '处');
  const rest = reading ? contextList(id, reading.contexts, linking) : [retry('封面的文字没有收到。', again)];
  row.replaceChildren(element('h3', {}, link), ...rest);
  link.append(count);
}

/** `1998-03/cover` → `1998-03`. */
const issueIn = ({ id }: FoundArticle): string => id.split('/')[0] ?? '';
