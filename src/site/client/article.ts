/** The page of an article on the reader's device. Everything here adds to a page that is complete without it. */

import { offerCopy, wordsOf } from '../../browser/copy.ts';
import { offerAloud } from './aloud/index.ts';
import { followOutline } from './outline.ts';
import { followOldLink, offerPermalinks } from './permalinks.ts';
import { keepPlace } from './place.ts';

/** Day of reading in the reader's own time zone. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

followOldLink();
addEventListener('hashchange', followOldLink);
for (const place of document.querySelectorAll('[data-accessed]')) place.textContent = `[${today()}]`;
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const id = button.dataset.copy ?? '';
  if (document.getElementById(id)) offerCopy(button, () => wordsOf(id));
}
offerPermalinks();
followOutline();
keepPlace();
offerAloud();
