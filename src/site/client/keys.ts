/** Keys of every page. */

import { isShortcut } from '../../browser/shortcut.ts';
import { showKeys } from './keys-window.ts';

const ACTIONS: Readonly<Record<string, () => boolean>> = {
  '/': toSearch,
  '?': showKeys,
  j: () => follow('a[rel="next"]'),
  k: () => follow('a[rel="prev"]'),
  ArrowRight: () => follow('a[rel="next"]'),
  ArrowLeft: () => follow('a[rel="prev"]'),
};
document.addEventListener('keydown', (event) => {
  if (!isShortcut(event) || (event.shiftKey && event.key !== '?')) return;
  if (ACTIONS[event.key]?.()) event.preventDefault();
});

/** Whether there was anywhere to go. */
function follow(selector: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(selector);
  link?.click();
  return link !== null;
}

function toSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!field) return follow('.ways a[href$="/search/"]');
  field.focus();
  return true;
}
