/** On a phone the facets are a sheet over the results: 筛选 opens it, a choice or 看结果 leads back to the count. */
import type { Parts } from '../parts.ts';

/** Returns what closes it. Where there is room beside the results it never opens. */
export function useSheet({ root, sheet, count }: Parts): () => void {
  const page = document.documentElement;
  const isOpen = () => page.classList.contains('filtering');
  const close = (): void => {
    if (!isOpen()) return;
    page.classList.remove('filtering');
    for (const name of ['role', 'aria-modal', 'aria-label']) sheet.removeAttribute(name);
    count.focus();
    count.scrollIntoView({ block: 'start' });
  };
  const open = (): void => {
    page.classList.add('filtering');
    for (const [name, value] of [
      ['role', 'dialog'],
      ['aria-modal', 'true'],
      ['aria-label', '筛选'],
    ] as const)
      sheet.setAttribute(name, value);
    sheet.scrollTop = 0;
    sheet.querySelector<HTMLElement>('[data-close]')?.focus();
  };
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('[data-close]')) close();
    if (!target?.closest('.to-facets')) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen()) close();
  });
  // What lies under the sheet cannot be reached.
  document.addEventListener('focusin', ({ target }) => {
    if (isOpen() && target instanceof Node && !sheet.contains(target))
      sheet.querySelector<HTMLElement>('[data-close]')?.focus();
  });
  return close;
}
